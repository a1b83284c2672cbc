import { type TemplateResult, html, nothing } from 'lit/html.js';
import { anew } from '../../../base/anew.ts';
import { type Errors, field, formValues } from '../../../base/fields.ts';
import { languageOf } from '../../../contract/text-language.ts';
import type { Client } from '../../../client/index.ts';
import { DIGITS } from '../../../i18n/digits.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import type { Part } from '../../../i18n/catalogue.ts';
import type { View } from '../view.ts';
import { takesZip } from './choice.ts';
import { codeName } from './code-name.ts';
import type { Found } from './found.ts';
import { TICKS, people } from './people.ts';

/** What finding people uses of the element. */
export interface WhoHost {
  readonly view: View;
  readonly client: Client;
  /** Is there an endpoint, or only files? */
  readonly acts: boolean;
  readonly errors: Errors;
  readonly values: Readonly<Record<string, string>>;
  /** The reader's search; once they are forgotten, another's. */
  readonly who: Who;
  readonly renderRoot: ShadowRoot;
  readonly updateComplete: Promise<void>;
  adopt(...styles: string[]): void;
  withWords<Late>(load: () => Promise<Late>, ...parts: Part[]): Promise<Late>;
  check(form: HTMLFormElement): Promise<boolean>;
  showErrors(errors: Errors): Promise<boolean>;
  requestUpdate(): void;
  /** What acting needs, with the words for what is wrong. */
  late(): Promise<{ readonly words: Catalogue['problem'] }>;
}

interface Step {
  summary: unknown;
  typed(event: Event): void;
  /** To the letter. */
  next(): void;
}

/** Whom to write to: the first thing that is seen of it. All that an answer needs comes with the answer. */
export class Who {
  /** Is somebody being looked up? */
  busy = false;
  /** Is the code asked for though somebody was found? */
  asking = false;
  /** That an answer takes long, in words, once it does. */
  slow = '';
  /** Is somebody looked up again, whom the reader knows already? */
  #returns = false;
  #found: Found | undefined;
  /** Asks again for a part of us that did not come. */
  #again: (() => unknown) | undefined;
  readonly #host: WhoHost;

  constructor(host: WhoHost) {
    this.#host = host;
  }

  /** Looks up again who was found before a reload. */
  async resume(): Promise<void> {
    if (this.busy) return;
    this.busy = this.#returns = true;
    const found = await this.#load();
    this.busy = false;
    await found?.again();
    this.#returns = false;
    this.#host.requestUpdate();
  }

  step({ summary, typed, next }: Step): TemplateResult {
    const { view } = this.#host;
    const { contact: words } = view.words;
    const { letters } = view;
    const found = this.#found;
    const go = (event: Event) => {
      event.preventDefault();
      next();
    };
    // The one thing to do: to find somebody, until that is done.
    const decided = letters.named.length || (letters.lookup && !(found?.street && letters.unsettled));
    const anybody = letters.known.some(one => letters.mayWrite(one));
    // An address stays in its fields while it is looked up; else those who were found before go.
    const waits = this.busy && !found?.street;
    return html`${summary} ${this.#place(typed)}
      <p role="status" class=${this.slow ? 'small' : 'hush'}>
        ${this.busy ? this.slow || view.say(words.finding) : found?.said}
      </p>
      ${this.#again ? this.#withoutPart(this.#again) : nothing}
      ${
        waits || letters.lookup || letters.known.length
          ? people(view, waits ? { among: this.#skeleton() } : found)
          : nothing
      }
      ${waits ? nothing : found?.below()}
      ${
        this.#host.acts && !found?.searches
          ? html`<p class="small">
              <button type="button" class="link" @click=${this.#byName}>${view.say(words.byName)}</button>
            </p>`
          : nothing
      }
      ${
        anybody && !this.busy
          ? html`<form id=${TICKS} @submit=${go}>
              <button class="wide ${decided ? '' : 'quiet'}" part="submit">
                ${view.say(words.continue)}
              </button>
            </form>`
          : nothing
      }`;
  }

  /** The field for the code, or for which one people were found. */
  #place(typed: (event: Event) => void): TemplateResult {
    const found = this.#host.view.letters.lookup && !this.asking && this.#found;
    if (found) return found.place();
    return this.#returns ? html`<svg class="bone" height="44"></svg>` : this.#form(typed);
  }

  #form(typed: (event: Event) => void): TemplateResult {
    const { view, errors } = this.#host;
    const { contact: words } = view.words;
    const zip = takesZip(view.letters.campaign);
    return html`<form class="find" novalidate @input=${typed} @focusin=${this.#load} @submit=${this.#find}>
      ${field(
        {
          name: 'postalCode',
          label: codeName(view),
          help: view.say(words.findHelp),
          autocomplete: 'postal-code',
          maxlength: 10,
          ...(zip && { inputmode: 'numeric' }),
          pattern: zip
            ? `\\s*[${DIGITS}]{5}(-?[${DIGITS}]{4})?\\s*`
            : `\\s*[A-Za-z${DIGITS}][A-Za-z${DIGITS} \\-]{1,9}\\s*`,
        },
        view.letters.postalCode,
        errors,
      )}
      <button class=${view.letters.lookup ? 'quiet' : ''} part="submit" aria-disabled=${this.busy}>
        ${view.say(this.busy ? words.finding : words.findButton)}
      </button>
    </form>`;
  }

  /** As high as who is most likely found. */
  #skeleton(): TemplateResult {
    const { offices = [] } = this.#host.view.letters.campaign.targets ?? {};
    const one = html`<svg class="bone one"></svg>`;
    return html`<div class="stack tight" aria-busy="true">
      ${offices.map(office => (office === 'us-senate' ? [one, one] : one))}<svg
        class="bone"
        height="48"
      ></svg>
    </div>`;
  }

  readonly #find = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    if (this.busy) return;
    const code = formValues(form)['postalCode']!.trim();
    // Nobody who was found for another code stands beneath what is wrong with this one.
    if (code !== this.#host.view.letters.postalCode) this.#found?.forgetPlace();
    const right = await this.#host.check(form);
    this.busy = right;
    this.#host.requestUpdate();
    const found = await this.#load();
    this.busy = false;
    if (this.#host.who !== this) return; // the reader was forgotten meanwhile
    // What says what is wrong with a field may not have come, either.
    if (!found || this.#host.errors.has('')) return this.#notLoaded(() => form.requestSubmit());
    if (right) await found.byCode(code);
  };

  readonly #byName = async (): Promise<void> => {
    const found = await this.#load();
    if (found) return found.openNames();
    await this.#notLoaded(this.#byName);
  };

  /** A part of us did not come over the network: the next try asks for it again. */
  async #notLoaded(again: () => unknown): Promise<void> {
    this.#again = again;
    const said = ({ words, say }: View) => say(words.common.unavailable);
    await this.#host.showErrors(anew(() => new Map([['', said(this.#host.view)]])));
  }

  /** The ways on that need no part that is not there. */
  #withoutPart(again: () => unknown): TemplateResult {
    const { view } = this.#host;
    const { campaign } = view.letters;
    const { actionUrl } = campaign;
    const lang = languageOf(campaign, '/actionUrl/label');
    return html`<p class="small at-once">
      <button type="button" class="link" @click=${again}>${view.say(view.words.common.tryAgain)}</button>
      ${
        actionUrl
          ? html`<a class="link" href=${actionUrl.url} lang=${lang} target="_blank" rel="noreferrer"
              >${actionUrl.label}</a
            >`
          : nothing
      }
    </p>`;
  }

  readonly #load = async (): Promise<Found | undefined> => {
    const part = await this.#host.withWords(() => import('./found.ts'), 'who').catch(() => undefined);
    if (!part) return undefined;
    this.#again = undefined;
    this.#host.adopt(part.foundStyles);
    return (this.#found ??= new part.Found(this, this.#host));
  };
}
