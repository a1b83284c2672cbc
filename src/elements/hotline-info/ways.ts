import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Say } from '../../base/fields.ts';
import type { Hotline } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { HotlineContactEvent } from './events.ts';

export type Channel = HotlineContactEvent['channel'];

type Way = [channel: Channel, href: string, what: string, big: string, aside?: string | undefined];

/** What a line truly offers, the quickest first. */
function waysOf(line: Hotline, words: Catalogue['hotline'], say: Say): Way[] {
  const { call, text, tty, chat, whatsapp, email, site } = line;
  const ways: (Way | false | '' | undefined)[] = [
    call && [
      'call',
      `tel:${call.number}`,
      say(words.call),
      call.display,
      tty && say(words.tty, { number: tty.display }),
    ],
    text && [
      'text',
      `sms:${text.number}${text.keyword ? `?&body=${encodeURIComponent(text.keyword)}` : ''}`,
      text.keyword ? say(words.textKeyword, { keyword: text.keyword }) : say(words.text),
      text.display,
    ],
    chat && ['chat', chat, new URL(chat).hostname, say(words.chat)],
    whatsapp && ['whatsapp', `https://wa.me/${whatsapp.replace('+', '')}`, say(words.whatsapp), whatsapp],
    email && ['email', `mailto:${email}`, say(words.email), email],
    site && !chat && ['site', site, new URL(site).hostname, say(words.site)],
  ];
  return ways.filter(Boolean) as Way[];
}

/** Large targets, one a way; the first stands out. Numbers run left to right in every language. */
export function ways(
  line: Hotline,
  words: Catalogue['hotline'],
  say: Say,
  used: (channel: Channel) => void,
  icons?: Record<Channel, TemplateResult>,
): TemplateResult {
  return html`<ul class="ways" part="ways">
    ${waysOf(line, words, say).map(
      ([channel, href, what, big, aside], index) =>
        html`<li>
          <a
            class="way ${index === 0 ? 'first' : ''}"
            part="way"
            href=${href}
            rel="noreferrer"
            target=${href.startsWith('http') ? '_blank' : nothing}
            @click=${() => used(channel)}
          >
            <span class="icon"><svg viewBox="0 0 24 24" aria-hidden="true">${icons?.[channel]}</svg></span>
            <span class="name">
              <span class="small">${what}</span>
              <b>${channel === 'chat' || channel === 'site' ? big : html`<bdi dir="ltr">${big}</bdi>`}</b>
            </span>
            ${aside && html`<span class="small"><bdi>${aside}</bdi></span>`}
          </a>
        </li>`,
    )}
  </ul>`;
}
