// What a snippet is about, gathered: what stands inside, and how high the element is.
import { type Campaign, type Hotline, isSignUp } from '../contract/index.ts';
import { wordsFor } from '../i18n/catalogue.ts';
import { hotline as englishHotline } from '../i18n/en/hotline.ts';
import { petition as english } from '../i18n/en/petition.ts';
import { say } from '../i18n/message.ts';
import { signUpWords } from '../i18n/sign-up.ts';
import { campaignFallback, discreetFallback, hotlineFallback } from './fallback.ts';
import type { FramedTag } from './frame.ts';
import { type Shape, roomFor } from './room/index.ts';
import type { Subject } from './subject.ts';

/** Where an element asks, and its language. */
export interface Wanted {
  endpoint: string;
  lang?: string | undefined;
  /** Of a meter. */
  shape?: Shape | undefined;
  /** Of a petition. */
  compact?: boolean | undefined;
}

/** What to paste, all but its scripts. */
export type Pasted = Omit<Subject, 'version' | 'integrity'>;

/** The element that a campaign is made for. */
export const tagFor = ({ petition }: Pick<Campaign, 'petition'>): Exclude<FramedTag, 'hotline-info'> =>
  petition ? 'petition-sign' : 'contact-rep';

/** @param tag an element that the campaign has something for. */
export async function campaignSubject(
  campaign: Campaign,
  { endpoint, lang, shape, compact }: Wanted,
  tag: Exclude<FramedTag, 'hotline-info'> = tagFor(campaign),
): Promise<Pasted> {
  const [wordsLang, words] = await wordsFor(lang ?? campaign.lang);
  const { sign: label } = isSignUp(campaign)
    ? (await signUpWords(wordsLang)).petition
    : (words?.petition ?? english);
  const sign = say(wordsLang, label);
  return {
    endpoint,
    tag,
    title: campaign.title,
    campaign: campaign.id,
    lang,
    campaignLang: campaign.lang,
    shape,
    compact,
    room: await roomFor(tag, campaign, lang ?? campaign.lang, { shape, compact }),
    fallback: campaignFallback(campaign, { endpoint, tag, lang, sign }),
  };
}

/** Which help lines, and how they are shown: as the element's attributes say it. */
export type Help = Pick<Pasted, 'country' | 'topic' | 'hotline' | 'emergency' | 'discreet'>;

/** @param hotlines those that are shown: one at least. */
export async function hotlineSubject(
  { endpoint, lang: asked }: Wanted,
  help: Help,
  hotlines: readonly Hotline[],
): Promise<Pasted> {
  const lang = asked ?? 'en';
  const { discreet } = help;
  const told = { ...help, endpoint, lang: asked };
  return {
    ...told,
    tag: 'hotline-info',
    title: hotlines.length === 1 ? hotlines[0]!.name : 'Help lines',
    room: await roomFor('hotline-info', hotlines, lang, help),
    fallback:
      discreet === undefined
        ? hotlineFallback(hotlines)
        : discreetFallback(told, discreet || (await quietWords(lang))),
  };
}

/** What the line of a discreet card says by itself. */
async function quietWords(asked: string): Promise<string> {
  const [lang, words] = await wordsFor(asked);
  return say(lang, (words?.hotline ?? englishHotline).discreet);
}
