import type { Hono } from 'hono';
import * as z from 'zod/mini';
import {
  Country,
  Id,
  Language,
  type Lookup,
  Office,
  PlaceRequest,
  PostalCode,
  line,
} from '../../contract/index.ts';
import { hotlinesFor } from '../../hotlines/index.ts';
import { findByName } from '../directory/find-by-name.ts';
import { type Geocoder, GeocoderError } from '../directory/geocoder.ts';
import { type PlaceQuery, lookup } from '../directory/lookup.ts';
import { PlaceError, placeRules } from '../directory/place-rules.ts';
import { bodyJson } from '../http/body.ts';
import { cachedJson } from '../http/cached.ts';
import { Failure, schemaErrors } from '../http/failure.ts';
import { checkOrigin } from '../http/origins.ts';
import { resource } from '../http/resource.ts';
import type { Services } from '../services.ts';

/** Directories and help lines change some times a year. */
const KEEP = { maxAge: 3600, stale: 86_400 };

const offices = z.array(Office).check(z.maxLength(20));
const CodeQuery = z.object({ country: Country, postalCode: PostalCode, offices });
const NameQuery = z.object({ country: Country, name: line(100), offices });

const HotlinesQuery = z.object({
  country: Country,
  topic: z.optional(Id),
  lang: z.catch(Language, 'en'),
});

/**
 * Codes that name a street or a house say where somebody lives: they must not stand in an address.
 * These are the forms that name an area.
 */
const COARSE: Readonly<Record<string, { form: RegExp; words: string }>> = {
  US: { form: /^\d{5}$/, words: 'Send the five digits of a ZIP code alone' },
};

/** Who represents a place, and where help is. */
export function lookupRoutes(
  app: Hono,
  { store, clock, geocoder, origins, router, hotlines }: Services,
): void {
  const atPlace = (query: PlaceQuery) =>
    lookup(store.directory, query, { now: clock(), address: geocoder?.country === query.country });
  /** With how letters to each leave, where they do. */
  const answered = async (...asked: Parameters<typeof found>) => router.markedLookup(await found(...asked));

  resource(app, '/v1/representatives', {
    get: async c => {
      const { country, postalCode, name, offices: listed } = c.req.query();
      const asked = { country, offices: listed ? listed.split(',') : [] };
      if (name !== undefined && postalCode === undefined) {
        const query = parsed(NameQuery, { ...asked, name });
        return cachedJson(c, await answered(query, findByName(store.directory, query, clock())), KEEP);
      }
      const query = parsed(CodeQuery, { ...asked, postalCode });
      const coarse = COARSE[query.country];
      if (coarse && !coarse.form.test(query.postalCode)) throw invalidQuery('postalCode', coarse.words);
      return cachedJson(c, await answered(query, atPlace(query)), KEEP);
    },

    post: async c => {
      checkOrigin(c.req.raw, origins);
      const { address, offices: asked = [], ...rest } = parsed(PlaceRequest, await bodyJson(c.req.raw));
      const answer = async () => {
        const { country, postalCode: written } = rest;
        const postalCode = written && placeRules(country).normalized(written);
        const located = address && (await locate(geocoder, { ...address, country, postalCode }));
        return atPlace({ country, postalCode, located, offices: asked });
      };
      return c.json(await answered(rest, answer()), 200, { 'Cache-Control': 'no-store' });
    },
  });

  resource(app, '/v1/hotlines', {
    get: c => {
      const { country, topic, lang } = c.req.query();
      const query = parsed(HotlinesQuery, { country, topic: topic || undefined, lang });
      return cachedJson(c, hotlinesFor(query.country, query.topic, query.lang, hotlines), KEEP);
    },
  });
}

/** Where an address lies. @throws Failure not-found (nobody looks up addresses here), lookup-failed */
async function locate(
  geocoder: Geocoder | undefined,
  address: Parameters<Geocoder['locate']>[0] & { country: string },
): Promise<NonNullable<PlaceQuery['located']>> {
  if (geocoder?.country !== address.country) {
    const detail = 'Street addresses are not looked up here: send a postal code or a name';
    throw new Failure('not-found', { detail });
  }
  try {
    return (await geocoder.locate(address)) ?? 'unknown-address';
  } catch (error) {
    if (!(error instanceof GeocoderError)) throw error;
    throw new Failure(
      'lookup-failed',
      { detail: 'Try again in a moment, or send a postal code or a name' },
      { 'Retry-After': '10' },
    );
  }
}

/** @throws Failure where there is no directory of the country, or the question makes no sense there. */
async function found({ country }: { country: string }, answer: Promise<Lookup | undefined>): Promise<Lookup> {
  try {
    const lookedUp = await answer;
    if (lookedUp) return lookedUp;
  } catch (error) {
    throw error instanceof PlaceError ? invalidQuery(error.field, error.message) : error;
  }
  throw new Failure('not-found', { detail: `There is no directory of ${country} here` });
}

function parsed<T extends z.ZodMiniType>(schema: T, query: unknown): z.output<T> {
  const { data, error } = schema.safeParse(query);
  if (error) throw new Failure('invalid-query', { errors: schemaErrors(error.issues) });
  return data as z.output<T>;
}

const invalidQuery = (field: string, detail: string) =>
  new Failure('invalid-query', { errors: [{ pointer: `/${field}`, code: 'invalid_format', detail }] });
