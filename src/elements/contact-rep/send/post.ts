// A public post: where, to ask or to thank, and the text, which the network's own page then takes. Loaded when
// a reader wants to post.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { errorText } from '../../../base/fields.ts';
import { shareUrl } from '../../../base/share-url.ts';
import type { Network } from '../../../contract/index.ts';
import { fillLetter } from '../../../contract/letter.ts';
import type { AnyTarget } from '../letters.ts';
import { networksOf } from './channels.ts';
import { NETWORK_NAMES, POST_LIMITS, composeUrl, lengthOn, serverFrom } from './networks.ts';
import { ofReader } from './of-reader.ts';
import type { SendView } from './send-view.ts';
import { ask } from './deeds.ts';

/** What a reader chose and wrote for one target. */
interface Draft {
  network: Network;
  thank: boolean;
  /** Theirs, once they changed it. */
  text?: string | undefined;
}

interface Kept {
  drafts: Map<string, Draft>;
  /** The reader's Mastodon server. */
  server: string;
  serverMissing: boolean;
}
const kept = ofReader<Kept>(() => ({ drafts: new Map(), server: '', serverMissing: false }));

function draftOf({ own, letters }: SendView, target: AnyTarget): Draft {
  const { drafts } = kept(own);
  let draft = drafts.get(target.id);
  if (!draft)
    drafts.set(target.id, (draft = { network: networksOf(target, letters.campaign)[0]!, thank: false }));
  return draft;
}

/** How a post names its target: by handle where the network has one. */
const nameOn = ({ name, contacts: { social = {} } }: AnyTarget, network: Network): string =>
  social[network] && network !== 'facebook' ? `@${social[network].replace(/^@/, '')}` : name;

/** What a post says before the reader changes it, with the link at its end. */
function proposal(view: SendView, target: AnyTarget, { network, thank }: Draft): string {
  const { campaign } = view.letters;
  const name = nameOn(target, network);
  const said =
    campaign.posts?.[network] ?? campaign.posts?.text ?? `{{name}}: ${view.letters.subjectFor(target)}`;
  const text = thank
    ? view.say(view.words.send.thankText, { name, title: campaign.title })
    : fillLetter(said, { name });
  const link = linkOf(view);
  return text.includes(link) || network === 'facebook' ? text : `${text} ${link}`;
}

const linkOf = ({ letters: { campaign } }: SendView): string => campaign.posts?.url ?? shareUrl(campaign);

export function panel(view: SendView, target: AnyTarget): TemplateResult {
  const { words, letters } = view;
  const { send } = words;
  const draft = draftOf(view, target);
  const { network } = draft;
  const text = draft.text ?? proposal(view, target, draft);
  const id = (name: string) => `${name}-${target.id}`;
  const set = (change: Partial<Draft>) => {
    Object.assign(draft, change);
    view.changed();
  };
  const networks = networksOf(target, letters.campaign);
  const options = (
    name: 'network' | 'thank',
    legend: string,
    choices: [value: Draft[typeof name], label: string][],
  ) =>
    html`<fieldset>
      <legend>${legend}</legend>
      <div class="pick">
        ${choices.map(
          ([value, label]) =>
            html`<label class="choice">
              <input
                type="radio"
                name=${id(name)}
                .checked=${draft[name] === value}
                @change=${() => set({ [name]: value, text: undefined })}
              />
              <span>${label}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  return html`${
      networks.length > 1
        ? options(
            'network',
            view.say(send.postWhere),
            networks.map(one => [one, NETWORK_NAMES[one]]),
          )
        : nothing
    }
    ${
      letters.campaign.bill?.ask === 'thank'
        ? nothing
        : options('thank', view.say(send.postWhat), [
            [false, view.say(send.postAsk)],
            [true, view.say(send.postThank)],
          ])
    }
    <div>
      <label for=${id('post')}>${view.say(send.postText)}</label>
      <textarea
        id=${id('post')}
        dir="auto"
        aria-describedby=${id('length')}
        .value=${text}
        @input=${(event: Event) => set({ text: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      ${length(view, network, text, id('length'))}
    </div>
    ${network === 'mastodon' ? serverField(view, id('server')) : nothing} ${opener(view, target, draft, text)}
    ${ask(view, target, 'post')}`;
}

function length(view: SendView, network: Network, text: string, id: string): unknown {
  const { send } = view.words;
  const max = POST_LIMITS[network];
  const n = lengthOn(network, text);
  if (!max) return html`<p class="small muted" id=${id}>${view.say(send.facebookHelp)}</p>`;
  const over = n > max;
  const sentence = over ? send.postTooLong : send.postLength;
  return html`<p class="small ${over ? 'over' : 'muted'}" id=${id}>
    ${view.say(sentence, { n, max, network: NETWORK_NAMES[network] })}
  </p>`;
}

function serverField(view: SendView, id: string): TemplateResult {
  const { send } = view.words;
  const mine = kept(view.own);
  const write = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    Object.assign(mine, { server: value, serverMissing: false });
    view.changed();
  };
  const error = mine.serverMissing ? view.say(send.badServer) : undefined;
  return html`<div>
    <label for=${id}>${view.say(send.server)}</label>
    <p class="small muted help" id="${id}-help">${view.say(send.serverHelp)}</p>
    <input
      id=${id}
      type="text"
      inputmode="url"
      autocapitalize="none"
      autocomplete="off"
      spellcheck="false"
      dir="ltr"
      maxlength="200"
      .value=${mine.server}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby="${id}-help${error ? ` ${id}-error` : ''}"
      @input=${write}
    />
    ${errorText(id, error)}
  </div>`;
}

/** Opens the network's own page: the reader posts there, or does not. */
function opener(view: SendView, target: AnyTarget, { network }: Draft, text: string): TemplateResult {
  const { own, words } = view;
  const { send } = words;
  const mine = kept(own);
  const host = network === 'mastodon' ? serverFrom(mine.server) : undefined;
  const label = network === 'facebook' ? send.copyOpenNetwork : send.openNetwork;
  const open = (event: Event) => {
    if (network === 'mastodon' && !host) {
      event.preventDefault();
      mine.serverMissing = true;
      view.changed();
      return view.focus(`server-${target.id}`);
    }
    if (network === 'facebook') void own.copy(text);
    own.open(target, 'post', { channel: 'post', network });
  };
  return html`<a
      class="button ${view.takes(target) || own.opened(target, 'post') ? 'quiet' : ''}"
      href=${composeUrl(network, text, linkOf(view), host ?? 'joinmastodon.org')}
      target="_blank"
      rel="noopener noreferrer"
      aria-label="${view.say(label, { network: NETWORK_NAMES[network] })}: ${target.name}"
      @click=${open}
      >${view.say(label, { network: NETWORK_NAMES[network] })}</a
    >
    ${
      network === 'facebook' && own.copied(text) === 'failed'
        ? html`<p class="error" role="alert">${view.say(send.postCopyFailed)}</p>`
        : nothing
    }`;
}
