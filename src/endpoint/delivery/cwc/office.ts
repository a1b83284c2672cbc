import type { Representative, Target } from '../../../contract/index.ts';

/** Their codes are told differently from place to place: nothing is sent on a guess. */
const UNSURE = new Set(['AS', 'MP']);

/**
 * The code of a member's office: `HCA13`, `HAK00` where the whole state is one seat, `SCA01` where the number is
 * the senator's class.
 * @returns nothing for anybody else, or where the seat is not known well enough.
 */
export function officeCode(target: Target): string | undefined {
  const { office, state, district, senateClass } = target as Target & Partial<Representative>;
  if (!state) return undefined;
  if (office === 'us-senate') return senateClass ? `S${state}0${senateClass}` : undefined;
  if (office !== 'us-house' || UNSURE.has(state)) return undefined;
  const number = district === undefined ? '00' : district.padStart(2, '0');
  return /^\d\d$/.test(number) ? `H${state}${number}` : undefined;
}
