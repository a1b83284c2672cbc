import type { HeldLetter } from '../../endpoint/store/port.ts';

/** All letters to one target, each supporter's last one, with what stands on the cover. */
export interface Packet {
  campaign: { id: string; title: string };
  target: { id: string; name: string; role?: string | undefined };
  /** The day it was made, `2026-06-15`. */
  date: string;
  letters: HeldLetter[];
}

export const isConfirmed = ({ confirmedAt }: HeldLetter): boolean => confirmedAt !== undefined;

export const fullName = ({ supporter: { given, family } }: HeldLetter): string => `${given} ${family}`;

export const day = (instant: string): string => instant.slice(0, 10);

/** Who writes to the same office twice is one signer, and their last letter counts. */
export function lastOfEach(letters: readonly HeldLetter[]): HeldLetter[] {
  const last = new Map<string, HeldLetter>();
  for (const letter of letters) {
    const key = `${letter.target.id} ${letter.supporter.email.toLowerCase()}`;
    last.delete(key);
    last.set(key, letter);
  }
  return [...last.values()];
}
