import type { Clock } from '../clock.ts';
import { type Log, reason } from '../log.ts';
import type { Store } from '../store/port.ts';
import type { Registry } from './registry.ts';

/** How often to ask, in ms: `campaign pause` and `bill update` write to the same data from processes of their own. */
const LOOK_EVERY_MS = 1000;

export interface FollowParts {
  store: Pick<Store, 'pauses' | 'updates'>;
  registry: Registry;
  clock: Clock;
  log: Log;
  /** Told when a campaign goes on: its letters may leave. */
  resumed: () => void;
  /** Told when mails about a bill may leave. */
  due: () => void;
}

/**
 * Keeps campaigns knowing whether they are paused, and where their bill stands. The outbox does not rely on it: it
 * looks for pauses when it takes letters.
 */
export async function followCampaigns({ store, registry, clock, log, resumed, due }: FollowParts) {
  const look = async () => {
    const paused = new Set(await store.pauses.list());
    const updates = new Map((await store.updates.newest()).map(update => [update.campaign, update]));
    for (const campaign of registry.values()) {
      const before = campaign.paused;
      campaign.paused = paused.has(campaign.id);
      if (before && !campaign.paused) resumed();
      campaign.tell(updates.get(campaign.id));
    }
    if (await store.updates.due(clock().toISOString())) due();
  };
  await look();
  const timer = setInterval(() => {
    look().catch((error: unknown) => log('error', 'following campaigns failed', { why: reason(error) }));
  }, LOOK_EVERY_MS).unref();
  return { close: () => clearInterval(timer) };
}
