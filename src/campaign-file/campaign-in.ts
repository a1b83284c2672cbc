// A campaign as its file alone says it: what is served from files, and shown before there is an endpoint.
import type { Campaign, CampaignFile } from '../contract/index.ts';
import { nearestLanguage } from '../i18n/language.ts';
import { localize } from './localize.ts';
import { allLanguages } from './texts.ts';

/** Is its deadline over? */
export const isClosed = ({ deadline }: Pick<CampaignFile, 'deadline'>, now: Date): boolean =>
  deadline !== undefined && now.getTime() >= Date.parse(deadline);

/**
 * A campaign in one language. Nothing is sent for it: how its targets are delivered to is an endpoint's affair.
 * @param asked any language tag; without one, the campaign's own language.
 * @param publicUrl what links from the root start with.
 */
export function campaignIn(
  file: CampaignFile,
  asked: string | undefined,
  publicUrl: string,
  now: Date,
): Campaign {
  const lang = nearestLanguage(asked ?? '', allLanguages(file)) ?? file.lang;
  const campaign = { ...localize(file, lang, publicUrl), closed: isClosed(file, now) };
  const { targets } = campaign;
  if (!targets?.recipients) return campaign;
  const recipients = targets.recipients.map(({ delivery: _, ...recipient }) => recipient);
  return { ...campaign, targets: { ...targets, recipients } };
}
