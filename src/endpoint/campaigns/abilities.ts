// What an endpoint can send, and what that means for a campaign: nothing is promised that cannot be kept.
import type { CampaignFile } from '../../contract/index.ts';
import { DeliveryRouter } from '../delivery/router.ts';

export interface Abilities {
  /** How letters leave, if only for the local mailbox. */
  router?: DeliveryRouter | undefined;
  /** Mails leave by which supporters confirm their address. */
  confirm?: boolean | undefined;
}

/** Files are no endpoint, and send nothing. */
export const NOTHING_LEAVES = new DeliveryRouter();

/** Do letters of this campaign leave through an endpoint that can do so much? */
export function delivers({ letters, deliver, sample, targets = {} }: CampaignFile, able: Abilities): boolean {
  const { router = NOTHING_LEAVES, confirm } = able;
  if (!letters?.length || (deliver !== 'unverified' && !confirm)) return false;
  // Nothing leaves for anyone real.
  if (sample && !router.local) return false;
  return targets.offices?.length
    ? router.kinds.length > 0
    : (targets.recipients ?? []).some(recipient => router.route(recipient));
}

/** All that an endpoint which can do so much leaves undone, one line each. */
export function* undone(files: readonly CampaignFile[], able: Abilities): Generator<string> {
  if (!able.confirm) yield* unconfirmed(files);
  for (const { id, targets } of files) {
    for (const { id: recipient, delivery } of targets?.recipients ?? []) {
      if (!delivery || !able.router || able.router.local || able.router.kinds.includes(delivery.by)) continue;
      yield `${id}: ${recipient} is to get letters by ${delivery.by}, which is not configured: none leaves for them`;
    }
  }
  if (able.router?.kinds.length) return;
  for (const { id, deliver, targets } of files) {
    if (deliver !== 'unverified' || !targets?.recipients?.some(hasAddress)) continue;
    yield `${id}: this endpoint sends no letters: supporters send them from their own mail app`;
  }
}

/** Offices of which some way is to take the letters, and that no campaign writes to. */
export function* unknownOffices(
  files: readonly CampaignFile[],
  offices: readonly string[],
): Generator<string> {
  const written = new Set(
    files.flatMap(({ targets }) => [
      ...(targets?.offices ?? []),
      ...(targets?.recipients ?? []).map(({ office }) => office),
    ]),
  );
  const known = [...written].toSorted().join(', ') || 'nobody yet';
  for (const office of offices.filter(one => !written.has(one)))
    yield `The webhook takes letters to ${office}, and no campaign writes to that office. They write to: ${known}`;
}

/** Letters that wait for a confirmation which nobody can send. (Such petitions are refused.) */
function* unconfirmed(files: readonly CampaignFile[]): Generator<string> {
  for (const { id, deliver, targets } of files) {
    if (deliver === 'unverified' || !targets?.recipients?.some(hasAddress)) continue;
    yield (
      `${id}: its letters wait for confirmation by e-mail, and this endpoint sends no mail: ` +
      'until it does, supporters send them from their own mail app'
    );
  }
}

const hasAddress = ({ contacts }: { contacts: { email?: string | undefined } }) => Boolean(contacts.email);
