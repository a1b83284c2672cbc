// Of which language a campaign's texts are where something is said of an action in it.
import { type Campaign, languageOf } from '../../contract/index.ts';
import { isIn } from '../../i18n/language.ts';

type Said = Pick<Campaign, 'next' | 'learnMore'>;

/**
 * The texts that are not in the language of an action.
 * @param campaign as it is shown in that language; nothing where it is served no more.
 * @param said what stands there of it beside its title.
 */
export function originalsSaid(
  campaign: Campaign | undefined,
  lang: string,
  { next, learnMore = [] }: Said = {},
): { originals?: Record<string, string> } {
  if (!campaign) return {};
  const texts = [
    ...(next ? ('event' in next ? ['/next/event/title', '/next/event/place'] : ['/next/label']) : []),
    ...learnMore.map((_, index) => `/learnMore/${index}/label`),
  ];
  const all = [['/campaignTitle', '/title'], ...texts.map(text => [text, text])];
  const others = all
    .map(([at, text]) => [at!, languageOf(campaign, text!)] as const)
    .filter(([, own]) => !isIn(own, lang));
  return others.length ? { originals: Object.fromEntries(others) } : {};
}
