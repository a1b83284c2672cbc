import { persistently } from '../../../base/persistently.ts';
import { unhurried } from '../../../base/slow.ts';
import { json } from '../../../client/json.ts';
import type { CallOutcome, Channel, Network, Receipt } from '../../../contract/index.ts';
import type { AnyTarget } from '../letters.ts';
import type { Recorded } from './recording.ts';

/** What one target can get: each is done once. */
export type Deed = 'letter' | 'call' | 'post';

/** How something was done, as the supporter says. */
export interface Done {
  channel: Channel;
  outcome?: CallOutcome;
  network?: Network;
  /** Absent where nothing records here. */
  receipt?: Pick<Receipt, 'url'>;
  /** The campaign had ended before: it is not counted. */
  ended?: true;
}
/** A deed that is to be recorded. */
export interface Told extends Done {
  /** Of the action that records it: told again, in whichever way and also after a reload, it counts once. */
  id?: string;
}

/** What opens beside a target, each a late file of its own. */
const PANELS = {
  call: () => import('./call.ts'),
  mail: () => import('./long-mail.ts'),
  post: () => import('./post.ts'),
  print: () => import('./print.ts'),
};
export type PanelName = keyof typeof PANELS;
/** What the buttons say that open them. */
export const PANEL_LABELS = { call: 'call', mail: 'mailApp', post: 'post', print: 'print' } as const;
/** What is done in a panel: it closes then. */
const PANEL_DEEDS: Record<PanelName, Deed> = { call: 'call', mail: 'letter', post: 'post', print: 'letter' };
type PanelPart = Awaited<ReturnType<(typeof PANELS)[PanelName]>>;

interface Host {
  changed(): void;
  /** Keeps what was done and opened over a reload, as `new OwnWays` takes it. */
  keep(deeds: string): void;
  record(target: AnyTarget, deed: Deed, done: Told): Promise<Recorded>;
  focus(id: string): void;
}

/** What a reader does by themselves, outside of the page, and says to have done. */
export class OwnWays {
  /** What was opened, and may have been used, by deed and target. */
  readonly #opened = new Map<string, Done>();
  readonly #done = new Map<string, Done>();
  /** The ids of the actions that were tried: of none that failed is it known whether it arrived. */
  readonly #tried = new Map<string, string>();
  /** What is being recorded. */
  readonly #busy = new Set<string>();
  /** What could not be recorded, and why. */
  readonly #failed = new Map<string, string>();
  /** The panel that is open, by target. */
  readonly #panels = new Map<string, PanelName>();
  /** The panel that was opened last. */
  #last: { target: AnyTarget; name: PanelName } | undefined;
  /** Does a panel not come? */
  #slow = false;
  readonly #parts: Partial<Record<PanelName, PanelPart>> = {};
  /** What was copied last, and whether that worked. */
  #copy: { text: string; worked: boolean } | undefined;
  readonly #host: Host;
  #recording: Promise<void> = Promise.resolve();

  /** @param kept what was done and opened before a reload. */
  constructor(host: Host, kept = '') {
    this.#host = host;
    if (!kept) return;
    const { opened, done, tried } = JSON.parse(kept) as Record<'opened' | 'done', [string, Done][]> & {
      tried: [string, string][];
    };
    this.#opened = new Map(opened);
    this.#done = new Map(done);
    this.#tried = new Map(tried);
  }

  /** Keeps how all stands: no words, nobody's name, and of a receipt where it is. */
  keep(): void {
    const done = [...this.#done].map(([key, { receipt, ...how }]) => [
      key,
      { ...how, ...(receipt && { receipt: { url: receipt.url } }) },
    ]);
    this.#host.keep(json({ opened: [...this.#opened], done, tried: [...this.#tried] }));
  }

  get anyDone(): boolean {
    return this.#done.size > 0;
  }

  /** How a deed went; nothing while it is still to be done. */
  done({ id }: AnyTarget, deed: Deed): Done | undefined {
    return this.#done.get(`${deed} ${id}`);
  }

  /** Is it being recorded? */
  busy({ id }: AnyTarget, deed: Deed): boolean {
    return this.#busy.has(`${deed} ${id}`);
  }

  /** Settles when all that was said to be done is recorded, or failed. */
  get recorded(): Promise<void> {
    return this.#recording;
  }

  get anyBusy(): boolean {
    return this.#busy.size > 0;
  }

  /** Why it could not be recorded; nothing where it was not tried, or did not fail. */
  failed({ id }: AnyTarget, deed: Deed): string | undefined {
    return this.#failed.get(`${deed} ${id}`);
  }

  opened({ id }: AnyTarget, deed: Deed): Done | undefined {
    return this.#opened.get(`${deed} ${id}`);
  }

  /** The answer to 'Copy': nothing before, and when something else was copied since. */
  copied(text: string): 'copied' | 'failed' | undefined {
    if (this.#copy?.text !== text) return undefined;
    return this.#copy.worked ? 'copied' : 'failed';
  }

  async copy(text: string): Promise<void> {
    let worked = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      worked = false; // not allowed here, or a page on plain http: it is said, and the text can be selected
    }
    this.#copy = { text, worked };
    this.#host.changed();
  }

  /** Something was opened that may do the deed: the reader is asked whether it did. */
  open({ id }: AnyTarget, deed: Deed, done: Done): void {
    this.#opened.set(`${deed} ${id}`, done);
    this.keep();
    this.#host.changed();
  }

  notYet({ id }: AnyTarget, deed: Deed): void {
    if (this.#busy.has(`${deed} ${id}`)) return;
    this.#opened.delete(`${deed} ${id}`);
    this.#failed.delete(`${deed} ${id}`);
    this.keep();
    this.#host.changed();
  }

  panelOf({ id }: AnyTarget): PanelName | undefined {
    return this.#panels.get(id);
  }

  /** What draws a panel, once it is there. */
  part(name: PanelName): PanelPart | undefined {
    return this.#parts[name];
  }

  /** Opens a panel in the place of another one, or closes it. */
  toggle(target: AnyTarget, name: PanelName): void {
    const { id } = target;
    if (this.#panels.get(id) === name) {
      this.#panels.delete(id);
      this.#last = undefined;
      this.#host.focus(`way-${name}-${id}`);
    } else {
      this.#panels.set(id, name);
      this.#last = { target, name };
      void this.#load(name);
    }
    this.#host.changed();
  }

  close({ id }: AnyTarget): void {
    this.#panels.delete(id);
  }

  /** The panel that was opened last, while it is open. */
  get panel(): { target: AnyTarget; name: PanelName } | undefined {
    return this.#last && this.#panels.get(this.#last.target.id) === this.#last.name ? this.#last : undefined;
  }

  /** Has a panel been waited for long? */
  get slow(): boolean {
    return this.#slow;
  }

  async #load(name: PanelName): Promise<void> {
    if (this.#parts[name]) return;
    this.#parts[name] = await unhurried(persistently<PanelPart>(PANELS[name]), slow => {
      this.#slow = slow;
      this.#host.changed();
    });
    this.#host.changed();
  }

  /** Records what the reader says to have done, one after the other; only then it is shown as done. */
  confirm(target: AnyTarget, deed: Deed, done: Done): void {
    const key = `${deed} ${target.id}`;
    if (this.#busy.has(key) || this.#done.has(key)) return;
    // Kept before it is sent: a page that is left in between does not know whether it arrived.
    const id = this.#tried.get(key) ?? (isSecureContext ? crypto.randomUUID() : undefined);
    if (id) this.#tried.set(key, id);
    this.#opened.set(key, done);
    this.#busy.add(key);
    this.#failed.delete(key);
    this.keep();
    this.#host.changed();
    this.#recording = this.#recording.then(async () => {
      const recorded = await this.#host.record(target, deed, { ...done, ...(id && { id }) });
      this.#busy.delete(key);
      if ('failed' in recorded) this.#failed.set(key, recorded.failed);
      else {
        this.#opened.delete(key);
        this.#tried.delete(key);
        this.#copy = undefined; // it can be copied once more
        if (PANEL_DEEDS[this.#panels.get(target.id)!] === deed) this.#panels.delete(target.id);
        this.#done.set(key, { ...done, ...recorded });
        this.keep();
      }
      this.#host.changed();
      this.#host.focus(`did-${deed}-${target.id}`);
    });
  }
}
