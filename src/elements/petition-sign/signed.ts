// That this petition was signed here: its result for an hour in the tab, and on the device that it was signed, and
// when. Nothing of who signed is kept, and nothing at all on a shared device.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { draftKey, device, keep, read, signedKey } from '../../base/draft.ts';
import type { Say } from '../../base/fields.ts';
import { KeptResult } from '../../base/kept-result.ts';
import { persistently } from '../../base/persistently.ts';
import { type Resulting, followResult } from '../../base/result.ts';
import type { Campaign, Receipt } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { formatDay } from '../../i18n/day.ts';

/** After this long a device has forgotten that something was signed on it. */
const KEPT_MS = 180 * 86_400_000;

/** What is used of the element, and set. */
export interface Signing extends Resulting {
  readonly localName: string;
  readonly kiosk?: boolean;
  /** The form is shown, whatever was signed here before. */
  again: boolean;
  readonly say: Say;
  late(): Promise<unknown>;
  startAnew(): void;
}

const results = new WeakMap<Signing, KeptResult>();
/** Elements whose reader wants it forgotten. */
const forgetful = new WeakSet<Signing>();

const resultOf = (own: Signing): KeptResult => {
  const known = results.get(own) ?? new KeptResult();
  results.set(own, known);
  return known;
};

/** The receipt to show, if any: this one, else that of before a reload. It is kept. */
export function keptReceipt(own: Signing, { id }: Campaign): Receipt | undefined {
  if (own.kiosk || (forgetful.has(own) && own.receipt)) return own.receipt;
  const before = own.receipt;
  const receipt = resultOf(own).sync(draftKey(own.localName, id), before);
  if (!receipt) return undefined;
  own.again = true; // from now on no receipt means another form
  if (!before) {
    own.receipt = receipt;
    void followResult(own);
    void persistently(() => own.late()); // with the way to be forgotten
  }
  const { status, confirmation, recordedAt } = receipt;
  const holds = status !== 'withdrawn' && confirmation !== 'unreachable';
  const waiting = status === 'awaiting-confirmation' ? 'yes' : '';
  keep(device, signedKey(id), KEPT_MS, holds ? { on: recordedAt.slice(0, 10), waiting } : undefined);
  return receipt;
}

/** A new signature is kept, whatever was to be forgotten before. */
export const signsAnew = (own: Signing): void => void forgetful.delete(own);

/** Somebody else signs, or the same person again: what was shown goes, and that it was signed stays. */
async function again(own: Signing, { id }: Campaign): Promise<void> {
  resultOf(own).sync(draftKey(own.localName, id), undefined);
  own.startAnew();
  own.again = true;
  own.requestUpdate();
  await own.updateComplete;
  own.focusOn('email');
  own.focusOn('given'); // where a name is asked for, it comes first
}

/** The result that is shown stays until the page is left. */
async function forget(own: Signing, campaign: Campaign): Promise<void> {
  keep(device, signedKey(campaign.id), 0);
  if (!own.receipt) return again(own, campaign);
  resultOf(own).sync(draftKey(own.localName, campaign.id), undefined);
  forgetful.add(own);
  own.requestUpdate();
  await own.updateComplete;
  own.focusOn('kept');
}

/** What stands in the place of the form where this was signed before. */
export function signedBefore(
  own: Signing,
  { id }: Campaign,
  words: Catalogue['after'],
  lang: string,
): TemplateResult {
  const { on, waiting } = read(device, signedKey(id));
  return html`<div class="panel good done" id="result" tabindex="-1" part="result">
    <strong>${own.say(words.signed)}</strong>
    <span class="small">${on ? own.say(words.signedOn, { date: formatDay(lang, on) }) : nothing}</span>
    ${waiting ? html`<span class="small">${own.say(words.signedWaiting)}</span>` : nothing}
  </div>`;
}

/** What is kept of it, with ways to sign again and to have it forgotten. */
export function keptLine(own: Signing, campaign: Campaign, words: Catalogue['after']): unknown {
  if (own.kiosk) return nothing;
  const button = (label: string, act: () => unknown) =>
    html`<button type="button" class="link" @click=${act}>${label}</button>`;
  const kept = read(device, signedKey(campaign.id))['on'];
  const said = kept ? words.keeps : forgetful.has(own) ? words.forgotten : undefined;
  return html`${campaign.closed ? nothing : html`<p class="small">${button(own.say(words.signAgain), () => again(own, campaign))}</p>`}
    <p class="small muted" id="kept" tabindex="-1" role="status">
      ${said ? own.say(said) : nothing}
      ${kept ? button(own.say(words.forget), () => forget(own, campaign)) : nothing}
    </p>`;
}
