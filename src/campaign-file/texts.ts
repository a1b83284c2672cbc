// The texts of a campaign file, wherever they stand, and their languages.
import * as z from 'zod/mini';
import {
  type CampaignFile,
  FileLink,
  FileText,
  campaignFileOf,
  fileDisclosureOf,
} from '../contract/index.ts';
import { nearestLanguage } from '../i18n/language.ts';
import { type Path, valueAt } from './problems.ts';

/** A text that may be a map of languages, and where it stands. */
export interface PlacedText {
  path: Path;
  text: FileText;
}

// A schema tells the place of what it complains about: this one complains about every text.
const Found = FileText.check(
  z.check(({ value: input, issues }) => void issues.push({ code: 'custom', input, continue: true })),
);
const EveryText = campaignFileOf(Found, FileLink, fileDisclosureOf(Found));

/** All texts of a file, in its contract's order. Subjects and bodies of letters are none: a letter has one language. */
export function textsOf(file: CampaignFile): PlacedText[] {
  const found = EveryText.safeParse(file).error?.issues ?? [];
  return found.map(({ path }) => ({ path, text: valueAt(file, path) as FileText }));
}

/** Texts of consent, and translations to read a letter by: both come in languages that the rest need not have. */
export const isDisclosure = (path: Path): boolean => path[0] === 'disclosures';
export const isReading = (path: Path): boolean => path[2] === 'reading';

/** The languages that what a reader sees of the campaign is written in; its own first. */
export const campaignLanguages = (file: CampaignFile): string[] =>
  languagesIn(file, path => !isDisclosure(path) && !isReading(path));

/** All languages in which anything is written: each may be answered differently. */
export const allLanguages = (file: CampaignFile): string[] => languagesIn(file, () => true);

/** The languages of some of the file's texts; its own first. */
export function languagesIn(file: CampaignFile, wanted: (path: Path) => boolean): string[] {
  const texts = textsOf(file).filter(({ path }) => wanted(path));
  return [...new Set([file.lang, ...texts.flatMap(({ text }) => languagesOf(text, file.lang))])];
}

/** The languages of one text. @param own the campaign's, which a plain string is in. */
export const languagesOf = (text: FileText, own: string): string[] =>
  typeof text === 'string' ? [own] : Object.keys(text);

/** A text in a language, or in the campaign's own where it lacks that, and which it is in. */
export function inLanguage(text: FileText, wanted: string, own: string): { text: string; lang: string } {
  if (typeof text === 'string') return { text, lang: own };
  const known = Object.keys(text);
  const lang = nearestLanguage(wanted, known) ?? nearestLanguage(own, known) ?? known[0]!;
  return { text: text[lang]!, lang };
}
