import { type CampaignFile, type Progress, countedKinds, goalsOf, isSignUp } from '../contract/index.ts';

/** Where those who acted stand. */
export type Sums = Pick<Progress, 'verified' | 'unverified' | 'pending' | 'imported'>;

/** Nobody has acted yet. */
export const NOBODY: Sums = { verified: 0, unverified: 0, pending: 0, imported: 0 };

/**
 * How far a campaign is.
 * @param most the most that ever counted: what is withdrawn afterwards takes no goal back.
 */
export function progressWith(
  file: CampaignFile,
  { verified, unverified, pending, imported }: Sums,
  { closed, most = 0, live = false }: { closed: boolean; most?: number; live?: boolean | undefined },
): Progress {
  const counted = verified + unverified + imported;
  return {
    campaign: file.id,
    counts: countedKinds(file),
    ...(isSignUp(file) && { signUp: true }),
    ...(file.sample && { sample: true }),
    counted,
    verified,
    unverified,
    pending,
    imported,
    ...(file.goal && goalsOf(Math.max(counted, most), file.goal)),
    ...(file.deadline && { deadline: file.deadline }),
    closed,
    live,
  };
}
