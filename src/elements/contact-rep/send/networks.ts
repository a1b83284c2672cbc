// The public networks: where a post is begun, and how long it may be. No network's own script is needed.
import { encoded } from '../../../base/encoded.ts';
import type { Network } from '../../../contract/index.ts';

export const NETWORK_NAMES: Record<Network, string> = {
  x: 'X',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  facebook: 'Facebook',
};

/** How long a post may be; Facebook's own limit is longer than anybody reads. */
export const POST_LIMITS: Partial<Record<Network, number>> = { x: 280, bluesky: 300, mastodon: 500 };

/** A link counts so much on X and on Mastodon, however long it is. */
const LINK_LENGTH = 23;
const LINKS = /https?:\/\/\S+/g;

const graphemes = (text: string): string[] =>
  globalThis.Intl?.Segmenter
    ? Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
    : [...text]; // Firefox before 125

/** X counts what is not of the alphabets of Europe and the Near East twice, and every emoji. */
function weight(character: string): number {
  if (/\p{Extended_Pictographic}/u.test(character)) return 2;
  let sum = 0;
  for (const one of character) {
    const code = one.codePointAt(0)!;
    const single = code <= 0x10ff || (code >= 0x2000 && code <= 0x200d) || (code >= 0x2010 && code <= 0x201f);
    sum += single || (code >= 0x2032 && code <= 0x2037) ? 1 : 2;
  }
  return sum;
}

/** How long a network says that a text is. */
export function lengthOn(network: Network, text: string): number {
  const normal = text.normalize('NFC');
  if (network === 'bluesky' || network === 'facebook') return graphemes(normal).length;
  let rest = normal.replace(LINKS, '');
  const links = (normal.match(LINKS)?.length ?? 0) * LINK_LENGTH;
  if (network === 'x') return graphemes(rest).reduce((sum, one) => sum + weight(one), links);
  rest = rest.replace(/(@\w+)@[\w.-]+\w/g, '$1'); // of somebody on another server the name alone counts
  return graphemes(rest).length + links;
}

/** A Mastodon server as readers write it (`https://mastodon.social/`, `@ana@mastodon.social`); nothing where it is none. */
export function serverFrom(written: string): string | undefined {
  const host = written
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .split('@')
    .pop()!;
  return /^([\p{L}\p{N}](-*[\p{L}\p{N}])*\.)+[\p{L}]{2,}(:\d{1,5})?$/u.test(host) ? host : undefined;
}

/** The page where a network lets one write a post. `server` is the reader's, for Mastodon. */
export function composeUrl(network: Network, text: string, link: string, server = ''): string {
  const query = encoded(text);
  return {
    x: `https://x.com/intent/post?text=${query}`,
    bluesky: `https://bsky.app/intent/compose?text=${query}`,
    mastodon: `https://${server}/share?text=${query}`,
    facebook: `https://www.facebook.com/sharer/sharer.php?u=${encoded(link)}`,
  }[network];
}
