import { type TemplateResult, html, nothing } from 'lit/html.js';
import { disclosureFields, disclosureNotices } from '../../../base/disclosures.ts';
import type { Errors, Original } from '../../../base/fields.ts';
import { honeypot, supporterFields } from '../../../base/supporter.ts';
import type { Disclosure } from '../../../contract/index.ts';
import { between } from '../../../i18n/sentences.ts';
import type { AnyTarget } from '../letters.ts';
import { isOfficial } from '../who/people.ts';
import { listed, sentence } from './names.ts';
import { needFields } from './needs.ts';
import type { SendView } from './send-view.ts';

interface SendForm {
  targets: readonly AnyTarget[];
  disclosures: readonly Disclosure[];
  errors: Errors;
  original: Original;
  summary: unknown;
  submitting: boolean;
  waiting: unknown;
  typed(event: Event): void;
  submit(event: SubmitEvent): void;
}

/** Who writes, and what they consent to: only where the endpoint delivers. */
export function sendForm(
  view: SendView,
  { targets, disclosures, errors, original, summary, submitting, waiting, typed, submit }: SendForm,
): TemplateResult {
  const { values, letters, words, lang } = view;
  const { send } = words;
  const { deliver, paused } = letters.campaign;
  const say = view.say.bind(view);
  const n = targets.length;
  const names = listed(
    lang,
    targets.map(({ name }) => name),
  );
  return html`<form class="stack" novalidate @input=${typed} @submit=${submit}>
    ${summary} ${supporterFields(words, say, values, errors, say(send.emailHelp))}
    ${needFields(view, targets, errors)} ${disclosureFields(disclosures, values, errors, original)}
    ${paused ? html`<p class="small panel">${say(send.paused, { n })}</p>` : nothing} ${honeypot()}
    <div class="stack tight">
      <button class="wide" part="submit" aria-describedby="goes-to notice" aria-disabled=${submitting}>
        ${say(submitting ? send.sending : targets.every(isOfficial) ? send.sendTo : send.sendToAny, { n })}
      </button>
      ${waiting}
      <p class="small muted" id="goes-to">
        ${sentence(view, send.goesTo, { names })}${between(lang)}${say(
          deliver === 'unverified' ? send.unconfirmed : send.confirmFirst,
          { n },
        )}
      </p>
    </div>
    ${disclosureNotices(disclosures, words, say, original)}
  </form>`;
}
