import type { Clock } from '../clock.ts';
import type { Mailbox } from '../store/port.ts';
import type { DeliveryPort } from './port.ts';

/** Letters land in the endpoint's own store and leave for nobody: for the demo and for trying a campaign out. */
export const mailboxDelivery = (mailbox: Mailbox, clock: Clock): DeliveryPort => ({
  deliver: letter => mailbox.put({ ...letter, landedAt: clock().toISOString() }),
});
