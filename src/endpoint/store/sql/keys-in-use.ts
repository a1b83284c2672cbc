import type { Database } from './database.ts';

/** Which keys the data say are in use, as a transaction sees it. */
export interface KeysInUse {
  /** Of the keys by which supporters are recognised; nothing where none was ever said. */
  mark: string | undefined;
  /** Whether this process has the key that seals now. */
  opens: boolean;
}

/** Reads them, and seals with what they say from then on. */
export function keysInUseReader(db: Database): () => Promise<KeysInUse> {
  const read = db.prepare("SELECT name, value FROM facts WHERE name IN ('keys', 'sealing')");
  return async () => {
    const facts = new Map((await read.all()).map(({ name, value }) => [name, value as string]));
    const sealing = facts.get('sealing');
    return { mark: facts.get('keys'), opens: sealing === undefined || db.seal.follow(sealing) };
  };
}
