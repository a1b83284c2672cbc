// The US Census geocoder: no key, no account. Only the endpoint speaks to it, never a browser.
import { isIP } from 'node:net';
import * as z from 'zod/mini';
import { hostOf } from '../network/addresses.ts';
import { ask } from '../network/ask.ts';
import { CensusMatch, divisionsOfMatch } from './census-divisions.ts';
import { type Geocoder, GeocoderError } from './geocoder.ts';

/** Its public home. */
export const CENSUS_GEOCODER = 'https://geocoding.geo.census.gov/geocoder';

export interface CensusOptions {
  /** Where it is; by default its public home. */
  url?: string;
  /** How long to wait for an answer, in ms. */
  patience?: number;
}

const PATIENCE = 6000;
/** So many questions at once: whoever floods the endpoint must not flood the geocoder through it. */
const MOST_AT_ONCE = 16;
/** An answer has some 10 KB. */
const LARGEST = 512 * 1024;

const Answer = z.object({ result: z.object({ addressMatches: z.array(CensusMatch) }) });

/** Looks up US street addresses. It keeps nothing, and names no address in its errors. */
export function censusGeocoder({ url = CENSUS_GEOCODER, patience = PATIENCE }: CensusOptions = {}): Geocoder {
  let waiting = 0;
  const base = `${url.replace(/\/+$/, '')}/geographies/address`;
  return {
    country: 'US',
    locate: async ({ street, city, region, postalCode }) => {
      const query = new URLSearchParams({
        street,
        city,
        ...(region && { state: region }),
        ...(postalCode && { zip: postalCode }),
        benchmark: 'Public_AR_Current',
        vintage: 'Current_Current',
        // Without a list of layers it gives a short one, and which these are has changed before.
        layers: 'all',
        format: 'json',
      });
      if (waiting >= MOST_AT_ONCE) throw new GeocoderError('too much is asked of it at once');
      waiting++;
      const { result } = await answerOf(`${base}?${query.toString()}`, patience).finally(() => waiting--);
      const matches = result.addressMatches;
      const divisions = [...new Set(matches.flatMap(divisionsOfMatch))];
      if (matches.length && !divisions.length) throw new GeocoderError('it named no division that we know');
      if (!divisions.length) return undefined;
      const zips = new Set(matches.map(({ addressComponents }) => addressComponents?.zip));
      const [zip] = zips;
      return { divisions, ...(zips.size === 1 && zip && /^\d{5}$/.test(zip) && { postalCode: zip }) };
    },
  };
}

async function answerOf(address: string, patience: number): Promise<z.infer<typeof Answer>> {
  const { status, text, whole } = await ask(address, {
    method: 'GET',
    headers: { Accept: 'application/json' },
    patience,
    most: LARGEST,
    // A number that is written is meant; a name must not lead into a private network.
    inside: isIP(hostOf(new URL(address))) > 0,
  }).catch(({ name }: Error) => {
    // What is said of a connection may quote the URL, and that holds the address.
    throw new GeocoderError(
      name === 'TimeoutError' ? 'it did not answer in time' : 'it could not be reached',
    );
  });
  if (status !== 200) throw new GeocoderError(`it answered ${status}`);
  if (!whole)
    throw new GeocoderError(
      Buffer.byteLength(text) > LARGEST ? 'its answer is too large' : 'it could not be reached',
    );
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new GeocoderError('its answer is not JSON');
  }
  const { data, success } = Answer.safeParse(parsed);
  if (!success) throw new GeocoderError('its answer has another form than expected');
  return data;
}
