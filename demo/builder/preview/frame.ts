// The page of the preview: the real elements, as a reader would have them, before an endpoint that is no further away
// than this page.
import '../../../src/all.ts';
import { patience as slowness } from '../../../src/base/slow.ts';
import { patience as resending } from '../../../src/base/waiting.ts';
import { patience as retries } from '../../../src/client/failure.ts';
import type { FramedTag } from '../../../src/snippets/index.ts';
import { helpOf } from '../take/made.ts';
import { previewEndpoint } from './endpoint.ts';
import { keepNothing } from './memory.ts';
import { answerRequests } from './network.ts';
import { sendForm, sendLetters, whole } from './reader.ts';
import {
  type FromPreview,
  type PageLook,
  type Shown,
  type StateName,
  type ToPreview,
  messageTarget,
} from './shown.ts';

/** Longer than anybody looks, and the longest that a timer knows, in ms. */
const NEVER = 2 ** 31 - 1;
/** How long what was there stays, while what comes in its place is being drawn, in ms. */
const PATIENCE = 3000;

const forget = keepNothing();
const base = new URL('endpoint', location.href).href;
const endpoint = previewEndpoint(base);
const stage = document.querySelector('main')!;
const theme = new CSSStyleSheet();
document.adoptedStyleSheets = [theme];

// Not returned: of a tail call, WebKit says that the page which is told something had said it by itself.
const tell = (message: FromPreview) => {
  parent.postMessage(message, messageTarget());
};

// Whoever chooses a state, or writes, keeps the focus: an element asks for it as it would on any page.
const { focus } = HTMLElement.prototype;
HTMLElement.prototype.focus = function (options) {
  if (document.hasFocus()) focus.call(this, options);
};

let revision = 0;
let before: StateName | undefined;

/** An element as it would be pasted. */
function elementOf(tag: FramedTag, { file, hotline, shape, compact }: Shown): HTMLElement {
  const element = document.createElement(tag);
  const attributes: Record<string, string | undefined> =
    tag === 'hotline-info'
      ? helpOf(hotline!)
      : {
          campaign: file?.id,
          ...(tag === 'goal-meter' && { shape }),
          ...(tag === 'petition-sign' && compact && { compact: '' }),
        };
  for (const [name, value] of Object.entries({ ...attributes, endpoint: `${base}/${revision}` }))
    if (value !== undefined) element.setAttribute(name, value);
  const inside = document.createElement('a');
  inside.href = '#';
  inside.textContent = 'What you wrote inside the element: a link to another way to act.';
  element.append(inside);
  return element;
}

/** How long everything waits, so that a state stays for as long as it is looked at. */
function wait(state: StateName): void {
  slowness.slowMs = { slow: 0, loading: NEVER }[state as string] ?? 5000;
  retries.pausesMs = state === 'loading' || state === 'slow' ? [NEVER] : state === 'ready' ? [600, 2400] : [];
  resending.pausesMs = state === 'failing' ? [] : [5000];
}

async function show(shown: Shown): Promise<void> {
  const { state, lang, tags } = shown;
  const own = ++revision;
  forget();
  wait(state);
  endpoint.serve(shown);
  document.documentElement.lang = lang;
  const elements = tags.map(tag => elementOf(tag, shown));
  const coming = document.createElement('div');
  coming.className = 'stage coming';
  coming.append(...elements);
  stage.append(coming);
  const late = performance.now() + (state === 'loading' ? 0 : PATIENCE);
  while (!elements.every(whole) && performance.now() < late && own === revision)
    await new Promise(requestAnimationFrame);
  if (own !== revision) return coming.remove(); // something else is to be shown by now
  coming.classList.remove('coming');
  stage.replaceChildren(coming);
  if (state !== before) scrollTo(0, 0);
  before = state;
  await act(elements, state, lang).catch((error: unknown) => console.info('upstander: preview', error));
  if (own === revision) tell({ preview: 'shown', state });
}

/** Does what a reader does to come to a state. */
async function act([first]: HTMLElement[], state: StateName, lang: string): Promise<void> {
  if (first?.localName === 'petition-sign') {
    if (state === 'mistakes') await sendForm(first, false);
    if (state === 'failing' || state === 'slow' || state === 'done') await sendForm(first, true);
  } else if (first?.localName === 'contact-rep' && state === 'done') {
    const receipt = await sendLetters(`${base}/${revision}`, endpoint.campaign(lang)!);
    Object.assign(first, { receipt, step: 'send' });
  }
  const said = first?.shadowRoot?.querySelector('#result, [part=errors], #waiting');
  if (said) scrollTo(0, scrollY + said.getBoundingClientRect().top - 96);
}

function look({ direction, scheme, css }: PageLook): void {
  document.documentElement.dir = direction;
  document.documentElement.dataset['scheme'] = scheme;
  theme.replaceSync(css);
}

addEventListener('message', ({ source, data }: MessageEvent<ToPreview>) => {
  if (source !== parent || typeof data !== 'object') return;
  if ('show' in data) void show(data.show);
  if ('look' in data) look(data.look);
});

// Nobody is called and nothing is left by a preview.
addEventListener(
  'click',
  event => {
    const link = event.composedPath().find(one => one instanceof HTMLAnchorElement);
    if (!link?.href || link.href.startsWith('blob:')) return;
    event.preventDefault();
    tell({ preview: 'link', href: link.getAttribute('href')! });
  },
  true,
);

answerRequests(base, endpoint.handlers);
tell({ preview: 'ready' });
