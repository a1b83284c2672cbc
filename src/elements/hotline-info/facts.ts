// Whom a line is for, when it answers, where all that is known from, what leaving does not clear, and icons.
// They come after the numbers, so that these are there at once.
import { type TemplateResult, html, nothing, svg } from 'lit/html.js';
import { clock } from '../../base/clock.ts';
import type { Say } from '../../base/fields.ts';
import type { Hotline } from '../../contract/index.ts';
import { EMERGENCY, type EmergencyNumber } from '../../hotlines/emergency.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { formatDay } from '../../i18n/day.ts';
import { common } from '../../i18n/en/common.ts';
import { hotlineFacts as english } from '../../i18n/en/hotline-facts.ts';
import { intlOf } from '../../i18n/intl.ts';
import { languageName } from '../../i18n/language-name.ts';
import { listed } from '../../i18n/list.ts';
import { between, sentences } from '../../i18n/sentences.ts';
import type { Lines } from './find.ts';
import { cityOf, clockTime, opening, weekOf } from './hours.ts';
import { type Channel, hostOf, way } from './ways.ts';

export { attend } from './attend.ts';
export { factsStyles } from './facts.styles.ts';

type Words = Partial<Catalogue>;
type Own = Catalogue['hotlineFacts'];

const icon = (shape: TemplateResult) => html`<svg viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;
const speech = icon(svg`<path d="M4 5h16v11H9l-5 4z"></path>`);
const globe = icon(
  svg`<circle cx="12" cy="12" r="9"></circle><path d="M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18"></path>`,
);

export const icons: Record<Channel, TemplateResult> = {
  call: icon(
    svg`<path d="M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2"></path>`,
  ),
  text: speech,
  chat: globe,
  whatsapp: speech,
  tty: icon(svg`<path d="M3 6h18v12H3zM7 10h.01M12 10h.01M17 10h.01M8 14h8"></path>`),
  email: icon(svg`<path d="M3 6h18v12H3zM3 7l9 6 9-6"></path>`),
  site: globe,
};

/**
 * What stands below the lines: that some, or all, could not be loaded, or that none is known; what leaving does not
 * clear.
 * @param ids of the lines that are asked for; without it, all.
 * @param emergency whose row stands above, and says whom to call.
 */
export function below(
  list: Lines,
  lines: readonly Hotline[],
  ids: readonly string[] | null | undefined,
  emergency: string | null | undefined,
  words: Words,
  lang: string,
  say: Say,
): TemplateResult {
  const missing = lines.length < (ids?.length ?? Infinity);
  const failed = missing && list.value?.failed;
  const own = words.hotlineFacts ?? english;
  const { unavailable, tryAgain } = words.common ?? common;
  const said = lines[0] || list.value?.unasked || (failed && emergency != null);
  return html`${said ? nothing : html`<p>${say(failed ? own.emergencyUnknown : own.none)}</p>`}
  ${
    failed
      ? html`<p class="small muted" role=${lines[0] ? 'status' : 'alert'}>
          ${say(lines[0] ? own.someMissing : unavailable)}
          <button type="button" class="link" @click=${() => list.refresh(true)}>${say(tryAgain)}</button>
        </p>`
      : nothing
  }
  ${traces(own, lang, say)}`;
}

/**
 * The number for an emergency.
 * @param given by the page; else those of the country, or of each that the lines are of, with their sources.
 */
export function emergency(
  given: string,
  country: string | null | undefined,
  lines: readonly Hotline[] | undefined,
  words: Words,
  lang: string,
  say: Say,
): TemplateResult {
  const own = words.hotlineFacts ?? english;
  const call = ({ number }: { number: string }, label: string) =>
    way(['call', `tel:${number.replace(/[^\d+*#]/g, '')}`, label, number], 'danger', icons.call);
  if (given) return call({ number: given }, say(own.emergency));
  const codes = country ? [country.toUpperCase()] : [...new Set(lines?.map(line => line.country))];
  const known = codes.filter(code => EMERGENCY[code]);
  const label = (code: string) =>
    codes.length > 1
      ? `${new (intlOf(lang).DisplayNames)(lang, { type: 'region' }).of(code)}: ${say(own.emergency)}`
      : say(own.emergency);
  const numberOf = (code: string, found: EmergencyNumber = EMERGENCY[code]!) =>
    html`${call(found, label(code))}
      <p class="small muted">${source(found, own, lang, say)}</p>`;
  return html`<div class="stack tight">
    ${known.map(code => numberOf(code))}
    ${codes.length && known.length === codes.length ? nothing : html`<p>${say(own.emergencyUnknown)}</p>`}
  </div>`;
}

const told = new WeakSet<Hotline>();

/**
 * What a page's own list tells wrongly is left out, and named to its author: the line keeps its ways, and the card
 * its exit.
 */
const careful =
  (draw: (line: Hotline, words: Words, lang: string, say: Say) => TemplateResult) =>
  (line: Hotline, words: Words, lang: string, say: Say): TemplateResult | typeof nothing => {
    try {
      return draw(line, words, lang, say);
    } catch (error) {
      if (!told.has(line))
        console.error(`upstander: the help line “${line.id}” lacks something, or has it wrongly`, error);
      told.add(line);
      return nothing;
    }
  };

/** Whether the line answers now, whom it is for, and whether the police run it. */
export const forWhom = careful((line, words, lang, say) => {
  const own = words.hotlineFacts ?? english;
  const { audience, isPolice } = line;
  const whom = { adults: own.forAdults, women: own.forWomen, children: own.forChildren };
  const told = [...audience.map(one => whom[one]), isPolice ? own.police : own.confidential];
  return html`<p class="muted">
    ${openTag(line, own, lang, say)}
    ${sentences(
      lang,
      told.map(message => say(message)),
    )}
  </p>`;
});

/** Whether the line answers now; nothing where its own clock is not known here. */
function openTag({ hours }: Hotline, own: Own, lang: string, say: Say): TemplateResult | typeof nothing {
  if (!hours) return nothing;
  if (hours === '24/7') return html`<span class="hours on">● ${say(own.open247)}</span>`;
  const now = new Date(clock.now());
  const at = (when: Date) => {
    const time = clockTime(when, now, lang, hours.timeZone);
    const mine = clockTime(when, now, lang);
    return time === mine ? time : say(own.twoClocks, { time, place: cityOf(hours.timeZone), own: mine });
  };
  try {
    const state = opening(hours, now);
    if (!state.open)
      return html`<span class="hours now"
        >${state.opens ? say(own.opens, { time: at(state.opens) }) : say(own.closed)}</span
      >`;
    return html`<span class="hours on now"
      >●
      ${'until' in state && state.until ? say(own.openUntil, { time: at(state.until) }) : say(own.open)}</span
    >`;
  } catch {
    return nothing; // a time zone that this browser does not know
  }
}

/** Hours, languages, operator, the phone bill, sources: one sentence each. */
export const facts = careful((line, words, lang, say) => {
  const own = words.hotlineFacts ?? english;
  const { hours } = line;
  const list = listed(
    lang,
    (line.languages ?? []).map(tag => languageName(lang, tag)),
  );
  const rings = line.call ?? line.text;
  // What is known is known of calls: texts may show all the same.
  const bill = { yes: own.bill, no: line.text ? own.billUnknown : own.billNot, unknown: own.billUnknown };
  const billed = bill[line.showsOnBill];
  const told = [
    hours === '24/7' && say(own.always),
    typeof hours === 'object' && say(own.hours, { place: cityOf(hours.timeZone), list: weekOf(hours, lang) }),
    list && say(own.languages, { list }),
    line.interpreters && say(own.interpreters),
    line.operator && say(own.operator, { name: line.operator }),
    rings && billed && say(billed),
    !line.checkedOn && line.status === 'partly' && say(own.partly),
    line.checkedOn && say(own.checked, { date: formatDay(lang, line.checkedOn) }),
  ];
  return html`<p class="small muted">
    ${line.checkedOn ? sentences(lang, told) : source(line, own, lang, say, told)}
  </p>`;
});

/** Of which day a source is, and where, after what is told before: on paper too. */
function source(
  { source: address, sourceDate }: { source: string; sourceDate: string },
  own: Own,
  lang: string,
  say: Say,
  before: Parameters<typeof sentences>[1] = [],
): TemplateResult {
  const host = hostOf(address);
  return html`${sentences(lang, [
    ...before,
    say(own.sources, { date: formatDay(lang, sourceDate) }),
    host && say(own.source),
  ])}${host && between(lang)}${host ? html`<a href=${address} rel="noreferrer" target="_blank"><bdi>${host}</bdi></a>` : nothing}`;
}

/** What leaving does not clear, and how a reader can. */
function traces(own: Own, lang: string, say: Say): TemplateResult {
  return html`<div class="small muted stack tight screen">
    <p>${sentences(lang, [say(own.leaveHelp), say(own.history)])}</p>
    <details>
      <summary>${say(own.clear)}</summary>
      <ul class="steps">
        ${[own.clearHistory, own.clearBack, own.clearCalls, own.clearNext].map(step => html`<li>${say(step)}</li>`)}
      </ul>
    </details>
  </div>`;
}
