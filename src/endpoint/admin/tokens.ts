// What operators sign in with: a long random secret that is shown once, with a part that names it.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { COMMAND_LINE } from '../audit.ts';
import type { AdminStore, AdminToken } from '../store/admin.ts';

/** Whoever finds one in the wrong place sees by it what it is. */
const TOKEN = /^upstander_admin_([0-9a-f]{16})_[\w-]{32}$/;

/** Who tried to sign in, where no token says it. */
export const NOBODY = 'nobody';

const DAY_MS = 86_400_000;

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** A name that the audit log can tell from others: letters and digits first, 40 characters at most. */
export const isTokenName = (name: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]{0,39}$/u.test(name) &&
  name === name.trim() &&
  ![COMMAND_LINE, NOBODY].includes(name.toLowerCase());

/** @returns the token itself, of 192 random bits, and what is stored of it. */
export function newToken(
  name: string,
  days: number,
  now: Date,
): { token: string; stored: AdminToken & { hash: string } } {
  const id = randomBytes(8).toString('hex');
  const token = `upstander_admin_${id}_${randomBytes(24).toString('base64url')}`;
  return {
    token,
    stored: {
      id,
      name,
      hash: hashOf(token),
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + days * DAY_MS).toISOString(),
    },
  };
}

export type Checked =
  | { ok: true; id: string; name: string }
  /** `known`: the token that it looks like, and how it cannot be used. */
  | { ok: false; known?: { id: string; name: string; why: 'wrong' | 'revoked' | 'expired' } };

/** Which token this is by its looks; what stands there is nobody's business where it is none. */
export const tokenIdOf = (given: string): string | undefined => TOKEN.exec(given.trim())?.[1];

/** Whose token it is, where it can be used. How long the answer takes tells nothing of the secret. */
export async function checkToken(
  store: Pick<AdminStore, 'token'>,
  given: string,
  now: Date,
): Promise<Checked> {
  const id = tokenIdOf(given);
  const known = id === undefined ? undefined : await store.token(id);
  if (!known) return { ok: false };
  const { name, hash, revokedAt, expiresAt } = known;
  const same = timingSafeEqual(Buffer.from(hashOf(given.trim())), Buffer.from(hash));
  const why = !same
    ? 'wrong'
    : revokedAt !== undefined
      ? 'revoked'
      : expiresAt <= now.toISOString()
        ? 'expired'
        : undefined;
  return why ? { ok: false, known: { id: known.id, name, why } } : { ok: true, id: known.id, name };
}
