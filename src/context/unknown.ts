import type { ClientError } from '../client/failure.ts';

/** Did the endpoint answer that it has no such campaign? */
export const isUnknown = (error: unknown): boolean =>
  /^(unknown-campaign|not-found)$/.test((error as ClientError).kind);

/** Loads something of a campaign; whoever made the page is told where there is no such campaign. */
export const ofCampaign = <T>(endpoint: string, id: string, load: () => Promise<T>): Promise<T> =>
  load().catch((error: unknown) => {
    if (isUnknown(error)) console.warn(`upstander: ${endpoint} knows no campaign "${id}"`);
    throw error;
  });
