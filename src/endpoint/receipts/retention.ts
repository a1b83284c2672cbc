import type { Registry, ServedCampaign } from '../campaigns/registry.ts';
import type { Clock } from '../clock.ts';
import { type Log, reason } from '../log.ts';
import type { Store } from '../store/port.ts';
import { A_DAY } from '../store/sql/days.ts';
import { after, before } from './period.ts';

/** How often to look, in ms. */
const LOOK_EVERY_MS = 60 * 60 * 1000;
/** How many are forgotten in one write: nobody's action waits long for it. */
const AT_ONCE = 200;

/** Those of a campaign's actions from before this instant are to be forgotten; none: not yet. */
export function forgottenBefore({ file }: Pick<ServedCampaign, 'file'>, now: Date): string | undefined {
  const { retention, deadline } = file;
  if (!retention) return undefined;
  const at = now.toISOString();
  if (retention.from === 'action') return before(retention.period, at);
  return deadline && after(retention.period, deadline) <= at ? at : undefined;
}

/** How long the audit log is kept unless that is said, in days. */
export const AUDIT_DAYS = 730;

/** Forgets whoever's time is over by the campaign's rule, and what the audit log told long ago: at once, and every hour. */
export async function keepRetention({
  store,
  registry,
  clock,
  log,
  auditDays,
}: {
  store: Pick<Store, 'audit' | 'consents'>;
  registry: Registry;
  clock: Clock;
  log: Log;
  auditDays: number;
}) {
  const look = async () => {
    for (const campaign of registry.values()) {
      const now = clock();
      const limit = forgottenBefore(campaign, now);
      if (!limit) continue;
      const some = () =>
        store.consents.erase(
          { campaign: campaign.id, before: limit, limit: AT_ONCE },
          { at: now.toISOString(), way: 'operator' },
        );
      while ((await some()) === AT_ONCE);
    }
    await store.audit.forget(new Date(clock().getTime() - auditDays * A_DAY).toISOString());
  };
  await look();
  const timer = setInterval(() => {
    look().catch((error: unknown) => log('error', 'retention failed', { why: reason(error) }));
  }, LOOK_EVERY_MS).unref();
  return { close: () => clearInterval(timer) };
}
