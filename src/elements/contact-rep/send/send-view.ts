import type { Message } from '../../../i18n/message.ts';
import type { AnyTarget } from '../letters.ts';
import type { View } from '../view.ts';
import type { OwnWays } from './own-ways.ts';

/** What the templates of the send step need. */
export interface SendView extends View {
  readonly own: OwnWays;
  /** What is typed so far, by the names of the fields. */
  readonly values: Readonly<Record<string, string>>;
  /** The supporter's name, and whether it is known yet: else it is a hole in the letter. */
  readonly signed: { name: string; known: boolean };
  /** The letter to a target, signed with the name that is known by now; nothing stands in for one that is not. */
  letterTo(target: AnyTarget): { subject: string; body: string };
  /** Is the letter signed, or does it need no name? Else its press does nothing but ask for the name. */
  maySend(target: AnyTarget, press: Event): boolean;
  /** Does the endpoint deliver to this target, and is its letter still to be sent? */
  takes(target: AnyTarget): boolean;
  /** What a button says, and for whom it is: several say the same. */
  whose(label: Message, target: AnyTarget): string;
  /** Is what was written still there, to be copied or printed once more? */
  readonly hasText: boolean;
  /** Which panel was opened last, once it is there. */
  announced(): unknown;
  /** Says so where an answer takes long. */
  waiting(): unknown;
  focus(id: string): void;
}
