// Who signed lately and chose to be shown, and why they did. Comes once a petition is signed.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Say } from '../../base/fields.ts';
import { css } from '../../base/styles/css.ts';
import type { Client } from '../../client/index.ts';
import type { Signer, SignerList } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { formatDay } from '../../i18n/day.ts';
import { signers as english } from '../../i18n/en/signers.ts';

const styles = css`
  .signers ul {
    display: grid;
    gap: 14px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .signers li {
    overflow-wrap: anywhere;
  }
  .signers .small {
    display: block;
  }
  .signers bdi {
    display: inline-block; /* a date or a name begins on a new line before it is broken */
  }
  .signers blockquote {
    margin: 6px 0 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_hairline);
    white-space: pre-line;
  }
`;

/** What is used of the element, whose late part this is. */
interface Showing {
  readonly client: Client;
  readonly words: Partial<Catalogue> & Pick<Catalogue, 'common'>;
  readonly wordsLang: string;
  readonly renderRoot: ShadowRoot;
  readonly updateComplete: Promise<void>;
  readonly say: Say;
  adopt(...styles: string[]): void;
  requestUpdate(): void;
}

/** The list of one campaign, as far as it was read. */
class Signers {
  readonly campaign: string;
  readonly #own: Showing;
  #all: readonly Signer[] = [];
  #next: string | undefined;
  #failed = false;
  #busy = false;

  constructor(own: Showing, campaign: string) {
    this.#own = own;
    this.campaign = campaign;
    own.adopt(styles);
    void this.#read();
  }

  /** Nothing, without a heading even, while nobody is shown. */
  panel(): TemplateResult | typeof nothing {
    const { say, words, wordsLang } = this.#own;
    const { title, more } = words.signers ?? english;
    if (!this.#all.length) return nothing;
    return html`<section class="stack signers" part="signers" aria-labelledby="signers">
      <h3 id="signers">${say(title)}</h3>
      <ul role="list">
        ${this.#all.map(one => this.#one(one, wordsLang))}
      </ul>
      ${this.#failed ? html`<p class="small muted" role="alert">${say(words.common.unavailable)}</p>` : nothing}
      ${
        this.#next
          ? html`<button
              type="button"
              class="quiet wide"
              aria-disabled=${this.#busy}
              @click=${() => this.#goOn()}
            >
              ${say(more)}
            </button>`
          : nothing
      }
    </section>`;
  }

  #one({ name, organisation, comment, lang, day }: Signer, words: string): TemplateResult {
    const as = [organisation?.role, organisation?.name, formatDay(words, day)].filter(Boolean);
    return html`<li tabindex="-1">
      <strong><bdi>${name}</bdi></strong>
      <span class="small muted">${as.map((one, i) => html`${i ? ' · ' : nothing}<bdi>${one}</bdi>`)}</span>
      ${comment ? html`<blockquote lang=${lang} dir="auto">${comment}</blockquote>` : nothing}
    </li>`;
  }

  /** At a press: whoever pressed goes on at the first that is new. */
  async #goOn(): Promise<void> {
    if (this.#busy) return;
    const { length } = this.#all;
    this.#busy = true;
    this.#own.requestUpdate();
    await this.#read(this.#next);
    this.#busy = false;
    this.#own.requestUpdate();
    await this.#own.updateComplete;
    this.#own.renderRoot.querySelectorAll<HTMLElement>('.signers li')[length]?.focus();
  }

  async #read(after?: string): Promise<void> {
    try {
      const page = await this.#own.client.get<SignerList>(
        `campaigns/${this.campaign}/signers`,
        after ? { after } : {},
      );
      this.#all = [...this.#all, ...page.signers];
      this.#next = page.next;
      this.#failed = false;
    } catch {
      this.#failed = true; // a list that does not come is missed by nobody; one that does not go on says so
    }
    this.#own.requestUpdate();
  }
}

const lists = new WeakMap<object, Signers>();

/** Who is shown of a campaign: read once, and on at a press. */
export function signersPanel(element: object, campaign: string): TemplateResult | typeof nothing {
  let list = lists.get(element);
  if (list?.campaign !== campaign) lists.set(element, (list = new Signers(element as Showing, campaign)));
  return list.panel();
}
