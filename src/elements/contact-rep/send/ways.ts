// One target, and every way to it that the reader goes by themselves.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { CallOutcome, DeliveryStatus } from '../../../contract/index.ts';
import { OWN_WAY_STATUS } from '../../../contract/own-way.ts';
import type { AnyTarget } from '../letters.ts';
import { type Way, ownPage, waysTo } from './channels.ts';
import { MAY_CUT, WILL_CUT, mailto } from './mailto.ts';
import type { Deed, PanelName } from './own-ways.ts';
import type { SendView } from './send-view.ts';

const LETTER_WAYS: readonly Way[] = ['own-page', 'mail-app', 'copy', 'print'];
/** The words for a status; of a call, for what came of it. */
export const fate = (view: SendView, status: DeliveryStatus, outcome?: CallOutcome): string =>
  view.say(view.words.delivery[outcome ?? status]);

/**
 * A target's section.
 * @param letterGone its letter is on its way already: what is left is to call, post or print.
 */
export function targetWays(view: SendView, target: AnyTarget, letterGone = false): TemplateResult {
  const { own, letters, words } = view;
  const done = own.done(target, 'letter');
  const ways = waysTo(target, letters.campaign).filter(way => {
    if (way === 'call') return !own.done(target, 'call');
    if (way === 'post') return !own.done(target, 'post');
    return way === 'print' ? !done : !done && !letterGone;
  });
  // The one thing to do stands out, but not beside a form that has its own.
  const [first] = view.takes(target) || letterGone || done ? [] : ways;
  const heading = `ways-${target.id}`;
  const known = view.takes(target) || ways.some(way => way !== 'copy' && way !== 'print');
  return html`<section class="stack tight target" aria-labelledby=${heading}>
    <h3 id=${heading}>${target.name}</h3>
    ${(['letter', 'call', 'post'] as const).map(deed => did(view, target, deed))}
    ${known || done || letterGone ? nothing : html`<p class="small">${view.say(words.send.nothingKnown, { name: target.name })}</p>`}
    ${ways.length ? html`<div class="ways">${ways.map(way => wayButton(view, target, way, way === first))}</div>` : nothing}
    ${first === 'own-page' ? html`<p class="small muted">${view.say(words.send.pageHelp)}</p>` : nothing}
    ${notes(view, target, ways)}
  </section>`;
}

/** What was done, where it is recorded. */
function did(view: SendView, target: AnyTarget, deed: Deed): TemplateResult | typeof nothing {
  const done = view.own.done(target, deed);
  if (!done) return nothing;
  const status = OWN_WAY_STATUS[done.channel as keyof typeof OWN_WAY_STATUS];
  return html`<div class="panel good small" id="did-${deed}-${target.id}" tabindex="-1" role="status">
    <span>
      ${fate(view, status, done.outcome)}
      ${
        done.receipt?.url
          ? html`<a href=${done.receipt.url} target="_blank" rel="noopener noreferrer"
              >${view.say(view.words.send.receipt)}</a
            >`
          : nothing
      }
    </span>
  </div>`;
}

/** The whole letter as it is copied. */
export const letterText = ({ subject, body }: { subject: string; body: string }): string =>
  `${subject}\n\n${body}`;

function wayButton(view: SendView, target: AnyTarget, way: Way, first: boolean): TemplateResult {
  const { own, words } = view;
  const { send } = words;
  const look = first ? 'first' : 'quiet';
  const panel = (name: PanelName, label: string) =>
    html`<button
      type="button"
      class=${look}
      aria-expanded=${own.panel(target) === name}
      aria-controls="beneath-${target.id}"
      @click=${() => own.toggle(target, name)}
    >
      ${label}
    </button>`;
  switch (way) {
    case 'call':
      return panel('call', view.say(send.call));
    case 'post':
      return panel('post', view.say(send.post));
    case 'print':
      return panel('print', view.say(send.print));
    case 'copy': {
      const text = letterText(view.letterTo(target));
      const copy = async (event: Event) => {
        if (!view.maySend(target, event)) return;
        await own.copy(text);
        if (!own.opened(target, 'letter')) own.open(target, 'letter', { channel: 'copy' });
      };
      return html`<button type="button" class=${look} @click=${copy}>
        ${view.say(own.copied(text) === 'copied' ? send.copied : send.copy)}
      </button>`;
    }
    case 'mail-app': {
      const { subject, body } = view.letterTo(target);
      const mail = mailto(target.contacts.email!, subject, body);
      if (mail.length > WILL_CUT) return panel('mail', view.say(send.mailApp));
      const open = (event: Event) => {
        if (view.maySend(target, event)) own.open(target, 'letter', { channel: 'mail-app' });
      };
      return html`<a class="button ${look}" href=${mail} @click=${open}>${view.say(send.mailApp)}</a>`;
    }
    case 'own-page': {
      const open = (event: Event) => {
        if (!view.maySend(target, event)) return;
        void own.copy(letterText(view.letterTo(target)));
        own.open(target, 'letter', { channel: 'own-page' });
      };
      return html`<a
        class="button ${look}"
        href=${ownPage(target)!}
        target="_blank"
        rel="noopener noreferrer"
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
  const name = own.panel(target);
  return html` ${mail.length > MAY_CUT && mail.length <= WILL_CUT ? html`<p class="small muted">${view.say(send.mailMayCut)}</p>` : nothing}
    ${text && own.copied(text) === 'failed' ? byHand(view, target, text) : nothing}
    <div class=${name ? 'beneath' : ''} id="beneath-${target.id}" ?hidden=${!name}>
      ${name && (own.part(name)?.panel(view, target) ?? html`<svg class="bone" height="120"></svg>`)}
    </div>
    ${ask(view, target, 'letter')}`;
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
    <label for=${id}>${view.say(send.letterTo, { name: target.name })}</label>
    <textarea id=${id} readonly rows="6" .value=${text}></textarea>
    <button type="button" class="quiet" @click=${select}>${view.say(send.select)}</button>
  </div>`;
}

/** Something was opened: did the reader do it? Only their answer is recorded. */
export function ask(view: SendView, target: AnyTarget, deed: 'letter' | 'post'): unknown {
  const { own, words } = view;
  const { send } = words;
  const opened = own.opened(target, deed);
  if (!opened || own.done(target, deed)) return nothing;
  const [question, yes] =
    deed === 'post' ? [send.didYouPost, send.yesPosted] : [send.didYouSend, send.yesSent];
  return html`<div class="panel" role="status" id="ask-${deed}-${target.id}">
    <b>${view.say(question)}</b>
    <div class="ways">
      <button type="button" class="yes" @click=${() => own.confirm(target, deed, opened)}>
        ${view.say(yes)}
      </button>
      <button type="button" class="quiet" @click=${() => own.notYet(target, deed)}>
        ${view.say(send.notYet)}
      </button>
    </div>
    ${notRecorded(view, target, deed)}
  </div>`;
}

export const notRecorded = (
  view: SendView,
  target: AnyTarget,
  deed: Deed,
): TemplateResult | typeof nothing =>
  view.own.failed(target, deed)
    ? html`<p class="error" id="did-${deed}-${target.id}" tabindex="-1" role="alert">
        ${view.say(view.words.send.notRecorded)}
      </p>`
    : nothing;
