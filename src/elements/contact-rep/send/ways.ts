// One target, and every way to it that the reader goes by themselves.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { AnyTarget } from '../letters.ts';
import { type Way, ownPage, waysTo } from './channels.ts';
import { MAY_CUT, WILL_CUT, mailto } from './mailto.ts';
import { ask, did } from './deeds.ts';
import { PANEL_LABELS, type PanelName } from './own-ways.ts';
import { apart, sentence } from './names.ts';
import type { SendView } from './send-view.ts';

const LETTER_WAYS: readonly Way[] = ['own-page', 'mail-app', 'copy', 'print'];
/** What a letter can always be: for whomever it is, and once more. */
const PAPER: readonly Way[] = ['copy', 'print'];

interface Place {
  /** The next thing to do stands out. */
  next?: boolean;
  /** Its letter is on its way already: what is left is to call, post or print. */
  gone?: boolean;
  /** One of several: only its best way is in sight. */
  folded?: boolean;
}

/** From how many ways on all but the best are folded away. */
const MANY = 3;

/** A target's section. */
export function targetWays(
  view: SendView,
  target: AnyTarget,
  { next, gone, folded }: Place = {},
): TemplateResult {
  const { own, letters, words } = view;
  const done = own.done(target, 'letter');
  const may = waysTo(target, letters.campaign);
  const ways = may.filter(way => {
    if (way === 'call' || way === 'post') return !own.done(target, way);
    if (gone) return PAPER.includes(way) && view.hasText;
    return !done;
  });
  const again = done && !gone && view.hasText ? may.filter(way => PAPER.includes(way)) : [];
  // What is open, or asked, has the one thing to do.
  const first = next && !done && !own.opened(target, 'letter') && !own.panel ? ways[0] : undefined;
  // Theirs come first, too, who are not next: quietly.
  const lead = view.takes(target) || gone || done ? undefined : ways[0];
  const heading = `ways-${target.id}`;
  const known = view.takes(target) || ways.some(way => !PAPER.includes(way));
  const buttons = (some: readonly Way[]) =>
    html`<div class="ways">
      ${some.map(way => wayButton(view, target, way, way === first ? 'first' : way === lead ? 'lead quiet' : 'quiet'))}
    </div>`;
  const fold = (label: 'more' | 'onceMore', some: readonly Way[]) =>
    html`<details>
      <summary class="small" aria-label=${view.whose(words.send[label], target)}>
        ${view.say(words.send[label])}
      </summary>
      ${buttons(some)}
    </details>`;
  const folds = folded && ways.length >= MANY;
  return html`<section class="stack tight target" aria-labelledby=${heading}>
    <h3 id=${heading}>${apart(target.name)}</h3>
    ${(['letter', 'call', 'post'] as const).map(deed => did(view, target, deed))}
    ${known || done || gone ? nothing : html`<p class="small">${sentence(view, words.send.nothingKnown, { name: apart(target.name) })}</p>`}
    ${ways.length ? buttons(folds ? ways.slice(0, 1) : ways) : nothing}
    ${next && ways[0] === 'own-page' ? html`<p class="small muted">${view.say(words.send.pageHelp)}</p>` : nothing}
    ${folds ? fold('more', ways.slice(1)) : nothing} ${again.length ? fold('onceMore', again) : nothing}
    ${notes(view, target, [...ways, ...again])} ${ask(view, target, 'letter', Boolean(next))}
  </section>`;
}

/** The whole letter as it is copied. */
export const letterText = ({ subject, body }: { subject: string; body: string }): string =>
  `${subject}\n\n${body}`;

function wayButton(view: SendView, target: AnyTarget, way: Way, look: string): TemplateResult {
  const { own, words } = view;
  const { send } = words;
  const panel = (name: PanelName) => {
    const label = send[PANEL_LABELS[name]];
    return html`<button
      type="button"
      class=${look}
      id="way-${name}-${target.id}"
      aria-label=${view.whose(label, target)}
      aria-expanded=${own.panelOf(target) === name}
      aria-controls="beneath-${target.id}"
      @click=${() => own.toggle(target, name)}
    >
      ${view.say(label)}
    </button>`;
  };
  switch (way) {
    case 'call':
      return panel('call');
    case 'post':
      return panel('post');
    case 'print':
      return panel('print');
    case 'copy': {
      const text = letterText(view.letterTo(target));
      const copy = async (event: Event) => {
        if (!view.maySend(target, event)) return;
        await own.copy(text);
        if (!own.opened(target, 'letter') && !own.done(target, 'letter'))
          own.open(target, 'letter', { channel: 'copy' });
      };
      const label = own.copied(text) === 'copied' ? send.copied : send.copy;
      return html`<button type="button" class=${look} aria-label=${view.whose(label, target)} @click=${copy}>
        ${view.say(label)}
      </button>`;
    }
    case 'mail-app': {
      const { subject, body } = view.letterTo(target);
      const mail = mailto(target.contacts.email!, subject, body);
      if (mail.length > WILL_CUT) return panel('mail');
      const open = (event: Event) => {
        if (view.maySend(target, event)) own.open(target, 'letter', { channel: 'mail-app' });
      };
      return html`<a
        class="button ${look}"
        href=${mail}
        aria-label=${view.whose(send.mailApp, target)}
        @click=${open}
        >${view.say(send.mailApp)}</a
      >`;
    }
    case 'own-page': {
      const open = (event: Event) => {
        if (!view.maySend(target, event)) return;
        void own.copy(letterText(view.letterTo(target)));
        own.close(target); // the question that comes stands right below, in sight
        own.open(target, 'letter', { channel: 'own-page' });
      };
      return html`<a
        class="button ${look}"
        href=${ownPage(target)!}
        target="_blank"
        rel="noopener noreferrer"
        aria-label=${view.whose(send.ownPage, target)}
        @click=${open}
        >${view.say(send.ownPage)}</a
      >`;
    }
  }
}

/** What is to be known about the ways, what was opened, and the panel that is open. */
function notes(view: SendView, target: AnyTarget, ways: readonly Way[]): unknown {
  const { own, words } = view;
  const { send } = words;
  const letter = ways.some(way => LETTER_WAYS.includes(way)) ? view.letterTo(target) : undefined;
  const text = letter && letterText(letter);
  const mail =
    letter && ways.includes('mail-app') ? mailto(target.contacts.email!, letter.subject, letter.body) : '';
  const name = own.panelOf(target);
  return html` ${mail.length > MAY_CUT && mail.length <= WILL_CUT ? html`<p class="small muted">${view.say(send.mailMayCut)}</p>` : nothing}
    ${text && own.copied(text) === 'failed' ? byHand(view, target, text) : nothing}
    <div class=${name ? 'beneath' : ''} id="beneath-${target.id}" ?hidden=${!name}>
      ${
        name &&
        (own.part(name)?.panel(view, target) ??
          html`<svg class="bone" height="120"></svg>
            ${own.slow ? html`<p class="small" role="alert">${view.say(words.common.unavailable)}</p>` : nothing}`)
      }
    </div>`;
}

/** Where a browser does not let us copy, the letter can be selected. */
function byHand(view: SendView, target: AnyTarget, text: string): TemplateResult {
  const { send } = view.words;
  const id = `copy-${target.id}`;
  const select = ({ currentTarget }: Event) => {
    const field = (currentTarget as HTMLElement).parentElement!.querySelector('textarea')!;
    field.focus();
    field.select();
  };
  return html`<div class="stack tight">
    <p class="error" role="alert">${view.say(send.copyFailed)}</p>
    <label for=${id}>${sentence(view, send.letterTo, { name: apart(target.name) })}</label>
    <textarea id=${id} readonly rows="6" .value=${text}></textarea>
    <button type="button" class="quiet" aria-label=${view.whose(send.select, target)} @click=${select}>
      ${view.say(send.select)}
    </button>
  </div>`;
}
