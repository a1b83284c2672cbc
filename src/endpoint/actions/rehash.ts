import type { Store } from '../store/port.ts';
import type { HashedAction } from '../store/supporter-keys.ts';
import { supporterKey } from './identity.ts';
import type { Keys } from './keys.ts';

/** How many are looked at in one piece: others write meanwhile. */
const AT_ONCE = 200;

/**
 * Hashes addresses with the newest key, also while endpoints run that know it. May be broken off at any time, and begun
 * again.
 * @param looked told how many actions were looked at.
 * @returns of how many supporters it had been another key.
 */
export async function rehash(
  { supporterKeys }: Pick<Store, 'supporterKeys'>,
  keys: Keys,
  looked: (actions: number) => void,
): Promise<number> {
  const newest = keys.email.known[0]!;
  const done = new Set<string>();
  for await (const page of pages(supporterKeys, newest.id, looked)) {
    const changes = page.flatMap(({ email, supporterKey: from }) => {
      const to = email === undefined ? undefined : supporterKey(keys, email, newest);
      return from === undefined || to === undefined || from === to ? [] : [{ from, to }];
    });
    if (changes.length) await supporterKeys.rekey(changes);
    for (const { to } of changes) done.add(to);
  }
  return done.size;
}

/**
 * Takes away what earlier keys hashed and nobody can hash anew: whoever took an action back before they confirmed it, and
 * the bodies by which an action that is sent again is told.
 */
export async function dropEarlierHashes(
  { supporterKeys }: Pick<Store, 'supporterKeys'>,
  keys: Keys,
  looked: (actions: number) => void,
): Promise<void> {
  const newest = keys.email.known[0]!;
  for await (const page of pages(supporterKeys, newest.id, looked))
    await supporterKeys.forget(newest.id, page);
}

async function* pages(
  supporterKeys: Pick<Store, 'supporterKeys'>['supporterKeys'],
  key: string,
  looked: (actions: number) => void,
): AsyncGenerator<HashedAction[]> {
  let n = 0;
  for (let after: readonly [string, string] | undefined = ['', '']; after;) {
    const page = await supporterKeys.others(key, after, AT_ONCE);
    if (page.length) yield page;
    looked((n += page.length));
    const last = page.at(-1);
    after = last && [last.campaign, last.action];
  }
}
