// The ways that need no endpoint: the official's own page, the mail app, copying, calling.
import { type TemplateResult, html, nothing } from 'lit';
import type { AnyTarget } from './letters.ts';
import type { OwnWays } from './own-ways.ts';
import type { View } from './people.ts';

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
  const { contacts, id, name } = target;
  const { subject, body } = own.letter(target);
  const done = own.done.get(id);
  const opened = own.opened.get(id);
  const page = contacts.form ?? contacts.site;
  const mail = contacts.email && mailto(contacts.email, subject, body);
  const copy = () => own.copy(`${subject}\n\n${body}`);
  if (done) {
    return html`<div class="panel good">
      <b>${name}</b>
      <span class="small"
        >${view.say(done === 'call' ? contact.statusCalled : contact.statusHandedOver)}</span
      >
    </div>`;
  }
  return html`<section class="stack tight target" aria-label=${name}>
    <h3>${name}</h3>
    <div class="ways">
      ${
        page
          ? html`<a
              class="button"
              href=${page}
              target="_blank"
              rel="noopener"
              @click=${() => {
                void copy();
                own.open(target, 'own-page');
              }}
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
      <button type="button" class="quiet" @click=${copy}>
        ${own.copied === `${subject}\n\n${body}` ? view.say(view.words.form.copied) : view.say(contact.copy)}
      </button>
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
          </div>`
        : nothing
    }
    ${contacts.phone ? callCard(view, target, own) : nothing}
    ${page || mail || contacts.phone ? nothing : html`<p class="small">${view.say(contact.noWays, { name })}</p>`}
  </section>`;
}

/** Numbers to call, what to say, and 'I called'. */
function callCard(view: View, target: AnyTarget, own: OwnWays): TemplateResult {
  const { contact } = view.words;
  const { campaign } = view.letters;
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
        campaign.call
          ? html`<div class="panel" lang=${campaign.lang}>
              <b>${view.say(contact.script)}</b>
              <p>${campaign.call.script}</p>
              ${
                campaign.call.tips
                  ? html`<ul class="small muted">
                      ${campaign.call.tips.map(tip => html`<li>${tip}</li>`)}
                    </ul>`
                  : nothing
              }
            </div>`
          : nothing
      }
      <button type="button" class="quiet" @click=${() => own.confirm(target, 'call')}>
        ${view.say(contact.iCalled)}
      </button>
    </div>
  </details>`;
}
