// What an address under `/embed/` shows: one element, of a campaign or with help lines.
import * as z from 'zod/mini';
import { type Campaign, Country, type HotlineList, Id, Language } from '../contract/index.ts';
import { countriesOf } from '../hotlines/countries.ts';
import { hotlinesFor } from '../hotlines/index.ts';
import type { Framed, FramedTag } from '../snippets/frame.ts';
import { unknownCampaign } from './actions/recorder.ts';
import { SHAPES } from '../snippets/room/index.ts';
import { Failure, schemaErrors } from './http/failure.ts';
import { fill, wordsFor } from './pages/words.ts';
import type { Services } from './services.ts';
import { intlOf } from '../i18n/intl.ts';

export interface Embed {
  framed: Framed;
  title: string;
  /** The reader's. */
  lang: string;
  shows: Campaign | Pick<HotlineList, 'hotlines'>;
}

const HotlineQuery = z.object({
  countries: z.array(Country).check(z.minLength(1)),
  topic: z.optional(Id),
  hotline: z.optional(z.array(Id).check(z.maxLength(50))),
});

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
    return helpAt(query, lang, services);
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

/** Help lines of a country, or those that are named. An address puts no words or numbers onto our page. */
function helpAt(query: URLSearchParams, lang: string | undefined, services: Services): Embed {
  const ids = query.get('hotline')?.match(/\S+/g) ?? undefined;
  const country = query.get('country')?.toUpperCase();
  const { data, error } = HotlineQuery.safeParse({
    countries: country ? [country] : countriesOf(ids?.join(' ') ?? ''),
    topic: query.get('topic') || undefined,
    hotline: ids,
  });
  if (!data) {
    const errors = schemaErrors(error.issues).map(one => ({
      ...one,
      pointer: one.pointer.replace(/^\/countries.*/, '/country'),
    }));
    throw new Failure('invalid-query', { errors });
  }
  const { countries, topic } = data;
  return {
    framed: {
      endpoint: services.origins.publicUrl,
      tag: 'hotline-info',
      country,
      topic,
      hotline: ids?.join(' '),
      emergency: query.has('emergency') ? '' : undefined,
      discreet: query.has('discreet') ? '' : undefined,
      lang,
    },
    title: helpIn(countries, lang),
    lang: lang ?? 'en',
    shows: {
      hotlines: countries
        .flatMap(code => hotlinesFor(code, topic, lang ?? 'en', services.hotlines).hotlines)
        .filter(({ id }) => ids?.includes(id) ?? true),
    },
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

function helpIn(countries: readonly string[], asked: string | undefined): string {
  const { lang, words } = wordsFor(asked);
  const names = new (intlOf(lang).DisplayNames)(lang, { type: 'region' });
  const country = new (intlOf(lang).ListFormat)(lang).format(countries.map(code => names.of(code) ?? code));
  return fill(words.helpIn, { country });
}
