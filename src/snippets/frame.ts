// The frame: an element on a page of the endpoint's own, for a page that takes no script of ours.
import { attributes } from './escape.ts';
import type { Shape } from './room/index.ts';

export type FramedTag = 'petition-sign' | 'contact-rep' | 'goal-meter' | 'hotline-info';

/** What a frame shows. */
export interface Framed {
  /** How readers reach the endpoint, such as `https://act.example.org`. */
  endpoint: string;
  tag: FramedTag;
  /** The campaign's id; for every tag but `hotline-info`, which belongs to none. */
  campaign?: string | undefined;
  /** For `hotline-info`: ISO 3166-1 alpha-2. */
  country?: string | undefined;
  topic?: string | undefined;
  /** The ids of the help lines to show, with spaces between; without it, all. */
  hotline?: string | undefined;
  /**
   * The number for an emergency: `''` is the country's. An address must not put another onto the endpoint's own
   * page: in a frame it is always the country's.
   */
  emergency?: string | undefined;
  /** One line that opens the card: its words, or `''` for the element's own; in a frame, always its own. */
  discreet?: string | undefined;
  /** Of a meter; without one, a bar. */
  shape?: Shape | undefined;
  /** Of a petition: one line that opens. */
  compact?: boolean | undefined;
  /** BCP 47; without one, the campaign's own. */
  lang?: string | undefined;
}

export interface FrameSnippet extends Framed {
  /** What a screen reader calls the frame. */
  title: string;
  /** In px; without one, the frame is as wide as what it stands in. */
  width?: number | undefined;
  /** In px: the height at first, and for good where the script does not run. Inside, the frame scrolls. */
  height: number;
  /**
   * HTML lines inside the frame's tag. Browsers show none of them; but where an editor removes the frame,
   * they are what is left.
   */
  fallback?: readonly string[] | undefined;
  /** The script that fits the height; its `integrity` only where its address names a version. */
  script?: { src: string; integrity?: string | undefined } | undefined;
}

const FORM = 'allow-forms';
const PRINT = 'allow-modals';
/** The calendar file of an event. */
const SAVE = 'allow-downloads';
/** New windows, also `tel:` and `mailto:`; and what opens there is no longer held in our sandbox. */
const OPEN = ['allow-popups', 'allow-popups-to-escape-sandbox'];
/** The quick exit takes the whole page away. */
const EXIT = 'allow-top-navigation-by-user-activation';

/** Nothing else than what each element needs; a browser test holds every token. */
const NEEDS: Record<FramedTag, { sandbox: string[]; allow?: string }> = {
  'petition-sign': { sandbox: [FORM, SAVE, ...OPEN], allow: 'web-share' },
  'contact-rep': { sandbox: [FORM, SAVE, PRINT, ...OPEN], allow: 'clipboard-write; web-share' },
  'goal-meter': { sandbox: [] },
  'hotline-info': { sandbox: [...OPEN, EXIT] },
};

/** In px, as wide as a card gets. */
export const FRAME_WIDTH = 576;

/** The address of the hosted page. */
export function frameUrl({
  endpoint,
  tag,
  campaign = '',
  country,
  topic,
  hotline,
  emergency,
  discreet,
  lang,
  shape,
  compact,
}: Framed): string {
  const path = tag === 'hotline-info' ? tag : `${encodeURIComponent(campaign)}/${tag}`;
  const asked = Object.entries(
    tag === 'hotline-info'
      ? {
          country,
          topic,
          hotline,
          ...(emergency !== undefined && { emergency: '1' }),
          ...(discreet !== undefined && { discreet: '1' }),
          lang,
        }
      : {
          lang,
          ...(tag === 'goal-meter' && { shape }),
          ...(tag === 'petition-sign' && compact && { compact: '1' }),
        },
  );
  const query = new URLSearchParams(asked.filter((pair): pair is [string, string] => Boolean(pair[1])));
  return `${endpoint.replace(/\/+$/, '')}/embed/${path}${query.size ? `?${query}` : ''}`;
}

/**
 * The HTML to paste. It needs no style: a strict page would refuse it. `allow-same-origin` leaves the
 * page in the frame its own origin, which is not that of the page around it.
 */
export function frameSnippet(frame: FrameSnippet): string {
  const { tag, title, width, script, fallback = [] } = frame;
  const { sandbox, allow } = NEEDS[tag];
  const iframe = attributes({
    src: frameUrl(frame),
    title,
    sandbox: ['allow-scripts', 'allow-same-origin', ...sandbox].join(' '),
    allow,
    width: String(width ?? '100%'),
    height: String(frame.height),
    frameborder: '0',
    loading: 'lazy',
    referrerpolicy: 'strict-origin',
  });
  const fits =
    script &&
    attributes({
      async: '',
      src: script.src,
      integrity: script.integrity,
      crossorigin: script.integrity && 'anonymous', // a script with a hash must be asked for so
    });
  return [
    '<div>',
    ...(fallback.length
      ? [`  <iframe${iframe}>`, ...fallback.map(line => `    ${line}`), '  </iframe>']
      : [`  <iframe${iframe}></iframe>`]),
    ...(fits === undefined ? [] : [`  <script${fits}></script>`]),
    '</div>',
  ].join('\n');
}
