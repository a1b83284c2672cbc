// The draft: one state, changed in one place, and told to whoever listens.
import type { CampaignFile } from '../../../src/contract/index.ts';
import { type CampaignReading, readCampaign } from '../../../src/campaign-file/read.ts';
import { type Path, valueAt } from '../../../src/campaign-file/problems.ts';
import { type Edit, edited, valueOf } from './document.ts';
import { type State, emptyState } from './state.ts';

export class Draft {
  #state: State;
  #listeners = new Set<() => void>();
  #read: { text: string; reading: CampaignReading } | undefined;
  #valued: { text: string; value: unknown } | undefined;
  #campaign: CampaignFile | undefined;

  constructor(state: State = emptyState()) {
    this.#state = state;
  }

  /** Never changed in place: another state is another object. */
  get state(): State {
    return this.#state;
  }

  /** What is wrong in the campaign's file, and what it lacks: as `upstander campaign check` tells it. */
  get reading(): CampaignReading {
    const { text } = this.#state;
    if (this.#read?.text !== text) this.#read = { text, reading: readCampaign(text) };
    return this.#read.reading;
  }

  /** The campaign to show: that of the text, or while it is wrong, the last one that could be read. */
  get campaign(): CampaignFile | undefined {
    if (!this.#state.text) this.#campaign = undefined;
    return (this.#campaign = this.reading.campaign ?? this.#campaign);
  }

  /** The file as plain values, whatever is wrong with it; nothing where it cannot be read as YAML at all. */
  get value(): unknown {
    const { text } = this.#state;
    if (this.#valued?.text !== text) this.#valued = { text, value: valueOf(text) };
    return this.#valued.value;
  }

  /** What stands at a path of the file. */
  at(...path: Path): unknown {
    return valueAt(this.value, path);
  }

  /** Changes the campaign's file at some paths, and leaves the rest of its text as it is. */
  edit(...edits: Edit[]): void {
    this.change({ text: edits.reduce(edited, this.#state.text) });
  }

  /** Changes parts of the state, and tells everybody. */
  change(part: Partial<State>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }

  /** Begins anew, or takes over a draft of another tab. */
  replace(state: State): void {
    this.#campaign = undefined;
    this.change({ kind: undefined, ...state });
  }

  /** @returns what ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
