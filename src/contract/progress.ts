import * as z from 'zod/mini';
import { ActionKind } from './campaign.ts';
import { Id, Instant } from './primitives.ts';

const Count = z.int().check(z.gte(0));

/**
 * How far a campaign is. `counted` is the number a meter shows and equals
 * `verified + unverified + imported`; `pending` waits for its e-mail confirmation and is not in it.
 */
export const Progress = z.object({
  campaign: Id,
  /** Which actions are counted. */
  counts: z.array(ActionKind),
  counted: Count,
  /** Confirmed by e-mail. */
  verified: Count,
  /** Counted without confirmation, where the campaign asks for none. */
  unverified: Count,
  pending: Count,
  /** Collected on paper and entered with a source. */
  imported: Count,
  /** The next goal; always ahead of `counted` where goals are automatic. */
  goal: z.optional(Count),
  deadline: z.optional(Instant),
  closed: z.boolean(),
  /** Server-sent events are offered beside this poll. */
  live: z.boolean(),
});
export type Progress = z.infer<typeof Progress>;
