import type { Supporter } from '../contract/index.ts';

/** The supporter that a form's values name. */
export function readSupporter({
  given = '',
  family = '',
  email = '',
  postalCode = '',
}: Record<string, string>): Supporter {
  return {
    ...(given.trim() && { given: given.trim() }),
    ...(family.trim() && { family: family.trim() }),
    email: email.trim(),
    ...(postalCode.trim() && { postalCode: postalCode.trim() }),
  };
}
