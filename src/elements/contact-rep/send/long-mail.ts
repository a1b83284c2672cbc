// A letter that mail apps would cut off: says so before anything opens. Loaded then.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { AnyTarget } from '../letters.ts';
import { mailto } from './mailto.ts';
import type { SendView } from './send-view.ts';
import { letterText } from './ways.ts';

export function panel(view: SendView, target: AnyTarget): TemplateResult {
  const { own, words } = view;
  const { send } = words;
  const { subject, body } = view.letterTo(target);
  const address = target.contacts.email!;
  const open = (copy: boolean) => (event: Event) => {
    if (!view.maySend(target, event)) return;
    if (copy) void own.copy(letterText({ subject, body }));
    own.open(target, 'letter', { channel: 'mail-app' });
  };
  return html`<p role="alert">${view.say(send.mailTooLong)}</p>
    <div class="ways">
      ${
        view.takes(target)
          ? html`<button type="button" class="first" @click=${() => view.focus('given')}>
              ${view.say(send.mailSendHere)}
            </button>`
          : nothing
      }
      <a
        class="button first ${view.takes(target) ? 'quiet' : ''}"
        href=${mailto(address, subject)}
        aria-label=${view.whose(send.mailCopyOpen, target)}
        @click=${open(true)}
        >${view.say(send.mailCopyOpen)}</a
      >
      <a
        class="button quiet"
        href=${mailto(address, subject, body)}
        aria-label=${view.whose(send.mailOpenAnyway, target)}
        @click=${open(false)}
        >${view.say(send.mailOpenAnyway)}</a
      >
    </div>`;
}
