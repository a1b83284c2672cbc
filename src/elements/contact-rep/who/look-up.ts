// How people are looked up, and what can go wrong with it.
import { ClientError } from '../../../client/failure.ts';
import type { Client } from '../../../client/index.ts';
import { post } from '../../../client/post.ts';
import type { Campaign, Lookup, PlaceRequest } from '../../../contract/index.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { coarse } from './choice.ts';

type Targets = Campaign['targets'];

/** A place to look up. */
export interface Place {
  postalCode?: string;
  address?: NonNullable<PlaceRequest['address']>;
}

/** What went wrong, by the sentence that says so; `badCode` is one of the fields'. */
export type Trouble =
  | keyof Pick<
      Catalogue['who'],
      'offline' | 'busy' | 'failed' | 'noDirectory' | 'addressFailed' | 'unknownAddress' | 'unknownPlace'
    >
  | 'badCode';

/**
 * Who represents a place. A street, or a code that may name one, is posted: it must not stand in an address.
 * @throws ClientError
 */
export function lookUp(client: Client, targets: Targets, { postalCode, address }: Place): Promise<Lookup> {
  const { country = 'US', offices } = targets ?? {};
  const code = postalCode && coarse(country, postalCode);
  if (country === 'US' && !address && !/^\d{5}$/.test(code ?? '')) throw new ClientError('invalid-query');
  if (client.acts && (address ?? country !== 'US')) {
    return post<Lookup>(client, 'representatives', {
      country,
      ...(code && { postalCode: code }),
      ...(address && { address }),
      ...(offices && { offices }),
    } satisfies PlaceRequest);
  }
  return client.get('representatives', { country, postalCode: code, offices: offices?.join() });
}

/** Who of a name holds one of the campaign's offices. @throws ClientError */
export const lookUpName = (client: Client, targets: Targets, name: string): Promise<Lookup> =>
  client.get('representatives', {
    country: targets?.country ?? 'US',
    name,
    offices: targets?.offices?.join(),
  });

/** Does nobody know this street address? */
export const isUnknownAddress = ({ offices }: Lookup): boolean =>
  offices.some(({ reason }) => reason === 'unknown-address');

/** What a failed lookup is to be called; `acts` says whether it was an endpoint's, or a file's. */
export function troubleOf(error: unknown, acts: boolean): Trouble {
  if (!(error instanceof ClientError)) return 'failed';
  const { kind, problem } = error;
  if (kind === 'offline') return 'offline';
  if (kind === 'invalid-query') return 'badCode';
  if (kind === 'overloaded' || problem?.status === 429) return 'busy';
  if (kind === 'lookup-failed') return 'addressFailed';
  if (kind !== 'not-found') return 'failed';
  return acts ? 'noDirectory' : 'unknownPlace'; // there is a file for every code that somebody stands for
}
