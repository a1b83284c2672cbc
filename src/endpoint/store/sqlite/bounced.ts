import type { StatementSync } from 'node:sqlite';
import type { Bounced } from '../port.ts';

/** Marks a mail as bounced, inside a transaction that somebody else begins and ends. Both statements take its id. */
export function bounceMail(statusOf: StatementSync, bounced: StatementSync, id: string): Bounced {
  const status = statusOf.get(id)?.['status'];
  if (status === undefined) return 'unknown';
  if (status === 'bounced') return 'already';
  // Still queued: it was taken, and the endpoint ended before it could say so.
  if (status !== 'accepted' && status !== 'queued') return 'other';
  bounced.run(id);
  return 'bounced';
}
