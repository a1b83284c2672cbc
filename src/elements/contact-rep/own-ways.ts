import type { Channel } from '../../contract/index.ts';
import type { AnyTarget } from './letters.ts';

interface Host {
  letter(target: AnyTarget): { subject: string; body: string };
  changed(): void;
  record(target: AnyTarget, channel: Channel): void;
}

/** What a reader does by themselves, outside of the page, and says to have done. */
export class OwnWays {
  /** Channels that were opened, and may have been used, by target. */
  readonly opened = new Map<string, Channel>();
  readonly done = new Map<string, Channel>();
  /** The text that was copied last. */
  copied: string | undefined;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  letter(target: AnyTarget): { subject: string; body: string } {
    return this.#host.letter(target);
  }

  async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = text;
    } catch {
      this.copied = undefined; // no clipboard here: the letter can be selected in its field
    }
    this.#host.changed();
  }

  open({ id }: AnyTarget, channel: Channel): void {
    this.opened.set(id, channel);
    this.#host.changed();
  }

  confirm(target: AnyTarget, channel: Channel): void {
    this.opened.delete(target.id);
    this.done.set(target.id, channel);
    this.#host.changed();
    this.#host.record(target, channel);
  }

  notYet({ id }: AnyTarget): void {
    this.opened.delete(id);
    this.#host.changed();
  }
}
