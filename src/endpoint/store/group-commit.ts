import { Overloaded } from './port.ts';

interface Waiter<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * Gathers writes that arrive together into one transaction: a sync to disk costs the same for one
 * row as for hundreds. While one batch is being written, the next one gathers.
 */
export class GroupCommit<Item, Result> {
  #waiting: Waiter<Item, Result>[] = [];
  #running: Promise<void> | undefined;
  readonly #commit: (batch: Item[]) => Promise<Result[]>;
  readonly #limits: { waiting: number; batch: number };
  readonly #isOfOne: (error: unknown) => boolean;

  /**
   * @param commit writes a batch, all or nothing, and resolves with one result for each item once it is on disk.
   * @param limits how many may wait before `add` refuses, and how many go into one transaction.
   * @param isOfOne whether an error may be of one item alone, so that the others are worth another try.
   */
  constructor(
    commit: (batch: Item[]) => Promise<Result[]>,
    limits = { waiting: 2000, batch: 500 },
    isOfOne: (error: unknown) => boolean = () => false,
  ) {
    this.#commit = commit;
    this.#limits = limits;
    this.#isOfOne = isOfOne;
  }

  /** @throws Overloaded; or what the transaction failed with, and then nothing of it is stored. */
  add(item: Item): Promise<Result> {
    if (this.#waiting.length >= this.#limits.waiting)
      return Promise.reject(new Overloaded('Too many writes wait'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Nothing of the batch is stored: what is wrong with one of them is that one's alone. */
  async #oneByOne(batch: readonly Waiter<Item, Result>[]): Promise<void> {
    for (const [at, { item, resolve, reject }] of batch.entries()) {
      try {
        const [result] = await this.#commit([item]);
        resolve(result!);
      } catch (error) {
        reject(error);
        if (this.#isOfOne(error)) continue;
        for (const waiter of batch.slice(at + 1)) waiter.reject(error);
        return;
      }
    }
  }

  async #run(): Promise<void> {
    // Lets every request of this turn of the event loop join the first batch.
    await new Promise(setImmediate);
    while (this.#waiting.length) {
      const batch = this.#waiting.splice(0, this.#limits.batch);
      try {
        const results = await this.#commit(batch.map(({ item }) => item));
        batch.forEach((waiter, index) => waiter.resolve(results[index]!));
      } catch (error) {
        if (batch.length > 1 && this.#isOfOne(error)) await this.#oneByOne(batch);
        else for (const waiter of batch) waiter.reject(error);
      }
    }
    this.#running = undefined;
  }
}
