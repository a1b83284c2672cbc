// How an envelope, a letter's head and a postcard name their target.
import type { Target } from '../contract/index.ts';
import { envelopeName } from './salutation.ts';

/** The lines of an address block. An address in one line is broken after its first comma, as envelopes are. */
export function addressee(target: Target & { role?: string | undefined }, lang: string): string[] {
  const { role, contacts } = target;
  const [street, ...rest] = (contacts.address ?? '').split(/\s*,\s*/);
  return [envelopeName(target, lang), role ?? '', street!, rest.join(', ')].filter(Boolean);
}
