import { createHash, randomBytes } from 'node:crypto';
import { ConfigurationError } from '../delivery/configuration.ts';
import type { Store } from './port.ts';
import { SealError, type SealingKeys } from './seal.ts';

const KEY_BYTES = 32;

/** A key as it is written: its id, which says nothing about it, and the key. */
export function newSealingKey(): string {
  const key = randomBytes(KEY_BYTES);
  const id = createHash('sha256').update('id').update(key).digest('base64url').slice(0, 8);
  return `${id}:${key.toString('base64url')}`;
}

/**
 * Reads keys, one a line or with commas between: the first one closes, the others open what was closed before.
 * @throws ConfigurationError which tells none of them.
 */
export function sealingKeysIn(text: string): SealingKeys {
  const keys: Record<string, Uint8Array> = {};
  let now: string | undefined;
  for (const [index, written] of text
    .split(/[\s,]+/)
    .filter(Boolean)
    .entries()) {
    const [, id, key] = /^([\w-]{1,32}):([\w-]{43})=?$/.exec(written) ?? [];
    if (!id || !key)
      throw new ConfigurationError(
        `Sealing key ${index + 1} is not written as "upstander keys new-sealing" writes them: an id, a colon, and 32 bytes in base64url`,
      );
    if (keys[id]) throw new ConfigurationError(`Two sealing keys have the id ${id}`);
    keys[id] = Buffer.from(key, 'base64url');
    now ??= id;
  }
  if (!now) throw new ConfigurationError('There is no sealing key');
  return { now, keys };
}

/**
 * Whether keys open what was sealed last.
 * @returns the key that sealed it.
 * @throws SealError where it is not among them.
 */
export async function checkSealing(
  { facts }: Pick<Store, 'facts'>,
  sealing: SealingKeys | undefined,
): Promise<string | undefined> {
  const last = await facts.of('sealing');
  if (last && !sealing?.keys[last])
    throw new SealError(
      `Personal data are sealed with the key ${last}, which is not among those that were given: give it, too. ` +
        'Each process that shares a database needs the same keys',
    );
  return last;
}

/**
 * Makes the first key the one that seals from now on, at every endpoint on the data.
 * @throws SealError where what was sealed before could not be read.
 */
export async function claimSealing(
  store: Pick<Store, 'facts'>,
  sealing: SealingKeys | undefined,
): Promise<void> {
  const last = await checkSealing(store, sealing);
  if (sealing && last !== sealing.now) await store.facts.replace('sealing', sealing.now);
}
