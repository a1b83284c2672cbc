import { fullName } from '../../i18n/person-name.ts';
import type { HeldLetter } from '../../endpoint/store/port.ts';

/** All letters to one target, each supporter's one that counts, with what stands on the cover. */
export interface Packet {
  campaign: { id: string; title: string };
  target: { id: string; name: string; role?: string | undefined };
  /** The day it was made, `2026-06-15`. */
  date: string;
  letters: HeldLetter[];
}

export const isConfirmed = ({ confirmedAt }: HeldLetter): boolean => confirmedAt !== undefined;

export const nameOf = ({ supporter, lang }: HeldLetter): string => fullName(supporter, lang);

export const day = (instant: string): string => instant.slice(0, 10);

/**
 * Who writes to the same office twice is one signer, and their last letter counts: the last confirmed one, where
 * there is any, for anybody can write the others in their name.
 */
export function lastOfEach(letters: readonly HeldLetter[]): HeldLetter[] {
  const last = new Map<string, HeldLetter>();
  for (const letter of letters) {
    const key = `${letter.target.id} ${letter.supporter.email.toLowerCase()}`;
    const before = last.get(key);
    if (before && isConfirmed(before) && !isConfirmed(letter)) continue;
    last.delete(key);
    last.set(key, letter);
  }
  return [...last.values()];
}
