import type { Registry } from '../campaigns/registry.ts';
import type { Clock } from '../clock.ts';
import { Drain, type Draining } from '../drain.ts';
import { osdiIdentifier, osdiOf } from '../export/osdi.ts';
import { stateOf } from '../export/state.ts';
import { type Log, reason } from '../log.ts';
import type { StoredAction } from '../store/port.ts';
import type { Push, PushSettlement, PushStore } from '../store/pushes.ts';
import type { OsdiOptions } from './options.ts';
import { type Platform, PushFailure } from './platform.ts';

/** What was taken but not settled (a crash, or no database) is free again after so long, in ms. */
const LEASE_MS = 3 * 60_000;
const AT_ONCE = 4;
/** The pause before each further attempt, in ms; after the last one it has failed. */
const PAUSES_MS = [60_000, 5 * 60_000, 30 * 60_000, 2 * 3_600_000, 8 * 3_600_000, 24 * 3_600_000];
/** How long a platform that is out of order is left alone, in ms, however often; and at most, whatever it says. */
const REST_MS = 60_000;
const LONGEST_REST_MS = 24 * 3_600_000;
/** When to look again whether a campaign is served and configured, in ms. */
const LOOK_AGAIN_MS = 60 * 60_000;

export interface PushDrainParts {
  store: { pushes: PushStore };
  registry: Registry;
  platform: Pick<Platform, 'sign' | 'signUp'>;
  campaigns: OsdiOptions['campaigns'];
  clock: Clock;
  log: Log;
}

/** Tells the platform of what counts, each at least once, and by the same identifier every time. */
export function pushDrain(parts: PushDrainParts): Draining {
  const { store, clock, log } = parts;
  /** Until when the platform is left alone. */
  let rests = 0;
  return new Drain<Push, PushSettlement>({
    name: 'pushes',
    clock,
    log,
    atOnce: AT_ONCE,
    leaseMs: LEASE_MS,
    claim: async (now, limit) => {
      if (rests > now.getTime()) return [];
      return store.pushes.claim(now.toISOString(), new Date(now.getTime() + LEASE_MS).toISOString(), limit);
    },
    attempt: push =>
      attempt(push, parts, (pause, why) => {
        if (rests <= clock().getTime()) log('warn', 'pushes rest', { why });
        rests = Math.max(rests, clock().getTime() + pause);
      }),
    settle: settlement => store.pushes.settle(settlement),
  });
}

async function attempt(
  { attempts, ...push }: Push,
  { store, registry, platform, campaigns, clock, log }: PushDrainParts,
  rest: (pause: number, why: string) => void,
): Promise<PushSettlement> {
  const after = (pause: number) => new Date(clock().getTime() + pause).toISOString();
  const waits = (pause: number): PushSettlement => ({
    ...push,
    status: 'queued',
    dueAt: after(pause),
    untried: true,
  });
  const at = campaigns[push.campaign];
  const served = registry.get(push.campaign);
  if (push.kind === 'sign' && (!at || !served || served.file.sample)) return waits(LOOK_AGAIN_MS);
  const { paused, action } = await store.pushes.standing(push);
  // Whoever lets the campaign go on says so.
  if (paused) return waits(0);
  if (!action.supporter?.email) return { ...push, status: 'dropped' };
  if (push.kind === 'sign' && !counts(action)) return { ...push, status: 'queued', untried: true };
  try {
    await (push.kind === 'sign' ? platform.sign(at!, osdiOf(action)) : platform.signUp(unsubscribed(action)));
    return { ...push, status: 'accepted', known: true };
  } catch (error) {
    const failure = error instanceof PushFailure ? error : undefined;
    // What is known stays known; what cannot be told apart may have arrived.
    const known = push.known || (failure?.arrived ?? true);
    if (failure?.waits) {
      const pause = Math.min(Math.max(failure.again ?? REST_MS, 1000), LONGEST_REST_MS);
      rest(pause, reason(error));
      return { ...waits(pause), known };
    }
    log('warn', 'push failed', {
      campaign: push.campaign,
      kind: push.kind,
      attempt: attempts + 1,
      why: reason(error),
    });
    const pause = PAUSES_MS[attempts];
    if (failure?.permanent || pause === undefined) return { ...push, status: 'failed', known };
    return { ...push, status: 'queued', dueAt: after(pause), known };
  }
}

/** It waits for whoever confirms it, keeps it, or takes its supporter's other one back. */
const counts = (action: StoredAction): boolean =>
  !action.held && ['verified', 'unverified'].includes(stateOf(action));

const unsubscribed = (action: StoredAction) => ({
  identifiers: [osdiIdentifier(action)],
  email_addresses: [{ address: action.supporter!.email, primary: true, status: 'unsubscribed' }],
});
