import type { DeliveryOutcome } from '../metrics.ts';
import { findTarget } from '../actions/targets.ts';
import type { Registry } from '../campaigns/registry.ts';
import type { Clock } from '../clock.ts';
import type { Target } from '../../contract/index.ts';
import type { DirectoryStore } from '../directory/directory.ts';
import { mayBeOne } from '../directory/names.ts';
import { Drain, type Draining } from '../drain.ts';
import { type Log, reason } from '../log.ts';
import type { OutboxLetter, Settlement, Store } from '../store/port.ts';
import { DeliveryFailure } from './failure.ts';
import type { DeliveryKind } from './port.ts';
import type { DeliveryRouter } from './router.ts';

/** A letter that was taken but not settled (a crash, or no database) is free again after so long, in ms: no attempt takes longer. */
const LEASE_MS = 3 * 60_000;
/** The pause before each further attempt, in ms; after the last one a letter has failed. */
const PAUSES_MS = [60_000, 5 * 60_000, 30 * 60_000, 2 * 3_600_000, 8 * 3_600_000];
/** How long a way that is out of order is left alone, in ms, however often. */
const REST_MS = 60_000;
/** When to look again whether a campaign is served, or a twin was withdrawn, in ms. */
const LOOK_AGAIN_MS = 60 * 60_000;

export interface OutboxParts {
  store: { outbox: Pick<Store['outbox'], 'claim' | 'standing' | 'settle'>; directory: DirectoryStore };
  registry: Registry;
  clock: Clock;
  log: Log;
  /** Letters for which it has no way stay queued: nothing leaves unless somebody configured how. */
  router: DeliveryRouter;
  /** Told what became of each attempt. */
  attempted?: (by: DeliveryKind, outcome: DeliveryOutcome) => void;
}

/** What became of a letter, and why its way is out of order, where it is. */
type Outcome = Settlement & { outOfOrder?: string };

/**
 * Drains the outbox: hands every letter that is due to the way it leaves by, until it is accepted or has failed.
 * Each way has a drain of its own, so that a slow one holds up no other.
 */
export function outboxDrain(parts: OutboxParts): Draining {
  const drains = parts.router.kinds.map(by => drainOf(by, parts));
  return {
    kick: () => drains.forEach(drain => drain.kick()),
    idle: async () => void (await Promise.all(drains.map(drain => drain.idle()))),
    close: async () => void (await Promise.all(drains.map(drain => drain.close()))),
  };
}

function drainOf(by: DeliveryKind, parts: OutboxParts): Drain<OutboxLetter, Outcome | undefined> {
  const { store, router, clock, log, attempted } = parts;
  /** Until when the way rests. Its letters are not touched: thousands need not find out what a few did. */
  let rests = 0;
  return new Drain({
    name: `outbox ${by}`,
    clock,
    log,
    atOnce: router.atOnce(by),
    leaseMs: LEASE_MS,
    claim: async (now, limit) => {
      if (rests > now.getTime()) return [];
      const until = new Date(now.getTime() + LEASE_MS).toISOString();
      return store.outbox.claim(now.toISOString(), until, limit, [by], router.perHour(by));
    },
    attempt: letter => attempt(letter, parts),
    settle: async outcome => {
      if (!outcome) return;
      const { outOfOrder, ...settlement } = outcome;
      const now = clock();
      if (outOfOrder && rests <= now.getTime()) {
        rests = now.getTime() + REST_MS;
        log('warn', 'deliveries rest', { by, why: outOfOrder });
      }
      await store.outbox.settle([settlement]);
      attempted?.(by, outcomeOf(settlement));
    },
  });
}

const outcomeOf = ({ status, untried }: Settlement): DeliveryOutcome =>
  status !== 'queued' ? status : untried ? 'waits' : 'retried';

/** Asks everything again right before the letter leaves: much may have changed since it was recorded, or taken. */
async function attempt(
  letter: OutboxLetter,
  { store, registry, clock, log, router }: OutboxParts,
): Promise<Outcome | undefined> {
  const { campaign: id, action, position, lease } = letter;
  const key = { campaign: id, action, position, lease };
  const after = (pause: number) => new Date(clock().getTime() + pause).toISOString();
  const waits = (dueAt: string): Settlement => ({ ...key, status: 'queued', dueAt, untried: true });
  const campaign = registry.get(id);
  if (!campaign) return waits(after(LOOK_AGAIN_MS));
  const target = await findTarget(letter.target.id, campaign, store.directory, clock());
  const theirs = target && isTheirs(letter, target);
  const reachable = theirs && (router.local || !campaign.file.sample);
  const now = reachable && router.rerouted(letter, target);
  const standing = await store.outbox.standing(key);
  // Nothing comes between this answer and the first word to whoever takes the letter: neither pause nor withdrawal.
  if (standing === 'gone') return undefined;
  // Whoever lets the campaign go on says so, and whatever becomes of its twin becomes of this letter.
  if (standing === 'paused') return waits(after(0));
  if (standing === 'waits') return waits(after(LOOK_AGAIN_MS));
  if (standing !== 'free') return { ...key, status: standing, untried: true };
  try {
    if (target && !theirs) throw new DeliveryFailure('EOTHER', `${letter.target.id} is somebody else by now`);
    if (!now) throw new DeliveryFailure('EROUTE', `no letters leave for ${letter.target.id} any more`);
    await router.deliver(now, campaign);
    return { ...key, status: 'accepted' };
  } catch (error) {
    const failure = error instanceof DeliveryFailure ? error : undefined;
    if (failure?.waits) return { ...waits(after(REST_MS)), away: true, outOfOrder: reason(error) };
    const why = reason(error);
    log('warn', 'delivery failed', { campaign: id, attempt: letter.attempts + 1, why });
    const pause = PAUSES_MS[letter.attempts];
    if (failure?.permanent || pause === undefined) return { ...key, status: 'failed', why };
    return { ...key, status: 'queued', dueAt: after(pause) };
  }
}

/**
 * Does the letter still greet whom it reaches? A list may give the id of somebody whose term ended to who follows. Who
 * a campaign's own recipients are is for its file to say.
 */
const isTheirs = ({ target: { name } }: OutboxLetter, target: Target): boolean =>
  !('division' in target) || mayBeOne(name, target.name);
