// What an address under `/embed/` shows: one element, of a campaign or with help lines.
import * as z from 'zod/mini';
import { type Campaign, Country, type HotlineList, Id, Language } from '../contract/index.ts';
import { hotlinesFor } from '../hotlines/index.ts';
import type { Framed, FramedTag } from '../snippets/frame.ts';
import { unknownCampaign } from './actions/recorder.ts';
import { SHAPES } from '../snippets/room/index.ts';
import { Failure, schemaErrors } from './http/failure.ts';
import { fill, wordsFor } from './pages/words.ts';
import type { Services } from './services.ts';

export interface Embed {
  framed: Framed;
  title: string;
  /** The reader's. */
  lang: string;
  shows: Campaign | HotlineList;
}

const HotlineQuery = z.object({ country: Country, topic: z.optional(Id) });

/**
 * @param path after `/embed/`, such as `sesta/petition-sign`, `sesta` or `hotline-info`.
 * @throws Failure unknown-campaign, not-found, invalid-query
 */
export function embedAt(path: string, query: URLSearchParams, services: Services): Embed {
  const lang = Language.safeParse(query.get('lang')).data;
  const [id = '', tag, ...rest] = path.split('/');
  if (rest.length) throw new Failure('not-found');
  const endpoint = services.origins.publicUrl;
  if (id === 'hotline-info' && tag === undefined) {
    const asked = HotlineQuery.safeParse({
      country: query.get('country')?.toUpperCase(),
      topic: query.get('topic') || undefined,
    });
    if (!asked.data) throw new Failure('invalid-query', { errors: schemaErrors(asked.error.issues) });
    const { country, topic } = asked.data;
    return {
      framed: { endpoint, tag: 'hotline-info', country, topic, lang },
      title: helpIn(country, lang),
      lang: lang ?? 'en',
      shows: hotlinesFor(country, topic, lang ?? 'en', services.hotlines),
    };
  }
  const served = services.registry.get(id);
  if (!served) throw unknownCampaign();
  const campaign = served.in(lang, services.clock());
  const tags = tagsOf(campaign);
  const shown = tag === undefined ? tags[0] : tags.find(one => one === tag);
  if (!shown) {
    throw new Failure('not-found', { detail: `This campaign can be framed as ${tags.join(', ')}` });
  }
  return {
    framed: {
      endpoint,
      tag: shown,
      campaign: id,
      lang,
      shape: shown === 'goal-meter' ? SHAPES.find(shape => shape === query.get('shape')) : undefined,
      compact: shown === 'petition-sign' && query.has('compact'),
    },
    title: campaign.title,
    lang: lang ?? campaign.lang,
    shows: campaign,
  };
}

/** The elements that have something to show of a campaign, what it asks for first. */
export function tagsOf({ petition, letters, call }: Campaign): FramedTag[] {
  return [
    ...(petition ? ['petition-sign' as const] : []),
    ...(letters || call ? ['contact-rep' as const] : []),
    'goal-meter',
  ];
}

function helpIn(country: string, asked: string | undefined): string {
  const { lang, words } = wordsFor(asked);
  const name = new Intl.DisplayNames(lang, { type: 'region' }).of(country) ?? country;
  return fill(words.helpIn, { country: name });
}
