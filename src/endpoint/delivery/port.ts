import type { Mail } from '../store/port.ts';

/** A letter with its headers, ready to leave. Names and addresses are apart: nobody glues headers together. */
export type ComposedLetter = Omit<Mail, 'landedAt'>;

/** Hands letters to whatever delivers them. */
export interface DeliveryPort {
  /**
   * Resolves when the letter was accepted. The same letter may come again after a crash.
   * @throws Error to have it tried again later.
   */
  deliver(letter: ComposedLetter): Promise<void>;
}
