// Who was found, and every way on where nobody was. Loaded as soon as a reader turns to the first field.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { anew } from '../../../base/anew.ts';
import { unhurried } from '../../../base/slow.ts';
import type { Lookup, Representative } from '../../../contract/index.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { who } from '../../../i18n/en/who.ts';
import { listed } from '../../../i18n/list.ts';
import type { ByName } from './by-name.ts';
import { takesZip } from './choice.ts';
import { type Place, type Trouble, isUnknownAddress, lookUp, troubleOf } from './look-up.ts';
import { answers, asksStreet, notes, questions } from './offices.ts';
import { type FoundPeople, officeNames } from './people.ts';
import type { Street } from './street.ts';
import { waysOn } from './ways-on.ts';
import type { Who, WhoHost } from './who.ts';

export { foundStyles } from './found.styles.ts';

/** What was asked and answered about whom to write to. */
export class Found implements FoundPeople {
  /** For those who do not see it: who was found. */
  said = '';
  /** The field for a street address, while that is what settles it. */
  street: Street | undefined;
  /** The field for a name, once the reader wants it. */
  names: ByName | undefined;
  /** Can names be searched, as far as is known? */
  namesOffered: boolean;
  #trouble = false;
  #byAddress = false;
  readonly #who: Who;
  readonly host: WhoHost;

  constructor(step: Who, host: WhoHost) {
    this.#who = step;
    this.host = host;
    this.namesOffered = host.acts;
  }

  get words(): Catalogue['who'] {
    return (this.host.view.words as Partial<Catalogue>).who ?? who;
  }

  get lookup(): Lookup | undefined {
    return this.host.view.letters.lookup;
  }

  /** Who was found and can be written to. */
  get people(): Representative[] {
    const all = this.lookup?.offices.flatMap(({ representatives }) => representatives) ?? [];
    return all.filter(one => this.host.view.letters.mayWrite(one));
  }

  /** Is it open which of several it is? */
  get unsure(): boolean {
    return Boolean(this.lookup?.offices.some(({ status }) => status === 'ambiguous'));
  }

  get nobody(): boolean {
    return Boolean(this.lookup) && !this.people.length;
  }

  /** Was the reader forgotten, or is it another campaign now? Then nothing is theirs any more. */
  get over(): boolean {
    return this.host.who !== this.#who;
  }

  /** Is somebody being looked up? */
  get looks(): boolean {
    return this.#who.busy;
  }

  say(key: keyof Catalogue['who'], values?: Record<string, string | number>): string {
    return this.host.view.say(this.words[key], values);
  }

  // What is shown

  /** For which place people were found. */
  place(): TemplateResult {
    const { postalCode } = this.host.view.letters;
    return html`<p class="place">
      <b>${this.#byAddress ? this.say('forAddress') : this.say('forCode', { code: postalCode })}</b>
      <button type="button" class="link" @click=${this.otherCode}>${this.say('change')}</button>
    </p>`;
  }

  get before(): TemplateResult {
    return questions(this);
  }

  get among(): TemplateResult[] {
    return answers(this);
  }

  get after(): TemplateResult {
    return notes(this);
  }

  /** A search for names, and the ways on where a lookup failed. */
  below(): unknown {
    return html`${this.names?.search()} ${this.#trouble ? waysOn(this) : nothing}`;
  }

  /** Is a search for names on show, or among the ways on? */
  get searches(): boolean {
    return !this.namesOffered || Boolean(this.names) || this.#trouble || Boolean(this.lookup);
  }

  // What a reader does

  /** Looks up a postal code as it was typed. */
  async byCode(postalCode: string): Promise<void> {
    this.host.view.letters.postalCode = postalCode;
    const trouble = await this.#ask({ postalCode });
    if (this.over) return;
    if (trouble) this.forgetPlace();
    await this.#settle(trouble, 'postalCode');
  }

  /** Looks up a street; the code goes along only where the street is to settle what the code left open. */
  async byStreet(address: NonNullable<Place['address']>): Promise<void> {
    const { postalCode } = this.host.view.letters;
    const trouble = await this.#ask({ address, ...(this.unsure && { postalCode }) });
    if (this.over) return;
    await this.#settle(trouble, 'street');
  }

  /** Whoever was found stands for another place than the one that is asked for now. */
  forgetPlace(): void {
    this.said = '';
    this.host.view.letters.forgetPlace();
    this.host.view.chose();
  }

  /** Back to the first field. */
  readonly otherCode = (): void => {
    this.#who.asking = true;
    this.focus('#postalCode');
  };

  readonly openStreet = async (): Promise<void> => {
    await this.#openStreet();
    this.focus('#street');
  };

  readonly openNames = async (): Promise<void> => {
    const part = await import('./by-name.ts').catch(() => undefined);
    if (part) this.names ??= new part.ByName(this);
    else
      await this.host.showErrors(
        anew(() => new Map([['', this.host.view.say(this.host.view.words.common.unavailable)]])),
      );
    this.focus('#official');
  };

  /** After a reload: the same people, without a word. */
  async again(): Promise<void> {
    const { letters } = this.host.view;
    const names = letters.namedBefore;
    if (names.length) await import('./by-name.ts').then(part => part.again(this.host, names)).catch(() => {});
    if (!letters.postalCode) return;
    const trouble = await this.#ask({ postalCode: letters.postalCode });
    if (this.over) return;
    this.#trouble = Boolean(trouble) && trouble !== 'badCode'; // half a code may have been typed
    await this.#found();
  }

  /** Draws anew, and leads to a field. */
  focus(selector: string): void {
    const { host } = this;
    host.requestUpdate();
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  // Lookups

  /** @returns what went wrong, if anything did. */
  async #ask(place: Place): Promise<Trouble | undefined> {
    const { host } = this;
    const { targets } = host.view.letters.campaign;
    this.#who.busy = true;
    this.#trouble = false;
    host.requestUpdate();
    try {
      const answer = lookUp(host.client, targets, place);
      const lookup = await unhurried(answer, slow => void this.#wait(slow));
      if (place.address && isUnknownAddress(lookup)) return 'unknownAddress';
      if (!this.over) host.view.letters.found(lookup); // meanwhile the campaign may have come in another language
      this.#byAddress = Boolean(place.address);
      return undefined;
    } catch (error) {
      return troubleOf(error, host.acts);
    } finally {
      this.#who.busy = false;
    }
  }

  /** Says so where an answer takes long. */
  async #wait(slow: boolean): Promise<void> {
    const part = slow ? await this.host.late().catch(() => undefined) : undefined;
    this.#who.slow = part && this.looks ? this.host.view.say(part.words.slow) : '';
    this.host.requestUpdate();
  }

  /** Tells what came of it, and leads to the first thing to do. `field` is what was typed. */
  async #settle(trouble: Trouble | undefined, field: string): Promise<void> {
    const { host } = this;
    if (trouble) {
      this.said = '';
      const atField = ['badCode', 'unknownAddress', 'unknownPlace'].includes(trouble);
      this.#trouble = !atField;
      const submission = trouble === 'badCode' && (await host.late());
      const sentence = () => {
        const { say, letters } = host.view;
        const { campaign } = letters;
        return submission
          ? say(submission.words[takesZip(campaign) ? 'badZip' : 'badPostalCode'])
          : this.say(trouble as Exclude<Trouble, 'badCode'>, {
              office: officeNames(host.view, campaign.targets?.offices ?? []),
            });
      };
      await host.showErrors(anew(() => new Map([[atField ? field : '', sentence()]])));
      return;
    }
    await this.#found();
    host.view.chose();
    this.said = this.#announced();
    this.focus(this.#first());
  }

  async #found(): Promise<void> {
    this.#who.asking = this.nobody;
    this.street = undefined;
    if (this.lookup && asksStreet(this.lookup)) await this.#openStreet();
    this.host.requestUpdate();
  }

  async #openStreet(): Promise<void> {
    const part = await import('./street.ts').catch(() => undefined); // without it, names can be chosen
    if (part) this.street ??= new part.Street(this);
  }

  #announced(): string {
    const { people } = this;
    if (!people.length) return this.say('nobody');
    const names = listed(
      this.host.view.lang,
      people.map(({ name }) => name),
    );
    return this.say('found', { n: people.length, names });
  }

  #first(): string {
    if (this.street) return '#street';
    if (this.nobody) return '#nobody';
    return this.unsure
      ? '.question :is(input, button)'
      : `.person [value="${CSS.escape(this.people[0]!.id)}"]`;
  }
}
