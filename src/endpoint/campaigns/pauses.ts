import type { Clock } from '../clock.ts';
import { type Log, reason } from '../http/log.ts';
import type { Store } from '../store/port.ts';
import type { Registry } from './registry.ts';

/** How often to ask, in ms: `campaign pause` writes to the same data from a process of its own. */
const LOOK_EVERY_MS = 1000;

export interface PauseParts {
  store: Pick<Store, 'pauses'>;
  registry: Registry;
  clock: Clock;
  log: Log;
  /** Told when a campaign goes on: its letters may leave. */
  resumed: () => void;
}

/** Keeps campaigns knowing whether they are paused. The outbox does not rely on it: it looks when it takes letters. */
export async function followPauses({ store, registry, clock, log, resumed }: PauseParts) {
  const look = async () => {
    const paused = new Set(await store.pauses.list());
    for (const campaign of registry.values()) {
      const before = campaign.paused;
      campaign.paused = paused.has(campaign.id);
      if (before && !campaign.paused) resumed();
    }
  };
  await look();
  const timer = setInterval(() => {
    look().catch((error: unknown) => log(`${clock().toISOString()} pauses ${reason(error)}`));
  }, LOOK_EVERY_MS).unref();
  return { close: () => clearInterval(timer) };
}
