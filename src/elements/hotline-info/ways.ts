import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Say } from '../../base/fields.ts';
import type { Hotline } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { HotlineContactEvent } from './events.ts';

export type Channel = HotlineContactEvent['channel'];

export type Way = [channel: Channel, href: string, what: string, big: string];

/** The host of a page's address; nothing where the address is none of a page, however a list spells it. */
export const hostOf = (address: string): string | undefined =>
  /^https?:\/\/(?:[^/?#]*@)?([^/?#:@]+)/i.exec(address)?.[1];

/** What a line truly offers, the quickest first: at a desk, that is the chat. */
function waysOf(line: Hotline, words: Catalogue['hotline'], say: Say, desk?: boolean): Way[] {
  const { call, text, tty, chat, whatsapp, email, site } = line;
  const page = (channel: Channel, address: string | undefined, label: Catalogue['hotline'][Channel]) => {
    const host = address && hostOf(address);
    return host && [channel, address, host, say(label)];
  };
  const online = page('chat', chat, words.chat);
  const ways: (unknown[] | false | '' | undefined)[] = [
    desk && online,
    call && ['call', `tel:${call.number}`, say(words.call), call.display],
    text && [
      'text',
      `sms:${text.number}${text.keyword ? `?&body=${encodeURIComponent(text.keyword)}` : ''}`,
      say(text.keyword ? words.textKeyword : words.text, { keyword: text.keyword! }),
      text.display,
    ],
    !desk && online,
    whatsapp && ['whatsapp', `https://wa.me/${whatsapp.slice(1)}`, say(words.whatsapp), whatsapp],
    tty && ['tty', `tel:${tty.number}`, say(words.tty), tty.display],
    email && ['email', `mailto:${email}`, say(words.email), email],
    site !== chat && page('site', site, words.site),
  ];
  return ways.filter(Boolean) as Way[];
}

/** One way: a large target. Numbers run left to right in every language. */
export const way = ([channel, href, what, big]: Way, kind: string, icon?: TemplateResult): TemplateResult =>
  html`<a
    class="way ${channel} ${kind}"
    part="way"
    href=${href}
    rel="noreferrer"
    target=${href.startsWith('http') ? '_blank' : nothing}
  >
    <span class="icon">${icon}</span>
    <span>
      <span class="small">${what}</span>
      <b>${/chat|site/.test(channel) ? big : html`<bdi dir="ltr">${big}</bdi>`}</b>
    </span>
  </a>`;

/**
 * Every way to reach a line; the first stands out.
 * @param desk not on a phone.
 */
export const ways = (
  line: Hotline,
  words: Catalogue['hotline'],
  say: Say,
  icons?: Record<Channel, TemplateResult>,
  desk?: boolean,
): TemplateResult =>
  html`<ul class="ways" part="ways">
    ${waysOf(line, words, say, desk).map(
      (one, index) => html`<li>${way(one, index ? '' : 'first', icons?.[one[0]])}</li>`,
    )}
  </ul>`;
