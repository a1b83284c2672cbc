// A letter on paper, and postcards. Loaded when a reader wants to print.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { clock } from '../../../base/clock.ts';
import { addressLines } from '../../../i18n/address.ts';
import { addressee } from '../../../i18n/addressee.ts';
import type { AnyTarget } from '../letters.ts';
import { countryOf } from '../who/choice.ts';
import { ofReader } from './of-reader.ts';
import { type PaperSize, paperFor, printLetter, printPostcards } from './paper.ts';
import type { SendView } from './send-view.ts';

/** What the reader chose and wrote. */
const kept = ofReader<{ size?: PaperSize; address?: string }>(() => ({}));

/** The day where the reader is. */
function today(): string {
  const now = new Date(clock.now());
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** The sender's lines: what was typed here, else what the form knows. */
function senderLines({ own, values, letters, signed }: SendView): string[] {
  const { street = '', city = '', region, postalCode = letters.postalCode } = values;
  const known = addressLines({ street, city, region, postalCode }, countryOf(letters.campaign));
  const written = kept(own).address ?? (street ? known.join('\n') : '');
  if (!written.trim()) return [];
  return [...(signed.known ? [signed.name] : []), ...written.trim().split(/\s*\n\s*/)];
}

export function panel(view: SendView, target: AnyTarget): TemplateResult {
  const { own, words, letters, signed } = view;
  const { send } = words;
  const { campaign } = letters;
  const mine = kept(own);
  const paper = mine.size ?? campaign.print?.size ?? paperFor(navigator.language || 'en');
  const lang = letters.letterFor(target)?.lang ?? view.lang;
  const id = (name: string) => `${name}-${target.id}`;
  const { postcard } = campaign.print ?? {};
  const choose = (event: Event) => {
    mine.size = (event.target as HTMLSelectElement).value as PaperSize;
    view.changed();
  };
  const write = (event: Event) => {
    mine.address = (event.target as HTMLTextAreaElement).value;
    view.changed();
  };
  const letter = (event: Event) => {
    if (!view.maySend(target, event)) return;
    const { subject, body } = view.letterTo(target);
    printLetter(
      {
        lang,
        sender: senderLines(view),
        date: today(),
        addressee: addressee(target, lang),
        subject,
        body,
        name: signed.name,
      },
      paper,
    );
    if (!own.done(target, 'letter')) own.open(target, 'letter', { channel: 'print' });
  };
  const cards = () => {
    const say = (key: 'postcardName' | 'postcardStreet' | 'postcardCity' | 'stamp') => view.say(send[key]);
    printPostcards(
      campaign.title,
      {
        lang,
        text: letters.filled(postcard!, target, lang, ''),
        addressee: addressee(target, lang),
        blanks: [say('postcardName'), say('postcardStreet'), say('postcardCity')],
        stamp: say('stamp'),
      },
      paper,
    );
  };
  // What is asked below, or the form above, has the one thing to do.
  const settled = view.takes(target) || own.opened(target, 'letter') || own.done(target, 'letter');
  return html`<div>
      <label for=${id('sender')}
        >${view.say(send.sender)} <span class="muted">${view.say(words.form.optional)}</span></label
      >
      <p class="small muted help" id=${id('sender-help')}>${view.say(send.senderHelp)}</p>
      <textarea
        id=${id('sender')}
        rows="2"
        maxlength="400"
        autocomplete="street-address"
        aria-describedby=${id('sender-help')}
        .value=${mine.address ?? ''}
        @input=${write}
      ></textarea>
    </div>
    <div>
      <label for=${id('paper')}>${view.say(send.paper)}</label>
      <select id=${id('paper')} @change=${choose}>
        <option value="letter" ?selected=${paper === 'letter'}>${view.say(send.paperLetter)}</option>
        <option value="a4" ?selected=${paper === 'a4'}>${view.say(send.paperA4)}</option>
      </select>
    </div>
    <div class="ways">
      <button
        type="button"
        class="first print-letter ${settled ? 'quiet' : ''}"
        aria-label=${view.whose(send.printLetter, target)}
        @click=${letter}
      >
        ${view.say(send.printLetter)}
      </button>
      ${
        postcard
          ? html`<button
              type="button"
              class="quiet print-postcards"
              aria-label=${view.whose(send.printPostcards, target)}
              @click=${cards}
            >
              ${view.say(send.printPostcards)}
            </button>`
          : nothing
      }
    </div>
    ${postcard ? html`<p class="small muted">${view.say(send.postcardsHelp)}</p>` : nothing}`;
}
