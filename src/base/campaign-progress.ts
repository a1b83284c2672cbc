// What shows how far a campaign is, beside its form, in which languages it is, and that it did not come: it comes after
// the form, with the number.
import type { TemplateResult } from 'lit/html.js';
import type { Progress } from '../contract/index.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { meter as plain, meterStyles } from './meter.ts';
import { partsOf } from './meter-parts.ts';
import { css } from './styles/css.ts';

export { progressResource } from '../context/progress.ts';
export { languages } from './languages.ts';
export { notLoaded } from './not-loaded.ts';
export { original } from './originals.ts';
/** With a petition that is one line (petition-sign/line.styles.ts): its bar, and what is said below, come once it is open. */
export const campaignMeterStyles = css`
  ${meterStyles}
  .line .meter > :nth-child(n + 2) {
    display: none;
  }
  .line .between {
    justify-content: start;
  }
  .line .meter :is(strong, .small) {
    font-size: 1em;
    letter-spacing: 0;
    line-height: inherit;
  }
`;

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
