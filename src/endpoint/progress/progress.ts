import { type Progress, countedKinds, goalsOf, isSignUp } from '../../contract/index.ts';
import type { ServedCampaign } from '../campaigns/registry.ts';
import type { Clock } from '../clock.ts';
import type { ActionStore, Tally } from '../store/port.ts';

/** How far a campaign is, by the counts that the store keeps. */
export async function progressOf(
  { file, closed }: Pick<ServedCampaign, 'file'> & { closed: boolean },
  actions: ActionStore,
): Promise<Progress> {
  const counts = countedKinds(file);
  const kinds = new Set(counts);
  const sums: Record<Tally, number> = { verified: 0, unverified: 0, pending: 0, imported: 0 };
  for (const { kind, tally, n } of await actions.counts(file.id)) if (kinds.has(kind)) sums[tally] += n;
  const counted = sums.verified + sums.unverified + sums.imported;
  // By the most that ever counted: what is withdrawn afterwards takes no goal back.
  const peaks = file.goal ? await actions.peaks(file.id) : [];
  const most = peaks.reduce((sum, { kind, n }) => sum + (kinds.has(kind) ? n : 0), 0);
  const goals = file.goal && goalsOf(Math.max(counted, most), file.goal);
  return {
    campaign: file.id,
    counts,
    ...(isSignUp(file) && { signUp: true }),
    counted,
    verified: sums.verified,
    unverified: sums.unverified,
    pending: sums.pending,
    imported: sums.imported,
    ...goals,
    ...(file.deadline && { deadline: file.deadline }),
    closed,
    live: file.live ?? false,
  };
}

/** The same at this moment. */
export const progressNow = (
  campaign: ServedCampaign,
  actions: ActionStore,
  clock: Clock,
): Promise<Progress> => progressOf({ file: campaign.file, closed: campaign.closed(clock()) }, actions);
