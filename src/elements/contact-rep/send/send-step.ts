import { type TemplateResult, html, nothing } from 'lit/html.js';
import { disclosureFields, disclosureNotices } from '../../../base/disclosures.ts';
import { type Errors, field } from '../../../base/fields.ts';
import { receiptLink } from '../../../base/receipt.ts';
import { honeypot, supporterFields } from '../../../base/supporter.ts';
import type { Campaign, DeliveryStatus, Disclosure, Receipt } from '../../../contract/index.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import type { AnyTarget } from '../letters.ts';
import type { View } from '../view.ts';
import type { OwnWays } from './own-ways.ts';
import { ownWays } from './ways.ts';

const STATUS_WORDS: Record<DeliveryStatus, keyof Catalogue['contact']> = {
  'awaiting-confirmation': 'statusAwaiting',
  queued: 'statusQueued',
  accepted: 'statusAccepted',
  held: 'statusHeld',
  failed: 'statusFailed',
  bounced: 'statusBounced',
  'handed-over': 'statusHandedOver',
  'opened-in-mail-app': 'statusMailApp',
  copied: 'statusCopied',
  called: 'statusCalled',
  posted: 'statusPosted',
  printed: 'statusPrinted',
  withdrawn: 'statusWithdrawn',
};

interface Send {
  campaign: Campaign;
  /** Targets that the endpoint delivers to, and those who take letters only by other ways. */
  byEndpoint: readonly AnyTarget[];
  others: readonly AnyTarget[];
  own: OwnWays;
  receipt: Receipt | undefined;
  supporter: string;
  errors: Errors;
  summary: unknown;
  form: unknown;
  typed(event: Event): void;
}

/** Every way the letters can go, the endpoint's first. */
export function sendStep(
  view: View,
  { campaign, byEndpoint, others, own, receipt, supporter, errors, summary, form, typed }: Send,
): TemplateResult {
  const { contact: words } = view.words;
  const name = html`<form @input=${typed} @submit=${(event: Event) => event.preventDefault()}>
    ${field(
      { name: 'supporter', label: view.say(words.yourName), autocomplete: 'name', optional: ' ' },
      supporter,
      errors,
    )}
  </form>`;
  return html`${receipt ? sent(view, receipt) : byEndpoint.length ? form : summary}
  ${
    others.length
      ? html`${byEndpoint.length ? html`<h3>${view.say(words.byThemselves)}</h3>` : name}
        ${others.map(target => ownWays(view, target, own))}`
      : nothing
  }
  ${
    byEndpoint.length && !receipt
      ? html`<details>
          <summary>${view.say(words.otherWays)}</summary>
          <div class="stack">${byEndpoint.map(target => ownWays(view, target, own))}</div>
        </details>`
      : nothing
  }
  ${
    (receipt || own.anyDone) && campaign.next
      ? html`<a class="button quiet wide" href=${campaign.next.url}>${campaign.next.label}</a>`
      : nothing
  }`;
}

interface SendForm {
  targets: readonly AnyTarget[];
  unconfirmed: boolean;
  disclosures: readonly Disclosure[];
  values: Record<string, string>;
  errors: Errors;
  summary: unknown;
  submitting: boolean;
  typed(event: Event): void;
  submit(event: SubmitEvent): void;
}

/** Who writes, and what they consent to: only where the endpoint delivers. */
export function sendForm(
  view: View,
  { targets, unconfirmed, disclosures, values, errors, summary, submitting, typed, submit }: SendForm,
): TemplateResult {
  const { contact: words } = view.words;
  const say = view.say.bind(view);
  return html`<form class="stack" novalidate @input=${typed} @submit=${submit}>
    ${summary} ${supporterFields(view.words, say, values, errors, say(words.emailHelp))}
    ${disclosureFields(disclosures, values, errors)}
    ${unconfirmed ? html`<p class="small muted">${say(words.unconfirmed)}</p>` : nothing} ${honeypot()}
    <button class="wide" part="submit" aria-disabled=${submitting}>
      ${say(submitting ? words.sending : words.sendTo, { n: targets.length })}
    </button>
    ${disclosureNotices(disclosures, view.words, say)}
  </form>`;
}

/** What became of each letter. */
function sent(view: View, receipt: Receipt): TemplateResult {
  const { contact: words } = view.words;
  return html`<div class="panel good done" id="result" tabindex="-1" role="status" part="result">
      <strong>${view.say(words.done)}</strong>
      ${receipt.deliveries.map(
        ({ name, status }) =>
          html`<span class="small">${name}: ${view.say(words[STATUS_WORDS[status]])}</span>`,
      )}
    </div>
    ${receiptLink(receipt, view.words, view.say.bind(view))}`;
}
