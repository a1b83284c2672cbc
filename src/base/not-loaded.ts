import { type TemplateResult, html } from 'lit/html.js';
import type { ClientError } from '../client/failure.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import type { Say } from './fields.ts';

/** In place of a campaign that did not come: the element's children, why, and a way to ask again. */
export const notLoaded = (
  { problem }: ClientError,
  words: Catalogue['common'],
  say: Say,
  again: () => unknown,
): TemplateResult =>
  html`<div class="stack">
    <slot></slot>
    <p class="small muted" role="alert">
      ${say(problem?.status === 404 ? words.unknown : words.unavailable)}
      <button type="button" class="link" @click=${again}>${say(words.tryAgain)}</button>
    </p>
  </div>`;
