import type { ClientError } from '../../../client/failure.ts';
import type { Client } from '../../../client/index.ts';
import { type Letters, coarse } from '../letters.ts';

/**
 * Looks up who represents a postal code, for the letters to be written.
 * @returns what came of it; anything but `found` leaves nobody who was found before.
 */
export async function findPlace(
  client: Client,
  letters: Letters,
  postalCode: string,
): Promise<'found' | 'bad-code' | 'unknown' | 'failed'> {
  const { country = 'US', offices } = letters.campaign.targets ?? {};
  const query = { country, postalCode: coarse(country, postalCode.trim()), offices: offices?.join() };
  try {
    letters.found(await client.get('representatives', query));
    return 'found';
  } catch (error) {
    letters.forgetPlace();
    const { kind } = error as ClientError;
    if (kind === 'invalid-query') return 'bad-code';
    return kind === 'not-found' ? 'unknown' : 'failed';
  }
}
