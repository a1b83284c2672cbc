// A notice for a wall: one page with a help line in several languages, and a page for whoever puts it up.
import { html, raw } from 'hono/html';
import { renderSVG } from 'uqr';
import { direction } from '../../i18n/direction.ts';
import { formatDay } from '../../i18n/day.ts';
import { say } from '../../i18n/message.ts';
import { sentences } from '../../i18n/sentences.ts';
import type { HotlineRecord } from '../../hotlines/index.ts';
import type { PaperSize } from '../packet/paper.ts';
import { LAWS } from './laws.ts';
import type { PosterWords } from './words.ts';

/** One of the languages that stand beside each other. */
export interface Spoken {
  lang: string;
  words: PosterWords;
}

/** In mm; what a printer leaves white is left out. */
const PAGE = { letter: [215.9, 279.4], a4: [210, 297] } as const;
const MARGIN = 10;
const STRIPS = 10;
const STRIP_HEIGHT = 46;

/** No text is under 16 points. */
function style(size: PaperSize, columns: number): string {
  const [width, height] = PAGE[size].map(side => side - 2 * MARGIN) as [number, number];
  return `
@page { size: ${size === 'a4' ? 'A4' : 'letter'}; margin: ${MARGIN}mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { font: 16pt/1.3 'Helvetica Neue', Arial, 'Noto Sans', 'Noto Naskh Arabic', sans-serif; color: #000; background: #fff; }
.page { width: ${width}mm; margin: 0 auto; }
.wall { height: ${height - 1}mm; display: flex; flex-direction: column; gap: 3mm; break-after: page; }
h1 { font-size: 18pt; line-height: 1.15; text-align: center; }
.say { text-align: center; }
.number { font-size: 56pt; font-weight: 800; line-height: 1; text-align: center; white-space: nowrap; border-block: 1mm solid #000; padding-block: 3mm; }
.reach { display: flex; gap: 6mm; align-items: center; justify-content: space-between; }
.reach b { display: block; font-size: 28pt; line-height: 1.1; white-space: nowrap; }
.reach figure { display: flex; gap: 4mm; align-items: center; overflow-wrap: anywhere; }
.reach svg { width: 28mm; height: 28mm; flex: none; }
.languages { flex: 1; display: grid; grid-template-columns: repeat(${columns}, minmax(0, 1fr)); gap: 4mm; align-content: space-evenly; }
.languages section { overflow-wrap: anywhere; line-height: 1.2; }
.languages section:not(:nth-child(${columns}n + 1)) { border-left: 0.4mm solid #000; padding-left: 4mm; }
.languages h2 { font-size: 17pt; line-height: 1.15; margin-block-end: 1.5mm; }
:lang(ko) { word-break: keep-all; }
.small { line-height: 1.15; }
.strips { display: flex; height: ${STRIP_HEIGHT}mm; border-block-start: 0.4mm dashed #000; }
.strips span { flex: 1; writing-mode: vertical-rl; display: grid; place-content: center; text-align: center; line-height: 1.1; border-inline-start: 0.4mm dashed #000; white-space: nowrap; }
.strips span:first-child { border: 0; }
.hang h2, .hang h3 { margin-block: 6mm 2mm; }
.hang li { margin: 0 0 3mm 6mm; overflow-wrap: anywhere; }
@media screen { .page { padding-block: 6mm; } }`;
}

/** One HTML file with nothing to load. */
export function poster(
  line: HotlineRecord,
  spoken: readonly Spoken[],
  size: PaperSize,
  strips: boolean,
): string {
  const { call, text, site, chat } = line;
  const link = site ?? chat;
  const number = call ?? text;
  const [first] = spoken;
  const name = (lang: string) => line.name[lang] ?? line.name[line.lang]!;
  const strip = [text && `${text.keyword ?? ''} ${text.display}`.trim(), call?.display].filter(Boolean);
  const page = html`<!doctype html>
    <html lang="${first!.lang}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${name(first!.lang)}</title>
        <style>
          ${raw(style(size, spoken.length > 3 ? 2 : spoken.length))}
        </style>
      </head>
      <body>
        <main class="page wall">
          <h1 lang="${line.lang}" dir="auto">${name(first!.lang)}</h1>
          <p class="say">
            ${spoken.map(({ lang, words }, index) => html`${index ? ' · ' : ''}<bdi lang="${lang}">${words.call}</bdi>`)}
          </p>
          ${number ? html`<p class="number" dir="ltr">${number.display}</p>` : ''}
          <div class="reach">
            ${
              text && call
                ? html`<p dir="ltr">SMS <b>${text.keyword ? `${text.keyword} → ` : ''}${text.display}</b></p>`
                : ''
            }
            ${
              link
                ? html`<figure>
                    ${raw(renderSVG(link, { ecc: 'M', border: 2 }))} ${new URL(link).hostname}
                  </figure>`
                : ''
            }
          </div>
          <div class="languages">
            ${spoken.map(each => column(line, each, name(each.lang) === name(first!.lang) ? undefined : name(each.lang)))}
          </div>
          <p class="small" lang="${first!.lang}" dir="${direction(first!.lang)}">${known(line, first!)}</p>
          ${
            strips
              ? html`<div class="strips" aria-hidden="true">
                  ${Array.from(
                    { length: STRIPS },
                    () => html`<span dir="ltr">${strip.map(one => html`<bdi>${one}</bdi>`)}</span>`,
                  )}
                </div>`
              : ''
          }
        </main>
        ${forWhoeverPutsItUp(line)}
      </body>
    </html>`;
  return String(page);
}

/** What a reader of one language is told beside the number. */
function column(line: HotlineRecord, { lang, words }: Spoken, name: string | undefined) {
  const { text, hours, audience, site, chat } = line;
  const host = site ?? chat;
  const told = [
    hours === '24/7' ? words.always : host && say(lang, words.hours, { site: new URL(host).hostname }),
    ...audience.map(one => words[one]),
    line.isPolice ? words.police : words.decide,
  ];
  return html`<section lang="${lang}" dir="${direction(lang)}">
    <h2>${line.topic === 'trafficking' ? words.trafficking : words.need}</h2>
    ${name ? html`<p>${name}</p>` : ''}
    ${
      text
        ? html`<p>
            ${text.keyword ? say(lang, words.text, { keyword: text.keyword }) : words.textPlain}
            <bdi dir="ltr">${text.display}</bdi>
          </p>`
        : ''
    }
    <p>${sentences(lang, told)}</p>
  </section>`;
}

/** Who else answers, who runs the line, and where that is known from. */
const known = (
  { interpreters, operator, checkedOn, sourceDate, status }: HotlineRecord,
  { lang, words }: Spoken,
): string =>
  sentences(lang, [
    interpreters && words.interpreters,
    operator && say(lang, words.operator, { name: operator }),
    checkedOn
      ? say(lang, words.checked, { date: formatDay(lang, checkedOn) })
      : say(lang, words.source, { date: formatDay(lang, sourceDate) }),
    !checkedOn && status === 'partly' && words.partly,
  ]);

const forWhoeverPutsItUp = ({ source, sourceDate, checkedOn }: HotlineRecord) =>
  html`<aside class="page hang" lang="en" dir="ltr">
    <h2>For you who put it up (this page does not go on the wall)</h2>
    <ul>
      ${
        checkedOn
          ? ''
          : html`<li>
              <b>Call the number before you hang it.</b> Nobody rang it for us. It is from
              <a href="${source}">${source}</a>, of ${formatDay('en', sourceDate)}.
            </li>`
      }
      <li>
        Print it at its full size (100%): no letter is under 16 points then. Scan the code yourself. Hang it
        where a person can be alone with it, such as a restroom.
      </li>
    </ul>
    <h3>This poster does not by itself meet any posting law</h3>
    <p>Your state, county or city may require its own model notice. Four examples in the United States:</p>
    <ul>
      ${LAWS.map(
        ({ state, law, asks, link }) =>
          html`<li><b>${state}</b> (${law}): ${asks}. <a href="${link}">${link}</a></li>`,
      )}
    </ul>
  </aside>`;
