// What an endpoint can send, and what that means for a campaign: nothing is promised that cannot be kept.
import type { CampaignFile } from '../../contract/index.ts';
import { DeliveryRouter } from '../delivery/router.ts';

export interface Abilities {
  /** How letters leave, if only for the local mailbox. */
  router?: DeliveryRouter | undefined;
  /** Mails leave by which supporters confirm their address. Not built yet: only tests say that it is. */
  confirm?: boolean | undefined;
}

/** Files are no endpoint, and send nothing. */
export const NOTHING_LEAVES = new DeliveryRouter();

/** Do letters of this campaign leave through an endpoint that can do so much? */
export function delivers({ letters, deliver, targets = {} }: CampaignFile, able: Abilities): boolean {
  const { router = NOTHING_LEAVES, confirm } = able;
  if (!letters?.length || (deliver !== 'unverified' && !confirm)) return false;
  return targets.offices?.length
    ? router.kinds.length > 0
    : (targets.recipients ?? []).some(recipient => router.route(recipient));
}

/** A line for each campaign whose letters wait for a confirmation that nobody can send. */
export function* waiting(files: readonly CampaignFile[], able: Abilities = {}): Generator<string> {
  for (const { id, deliver, targets } of files) {
    if (able.confirm || deliver === 'unverified' || !targets?.recipients?.some(hasAddress)) continue;
    yield (
      `${id}: waits for confirmation by e-mail, which this version cannot send yet: ` +
      'until it can, supporters send the letters from their own mail app'
    );
  }
}

/** All that an endpoint which can do so much leaves undone. */
export function* undone(files: readonly CampaignFile[], able: Abilities): Generator<string> {
  yield* waiting(files, able);
  if (able.router?.kinds.length) return;
  for (const { id, deliver, targets } of files) {
    if (deliver !== 'unverified' || !targets?.recipients?.some(hasAddress)) continue;
    yield `${id}: this endpoint sends no letters: supporters send them from their own mail app`;
  }
}

const hasAddress = ({ contacts }: { contacts: { email?: string | undefined } }) => Boolean(contacts.email);
