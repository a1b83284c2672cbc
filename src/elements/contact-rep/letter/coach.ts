// The letter coach: a short list of what is good about the letters, and what would make them better. Late.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { coach as english } from '../../../i18n/en/coach.ts';
import { type AnyTarget, type Letters, billNumber } from '../letters.ts';
import type { View } from '../view.ts';
import { type Draft, type Point, judge } from './advice.ts';

/** In a `mailto:` address nearly all mail apps cut a longer letter off. */
const MAIL_APP = { chars: 4000, encoded: true };

/** After how long without a keystroke the list is read out, if it has changed. */
const PAUSE_MS = 1500;

/** What a screen reader was told last, and what it is about to be told. */
interface Told {
  text: string;
  coming?: { text: string; timer: ReturnType<typeof setTimeout> };
}
const told = new WeakMap<Letters, Told>();

function draftTo({ letters, canSend }: View, target: AnyTarget, supporter: string): Draft {
  const { bill } = letters.campaign;
  const byMailApp = target.contacts.email && !(canSend && target.delivery);
  return {
    subject: letters.subjectFor(target),
    body: letters.bodyFor(target, supporter),
    lang: letters.letterFor(target)?.lang ?? letters.campaign.lang,
    ...(bill && { bill: { ...bill, written: billNumber(bill) } }),
    own: Boolean(letters.personal.trim()) || letters.isRewritten(target),
    limit: byMailApp ? MAIL_APP : undefined,
  };
}

/** What is good about every letter, and what is not yet about one of them. */
function points(view: View, supporter: string): Map<Point, boolean> {
  const all = new Map<Point, boolean>();
  for (const target of view.letters.targets) {
    for (const [point, good] of judge(draftTo(view, target, supporter))) {
      all.set(point, good && all.get(point) !== false);
    }
  }
  return all;
}

/** The list; what is not yet good says what to do. Read out when the reader pauses, and only if it changed. */
export function coachPanel(view: View, supporter: string): TemplateResult | typeof nothing {
  const { letters } = view;
  const words = view.words.coach ?? english;
  const all = [...points(view, supporter)];
  if (!all.length) return nothing;
  const bill = billNumber(letters.campaign.bill);
  const summary = view.say(words.summary, { n: all.filter(([, good]) => good).length, all: all.length });
  return html`<div class="panel coach small" part="coach">
    <b>${view.say(words.title)}</b>
    <ul>
      ${all.map(
        ([point, good]) =>
          html`<li class=${good ? 'ok' : ''}>
            ${view.say(good ? words[`${point}Good`] : words[point], { bill })}
          </li>`,
      )}
    </ul>
    <p class="hush" aria-live="polite">${said(view, summary)}</p>
  </div>`;
}

/** What is read out: nothing at first, and later not with every keystroke. */
function said({ letters, changed }: View, text: string): string {
  const last = told.get(letters) ?? { text };
  told.set(letters, last);
  if (last.coming?.text === text) return last.text;
  clearTimeout(last.coming?.timer);
  delete last.coming;
  if (last.text !== text) {
    const timer = setTimeout(() => {
      told.set(letters, { text });
      changed();
    }, PAUSE_MS);
    last.coming = { text, timer };
  }
  return last.text;
}
