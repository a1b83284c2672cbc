// Says in the reader's language that a text is in another one.
import { type TemplateResult, html } from 'lit/html.js';
import type { Catalogue } from '../i18n/catalogue.ts';
import { problem as english } from '../i18n/en/problem.ts';
import { languageName } from '../i18n/language-name.ts';
import { isIn } from '../i18n/words.ts';
import type { Say } from './fields.ts';
import { css } from './styles/css.ts';

/** What is used of the element that shows the text. */
export interface Showing {
  readonly config: { readonly lang: string };
  readonly wordsLang: string;
  readonly words: Partial<Catalogue>;
  readonly say: Say;
  adopt(...styles: string[]): void;
  withWords<Late>(load: () => Promise<Late>, part: 'acting'): Promise<Late>;
  requestUpdate(): void;
}

/** As high as the room that was kept: in a narrow card it takes two lines. */
const styles = css`
  .original {
    display: grid;
    align-items: end;
    min-block-size: 44px;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .notice .original {
    font-size: inherit;
  }
`;

/** @param name what the line is about; it is described by it. */
export function originalLine(element: Showing, lang: string, name: string): TemplateResult {
  const { config, wordsLang, words, say } = element;
  element.adopt(styles);
  // What we have no words for is read all the same by those whose page is in it.
  if (isIn(lang, config.lang, wordsLang)) return html``;
  const language = languageName(wordsLang, lang);
  return html`<div class="original" id="${name}-original">
    ${say((words.problem ?? english).original, { language })}
  </div>`;
}
