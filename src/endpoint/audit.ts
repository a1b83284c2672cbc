import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { AuditEntry, AuditFacts, Deed } from './store/audit.ts';

/** Who did it where there is no token: whoever may run commands on the endpoint's machine. */
export const COMMAND_LINE = 'command line';

/** What the audit log is told of a deed of now. @param facts never what a supporter typed. */
export const deed = (
  clock: Clock,
  who: string,
  what: Deed,
  { campaign, ...facts }: AuditFacts & { campaign?: string | undefined } = {},
): AuditEntry => ({
  id: randomUUID(),
  at: clock().toISOString(),
  who,
  what,
  ...(campaign !== undefined && { campaign }),
  facts: facts as AuditFacts,
});
