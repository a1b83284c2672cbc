import type { KeysInUse } from '../actions/keys-in-use.ts';
import type { Clock } from '../clock.ts';
import { type Log, reason } from '../log.ts';
import type { Store } from '../store/port.ts';
import type { Registry } from './registry.ts';

/** How often to ask, in ms: commands and other endpoints write to the same data from processes of their own. */
const LOOK_EVERY_MS = 1000;

export interface FollowParts {
  store: Pick<Store, 'actions' | 'pauses' | 'updates'>;
  keysInUse: Pick<KeysInUse, 'look'>;
  registry: Registry;
  clock: Clock;
  log: Log;
  /** Campaigns that somebody looks at live. */
  watched: () => Iterable<string>;
  /** Told when one of those was counted in, by whichever process. */
  counted: (campaign: string) => void;
  /** Told when a campaign goes on, or all do: what waited may leave. */
  resumed: () => void;
  /** Told when mails about a bill may leave. */
  due: () => void;
}

/**
 * Keeps campaigns knowing whether they are paused, where their bill stands, and live meters how far they are. The outbox does not rely on it: it
 * looks for pauses when it takes letters.
 */
export async function followCampaigns(parts: FollowParts) {
  const { store, registry, clock, log, keysInUse, watched, counted, resumed, due } = parts;
  let allBefore = false;
  const versions = new Map<string, number>();
  const look = async () => {
    const all = (await store.pauses.all()) !== undefined;
    const paused = new Set(await store.pauses.list());
    if (allBefore && !all) resumed();
    allBefore = all;
    const updates = new Map((await store.updates.newest()).map(update => [update.campaign, update]));
    for (const campaign of registry.values()) {
      const before = campaign.paused;
      campaign.paused = all || paused.has(campaign.id);
      if (before && !campaign.paused) resumed();
      campaign.tell(updates.get(campaign.id));
    }
    if (await store.updates.due(clock().toISOString())) due();
    await keysInUse.look();
    for (const campaign of watched()) {
      const version = await store.actions.version(campaign);
      if (versions.get(campaign) !== version) counted(campaign);
      versions.set(campaign, version);
    }
  };
  await look();
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return; // the database is slow
    looking = true;
    void look()
      .catch((error: unknown) => log('error', 'following campaigns failed', { why: reason(error) }))
      .finally(() => (looking = false));
  }, LOOK_EVERY_MS).unref();
  return { close: () => clearInterval(timer) };
}
