import { clientFor } from '../client/index.ts';
import type { Campaign } from '../contract/index.ts';
import { named } from './named.ts';
import { type Resource, resource } from './resource.ts';

/** A campaign in one language. */
export const campaignResource = (endpoint: string, id: string, lang: string): Resource<Campaign> =>
  named(`campaign ${endpoint} ${id} ${lang}`, () =>
    resource(async fresh => {
      const path = `campaigns/${encodeURIComponent(id)}`;
      const campaign = await clientFor(endpoint).get<Campaign>(path, { lang }, fresh);
      if (!campaign.title) throw new Error('no campaign'); // some other answer
      return campaign;
    }),
  );
