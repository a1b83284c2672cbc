import type {
  Bounced,
  LetterKey,
  Mail,
  NewAction,
  OutboxLetter,
  Publication,
  Recorded,
  Settlement,
} from '../port.ts';

/** Everything that writes: its input and its result. Each crosses to the writer's thread as plain data. */
export interface Writes {
  record: [NewAction, Recorded];
  publish: [{ campaign: string; at: string; publications: Publication[] }, void];
  claim: [{ now: string; until: string; limit: number; by: OutboxLetter['by'][] }, OutboxLetter[]];
  settle: [Settlement[], void];
  bounce: [LetterKey, Bounced];
  land: [Mail, void];
}

export type Write = { [Name in keyof Writes]: { name: Name; input: Writes[Name][0] } }[keyof Writes];
export type WriteResult = Writes[keyof Writes][1];

export const keyOf = ({ campaign, action, position }: LetterKey) => [campaign, action, position] as const;
