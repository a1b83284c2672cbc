import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Campaign } from '../contract/index.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/message.ts';

/** Says that a campaign is a sample, where it is one. */
export const sampleTag = (
  { sample }: Pick<Campaign, 'sample'>,
  { common: words }: Pick<Catalogue, 'common'>,
  lang: string,
): TemplateResult | typeof nothing =>
  sample
    ? html`<p class="small muted sample">
        <span class="tag">${say(lang, words.sample)}</span> ${say(lang, words.sampleNote)}
      </p>`
    : nothing;
