import type { ServedCampaign } from '../campaigns/registry.ts';
import type { OutboxLetter } from '../store/port.ts';

/** Hands letters to whatever delivers them. */
export interface DeliveryPort {
  /**
   * Resolves when the letter was accepted. The same letter may come again after a crash.
   * @throws DeliveryFailure which says whether to try again; any other error is tried again later.
   */
  deliver(letter: OutboxLetter, campaign: ServedCampaign): Promise<void>;
}

/** A delivery that failed. Its message goes to a log: codes and places, never what a person wrote. */
export class DeliveryFailure extends Error {
  override name = 'DeliveryFailure';
  readonly code: string;
  /** The same would fail again. */
  readonly permanent: boolean;

  constructor(code: string, message: string, { permanent = false } = {}) {
    super(message);
    this.code = code;
    this.permanent = permanent;
  }
}
