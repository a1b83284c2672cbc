// How an envelope, a letter's head and a postcard name their target.
import type { Target } from '../contract/index.ts';
import { hasTitle } from './salutation.ts';

/** The lines of an address block: in English who holds an office is `The Honorable`. An address in one line is broken after its first comma, as envelopes are. */
export function addressee(target: Target & { role?: string | undefined }, lang: string): string[] {
  const { name, role, contacts } = target;
  const honorable = lang.split('-')[0] === 'en' && hasTitle(target);
  const [street, ...rest] = (contacts.address ?? '').split(/\s*,\s*/);
  return [honorable ? `The Honorable ${name}` : name, role ?? '', street!, rest.join(', ')].filter(Boolean);
}
