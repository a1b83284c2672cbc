// The ways that need no endpoint: the official's own page, the mail app, copying, calling.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { paragraphs } from '../../../base/rich-text.ts';
import type { Channel } from '../../../contract/index.ts';
import { direction } from '../../../i18n/direction.ts';
import type { Message } from '../../../i18n/message.ts';
import type { AnyTarget } from '../letters.ts';
import type { OwnWays } from './own-ways.ts';
import { printLetter } from './print-letter.ts';
import type { View } from '../view.ts';

/** Beyond this many encoded characters some mail apps cut a letter off. */
const MAILTO_LIMIT = 1900;

const mailto = (address: string, subject: string, body: string) =>
  `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;

/** Phone numbers are written left to right in every language. */
const phone = (number: string) => html`<bdi dir="ltr">${display(number)}</bdi>`;

/** `+15595550123` → `1-559-555-0123`; other countries' numbers stay as they are. */
const display = (number: string) => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '1-$1-$2-$3');

/** Every way to reach one target without an endpoint. */
export function ownWays(view: View, target: AnyTarget, own: OwnWays): TemplateResult {
  const { contact } = view.words;
  const { phone: number, email, form, site } = target.contacts;
  const letterDone = own.done(target, 'letter');
  const sentSentence: Partial<Record<Channel, Message>> = {
    'mail-app': contact.statusMailed,
    print: contact.statusByPost,
  };
  return html`<section class="stack tight target" aria-label=${target.name}>
    <h3>${target.name}</h3>
    ${
      letterDone
        ? did(view, target, 'letter', sentSentence[letterDone] ?? contact.statusHandedOver)
        : letterWays(view, target, own)
    }
    ${number ? (own.done(target, 'call') ? did(view, target, 'call', contact.statusCalled) : callCard(view, target, own)) : nothing}
    ${
      number || email || form || site
        ? nothing
        : html`<p class="small">${view.say(contact.noWays, { name: target.name })}</p>`
    }
  </section>`;
}

const did = (view: View, { id }: AnyTarget, kind: 'letter' | 'call', sentence: Message) =>
  html`<div class="panel good small" id="did-${kind}-${id}" tabindex="-1" role="status">
    ${view.say(sentence)}
  </div>`;

const notRecorded = (view: View, target: AnyTarget, kind: 'letter' | 'call', own: OwnWays) =>
  own.failed(target, kind)
    ? html`<p class="error" id="did-${kind}-${target.id}" tabindex="-1" role="alert">
        ${view.say(view.words.contact.notRecorded)}
      </p>`
    : nothing;

function letterWays(view: View, target: AnyTarget, own: OwnWays): TemplateResult {
  const { contact, form: formWords } = view.words;
  const { contacts } = target;
  const { subject, body } = own.letter(target);
  const text = `${subject}\n\n${body}`;
  const page = contacts.form ?? contacts.site;
  const mail = contacts.email && mailto(contacts.email, subject, body);
  const opened = own.opened(target);
  const print = () => {
    printLetter(subject, body, view.letters.letterFor(target)?.lang ?? view.lang);
    own.open(target, 'print');
  };
  const openPage = () => {
    void own.copy(text);
    own.open(target, 'own-page');
  };
  return html`<div class="ways">
      ${
        page
          ? html`<a class="button" href=${page} target="_blank" rel="noopener" @click=${openPage}
              >${view.say(contact.ownPage)}</a
            >`
          : nothing
      }
      ${
        mail
          ? html`<a class="button quiet" href=${mail} @click=${() => own.open(target, 'mail-app')}
              >${view.say(contact.mailApp)}</a
            >`
          : nothing
      }
      <button type="button" class="quiet" @click=${() => own.copy(text)}>
        ${view.say(own.copied === text ? formWords.copied : contact.copy)}
      </button>
      <button type="button" class="quiet" @click=${print}>${view.say(contact.print)}</button>
    </div>
    ${mail && mail.length > MAILTO_LIMIT ? html`<p class="small muted">${view.say(contact.mailTooLong)}</p>` : nothing}
    ${
      opened
        ? html`<div class="panel" role="status">
            <b>${view.say(contact.didYouSend)}</b>
            <div class="ways">
              <button type="button" @click=${() => own.confirm(target, opened)}>
                ${view.say(contact.yesSent)}
              </button>
              <button type="button" class="quiet" @click=${() => own.notYet(target)}>
                ${view.say(contact.notYet)}
              </button>
            </div>
            ${notRecorded(view, target, 'letter', own)}
          </div>`
        : nothing
    }`;
}

/** Numbers to call, what to say, and 'I called'. */
function callCard(view: View, target: AnyTarget, own: OwnWays): TemplateResult {
  const { contact } = view.words;
  const { call, lang } = view.letters.campaign;
  const { phone: main, offices = [] } = target.contacts;
  const numbers = [{ place: '', phone: main }, ...offices].filter(office => office.phone);
  return html`<details class="call">
    <summary>${view.say(contact.call)} ${phone(main!)}</summary>
    <div class="stack tight">
      ${numbers.map(
        office =>
          html`<a class="button quiet wide" href="tel:${office.phone}"
            >${office.place} ${phone(office.phone!)}</a
          >`,
      )}
      ${
        call
          ? html`<div class="panel" lang=${lang} dir=${direction(lang)}>
              <b>${view.say(contact.script)}</b>
              ${paragraphs(call.script)}
              ${
                call.tips
                  ? html`<ul class="small muted">
                      ${call.tips.map(tip => html`<li>${tip}</li>`)}
                    </ul>`
                  : nothing
              }
            </div>`
          : nothing
      }
      <button type="button" class="quiet" @click=${() => own.confirm(target, 'call')}>
        ${view.say(contact.iCalled)}
      </button>
      ${notRecorded(view, target, 'call', own)}
    </div>
  </details>`;
}
