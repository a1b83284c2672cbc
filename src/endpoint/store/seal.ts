// What people typed, at rest: closed before it is stored, so that who gets hold of the database reads none of it.
import { type KeyObject, createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

/** AES-256 keys by their ids. */
export interface SealingKeys {
  /** The id of the one that closes from now on. */
  now: string;
  keys: Readonly<Record<string, Uint8Array>>;
}

/** Names the row and column of a text: closed for one, it opens in no other. */
export type Place = readonly [table: string, ...key: (string | number)[]];

export interface Seal {
  close(text: string, place: Place): string;
  /** @throws SealError where the key is missing, or the text is not what was closed there. */
  open(stored: string, place: Place): string;
  /** Whether a text has to be closed anew: it is not closed, or with an earlier key. */
  outdated(stored: string): boolean;
  /** Closes with this key from now on. @returns whether it is known here. */
  follow(key: string): boolean;
}

/** It was closed with a key that is not here, or was changed. */
export class SealError extends Error {
  override name = 'SealError';
  readonly code = 'SEALED';
}

const CLOSED = 'sealed:';
/** Before a text that somebody typed so. */
const OPEN = 'open:';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const aad = (place: Place) => Buffer.from(JSON.stringify(place));
const typed = (stored: string) => (stored.startsWith(OPEN) ? stored.slice(OPEN.length) : stored);

/** Leaves everything as it was typed. */
export const unsealed: Seal = {
  close: text => (text.startsWith(CLOSED) || text.startsWith(OPEN) ? OPEN + text : text),
  open: (stored, place) => {
    if (stored.startsWith(CLOSED))
      throw new SealError(`${place.join(' ')}: it is sealed, and no key was given (UPSTANDER_SEALING_KEYS)`);
    return typed(stored);
  },
  outdated: () => false,
  follow: () => false,
};

/** AES-256-GCM. What was stored before there were keys stays readable. */
export function sealWith({ now, keys }: SealingKeys): Seal {
  const ready = new Map<string, KeyObject>(
    Object.entries(keys).map(([id, bytes]) => [id, createSecretKey(bytes)]),
  );
  let current: KeyObject;
  let prefix: string;
  const use = (id: string) => {
    current = ready.get(id)!;
    prefix = `${CLOSED}${id}:`;
  };
  use(now);
  return {
    close: (text, place) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', current, nonce).setAAD(aad(place));
      const parts = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return prefix + Buffer.concat(parts).toString('base64url');
    },
    open: (stored, place) => {
      if (!stored.startsWith(CLOSED)) return typed(stored);
      const [id = '', text = ''] = stored.slice(CLOSED.length).split(':');
      const key = ready.get(id);
      if (!key)
        throw new SealError(`${place.join(' ')}: it is sealed with the key ${id}, which was not given`);
      const bytes = Buffer.from(text, 'base64url');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
          authTagLength: TAG_BYTES,
        })
          .setAAD(aad(place))
          .setAuthTag(bytes.subarray(-TAG_BYTES));
        return (
          decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
        );
      } catch {
        throw new SealError(`${place.join(' ')}: this is not what was sealed there`);
      }
    },
    outdated: stored => !stored.startsWith(prefix),
    follow: key => {
      const known = ready.has(key);
      if (known) use(key);
      return known;
    },
  };
}

export const sealOf = (keys: SealingKeys | undefined): Seal => (keys ? sealWith(keys) : unsealed);
