// A sheet on which people sign, or sign up, by hand: what it is, what they are told and may agree to, and room for them.
import { html, raw } from 'hono/html';
import { type Campaign, isSignUp, languageOf, nameAsked, rendered } from '../../contract/index.ts';
import { direction } from '../../i18n/direction.ts';
import { say } from '../../i18n/message.ts';
import { sentences } from '../../i18n/sentences.ts';
import type { PaperSize } from '../packet/paper.ts';
import { sheetWords } from './words.ts';

const style = (size: PaperSize) => `
@page { size: ${size === 'a4' ? 'A4' : 'letter'}; margin: 14mm; }
* { box-sizing: border-box; margin: 0; }
html { font: 10pt/1.4 'Helvetica Neue', Arial, 'Noto Sans', sans-serif; color: #000; background: #fff; }
body { max-width: 52em; margin: 0 auto; padding: 1.5em; }
@media print { body { max-width: none; padding: 0; } }
h1 { font-size: 18pt; line-height: 1.2; margin-block: 1mm 3mm; }
p { margin-block-end: 2mm; overflow-wrap: anywhere; }
:lang(ko) { word-break: keep-all; }
.kicker { font-size: 9pt; letter-spacing: 0.04em; margin: 0; }
.statement { columns: 2; column-gap: 8mm; font-size: 9.5pt; margin-block-end: 3mm; }
.told { font-size: 8.5pt; border-block: 0.5pt solid #000; padding-block: 2mm; margin-block: 3mm; }
.told p:last-child { margin: 0; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { font-size: 8.5pt; text-align: start; vertical-align: bottom; padding: 1mm; }
td { border: 0.5pt solid #000; height: 9mm; padding: 1mm; }
td:first-child { font-size: 8.5pt; vertical-align: middle; }
.n { width: 9mm; }
.code { width: 24mm; }
.box { width: 13mm; text-align: center; }
.box span { display: inline-block; width: 4mm; height: 4mm; border: 0.7pt solid #000; }
footer { display: grid; grid-template-columns: repeat(3, 1fr); gap: 4mm; margin-block-start: 6mm; break-inside: avoid; font-size: 8.5pt; }
footer span { display: block; border-block-start: 0.5pt solid #000; padding-block-start: 1mm; margin-block-start: 6mm; }
footer p { grid-column: 1 / -1; margin: 0; }`;

/**
 * One HTML file with nothing to load, for a campaign in one language.
 * @param rows how many people may sign on it.
 */
export function sheet(campaign: Omit<Campaign, 'closed'>, size: PaperSize, rows: number): string {
  const signsUp = isSignUp(campaign);
  const { lang, words } = sheetWords(campaign.lang, signsUp);
  const fill = (text: string, values: Record<string, string>) => say(lang, text, values);
  const asked = campaign.disclosures.map(rendered);
  // What is a box on the screen is a box on paper, numbered; what is required there is required by signing here.
  const { statement, minimumAge: age, topics } = campaign.petition!;
  const about = statement ?? campaign.summary;
  const named = nameAsked(campaign);
  const choices = asked.filter(({ mode }) => mode !== 'notice');
  const [first] = asked;
  const who =
    first && [first.controller.name, first.controller.postalAddress, first.controller.contact].join(', ');
  const letter = (index: number) => String.fromCharCode(65 + index);
  const asksCode = !signsUp || campaign.petition!.fields?.some(({ name }) => name === 'postalCode');
  const columns = [
    named && { label: words.name, look: '' },
    asksCode && { label: words.postalCode, look: 'code' },
    { label: words.email, look: '' },
    topics && { label: words.topics, look: 'code' },
  ].filter(column => !!column);
  const page = html`<!doctype html>
    <html lang="${lang}" dir="${direction(lang)}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${words.title}: ${campaign.title}</title>
        <style>
          ${raw(style(size))}
        </style>
      </head>
      <body>
        <p class="kicker">${words.title}</p>
        <h1 lang="${languageOf(campaign, '/title')}" dir="auto">${campaign.title}</h1>
        ${
          about
            ? html`<div
                class="${statement ? 'statement' : ''}"
                lang="${languageOf(campaign, statement ? '/petition/statement' : '/summary')}"
                dir="auto"
              >
                ${paragraphs(about).map(text => html`<p dir="auto">${text}</p>`)}
              </div>`
            : ''
        }
        <p>
          <b>${words.sign}</b> ${sentences(lang, [words.once, age ? say(lang, words.age, { n: age }) : ''])}
        </p>
        <div class="told">
          ${asked
            .filter(({ mode }) => mode === 'notice')
            .map(({ text, lang: own }) => html`<p lang="${own}" dir="auto">${text}</p>`)}
          ${choices.map(
            ({ text, lang: own }, index) =>
              html`<p>
                <b>${letter(index)}</b> ${words.tick} <span lang="${own}" dir="auto">${text}</span>
              </p>`,
          )}
          ${
            topics
              ? html`<p>
                  ${words.topicsList}
                  ${topics.map(
                    ({ label }, at) =>
                      html`<span lang="${languageOf(campaign, `/petition/topics/${at}/label`)}" dir="auto"
                        ><b>${at + 1}</b> ${label}&emsp;</span
                      >`,
                  )}
                </p>`
              : ''
          }
          ${first ? html`<p>${fill(words.responsible, { who: who!, url: first.privacyNotice.url })}</p>` : ''}
        </div>
        <table>
          <thead>
            <tr>
              <th class="n">${words.number}</th>
              ${columns.map(({ label, look }) => html`<th class="${look}">${label}</th>`)}
              ${choices.map((_, index) => html`<th class="box">${letter(index)}</th>`)}
              <th>${words.signature}</th>
            </tr>
          </thead>
          <tbody>
            ${Array.from(
              { length: rows },
              (_, index) =>
                html`<tr>
                  <td>${index + 1}</td>
                  ${columns.map(() => html`<td></td>`)}
                  ${choices.map(() => html`<td class="box"><span></span></td>`)}
                  <td></td>
                </tr>`,
            )}
          </tbody>
        </table>
        <footer>
          <span>${words.collected}</span>
          <span>${words.place}</span>
          <span>${words.total}</span>
          ${who ? html`<p>${fill(words.return, { who })}</p>` : ''}
        </footer>
      </body>
    </html>`;
  return String(page);
}

/** A statement's paragraphs; on paper a link is its words. */
const paragraphs = (statement: string): string[] =>
  statement.replace(/\[([^\]]*)\]\((\S+?)\)/g, '$1').split(/\n\s*\n/);
