// What a campaign says in some of its languages and not in others.
import type { CampaignFile } from '../contract/index.ts';
import { nearestLanguage } from '../i18n/language.ts';
import type { Path } from './problems.ts';
import { inLanguage, isReading, languagesIn, languagesOf, textsOf } from './texts.ts';

/** A text that a language lacks. */
export interface Gap {
  lang: string;
  path: Path;
  /** What its readers see instead. */
  shown: string;
}

/**
 * All gaps, language by language. A translation of letters alone makes no language of the campaign.
 * @param wanted languages that it is to have, besides those that it has.
 */
export function* gaps(file: CampaignFile, wanted: readonly string[] = []): Generator<Gap> {
  const texts = textsOf(file);
  for (const lang of new Set([...languagesIn(file, path => !isReading(path)), ...wanted])) {
    for (const { path, text } of texts) {
      // Who reads the letter itself needs no translation of it.
      if (isReading(path) && nearestLanguage(lang, [file.letters![Number(path[1])]!.lang])) continue;
      if (nearestLanguage(lang, languagesOf(text, file.lang))) continue;
      const shown = isReading(path) ? 'no translation' : inLanguage(text, lang, file.lang).lang;
      yield { lang, path, shown };
    }
    for (const [index, letter] of (file.letters ?? []).entries()) {
      if (letter.reading || nearestLanguage(lang, [letter.lang])) continue;
      yield { lang, path: ['letters', index, 'reading'], shown: 'no translation' };
    }
  }
}
