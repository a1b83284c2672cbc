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
  /** Its signatures are sign-ups: there is no statement. */
  signUp: z.optional(z.boolean()),
  counted: Count,
  /** Confirmed by e-mail. */
  verified: Count,
  /** Counted without confirmation: where the campaign asks for none, or by the supporter's own account. */
  unverified: Count,
  pending: Count,
  /** Collected on paper and entered with a source; of a sample, made up. */
  imported: Count,
  /** The campaign is a sample: what is imported was made up, and nobody did it. */
  sample: z.optional(z.boolean()),
  /** The next goal; where goals are automatic, it is always ahead of `counted` and never goes back. */
  goal: z.optional(Count),
  /** The campaign's own goal, or the last of its own steps, that was reached. */
  reached: z.optional(Count),
  deadline: z.optional(Instant),
  closed: z.boolean(),
  /**
   * Since when it is so, as far as the process that answers knows: of two of its answers, this tells which is the newer
   * one, whatever a cache kept. Processes may differ: believe an older answer that keeps coming for a minute.
   */
  asOf: z.optional(Instant),
  /** Server-sent events are offered beside this poll. */
  live: z.boolean(),
});
export type Progress = z.infer<typeof Progress>;
