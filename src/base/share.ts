// Telling others, once something is done: the device's own share sheet where there is one, links elsewhere. No
// network's script, and nothing that says who shared. Loaded late.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { ActionKind, Campaign } from '../contract/index.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { share as english } from '../i18n/en/share.ts';
import { encoded } from './encoded.ts';
import { ActionShareEvent } from './events.ts';
import type { Say } from './fields.ts';
import { shareUrl } from './share-url.ts';

/** Where links lead, by the network's name. */
const LINKS: Record<string, (text: string, url: string) => string> = {
  X: (text, url) => `https://x.com/intent/post?text=${text}&url=${url}`,
  Facebook: (_, url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`,
  Bluesky: (text, url) => `https://bsky.app/intent/compose?text=${text}%20${url}`,
  WhatsApp: (text, url) => `https://wa.me/?text=${text}%20${url}`,
};

/**
 * The share step.
 * @param kind what was done: for `action-share`, which tells a page no more than that.
 */
export function share(
  campaign: Pick<Campaign, 'id' | 'title' | 'lang' | 'share'>,
  kind: ActionKind,
  catalogue: Partial<Catalogue>,
  say: Say,
): TemplateResult {
  const words = catalogue.share ?? english;
  const url = shareUrl(campaign);
  const text = campaign.share?.text ?? campaign.title;
  const tell = (target: EventTarget | null) => target?.dispatchEvent(new ActionShareEvent(campaign.id, kind));
  const shared = ({ currentTarget }: Event) => tell(currentTarget);
  const sheet = async ({ currentTarget }: Event) => {
    try {
      await navigator.share({ title: campaign.title, text, url });
      tell(currentTarget);
    } catch {
      // the reader closed it
    }
  };
  const copy = async ({ currentTarget }: Event) => {
    const button = currentTarget as HTMLElement;
    const answer = button.closest('.share')!.querySelector('[role=status]')!;
    try {
      await navigator.clipboard.writeText(url);
      answer.textContent = say(words.linkCopied);
      tell(button);
    } catch {
      answer.textContent = say(words.copyFailed, { url });
    }
  };
  const link = (seen: string, href: string, said?: string) =>
    html`<a
      class="button quiet"
      href=${href}
      target="_blank"
      rel="noopener noreferrer"
      aria-description=${said ?? nothing}
      @click=${shared}
      >${seen}</a
    >`;
  return html`<div class="stack tight share" part="share">
    <h3>${say(words.title)}</h3>
    <div class="row">
      ${
        'share' in navigator
          ? html`<button type="button" class="quiet" @click=${sheet}>${say(words.share)}</button>`
          : [
              ...Object.entries(LINKS).map(([name, address]) =>
                // Heard by itself, it is described in a whole sentence. That is not its name: Korean joins the
                // word that is seen to the next, and voice control would not find it.
                link(name, address(encoded(text), encoded(url)), say(words.on, { name })),
              ),
              link(
                say(words.email),
                `mailto:?subject=${encoded(campaign.title)}&body=${encoded(`${text}\r\n${url}`)}`,
              ),
            ]
      }
      <button type="button" class="quiet" @click=${copy}>${say(words.copyLink)}</button>
    </div>
    <p class="small muted" role="status"></p>
  </div>`;
}
