import { type CampaignFile, type Letter, chooseLetter } from '../../contract/index.ts';
import type { OutboxLetter } from '../store/port.ts';

/**
 * The language that a letter is written in: that of the campaign's letter for its target. What is stored with it is
 * the language that its supporter reads.
 */
export function letterLanguage({ target: { id }, subject }: OutboxLetter, file: CampaignFile): string {
  const letters = (file.letters ?? []) as Letter[];
  const { recipients = [], stances = {} } = file.targets ?? {};
  const recipient = recipients.find(one => one.id === id);
  if (recipient) {
    const { office, party, stance = stances[id] } = recipient;
    const chosen = chooseLetter(letters, { id, office, ...(party && { party }), ...(stance && { stance }) });
    return chosen?.lang ?? file.lang;
  }
  // Of people who are looked up, neither office nor party is kept with the letter: its subject may tell.
  const meant = letters.filter(({ for: only }) => only?.targets?.includes(id) ?? true);
  return (meant.find(({ subjects }) => subjects.includes(subject)) ?? meant[0])?.lang ?? file.lang;
}
