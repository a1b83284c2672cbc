import type { Registry } from '../campaigns/registry.ts';
import type { Clock } from '../clock.ts';
import { Drain } from '../drain.ts';
import { type Log, reason } from '../http/log.ts';
import type { OutboxLetter, Settlement, Store } from '../store/port.ts';
import { DeliveryFailure } from './failure.ts';
import type { DeliveryKind } from './port.ts';
import type { DeliveryRouter } from './router.ts';

/** A letter that was taken but not settled (a crash) is free again after so long, in ms. */
const LEASE_MS = 10 * 60_000;
/** All of them together are tried well within the lease, however slow what takes them is. */
const MOST_AT_ONCE = 20;
/** The pause before each further attempt, in ms; after the last one a letter has failed. */
const PAUSES_MS = [60_000, 5 * 60_000, 30 * 60_000, 2 * 3_600_000, 8 * 3_600_000];
/** How long a way that is out of order is left alone, in ms, however often. */
const REST_MS = 60_000;
/** When to look again whether a campaign is served, in ms. */
const CAMPAIGN_MS = 60 * 60_000;

export interface OutboxParts {
  store: { outbox: Pick<Store['outbox'], 'claim' | 'settle'> };
  registry: Registry;
  clock: Clock;
  log: Log;
  /** Letters for which it has no way stay queued: nothing leaves unless somebody configured how. */
  router: Pick<DeliveryRouter, 'kinds' | 'deliver' | 'hold'>;
}

/** What became of a letter, and why its way is out of order, where it is. */
type Outcome = Settlement & { outOfOrder?: { by: DeliveryKind; why: string } };

/** Drains the outbox: hands every letter that is due to the way it leaves by, until it is accepted or has failed. */
export function outboxDrain(parts: OutboxParts): Drain<OutboxLetter, Outcome> {
  const { store, router, clock, log } = parts;
  /** Until when a way rests. Its letters are not touched: thousands need not find out what a few did. */
  const resting = new Map<DeliveryKind, number>();
  return new Drain({
    name: 'outbox',
    clock,
    log,
    claim: async now => {
      const awake = router.kinds.filter(kind => (resting.get(kind) ?? 0) <= now.getTime());
      if (!awake.length) return [];
      const until = new Date(now.getTime() + LEASE_MS).toISOString();
      return store.outbox.claim(now.toISOString(), until, MOST_AT_ONCE, awake);
    },
    attempt: letter => attempt(letter, parts),
    settle: outcomes => {
      const told = new Map(
        outcomes.flatMap(({ outOfOrder }) => (outOfOrder ? [[outOfOrder.by, outOfOrder.why]] : [])),
      );
      for (const [by, why] of told) {
        resting.set(by, clock().getTime() + REST_MS);
        log(`${clock().toISOString()} delivery by ${by} rests ${why}`);
      }
      return store.outbox.settle(outcomes.map(({ outOfOrder: _, ...settlement }) => settlement));
    },
  });
}

async function attempt(
  letter: OutboxLetter,
  { registry, clock, log, router }: OutboxParts,
): Promise<Outcome> {
  const { campaign: id, action, position, by } = letter;
  const key = { campaign: id, action, position };
  const after = (pause: number) => new Date(clock().getTime() + pause).toISOString();
  const waits = (dueAt: string): Settlement => ({ ...key, status: 'queued', dueAt, untried: true });
  const campaign = registry.get(id);
  if (!campaign) return waits(after(CAMPAIGN_MS));
  // Taken, as the first one was, so that nothing is given away; but the target gets it once.
  if (letter.again) return { ...key, status: 'accepted' };
  const turn = router.hold(letter, clock());
  if (turn) return waits(turn.toISOString());
  try {
    await router.deliver(letter, campaign);
    return { ...key, status: 'accepted' };
  } catch (error) {
    const failure = error instanceof DeliveryFailure ? error : undefined;
    if (failure?.waits) return { ...waits(after(REST_MS)), outOfOrder: { by, why: reason(error) } };
    log(`${clock().toISOString()} delivery ${id} attempt ${letter.attempts + 1} ${reason(error)}`);
    const pause = PAUSES_MS[letter.attempts];
    if (failure?.permanent || pause === undefined) return { ...key, status: 'failed' };
    return { ...key, status: 'queued', dueAt: after(pause) };
  }
}
