// What is made of a draft: what its snippets are about, and what stands inside.
import { campaignIn } from '../../../src/campaign-file/campaign-in.ts';
import type { Campaign, Hotline } from '../../../src/contract/index.ts';
import { hotlinesFor } from '../../../src/hotlines/index.ts';
import {
  type FramedTag,
  type Help,
  type Subject,
  campaignSubject,
  hotlineSubject,
} from '../../../src/snippets/index.ts';
import type { Draft } from '../model/draft.ts';
import type { HotlineChoice, Kind } from '../model/state.ts';

/** The scripts that snippets name, as they were built with this builder. */
export interface Scripts {
  version: string;
  integrity: Readonly<Record<string, string>>;
}

export const loadScripts = async (): Promise<Scripts> =>
  (await (await fetch('scripts.json')).json()) as Scripts;

export const TAGS: Readonly<Record<Kind, FramedTag>> = {
  petition: 'petition-sign',
  letter: 'contact-rep',
  hotline: 'hotline-info',
  meter: 'goal-meter',
};

/** The attributes of a card of help lines. */
export const helpOf = ({ country, topic, emergency }: HotlineChoice): Help => ({
  country,
  ...(topic && { topic }),
  ...(emergency && { emergency: '' }),
});

export const linesOf = ({ country, topic }: HotlineChoice, lang = 'en'): Hotline[] =>
  hotlinesFor(country, topic, lang).hotlines;

/** Why nothing can be taken away yet; nothing where all is there. */
export function lackOf({ state, campaign, reading }: Draft): string | undefined {
  const { kind, hotline } = state;
  if (!kind) return 'Choose what you want to make, and it can be taken away here.';
  if (kind === 'hotline') return linesOf(hotline)[0] ? undefined : 'No help line is known for this choice.';
  if (!campaign || reading.problems.length)
    return 'Mend what is wrong in the campaign first: an endpoint would refuse it.';
  if (kind === 'petition' && !campaign.petition) return 'This campaign has no petition to sign.';
  if (kind === 'letter' && !campaign.targets) return 'This campaign names nobody to write to.';
  return undefined;
}

/** The campaign as its own readers get it. */
export const campaignOf = (draft: Draft, endpoint: string, lang?: string): Campaign =>
  campaignIn(draft.campaign!, lang, endpoint, new Date());

/**
 * What the snippets of a draft are about. Only where nothing is lacking.
 * @param endpoint without a slash at its end.
 */
export async function subjectOf(draft: Draft, endpoint: string, scripts: Scripts): Promise<Subject> {
  const { kind, hotline, take } = draft.state;
  const { lang, shape, compact } = take;
  const wanted = { endpoint, lang };
  const pasted =
    kind === 'hotline'
      ? await hotlineSubject(wanted, helpOf(hotline), linesOf(hotline, lang))
      : await campaignSubject(
          campaignOf(draft, endpoint, lang),
          {
            ...wanted,
            ...(kind === 'meter' && { shape }),
            ...(kind === 'petition' && compact && { compact }),
          },
          TAGS[kind!] as Exclude<FramedTag, 'hotline-info'>,
        );
  return { ...pasted, version: scripts.version, integrity: file => scripts.integrity[file]! };
}
