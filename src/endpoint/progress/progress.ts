import { progressWith } from '../../campaign-file/progress.ts';
import { type Progress, countedKinds } from '../../contract/index.ts';
import type { ServedCampaign } from '../campaigns/registry.ts';
import type { Clock } from '../clock.ts';
import type { ActionStore, Tally } from '../store/port.ts';

/** How far a campaign is, by the counts that the store keeps. */
export async function progressOf(
  { file, closed }: Pick<ServedCampaign, 'file'> & { closed: boolean },
  actions: ActionStore,
): Promise<Progress> {
  const kinds = new Set(countedKinds(file));
  const sums: Record<Tally, number> = { verified: 0, unverified: 0, pending: 0, imported: 0 };
  for (const { kind, tally, n } of await actions.counts(file.id)) if (kinds.has(kind)) sums[tally] += n;
  const peaks = file.goal ? await actions.peaks(file.id) : [];
  const most = peaks.reduce((sum, { kind, n }) => sum + (kinds.has(kind) ? n : 0), 0);
  return progressWith(file, sums, { closed, most, live: file.live });
}

/** What was told last of each campaign, and since when. */
const told = new WeakMap<ServedCampaign, { state: string; asOf: string }>();

/** The same at this moment. What has not changed is told with the same time, so that caches need not hold it twice. */
export async function progressNow(
  campaign: ServedCampaign,
  actions: ActionStore,
  clock: Clock,
): Promise<Progress> {
  const now = clock(); // before it is read: another reader may be faster
  const progress = await progressOf({ file: campaign.file, closed: campaign.closed(now) }, actions);
  const state = JSON.stringify(progress);
  const last = told.get(campaign);
  const asOf = last?.state === state ? last.asOf : now.toISOString();
  if (!last || asOf >= last.asOf) told.set(campaign, { state, asOf });
  return { ...progress, asOf };
}
