import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Does an `Authorization` header carry this token? How long the answer takes tells nothing of the token: hashes of one
 * length are compared, whole.
 */
export function hasBearer(authorization: string | undefined, token: string): boolean {
  const given = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1] ?? '';
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(token));
}
