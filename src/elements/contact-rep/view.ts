import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Message, Values } from '../../i18n/message.ts';
import type { Letters } from './letters.ts';

/** What the steps' templates need of the element. */
export interface View {
  readonly letters: Letters;
  readonly words: Catalogue;
  readonly lang: string;
  /** Is there an endpoint that delivers? */
  readonly canSend: boolean;
  /** Where a letter shows the name that is not known yet. */
  readonly hole: string;
  say(message: Message, values?: Values): string;
  /** Draw again: something in `letters` changed. */
  changed(): void;
  /** Others are chosen: draw again, and keep them in this tab. */
  chose(): void;
}
