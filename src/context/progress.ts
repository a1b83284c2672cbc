import { clientFor } from '../client/index.ts';
import type { Progress } from '../contract/index.ts';
import { keepProgress } from './keep-progress.ts';
import { named } from './named.ts';
import { type Resource, resource } from './resource.ts';

/**
 * A campaign's progress, kept fresh while it is shown: by a poll, or by live events.
 * @param first what is shown until then, where it is known.
 */
export function progressResource(endpoint: string, id: string, first?: Progress): Resource<Progress> {
  const client = clientFor(endpoint);
  const path = `campaigns/${encodeURIComponent(id)}`;
  const live = client.acts ? client.url(`${path}/live`) : undefined;
  return named(`progress ${endpoint} ${id}`, () =>
    resource(
      fresh => client.get(`${path}/progress`, {}, fresh),
      (self, set) => keepProgress(self, set, live),
      first,
    ),
  );
}
