// Whom a line is for, when it answers, where all that is known from, and icons. They come after the
// numbers, so that these are there at once.
import { type TemplateResult, html, nothing, svg } from 'lit/html.js';
import { clock } from '../../base/clock.ts';
import type { Say } from '../../base/fields.ts';
import type { Hotline } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { hotlineFacts as english } from '../../i18n/en/hotline-facts.ts';
import { languageName } from '../../i18n/language-name.ts';
import { formatDay } from '../../i18n/day.ts';
import { opening } from './hours.ts';
import type { Channel } from './ways.ts';

export { HotlineContactEvent } from './events.ts';
export { factsStyles } from './facts.styles.ts';

type Words = Partial<Catalogue>;

const speech = svg`<path d="M4 5h16v11H9l-5 4z"></path>`;
const globe = svg`<circle cx="12" cy="12" r="9"></circle><path d="M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18"></path>`;

export const icons: Record<Channel, TemplateResult> = {
  call: svg`<path d="M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2"></path>`,
  text: speech,
  chat: globe,
  whatsapp: speech,
  email: svg`<path d="M3 6h18v12H3zM3 7l9 6 9-6"></path>`,
  site: globe,
};

/** Said where a country has no line. */
export const none = (words: Words, say: Say): TemplateResult =>
  html`<p>${say((words.hotlineFacts ?? english).none)}</p>`;

/** Whether the line answers now, whom it is for, and whether the police run it. */
export function forWhom(line: Hotline, words: Words, lang: string, say: Say): TemplateResult {
  const own = words.hotlineFacts ?? english;
  const { audience, isPolice } = line;
  const whom = { adults: own.forAdults, women: own.forWomen, children: own.forChildren };
  const sentences = [...audience.map(one => whom[one]), isPolice ? own.police : own.confidential];
  return html`<p class="muted">
    ${openTag(line, own, lang, say)} ${sentences.map(message => say(message)).join(' ')}
  </p>`;
}

function openTag(
  { hours }: Hotline,
  own: Catalogue['hotlineFacts'],
  lang: string,
  say: Say,
): TemplateResult | typeof nothing {
  if (!hours) return nothing;
  const now = opening(hours, new Date(clock.now()));
  if (now.open) return html`<span class="hours on">● ${say(now.always ? own.open247 : own.open)}</span>`;
  const time = now.opens?.toLocaleString(lang, { weekday: 'short', hour: 'numeric', minute: '2-digit' });
  return html`<span class="hours">${time ? say(own.opens, { time }) : say(own.closed)}</span>`;
}

/** Languages, operator, the phone bill, sources: one sentence each. */
export function facts(line: Hotline, words: Words, lang: string, say: Say): string {
  const own = words.hotlineFacts ?? english;
  const list = new Intl.ListFormat(lang).format((line.languages ?? []).map(tag => languageName(lang, tag)));
  const rings = line.call ?? line.text;
  return [
    list && say(own.languages, { list }),
    line.interpreters && say(own.interpreters),
    line.operator && say(own.operator, { name: line.operator }),
    rings && line.showsOnBill === 'yes' && say(own.bill),
    rings && line.showsOnBill === 'unknown' && say(own.billUnknown),
    line.checkedOn
      ? say(own.checked, { date: formatDay(lang, line.checkedOn) })
      : say(own.sources, { date: formatDay(lang, line.sourceDate) }),
  ]
    .filter(Boolean)
    .join(' ');
}
