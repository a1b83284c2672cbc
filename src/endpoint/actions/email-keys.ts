/** A key by which e-mail addresses are hashed. The first that an endpoint ever had has an empty id. */
export interface EmailKey {
  readonly id: string;
  readonly key: Uint8Array;
}

/** The keys of addresses, the newest first. All endpoints on the same data use the same one, which the data name. */
export class EmailKeys {
  readonly known: readonly EmailKey[];
  /** By which addresses are hashed now. */
  now: EmailKey;

  /** @param known at least one. */
  constructor(known: readonly EmailKey[]) {
    this.known = known;
    this.now = known[0]!;
  }

  /** Which of them made a hash; nothing where it is none of them. */
  of(hash: string): EmailKey | undefined {
    const [, id = ''] = /^([\w-]+)\./.exec(hash) ?? [];
    return this.known.find(key => key.id === id);
  }
}
