// Members of Congress read what their own constituents write: others are told so, and not passed on.
import type { Representative, Supporter, Target } from '../../../contract/index.ts';
import type { DirectoryStore } from '../../directory/directory.ts';
import { liesIn, regionOf, tellsRegion, typeOf } from '../../directory/divisions.ts';
import { stateDivision } from '../../directory/us-divisions.ts';
import type { ProblemError } from '../../http/failure.ts';

/**
 * What says for sure that a member stands for another place than the address: its state, or its ZIP code where the
 * directory knows that. A code in several districts, or one that is not known, says nothing.
 * @param delivery which of the action's deliveries is theirs.
 * @returns what is wrong, at the part of the address and at the target: either may be the mistake.
 */
export async function checkConstituent(
  { address, postalCode }: Supporter,
  target: Target,
  directory: DirectoryStore,
  delivery: number,
): Promise<ProblemError[]> {
  const { name, division } = target as Target & Partial<Representative>;
  if (!division) return [];
  const errors: ProblemError[] = [];
  const state = regionOf(division);
  const wrong = (field: string, place: string) => {
    for (const pointer of [field, `/deliveries/${delivery}/target`]) {
      const detail = `${name} does not stand for ${place}: write to those who do`;
      errors.push({ pointer, code: 'not-represented', detail });
    }
  };
  const said = address?.region && stateDivision(address.region.toUpperCase());
  if (said && said !== state) wrong('/supporter/address/region', 'this state');
  const code = /^\d{5}/.exec(postalCode ?? '')?.[0];
  const lies = code ? (await directory.divisions('US', code)).filter(tellsRegion) : [];
  const inState = lies.filter(one => liesIn(one, state));
  // A state with one seat is not told apart further.
  const districts = inState.filter(one => /\/cd:\d+$/.test(one));
  if (lies.length && !inState.length) wrong('/supporter/postalCode', `any place in ${code}`);
  else if (typeOf(division) === 'cd' && districts.length && !districts.includes(division))
    wrong('/supporter/postalCode', `any place in ${code}`);
  return errors;
}
