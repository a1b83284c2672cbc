import { clientFor } from '../client/index.ts';
import type { Campaign, Progress } from '../contract/index.ts';
import { named } from './named.ts';
import { type Resource, resource } from './resource.ts';

/** After how long what keeps progress fresh is asked for again. */
const RETRY_MS = 5000;

/** A campaign in one language. */
export const campaignResource = (endpoint: string, id: string, lang: string): Resource<Campaign> =>
  named(`campaign ${endpoint} ${id} ${lang}`, () =>
    resource(fresh => clientFor(endpoint).get(`campaigns/${id}`, { lang }, fresh)),
  );

/** A campaign's progress, kept fresh while it is shown: by a poll, or by live events. */
export const progressResource = (endpoint: string, id: string): Resource<Progress> => {
  const client = clientFor(endpoint);
  return named(`progress ${endpoint} ${id}`, () =>
    resource(
      fresh => client.get(`campaigns/${id}/progress`, {}, fresh),
      (self, set) => {
        let stopped = false;
        let stop: (() => void) | undefined;
        const keep = (): void => {
          if (stopped) return;
          import('./progress.ts').then(
            ({ keepProgress }) => {
              if (!stopped)
                stop = keepProgress(self, set, client.acts ? client.url(`campaigns/${id}/live`) : undefined);
            },
            () => setTimeout(keep, RETRY_MS), // the network failed just then
          );
        };
        keep();
        return () => {
          stopped = true;
          stop?.();
        };
      },
    ),
  );
};
