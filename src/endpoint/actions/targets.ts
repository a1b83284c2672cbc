import { type Action, OWN_WAY_STATUS, type Representative, type Target } from '../../contract/index.ts';
import type { ServedCampaign } from '../campaigns/registry.ts';
import { checkConstituent } from '../delivery/cwc/constituent.ts';
import type { DirectoryStore } from '../directory/directory.ts';
import { dayOf, inOffice } from '../directory/terms.ts';
import { Failure, type ProblemError } from '../http/failure.ts';
import type { NewDelivery } from '../store/port.ts';
import { letterMark } from './identity.ts';
import type { Keys } from './keys.ts';

/**
 * The deliveries of an action, with names and addresses as the endpoint knows them: where a letter
 * goes is never for the client to say.
 * @param now from when a letter that may leave at once is due.
 * @throws Failure invalid-action
 */
export async function resolveDeliveries(
  action: Action,
  campaign: ServedCampaign,
  directory: DirectoryStore,
  now: Date,
  keys: Keys,
): Promise<NewDelivery[]> {
  const errors: ProblemError[] = [];
  const deliveries: NewDelivery[] = [];
  const wanted = action.deliveries ?? [];
  const atOnce = campaign.file.deliver === 'unverified';
  for (const [index, { target: id, channel, subject, body, topic }] of wanted.entries()) {
    const wrong = (member: string, code: string, detail: string) =>
      errors.push({ pointer: `/deliveries/${index}/${member}`, code, detail });
    const target = await findTarget(id, campaign, directory, now);
    if (!target) {
      wrong('target', 'unknown-target', 'The campaign does not address this target');
      continue;
    }
    if (wanted.findIndex(other => other.target === id && other.channel === channel) !== index) {
      wrong('target', 'duplicate', 'One delivery to each target by the same way');
      continue;
    }
    const { name } = target;
    if (channel !== 'endpoint') {
      deliveries.push({ target: id, name, channel, status: OWN_WAY_STATUS[channel] });
      continue;
    }
    const route = campaign.router.route(target);
    if (action.kind !== 'letter') wrong('channel', 'not-a-letter', 'The endpoint delivers letters only');
    else if (!campaign.delivers) wrong('channel', 'no-delivery', 'No letters leave here: offer another way');
    else if (!route) wrong('channel', 'no-way', 'No letters leave here for this target: offer another way');
    else {
      errors.push(...campaign.router.check(action, index, route));
      if (route.by === 'cwc' && action.supporter)
        errors.push(...(await checkConstituent(action.supporter, target, directory, index)));
      deliveries.push({
        target: id,
        name,
        channel,
        status: atOnce ? 'queued' : 'awaiting-confirmation',
        letter: {
          by: route.by,
          to: route.to,
          subject: subject!,
          body: body!,
          mark: letterMark(keys, subject!, body!),
          ...(topic && { topic }),
        },
        ...(atOnce && { dueAt: now.toISOString() }),
      });
    }
  }
  // What two targets ask for is missing once.
  const told = new Map(errors.map(error => [`${error.pointer} ${error.code}`, error]));
  if (told.size) throw new Failure('invalid-action', { errors: [...told.values()] });
  return deliveries;
}

/** A fixed recipient of the campaign, or somebody who holds one of the offices that it addresses today. */
export async function findTarget(
  id: string,
  { file: { targets = {} } }: ServedCampaign,
  directory: DirectoryStore,
  now: Date,
): Promise<Target | undefined> {
  const recipient = targets.recipients?.find(one => one.id === id);
  if (recipient) return recipient;
  if (!targets.offices?.length) return undefined;
  const representative = await directory.representative(id);
  if (!representative || !isAddressed(representative, targets)) return undefined;
  if (!inOffice(representative, dayOf(now))) return undefined;
  // How to reach them is for this endpoint to say, not for whoever made the directory.
  const { delivery: _, ...found } = representative;
  return found;
}

/** Is this office-holder one of those whom the campaign writes to? */
export function isAddressed(
  { office, voting, division }: Representative,
  { offices, country, nonVoting }: NonNullable<ServedCampaign['file']['targets']>,
): boolean {
  return (
    (offices ?? []).includes(office) &&
    (!country || division.startsWith(`ocd-division/country:${country.toLowerCase()}`)) &&
    (voting || nonVoting !== 'exclude')
  );
}
