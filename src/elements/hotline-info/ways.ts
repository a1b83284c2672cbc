import { type TemplateResult, html, nothing, svg } from 'lit/html.js';
import type { Hotline } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Message, Values } from '../../i18n/message.ts';
import type { HotlineContactEvent } from './events.ts';

type Channel = HotlineContactEvent['channel'];

const ICONS = {
  phone: svg`<path d="M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2"></path>`,
  speech: svg`<path d="M4 5h16v11H9l-5 4z"></path>`,
  globe: svg`<circle cx="12" cy="12" r="9"></circle><path d="M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18"></path>`,
  letter: svg`<path d="M3 6h18v12H3zM3 7l9 6 9-6"></path>`,
};

interface Way {
  channel: Channel;
  href: string;
  icon: keyof typeof ICONS;
  small?: string;
  big: string;
  aside?: string | undefined;
  /** Numbers and addresses run left to right in every language. */
  ltr?: boolean;
}

/** What a line truly offers, the quickest first. */
function waysOf(
  line: Hotline,
  words: Catalogue['hotline'],
  say: (message: Message, values?: Values) => string,
): Way[] {
  const { call, text, tty, chat, whatsapp, email, site } = line;
  const ways: (Way | false | '' | undefined)[] = [
    call && {
      channel: 'call',
      href: `tel:${call.number}`,
      icon: 'phone',
      small: say(words.call),
      big: call.display,
      aside: tty && say(words.tty, { number: tty.display }),
      ltr: true,
    },
    text && {
      channel: 'text',
      href: `sms:${text.number}${text.keyword ? `?&body=${encodeURIComponent(text.keyword)}` : ''}`,
      icon: 'speech',
      small: text.keyword ? say(words.textKeyword, { keyword: text.keyword }) : say(words.text),
      big: text.display,
      ltr: true,
    },
    chat && {
      channel: 'chat',
      href: chat,
      icon: 'globe',
      small: new URL(chat).hostname,
      big: say(words.chat),
    },
    whatsapp && {
      channel: 'whatsapp',
      href: `https://wa.me/${whatsapp.replace('+', '')}`,
      icon: 'speech',
      small: say(words.whatsapp),
      big: whatsapp,
      ltr: true,
    },
    email && {
      channel: 'email',
      href: `mailto:${email}`,
      icon: 'letter',
      small: say(words.email),
      big: email,
      ltr: true,
    },
    site &&
      !chat && {
        channel: 'site',
        href: site,
        icon: 'globe',
        small: new URL(site).hostname,
        big: say(words.site),
      },
  ];
  return ways.filter(way => Boolean(way)) as Way[];
}

/** Large targets, one a way; the first stands out. */
export function ways(
  line: Hotline,
  words: Catalogue['hotline'],
  say: (message: Message, values?: Values) => string,
  used: (channel: Channel) => void,
): TemplateResult {
  return html`<ul class="ways" part="ways">
    ${waysOf(line, words, say).map(
      ({ channel, href, icon, small, big, aside, ltr }, index) =>
        html`<li>
          <a
            class="way ${index === 0 ? 'first' : ''}"
            part="way"
            href=${href}
            rel="noreferrer noopener"
            target=${href.startsWith('http') ? '_blank' : nothing}
            @click=${() => used(channel)}
          >
            <span class="icon"><svg viewBox="0 0 24 24" aria-hidden="true">${ICONS[icon]}</svg></span>
            <span class="name">
              ${small ? html`<span class="small">${small}</span> ` : nothing}
              <b>${ltr ? html`<bdi dir="ltr">${big}</bdi>` : big}</b>
            </span>
            ${aside ? html`<span class="small"><bdi>${aside}</bdi></span>` : nothing}
          </a>
        </li>`,
    )}
  </ul>`;
}
