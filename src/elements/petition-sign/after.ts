// How a signature is sent, and what is said once a petition is signed, or over. Loaded then.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { learnMore, nextStep } from '../../base/next-step.ts';
import { receiptLink } from '../../base/receipt.ts';
import { correctable, followResult, resultPanel } from '../../base/result.ts';
import { share } from '../../base/share.ts';
import type { ActionDetails } from '../../base/submission.ts';
import { readSupporter } from '../../base/read-supporter.ts';
import type { Campaign, Receipt, Supporter } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { after } from '../../i18n/en/after.ts';
import { formatDay } from '../../i18n/day.ts';
import { e164 } from '../../i18n/phone.ts';
import { persistently } from '../../base/persistently.ts';
import { type Signing, keptLine, keptReceipt, signedBefore, signsAnew } from './signed.ts';

export { outcomeStyles } from '../../base/styles/outcome.ts';

/** The element's own parts, which are nobody else's; this file is one of them, and comes late. */
interface Own extends Signing {
  readonly words: Partial<Catalogue>;
  readonly wordsLang: string;
  send(values: Record<string, string>, details: ActionDetails): Promise<Receipt | undefined>;
}

/** Sends a signature, from the values of the form, and says what became of it. */
export async function sign(element: HTMLElement, values: Record<string, string>): Promise<void> {
  const own = element as unknown as Own;
  const receipt = await own.send(values, signature(values));
  if (!receipt) return;
  signsAnew(own);
  own.receipt = correctable(own, receipt, values);
  void followResult(own);
  await own.updateComplete;
  own.focusOn('result');
}

function signature(values: Record<string, string>): ActionDetails {
  const topics = Object.keys(values).flatMap(name => (name.startsWith('topic.') ? [name.slice(6)] : []));
  const { comment, phone, organisation, role, minimumAge, publicName } = trimmed(values);
  const supporter: Supporter = {
    ...readSupporter(values),
    ...(phone && { phone: e164(phone) ?? phone }),
    ...(organisation && { organisation: { name: organisation, role: role ?? '' } }),
    ...(topics[0] && { topics }),
    ...(minimumAge && { minimumAge: Number(minimumAge) }),
    ...((publicName === 'full' || publicName === 'initial') && { publicName }),
  };
  return { supporter, ...(comment && { comment }) };
}

const trimmed = (values: Record<string, string>): Partial<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()]));

/** What is said once it is signed, now or before on this device, or over. */
export function afterwards(element: HTMLElement, campaign: Campaign): TemplateResult {
  const own = element as unknown as Own;
  const { words, wordsLang: lang } = own;
  const said = words.after ?? after;
  const receipt = keptReceipt(own, campaign);
  const told = { words, lang, say: own.say };
  if (!receipt && campaign.closed) return closed(own, campaign, said);
  return html`${receipt ? thanks(own, receipt, said) : signedBefore(own, campaign, said, lang)}
  ${nextStep(campaign, '', told)} ${share(campaign, 'signature', words, own.say)} ${learnMore(campaign, told)}
  ${receipt ? signers(own, campaign) : nothing} ${receipt ? receiptLink(receipt, said, own.say) : nothing}
  ${keptLine(own, campaign, said)}`;
}

let signersPart: typeof import('./signers.ts') | undefined;

/** Who else signed, where people may choose to be shown. Only now: a card that grows by itself moves the page. */
function signers(own: Own, { id, petition }: Campaign): unknown {
  if (!petition?.publicNames || !own.acts) return nothing;
  if (signersPart) return signersPart.signersPanel(own, id);
  void persistently(() => import('./signers.ts')).then(part => {
    signersPart = part;
    own.requestUpdate();
  });
  return nothing;
}

/** A signature is recorded. */
function thanks(own: Own, receipt: Receipt, words: Catalogue['after']): TemplateResult {
  const waiting = receipt.status === 'awaiting-confirmation';
  const said = {
    head: own.say(waiting ? words.almost : words.thanks),
    more: html`<span class="small">${own.say(waiting ? words.almostWhy : words.thanksCounted)}</span>`,
  };
  return resultPanel(own, receipt, said, own.words, own.say);
}

/** The campaign has ended. */
function closed(
  { words: all, wordsLang: lang, say }: Own,
  campaign: Campaign,
  words: Catalogue['after'],
): TemplateResult {
  const { deadline } = campaign;
  const told = { words: all, lang, say };
  return html`<div class="panel" part="result" id="result" tabindex="-1">
      <strong>${say(words.closed)}</strong>
      ${
        deadline
          ? html`<span class="small">${say(words.closedWhen, { date: formatDay(lang, deadline) })}</span>`
          : nothing
      }
    </div>
    ${nextStep(campaign, 'quiet', told)} ${learnMore(campaign, told)}`;
}
