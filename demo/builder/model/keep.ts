// Keeps the draft in the browser. A draft that another tab wrote meanwhile is never overwritten without asking.
import type { Draft } from './draft.ts';
import { KINDS, type State, emptyState } from './state.ts';

export const KEY = 'upstander-builder';

interface Kept {
  /** Another one with each change. */
  revision: string;
  state: State;
}

export class Keeper {
  /** `theirs`: another tab changed what is kept, and nothing is written until somebody chose. */
  status: 'kept' | 'nowhere' | 'theirs' = 'kept';
  #revision: string | undefined;
  #draft: Draft;
  #storage: Pick<Storage, 'getItem' | 'setItem'>;

  /** Takes the draft that is kept, and keeps each change from now on. */
  constructor(draft: Draft, storage: Pick<Storage, 'getItem' | 'setItem'>) {
    [this.#draft, this.#storage] = [draft, storage];
    this.#take();
    draft.subscribe(() => this.#save());
  }

  /** To be told when another tab may have written. @returns whether it did. */
  look(): boolean {
    const kept = this.#kept();
    if (!kept || kept.revision === this.#revision) return false;
    if (JSON.stringify(kept.state) === JSON.stringify(this.#draft.state)) {
      this.#revision = kept.revision;
      return false;
    }
    this.status = 'theirs';
    return true;
  }

  /** Shows what the other tab wrote. */
  takeTheirs(): void {
    this.status = 'kept';
    this.#take();
  }

  /** Writes over what the other tab wrote. */
  keepOurs(): void {
    this.status = 'kept';
    this.#revision = this.#kept()?.revision;
    this.#save();
  }

  #take(): void {
    const kept = this.#kept();
    this.#revision = kept?.revision;
    if (kept) this.#draft.replace(fitting(kept.state));
  }

  #save(): void {
    if (this.status === 'theirs' || this.look()) return;
    this.#revision = crypto.getRandomValues(new Uint32Array(3)).join('-');
    const kept: Kept = { revision: this.#revision, state: this.#draft.state };
    try {
      this.#storage.setItem(KEY, JSON.stringify(kept));
      this.status = 'kept';
    } catch {
      this.status = 'nowhere'; // full, or forbidden
    }
  }

  #kept(): Kept | undefined {
    try {
      const kept = JSON.parse(this.#storage.getItem(KEY) ?? '') as Partial<Kept>;
      return typeof kept.revision === 'string' && typeof kept.state?.text === 'string'
        ? (kept as Kept)
        : undefined;
    } catch {
      return undefined;
    }
  }
}

/** What an earlier version kept, or somebody changed by hand, is taken as far as it fits. */
function fitting(kept: State): State {
  const empty = emptyState();
  const fits = (name: keyof State) =>
    kept[name] !== null &&
    typeof kept[name] === typeof empty[name] &&
    Array.isArray(kept[name]) === Array.isArray(empty[name]);
  const parts = (Object.keys(empty) as (keyof State)[]).filter(fits).map(name => [name, kept[name]] as const);
  const { kind, writing, night } = kept;
  return {
    ...empty,
    ...Object.fromEntries(parts),
    ...(typeof writing === 'string' && { writing }),
    ...(night === true && { night }),
    kind: KINDS.find(one => one === kind),
  };
}
