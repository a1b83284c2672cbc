// What readers will see: the real elements on a page of their own, and what to look at them in.
import { html, render } from 'lit/html.js';
import { ownName } from '../../../src/i18n/language-name.ts';
import { direction } from '../../../src/i18n/direction.ts';
import { LANGUAGES } from '../../../src/i18n/words.ts';
import { campaignLanguages } from '../../../src/campaign-file/texts.ts';
import type { FramedTag } from '../../../src/snippets/index.ts';
import type { Draft } from '../model/draft.ts';
import { cssOf } from '../look/own-theme.ts';
import type { Panel } from '../panel.ts';
import { TAGS } from '../take/made.ts';
import {
  type FromPreview,
  type PageLook,
  STATES,
  type Shown,
  type StateName,
  type ToPreview,
  messageTarget,
} from './shown.ts';

/** In px: a phone, and a page with more room than a card takes. */
const WIDTHS = { phone: 360, desktop: 680 } as const;
/** How long after the last key the preview follows, in ms. */
const PAUSE = 300;

/** How it is looked at: nothing of this is part of the draft. */
interface View {
  width: keyof typeof WIDTHS;
  rtl: boolean;
  lang: string;
  state: StateName;
  /** What was just said by the page of the preview. */
  said: string;
  /** Whether the page of the preview is there. */
  listens: boolean;
}

/** The elements to show; a meter together with what moves it. */
function tagsOf(draft: Draft): FramedTag[] {
  const { kind } = draft.state;
  if (!kind) return [];
  if (kind !== 'hotline' && !draft.campaign) return [];
  if (kind !== 'meter') return [TAGS[kind]];
  const { petition, targets } = draft.campaign!;
  return ['goal-meter', ...(petition ? ['petition-sign' as const] : targets ? ['contact-rep' as const] : [])];
}

const WIDTH_TITLES = { phone: 'Phone', desktop: 'Desktop' };
const SCHEME_TITLES = { light: 'Light', dark: 'Dark' };

export const preview: Panel = (room, draft) => {
  const view: View = {
    width: 'phone',
    rtl: false,
    lang: '',
    state: 'ready',
    said: '',
    listens: false,
  };
  let shownBefore = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const frame = () => room.querySelector('iframe');
  // Not returned: of a tail call, WebKit says that the page which is told something had said it by itself.
  const say = (message: ToPreview) => {
    frame()?.contentWindow?.postMessage(message, messageTarget());
  };

  const languages = () => (draft.campaign ? campaignLanguages(draft.campaign) : ['en']);
  // The same as in the step where the colours are chosen, so that what is changed there is seen here.
  const scheme = () => (draft.state.night ? 'dark' : 'light');
  const lang = () => view.lang || (draft.state.kind === 'hotline' ? 'en' : languages()[0]!);

  const shown = (tags: FramedTag[]): Shown => ({
    tags,
    file: draft.state.kind === 'hotline' ? undefined : draft.campaign,
    hotline: draft.state.hotline,
    shape: draft.state.take.shape,
    compact: draft.state.kind === 'petition' && draft.state.take.compact,
    state: view.state,
    lang: lang(),
  });
  const look = (): PageLook => ({
    direction: view.rtl ? 'rtl' : direction(lang()),
    scheme: scheme(),
    css: cssOf(draft.state.look),
  });

  /** Tells the page of the preview what has changed. */
  const tell = (anew = false) => {
    if (!view.listens) return;
    say({ look: look() });
    const tags = tagsOf(draft);
    const next = shown(tags);
    const text = JSON.stringify(next);
    if (text === shownBefore && !anew) return;
    shownBefore = text;
    clearTimeout(timer);
    timer = setTimeout(() => tags[0] && say({ show: next }), anew ? 0 : PAUSE);
  };

  const change = (part: Partial<View>) => {
    Object.assign(view, part);
    draw();
    tell('state' in part);
  };

  const restart = () => {
    view.listens = false;
    frame()?.contentWindow?.location.replace('preview.html');
  };

  const draw = () => {
    const tags = tagsOf(draft);
    const [tag] = tags;
    const states = (Object.keys(STATES) as StateName[]).filter(
      name => tag && STATES[name].tags.includes(tag),
    );
    if (tag && !states.includes(view.state)) view.state = 'ready';
    render(
      html`<div class="preview-tools" ?hidden=${!tag}>
          ${choice('Width', 'preview-width', WIDTH_TITLES, view.width, width => change({ width }))}
          ${choice('Light', 'preview-scheme', SCHEME_TITLES, scheme(), one => draft.change({ night: one === 'dark' }))}
          <label class="field"
            ><span>State</span>
            <select
              name="preview-state"
              aria-describedby="preview-state-what"
              @change=${({ target }: Event) =>
                change({ state: (target as HTMLSelectElement).value as StateName, said: '' })}
            >
              ${states.map(
                name =>
                  html`<option value=${name} ?selected=${name === view.state}>${STATES[name].title}</option>`,
              )}
            </select></label
          >
          <label class="field"
            ><span>Language</span>
            <select
              name="preview-lang"
              @change=${({ target }: Event) => change({ lang: (target as HTMLSelectElement).value })}
            >
              ${[...new Set([...languages(), ...LANGUAGES])].map(
                one => html`<option value=${one} ?selected=${one === lang()}>${ownName(one)}</option>`,
              )}
            </select></label
          >
          <label class="tick"
            ><input
              type="checkbox"
              name="preview-rtl"
              .checked=${view.rtl}
              @change=${({ target }: Event) => change({ rtl: (target as HTMLInputElement).checked })}
            />
            Right to left</label
          >
        </div>
        <p class="preview-what small muted" id="preview-state-what" role="status" ?hidden=${!tag}>
          ${view.said || STATES[view.state].what}
        </p>
        <p class="empty" ?hidden=${tag}>
          ${
            draft.state.kind
              ? 'The preview comes once the campaign has a title and all that it needs.'
              : 'Choose what you want to make, and it is shown here.'
          }
        </p>
        <div class="device" data-width=${view.width} data-scheme=${scheme()} ?hidden=${!tag}>
          <iframe
            src="preview.html"
            loading="lazy"
            title="Preview"
            sandbox="allow-scripts allow-same-origin allow-forms allow-downloads"
          ></iframe>
        </div>
        <p class="small muted" ?hidden=${!tag}>
          What is signed here stays in this tab: it moves the meter, and is gone when you close it.
        </p>`,
      room,
    );
  };

  addEventListener('message', ({ source, data }: MessageEvent<FromPreview | { upstander?: string }>) => {
    if (!source || source !== frame()?.contentWindow || typeof data !== 'object') return;
    if ('upstander' in data && data.upstander === 'leave') {
      restart();
      change({ said: 'The reader left: on a real page a neutral site is there by now.' });
    } else if ('preview' in data && data.preview === 'ready') {
      view.listens = true;
      tell(true);
    } else if ('preview' in data && data.preview === 'link') {
      change({ said: `Here a reader would go to ${data.href}. In the preview no link leads anywhere.` });
    }
  });

  draft.subscribe(() => {
    draw();
    tell();
  });
  draw();
  new ResizeObserver(([entry]) => {
    const scale = Math.min(1, entry!.contentRect.width / WIDTHS[view.width]);
    room.style.setProperty('--preview-scale', String(scale));
  }).observe(room);
};

/** A few things of which one holds. */
function choice<Name extends string>(
  legend: string,
  name: string,
  titles: Record<Name, string>,
  chosen: Name,
  choose: (name: Name) => void,
) {
  return html`<fieldset class="segments">
    <legend class="out-of-sight">${legend}</legend>
    ${(Object.keys(titles) as Name[]).map(
      one =>
        html`<label
          ><input
            type="radio"
            name=${name}
            value=${one}
            .checked=${one === chosen}
            @change=${() => choose(one)}
          /><span>${titles[one]}</span></label
        >`,
    )}
  </fieldset>`;
}
