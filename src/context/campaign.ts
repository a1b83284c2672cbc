import { clientFor } from '../client/index.ts';
import type { ActionKind, Campaign } from '../contract/index.ts';
import { named } from './named.ts';
import { type Resource, resource } from './resource.ts';

/** A campaign in one language, as far as an action of this kind needs it. */
export const campaignResource = (
  endpoint: string,
  id: string,
  lang: string,
  kind: ActionKind,
): Resource<Campaign> =>
  named(`campaign ${endpoint} ${id} ${lang} ${kind}`, () =>
    resource(async fresh => {
      const path = `campaigns/${encodeURIComponent(id)}`;
      const campaign = await clientFor(endpoint).get<Campaign>(path, { lang, for: kind }, fresh);
      if (!campaign.title) throw new Error('no campaign'); // some other answer
      return campaign;
    }),
  );
