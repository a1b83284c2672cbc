/** An action with a hash that another key made. */
export interface HashedAction {
  campaign: string;
  action: string;
  /** Of whoever did it, where that is known. */
  supporterKey?: string;
  /** Where it was not forgotten: without it, no hash can be made anew. */
  email?: string;
}

export interface SupporterKeyStore {
  /** Actions after this one of which a hash (of the supporter, or of the body) was made with another key than this. */
  others(
    key: string,
    after: readonly [campaign: string, action: string],
    limit: number,
  ): Promise<HashedAction[]>;
  /** Gives all rows of each supporter another hash: for each of them at once, so that nobody is two persons meanwhile. */
  rekey(changes: readonly { from: string; to: string }[]): Promise<void>;
  /** Takes away the hashes of these actions that another key made than this. */
  forget(key: string, actions: readonly Pick<HashedAction, 'campaign' | 'action'>[]): Promise<void>;
}
