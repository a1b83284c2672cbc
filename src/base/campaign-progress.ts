// What shows how far a campaign is, beside its form: it comes after the form, with the number.
import type { TemplateResult } from 'lit/html.js';
import type { Progress } from '../contract/index.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { meter as plain } from './meter.ts';
import { partsOf } from './meter-parts.ts';

export { progressResource } from '../context/progress.ts';
export { meterStyles } from './meter.ts';

/** A campaign's progress, with its parts in words. Nothing: it is not known yet. */
export const meter = (
  progress: Progress | undefined,
  words: Partial<Catalogue>,
  lang: string,
  stale: boolean,
): TemplateResult | undefined =>
  progress &&
  plain(
    progress,
    words,
    lang,
    stale,
    partsOf(progress, words, lang).map(([, text]) => text),
  );
