import type { Channel } from '../../../contract/index.ts';
import type { AnyTarget } from '../letters.ts';

interface Host {
  letter(target: AnyTarget): { subject: string; body: string };
  changed(): void;
  /** Records what was done. @returns whether it is recorded, or nothing records here. */
  record(target: AnyTarget, channel: Channel): Promise<boolean>;
  focus(id: string): void;
}

const kindOf = (channel: Channel) => (channel === 'call' ? 'call' : 'letter');

/** What a reader does by themselves, outside of the page, and says to have done. */
export class OwnWays {
  /** The channel that was opened, and may have been used, by target. */
  readonly #opened = new Map<string, Channel>();
  readonly #done = new Map<string, Channel>();
  /** What could not be recorded, and is being recorded. */
  readonly #failed = new Set<string>();
  /** The text that was copied last. */
  copied: string | undefined;
  readonly #host: Host;
  #recording: Promise<void> = Promise.resolve();

  constructor(host: Host) {
    this.#host = host;
  }

  get anyDone(): boolean {
    return this.#done.size > 0;
  }

  /** How the letter went, or the call; nothing while neither did. */
  done({ id }: AnyTarget, kind: 'letter' | 'call'): Channel | undefined {
    return this.#done.get(`${kind} ${id}`);
  }

  failed({ id }: AnyTarget, kind: 'letter' | 'call'): boolean {
    return this.#failed.has(`${kind} ${id}`);
  }

  opened({ id }: AnyTarget): Channel | undefined {
    return this.#opened.get(id);
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
    this.#opened.set(id, channel);
    this.#host.changed();
  }

  notYet({ id }: AnyTarget): void {
    this.#opened.delete(id);
    this.#host.changed();
  }

  /** Records what the reader says to have done, one after the other; only then it is shown as done. */
  confirm(target: AnyTarget, channel: Channel): void {
    const key = `${kindOf(channel)} ${target.id}`;
    this.#recording = this.#recording.then(async () => {
      if (this.#done.has(key)) return;
      if (await this.#host.record(target, channel)) {
        this.#failed.delete(key);
        this.#opened.delete(target.id);
        this.#done.set(key, channel);
      } else this.#failed.add(key);
      this.#host.changed();
      this.#host.focus(`did-${kindOf(channel)}-${target.id}`);
    });
  }
}
