// What a supporter did by themselves. No zod: elements tell it, too.
import type { Channel, DeliveryStatus } from './action.ts';

/** What becomes of a delivery that a supporter made by themselves, by its channel. */
export const OWN_WAY_STATUS: Record<Exclude<Channel, 'endpoint'>, DeliveryStatus> = {
  'own-page': 'handed-over',
  'mail-app': 'opened-in-mail-app',
  copy: 'copied',
  call: 'called',
  post: 'posted',
  print: 'printed',
};
