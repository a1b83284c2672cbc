import { clientFor } from '../client/index.ts';
import type { HotlineList } from '../contract/index.ts';
import { named } from './named.ts';
import { type Resource, resource } from './resource.ts';

/** The help lines of a country. */
export const hotlinesResource = (
  endpoint: string,
  country: string,
  topic: string | undefined,
  lang: string,
): Resource<HotlineList> =>
  named(`hotlines ${endpoint} ${country} ${topic} ${lang}`, () =>
    resource(() => clientFor(endpoint).get('hotlines', { country, topic, lang })),
  );
