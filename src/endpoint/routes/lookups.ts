import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { Country, Id, Language, Office, PostalCode } from '../../contract/index.ts';
import { hotlinesFor } from '../../hotlines/index.ts';
import { PlaceError, lookup } from '../directory/lookup.ts';
import { cachedJson } from '../http/cached.ts';
import { Failure, schemaErrors } from '../http/failure.ts';
import { resource } from '../http/resource.ts';
import type { Services } from '../services.ts';

/** Directories and help lines change some times a year. */
const KEEP = { maxAge: 3600, stale: 86_400 };

const RepresentativesQuery = z.object({
  country: Country,
  postalCode: PostalCode,
  offices: z.array(Office).check(z.maxLength(20)),
});

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
export function lookupRoutes(app: Hono, { store }: Services): void {
  resource(app, '/v1/representatives', {
    get: async c => {
      const { country, postalCode, offices } = c.req.query();
      const query = parsed(RepresentativesQuery, {
        country,
        postalCode,
        offices: offices ? offices.split(',') : [],
      });
      const coarse = COARSE[query.country];
      if (coarse && !coarse.form.test(query.postalCode)) throw invalidQuery('postalCode', coarse.words);
      const found = await lookup(store.directory, query).catch((error: unknown) => {
        throw error instanceof PlaceError ? invalidQuery(error.field, error.message) : error;
      });
      if (!found)
        throw new Failure('not-found', { detail: `There is no directory of ${query.country} here` });
      return cachedJson(c, found, KEEP);
    },
  });

  resource(app, '/v1/hotlines', {
    get: c => {
      const { country, topic, lang } = c.req.query();
      const query = parsed(HotlinesQuery, { country, topic: topic || undefined, lang });
      return cachedJson(c, hotlinesFor(query.country, query.topic, query.lang), KEEP);
    },
  });
}

function parsed<T extends z.ZodMiniType>(schema: T, query: unknown): z.output<T> {
  const { data, error } = schema.safeParse(query);
  if (error) throw new Failure('invalid-query', { errors: schemaErrors(error.issues) });
  return data as z.output<T>;
}

const invalidQuery = (field: string, detail: string) =>
  new Failure('invalid-query', { errors: [{ pointer: `/${field}`, code: 'invalid_format', detail }] });
