// Who is known by name: a field to search with, and a tick for everybody found. Loaded when it is opened.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { anew } from '../../../base/anew.ts';
import { field, formValues } from '../../../base/fields.ts';
import { unhurried } from '../../../base/slow.ts';
import { ClientError } from '../../../client/failure.ts';
import type { Representative } from '../../../contract/index.ts';
import { listed } from '../../../i18n/list.ts';
import type { Found } from './found.ts';
import { lookUpName, troubleOf } from './look-up.ts';
import { person } from './people.ts';
import type { WhoHost } from './who.ts';

/** How many an endpoint lists: the contract's MOST_NAMED, whose module browsers do not load. */
export const MOST_NAMED = 20;

const named = async (host: WhoHost, name: string): Promise<Representative[]> => {
  const { offices } = await lookUpName(host.client, host.view.letters.campaign.targets, name);
  return offices.flatMap(({ representatives }) => representatives);
};

/** Those who were found by name before a reload, and chosen. */
export async function again(host: WhoHost, names: readonly string[]): Promise<void> {
  for (const one of (await Promise.all(names.map(name => named(host, name)))).flat())
    if (host.view.letters.wasChosen(one)) host.view.letters.setNamed(one, true);
}

/** A search for names. */
export class ByName {
  #typed = '';
  #busy = false;
  /** That an answer takes long, in words, once it does. */
  #slow = '';
  #results: readonly Representative[] | undefined;
  readonly #found: Found;

  constructor(found: Found) {
    this.#found = found;
  }

  /** Is somebody among those on show here? */
  shows({ id }: { id: string }): boolean {
    return Boolean(this.#results?.some(one => one.id === id));
  }

  search(): TemplateResult {
    const found = this.#found;
    const { host } = found;
    if (!found.namesOffered)
      return html`<p class="small panel" id="no-names" tabindex="-1">${found.say('noNames')}</p>`;
    return html`<section class="stack tight names">
      <form class="find" novalidate @submit=${this.#search}>
        ${field(
          {
            name: 'official',
            label: found.say('official'),
            help: found.say('officialHelp'),
            maxlength: 100,
            pattern: '\\s*\\S.*\\S\\s*',
          },
          this.#typed,
          host.errors,
        )}
        <button class="quiet" part="submit" aria-disabled=${this.#busy}>
          ${this.#busy ? host.view.say(host.view.words.contact.finding) : found.say('search')}
        </button>
      </form>
      <p role="status" class=${this.#slow ? 'small' : 'hush'}>${this.#slow}</p>
      ${this.#results ? this.#list(this.#results) : nothing}
    </section>`;
  }

  #list(results: readonly Representative[]): TemplateResult {
    const found = this.#found;
    const { view } = found.host;
    if (!results.length)
      return html`<p class="small panel" id="no-name" tabindex="-1">${found.say('noName')}</p>`;
    const choose = (event: Event) => {
      const { value, checked } = event.target as HTMLInputElement;
      const one = results.find(({ id }) => id === value);
      if (one) view.letters.setNamed(one, checked);
      view.chose();
    };
    return html`<div class="people" @change=${choose}>
      ${results.map(one => person(view, one))}
      ${results.length < MOST_NAMED ? nothing : html`<p class="small muted">${found.say('moreNames', { n: MOST_NAMED })}</p>`}
    </div>`;
  }

  readonly #search = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const found = this.#found;
    const { host } = found;
    const form = event.currentTarget as HTMLFormElement;
    if (this.#busy || !(await host.check(form))) return;
    this.#typed = formValues(form)['official']!.trim();
    this.#busy = true;
    host.requestUpdate();
    try {
      const results = await unhurried(named(host, this.#typed), slow => void this.#wait(slow));
      if (found.over) return;
      this.#results = results;
      found.said = this.#results.length
        ? found.say('found', {
            n: this.#results.length,
            names: listed(
              host.view.lang,
              this.#results.map(({ name }) => name),
            ),
          })
        : '';
      found.focus(this.#results.length ? '.names .person input' : '#no-name');
    } catch (error) {
      if (!found.over) await this.#failed(error);
    } finally {
      this.#busy = false;
      host.requestUpdate();
    }
  };

  /** Says so where an answer takes long. */
  async #wait(slow: boolean): Promise<void> {
    const { host } = this.#found;
    const part = slow ? await host.late().catch(() => undefined) : undefined;
    this.#slow = part && this.#busy ? host.view.say(part.words.slow) : '';
    host.requestUpdate();
  }

  async #failed(error: unknown): Promise<void> {
    const found = this.#found;
    const { kind } = error instanceof ClientError ? error : { kind: undefined };
    // An endpoint of another make, or without a directory of the country.
    if (kind === 'not-found' || kind === 'invalid-query') {
      found.namesOffered = false;
      found.focus('#no-names');
    } else {
      const trouble = troubleOf(error, true) as 'failed';
      await found.host.showErrors(anew(() => new Map([['', found.say(trouble)]])));
    }
  }
}
