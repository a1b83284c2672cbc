// What readers see inside a snippet until the element is there, and whenever it cannot be: a real way to act.
import type { Campaign, Hotline } from '../contract/index.ts';
import { attributes, escape } from './escape.ts';
import { type Framed, type FramedTag, frameUrl } from './frame.ts';

const link = (href: string, text: string, lang?: string) =>
  `<a${attributes({ href, lang })}>${escape(text)}</a>`;

/** What is needed of a campaign. */
type Act = Pick<Campaign, 'id' | 'title' | 'petition' | 'closed' | 'actionUrl'>;

/**
 * A link to where a reader can act: the endpoint's plain form for a petition, else the campaign's own
 * page, else the hosted page.
 * @param sign what the link to the form says, `Sign the petition`.
 */
export function campaignFallback(
  { id, title, petition, closed, actionUrl }: Act,
  {
    endpoint,
    tag,
    lang,
    sign,
  }: { endpoint: string; tag: FramedTag; lang?: string | undefined; sign: string },
): string[] {
  if (petition && !closed && tag !== 'contact-rep') {
    const query = lang ? `?lang=${encodeURIComponent(lang)}` : '';
    return [link(`${endpoint}/v1/forms/${encodeURIComponent(id)}${query}`, sign)];
  }
  if (actionUrl) return [link(actionUrl.url, actionUrl.label)];
  return [link(frameUrl({ endpoint, tag, campaign: id, lang }), title)];
}

/** What anybody may see of a discreet card: its line, as a link to a page that has the numbers. */
export const discreetFallback = (help: Omit<Framed, 'tag'>, words: string): string[] => [
  link(frameUrl({ ...help, discreet: undefined, tag: 'hotline-info' }), words, help.lang),
];

/** The numbers themselves, as links that a phone dials; a line without a number leads to its chat or site. */
export function hotlineFallback(lines: readonly Hotline[]): string[] {
  const links = lines.flatMap(({ name, lang, call, chat, site }) => {
    if (call) return [link(`tel:${call.number}`, `${name}: ${call.display}`, lang)];
    const page = chat ?? site;
    return page ? [link(page, name, lang)] : [];
  });
  return links.map((one, i) => (i < links.length - 1 ? `${one}<br />` : one));
}
