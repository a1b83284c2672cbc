import { createHash } from 'node:crypto';

/** What a table holds, in short. */
export interface Held {
  rows: number;
  /** SHA-256 of its rows in the order of their keys, whichever database they are in. */
  sha256: string;
}

/** By the names of the tables. */
export type Holdings = Record<string, Held>;

/** Takes the rows of a table, one after the other. */
export class Fingerprint {
  #rows = 0;
  readonly #hash = createHash('sha256');

  add(values: readonly unknown[]): void {
    this.#rows++;
    this.#hash.update(JSON.stringify(values)).update('\n');
  }

  held(): Held {
    return { rows: this.#rows, sha256: this.#hash.digest('hex') };
  }
}

/** @returns the first table that is not the same in both. */
export const differing = (a: Holdings, b: Holdings): string | undefined =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].find(
    table => a[table]?.rows !== b[table]?.rows || a[table]?.sha256 !== b[table]?.sha256,
  );
