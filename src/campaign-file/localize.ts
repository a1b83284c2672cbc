import * as z from 'zod/mini';
import {
  type Campaign,
  type CampaignFile,
  type Disclosure,
  FileLink,
  FileText,
  type NextStep,
  campaignFileOf,
  fileDisclosureOf,
} from '../contract/index.ts';
import { isIn, nearestLanguage } from '../i18n/language.ts';
import { campaignLanguages, inLanguage, isDisclosure, isReading, languagesOf, textsOf } from './texts.ts';

/**
 * A campaign in one language. A text that lacks it is shown in the campaign's own, and `originals` says so.
 * @param asked any language tag.
 * @param publicUrl where the endpoint is reached: links from its root are made absolute with it.
 */
export function localize(file: CampaignFile, asked: string, publicUrl: string): Omit<Campaign, 'closed'> {
  const languages = campaignLanguages(file);
  const lang = nearestLanguage(asked, languages) ?? file.lang;
  const absolute = (link: string) => (link.startsWith('/') ? publicUrl + link : link);
  const inText = (text: string) =>
    text.replace(
      /(\[[^\]]*\])\((\/\S+?)\)/g,
      (_, label: string, link: string) => `${label}(${absolute(link)})`,
    );
  const texts = (wanted: string) =>
    z.pipe(
      FileText,
      z.transform((text: FileText) => inText(inLanguage(text, wanted, file.lang).text)),
    );
  const links = z.pipe(FileLink, z.transform(absolute));

  const disclosure = z.pipe(
    fileDisclosureOf(FileText),
    z.transform((written: CampaignFile['disclosures'][number]): Disclosure => {
      // The whole disclosure in one language: in its original, and marked so, where it lacks this one.
      const original = inLanguage(written.text, asked, file.lang).lang;
      const { privacyNotice, terms: _, ...rest } = fileDisclosureOf(texts(original)).parse(written);
      return {
        ...rest,
        privacyNotice: { ...privacyNotice, url: absolute(privacyNotice.url) },
        lang: original,
      };
    }),
  );
  const { retention: _, next, ...campaign } = campaignFileOf(texts(lang), links, disclosure).parse(file);
  const letters = campaign.letters?.map((letter, index) => {
    const { reading, ...rest } = letter;
    const written = file.letters![index]!.reading?.body;
    return reading && written && helpsToRead(written, asked, letter.lang, file.lang)
      ? { ...rest, reading: inAsked(texts(asked), file.letters![index]!.reading!) }
      : rest;
  });
  return {
    ...campaign,
    ...(letters && { letters }),
    ...(next && { next: inUtc(next) }),
    lang,
    languages,
    ...originalsIn(file, lang),
  };
}

/** The texts that are in another language, each by its place. */
function originalsIn(file: CampaignFile, lang: string): Pick<Campaign, 'originals'> {
  const found = textsOf(file)
    .filter(({ path }) => !isDisclosure(path) && !isReading(path)) // which say it themselves, or are left out
    .map(({ path, text }) => [`/${path.join('/')}`, inLanguage(text, lang, file.lang).lang] as const)
    .filter(([, own]) => !isIn(own, lang));
  return found.length ? { originals: Object.fromEntries(found) } : {};
}

/** Files tell the time of an event with its place's offset. */
function inUtc(next: NextStep): NextStep {
  if (!('event' in next)) return next;
  const { start, end, ...event } = next.event;
  const utc = (moment: string) => new Date(moment).toISOString().replace('.000', '');
  return { event: { ...event, start: utc(start), ...(end && { end: utc(end) }) } };
}

/** A reading translation is for those who do not read the letter's own language. */
function helpsToRead(reading: FileText, asked: string, letter: string, own: string): boolean {
  return (
    nearestLanguage(asked, languagesOf(reading, own)) !== undefined &&
    nearestLanguage(asked, [letter]) === undefined
  );
}

function inAsked<T extends z.ZodMiniType<string>>(
  text: T,
  reading: NonNullable<NonNullable<CampaignFile['letters']>[number]['reading']>,
) {
  return z.object({ subjects: z.optional(z.array(text)), body: text }).parse(reading);
}
