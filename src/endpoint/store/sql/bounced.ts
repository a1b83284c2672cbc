import type { Bounced } from '../port.ts';
import type { Statement } from './database.ts';

/** Marks a mail as bounced, inside a transaction that somebody else begins and ends. Both statements take its id. */
export async function bounceMail(statusOf: Statement, bounced: Statement, id: string): Promise<Bounced> {
  const status = (await statusOf.get(id))?.['status'];
  if (status === undefined) return 'unknown';
  if (status === 'bounced') return 'already';
  // Still queued: it was taken, and the endpoint ended before it could say so.
  if (status !== 'accepted' && status !== 'queued') return 'other';
  await bounced.run(id);
  return 'bounced';
}
