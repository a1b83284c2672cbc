import { type Hmac, type KeyObject, createHmac, createSecretKey } from 'node:crypto';

const made = new WeakMap<Uint8Array, KeyObject>();

/** HMAC-SHA-256. Each key is made ready once: that takes longer than the hash. */
export function hmac(key: Uint8Array): Hmac {
  const ready = made.get(key) ?? createSecretKey(key);
  made.set(key, ready);
  return createHmac('sha256', ready);
}
