// The draft: one state, changed in one place, and told to whoever listens.
import { LineCounter, parseDocument } from 'yaml';
import type { CampaignFile } from '../../../src/contract/index.ts';
import { type CampaignReading, readCampaign } from '../../../src/campaign-file/read.ts';
import { type Gap, gaps } from '../../../src/campaign-file/gaps.ts';
import { lineOf } from '../../../src/campaign-file/lines.ts';
import { type Path, valueAt } from '../../../src/campaign-file/problems.ts';
import { isReading, languagesIn } from '../../../src/campaign-file/texts.ts';
import { type Edit, edited, valueOf } from './document.ts';
import { type State, emptyState } from './state.ts';
import { ownLanguage } from './texts.ts';

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

  /** The line of what stands at a path, from 1; of what is around it where it is missing. */
  lineAt(path: Path): number {
    const { text } = this.#state;
    const lines = new LineCounter();
    return lineOf(parseDocument(text, { lineCounter: lines }), lines, text, path);
  }

  /** What stands at a path of the file. */
  at(...path: Path): unknown {
    return valueAt(this.value, path);
  }

  /** The language that the form shows and writes. */
  get writing(): string {
    return this.#state.writing ?? ownLanguage(this.value);
  }

  /** The languages that something of the campaign is written in, its own first. */
  get translated(): string[] {
    const there = this.campaign ? languagesIn(this.campaign, path => !isReading(path)) : [];
    return [...new Set([ownLanguage(this.value), ...there])];
  }

  /** These, and those that it is to have. */
  get written(): string[] {
    return [...new Set([...this.translated, ...this.#state.languages])];
  }

  /** What is missing in one of these languages. */
  get gaps(): Gap[] {
    return this.campaign ? [...gaps(this.campaign, this.#state.languages)] : [];
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
