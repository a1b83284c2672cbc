import { type TemplateResult, html, nothing } from 'lit/html.js';
import { bones } from '../../base/bones.ts';
import { CampaignElement } from '../../base/campaign-element.ts';
import { device, read, signedKey } from '../../base/draft.ts';
import { disclosureFields, disclosureNotices } from '../../base/disclosures.ts';
import { field, formValues } from '../../base/fields.ts';
import { persistently } from '../../base/persistently.ts';
import { paragraphs } from '../../base/rich-text.ts';
import { honeypot, supporterFields } from '../../base/supporter.ts';
import { sampleTag } from '../../base/sample.ts';
import { tokens } from '../../base/styles/tokens.ts';
import type { Submission } from '../../base/submission.ts';
import type { Properties } from '../../base/upstander-element.ts';
import type { ActionKind, Campaign } from '../../contract/index.ts';
import { languageOf } from '../../contract/text-language.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { direction } from '../../i18n/direction.ts';
import { common } from '../../i18n/en/common.ts';
import { form } from '../../i18n/en/form.ts';
import { petition } from '../../i18n/en/petition.ts';
import { lineStyles } from './line.styles.ts';

const after = () => import('./after.ts');
const asks = () => import('./asks.ts');
const signUp = () => import('./sign-up.ts');

/**
 * A petition to sign: the statement, how far it is, a form that asks for little, and what one
 * consents to. Without a statement, a sign-up: an address, and what somebody wants to hear about.
 *
 * @summary Signs a campaign's petition, or signs up for its news.
 * @tag petition-sign
 * @slot - A link or form for when the element cannot be shown.
 * @event {ActionStartEvent} action-start - The reader began to fill the form.
 * @event {ActionSubmitEvent} action-submit - The signature is about to be sent; cancelable, and a host may take it over.
 * @event {ActionCompleteEvent} action-complete - The signature is recorded.
 * @event {ActionErrorEvent} action-error - The signature could not be recorded.
 * @event {ActionShareEvent} action-share - The reader told others.
 * @csspart card - The card.
 * @csspart languages - What chooses another of the campaign's languages.
 * @csspart meter - The progress.
 * @csspart count - The number of the progress.
 * @csspart bar - The bar of the progress.
 * @csspart title - The campaign's title.
 * @csspart field - A label with its control, help and error.
 * @csspart disclosure - A disclosure to answer.
 * @csspart notice - The small print.
 * @csspart submit - The button that signs.
 * @csspart errors - What is to be fixed.
 * @csspart waiting - What is said while the network fails, and of what waits on the device.
 * @csspart result - What is said after signing.
 * @csspart share - Ways to tell others.
 * @csspart next - An event to come to.
 * @csspart signers - Who signed and chose to be shown.
 * @csspart learn - Where to read on.
 * @cssproperty [--petition-sign-accent=#2f45c5] - Colour of the one thing to do; falls back to --upstander-accent.
 * @cssproperty [--petition-sign-on-accent=#fff] - Text on the accent.
 * @cssproperty [--petition-sign-surface=#fff] - The card's surface.
 * @cssproperty [--petition-sign-text=#1b2030] - Text.
 * @cssproperty [--petition-sign-muted=#565e70] - Quieter text.
 * @cssproperty [--petition-sign-hairline=#dfe1e8] - The card's border.
 * @cssproperty [--petition-sign-edge=#868d9d] - Borders of controls.
 * @cssproperty [--petition-sign-field=#fff] - Surface of controls.
 * @cssproperty [--petition-sign-good=#17724a] - What went well.
 * @cssproperty [--petition-sign-bad=#b0261c] - What is to be fixed.
 * @cssproperty [--petition-sign-radius=12px] - The card's radius; controls take two thirds of it.
 * @cssproperty [--petition-sign-font=inherit] - The font.
 * @cssproperty [--petition-sign-width=36em] - The card's greatest width.
 * @cssstate loading - The campaign is being loaded, or not all of the card is drawn yet.
 * @cssstate invalid - Something is to be fixed.
 * @cssstate submitting - The signature is on its way.
 * @cssstate sent - The signature is recorded.
 * @cssstate closed - The campaign has ended.
 */
export class PetitionSign extends CampaignElement {
  static override get styles(): readonly string[] {
    return [tokens('petition-sign'), ...super.styles, lineStyles];
  }

  static override words: Partial<Catalogue> = { common, form, petition };

  static override properties: Properties = {
    ...super.properties,
    ending: { attribute: false },
    asks: { attribute: false },
    signUp: { attribute: false },
    compact: { from: value => value !== null },
    opened: { attribute: false },
  };

  /** One line, with the title, how far it is and a button that opens the rest. */
  compact?: boolean;

  protected readonly kind: ActionKind = 'signature';
  /** The form is shown, whatever this device knows of an earlier signature. */
  protected again = false;
  /** What is said of signatures that wait on this device. */
  protected kept?: () => unknown;
  private ending: typeof import('./after.ts') | undefined;
  /** A reader has opened what was one line. */
  private opened = false;
  private asks: typeof import('./asks.ts') | undefined;
  /** Of a petition without a statement. */
  private signUp: typeof import('./sign-up.ts') | undefined;

  protected override skeleton(): TemplateResult {
    return this.compact
      ? html`${bones(48)}`
      : html`${bones(40, 84, 90, 24, 76, 76, 96, 76, 150, 150, 48, 120)}`;
  }

  protected override campaignContent(campaign: Campaign): TemplateResult {
    const words = this.words!;
    if (this.compact && this.#waits(campaign)) return this.#line(campaign);
    const lang = languageOf(campaign, '/summary');
    return html`<div class="stack">
      ${this.languages(campaign)} ${sampleTag(campaign, words, this.wordsLang)} ${this.meter()}
      <div class="stack tight">
        ${this.#title(campaign)}
        ${
          campaign.summary &&
          html`<p class="muted" lang=${lang} dir=${direction(lang)}>${campaign.summary}</p>`
        }
      </div>
      ${this.#statement(campaign)} ${this.#action(campaign)} ${this.memory()}
    </div>`;
  }

  /** Without a statement there is nothing to sign, and readers sign up. @returns whether its words are there. */
  #speaks({ petition: asked }: Campaign): unknown {
    if (!asked || asked.statement || this.words!.signUp) return true;
    if (!this.signUp) void persistently(signUp).then(part => (this.signUp = part));
    return this.signUp?.speak(this);
  }

  /** What few petitions ask comes late, and what stands below it with it. */
  #asksMore({ petition: asked }: Campaign): unknown {
    const more =
      asked?.minimumAge || asked?.publicNames || asked?.fields?.some(({ name }) => /phone|org/.test(name));
    if (more && !this.asks)
      void persistently(() => this.withWords(asks, 'acting')).then(part => (this.asks = part));
    return more;
  }

  protected override fieldsHere(campaign: Campaign): unknown {
    const more = this.#asksMore(campaign);
    return this.#speaks(campaign) && (!more || this.asks);
  }

  /** Nothing was done here yet, nothing came back to be answered, and something may be done. */
  #waits({ closed, petition: asked }: Campaign): unknown {
    return !(this.opened || this.again || this.receipt || this.kept || closed) && this.acts && asked;
  }

  #line(campaign: Campaign): TemplateResult {
    return html`<div class="stack">
      ${sampleTag(campaign, this.words!, this.wordsLang)}
      <div class="line">
        <div>${this.#title(campaign)} ${this.meter()}</div>
        ${
          this.#speaks(campaign)
            ? html`<button type="button" part="submit" aria-expanded="false" @click=${this.#open}>
                ${this.say(this.words!.petition.sign)}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  readonly #open = async (): Promise<void> => {
    this.opened = true;
    await this.updateComplete;
    const title = this.renderRoot.querySelector<HTMLElement>('[part=title]')!;
    title.tabIndex = -1;
    title.focus(); // the button is gone, and what it opened begins there
  };

  #title(campaign: Campaign) {
    const lang = languageOf(campaign, '/title');
    return html`<h2 part="title" lang=${lang} dir=${direction(lang)}>${campaign.title}</h2>`;
  }

  #statement(campaign: Campaign) {
    const { petition: asked } = campaign;
    if (!asked?.statement) return nothing;
    const lang = languageOf(campaign, '/petition/statement');
    return html`<details>
      <summary>${this.say(this.words!.petition.read)}</summary>
      <div class="stack" lang=${lang} dir=${direction(lang)}>${paragraphs(asked.statement)}</div>
    </details>`;
  }

  #action(campaign: Campaign) {
    if (!this.#speaks(campaign)) return bones(76, 48, 24);
    if (this.receipt) return [this.kept?.(), this.#afterwards(campaign)];
    if (this.kept) return this.kept();
    if (campaign.closed) return this.#afterwards(campaign);
    if (this.acts && campaign.petition) {
      if (this.formStage < 2) return bones(76, 76, 48, 24);
      const anew = this.kiosk || this.again || !read(device, signedKey(campaign.id))['on'];
      return anew ? this.#form(campaign) : this.#afterwards(campaign);
    }
    const { actionUrl } = campaign;
    return actionUrl
      ? html`<a class="button wide" part="submit" href=${actionUrl.url}
          >${actionUrl.label ?? this.say(this.words!.petition.elsewhere)}</a
        >`
      : html`<slot></slot>`;
  }

  #form(campaign: Campaign) {
    const { petition: asked } = campaign;
    const { form: words, petition: own } = this.words!;
    const { values, errors } = this;
    const more = this.#asksMore(campaign);
    return html`<form class="stack" novalidate @input=${this.typed} @submit=${this.#submit}>
      ${this.summary()}
      ${
        asked!.statement
          ? supporterFields(this.words!, this.say, values, errors)
          : this.signUp!.whoFields(this, campaign)
      }
      ${
        this.formStage < 3 || (more && !this.asks)
          ? bones(48, 24)
          : html`${asked!.fields?.map(({ name, required }) => {
                const look =
                  name === 'comment'
                    ? { label: own.comment, long: true, maxlength: 1000 }
                    : name === 'postalCode' && {
                        label: words.postalCode,
                        autocomplete: 'postal-code' as const,
                        maxlength: 10,
                      };
                if (!look) return nothing;
                const optional = !required && this.say(words.optional);
                return field({ ...look, name, label: this.say(look.label), optional }, values[name], errors);
              })}
              ${more ? this.asks!.moreFields(this, campaign) : nothing}
              ${this.signUp?.topicFields(this, campaign)}
              ${disclosureFields(this.disclosures, values, errors, this.original)} ${honeypot()}
              <button class="wide" part="submit" aria-describedby="notice" aria-disabled=${this.submitting}>
                ${this.say(this.submitting ? own.signing : own.sign)}
              </button>
              ${this.waiting()} ${disclosureNotices(this.disclosures, this.words!, this.say, this.original)}`
      }
    </form>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    if (this.submitting || !(await this.check(form))) return;
    await this.ending!.sign(this, formValues(form));
  };

  /** What is shown once it is done, or over. */
  #afterwards(campaign: Campaign): unknown {
    if (!this.ending) {
      void persistently(() => this.withWords(after, 'after')).then(this.#ends);
      return bones(72);
    }
    return this.ending.afterwards(this, campaign);
  }

  /** What is said afterwards comes before anything is sent: no signature is left without an answer. */
  protected override async late(): Promise<Submission> {
    if (!this.ending) this.#ends(await this.withWords(after, 'after'));
    return super.late();
  }

  readonly #ends = (part: typeof import('./after.ts')): void => {
    this.adopt(part.outcomeStyles);
    this.ending = part;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'petition-sign': PetitionSign;
  }
}
