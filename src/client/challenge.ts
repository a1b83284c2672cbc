// Solves what an endpoint asks for while it is under pressure. Loaded only then; needs no worker, which no page may have
// from another origin.
import type { Challenge, Proof } from '../contract/index.ts';

/** How long a reader is kept waiting for it, in ms: then it is sent without. */
export const patience = { solveMs: 20_000 };

/** So many tries at once: each runs beside the page, and its way there and back takes longer than itself. */
const AT_ONCE = 8;

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], pair => parseInt(pair, 16));
const hex = (from: ArrayBuffer) =>
  Array.from(new Uint8Array(from), byte => byte.toString(16).padStart(2, '0')).join('');

/** @returns `none` where the browser cannot, or it takes too long. */
export async function prove(challenge: Challenge): Promise<Proof> {
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  const secret = bytes(nonce);
  const derive = async (counter: number) => {
    const password = new Uint8Array(secret.length + 4);
    password.set(secret);
    new DataView(password.buffer).setUint32(secret.length, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const how = { name: 'PBKDF2', salt: bytes(salt), iterations: cost, hash: 'SHA-256' };
    return { counter, derivedKey: hex(await crypto.subtle.deriveBits(how, key, 8 * keyLength)) };
  };
  const until = performance.now() + patience.solveMs;
  try {
    for (let counter = 0; performance.now() < until; counter += AT_ONCE) {
      const tries = await Promise.all(Array.from({ length: AT_ONCE }, (_, more) => derive(counter + more)));
      const solution = tries.find(({ derivedKey }) => derivedKey.startsWith(keyPrefix));
      if (solution) return { challenge, solution };
      // The page has its turn in between.
      await new Promise(resolve => setTimeout(resolve));
    }
  } catch {
    // no crypto.subtle: the page came by http
  }
  return 'none';
}
