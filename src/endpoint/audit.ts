import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { AuditEntry, AuditFacts, Deed } from './store/audit.ts';

/** Who did it where there is no token: whoever may run commands on the endpoint's machine. */
export const COMMAND_LINE = 'command line';

/** Never what a supporter typed. What is undefined is not told. */
export type Told = Record<string, AuditFacts[string] | undefined> & { campaign?: string | undefined };

/** What the audit log is told of a deed of now. */
export const deed = (
  clock: Clock,
  who: string,
  what: Deed,
  { campaign, ...facts }: Told = {},
): AuditEntry => ({
  id: randomUUID(),
  at: clock().toISOString(),
  who,
  what,
  ...(campaign !== undefined && { campaign }),
  facts: Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as AuditFacts,
});
