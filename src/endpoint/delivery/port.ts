import type { Action, DeliveryNeed, Target, TargetDelivery } from '../../contract/index.ts';
import type { ServedCampaign } from '../campaigns/registry.ts';
import type { ProblemError } from '../http/failure.ts';
import type { OutboxLetter } from '../store/port.ts';

/** How letters leave. */
export type DeliveryKind = TargetDelivery['by'];

/** Hands letters to whatever delivers them. */
export interface DeliveryPort {
  /**
   * Resolves when the letter was accepted. The same letter may come again after a crash.
   * @throws DeliveryFailure which says whether to try again; any other error is tried again later.
   */
  deliver(letter: OutboxLetter, campaign: ServedCampaign): Promise<void>;
}

/** Where letters to one target go by one way, and what they must tell. */
export interface Route {
  /** An address, an office's code: whatever the way finds the target by. */
  to: string;
  needs?: readonly DeliveryNeed[] | undefined;
}

/** One way for letters to leave. */
export interface DeliveryWay extends DeliveryPort {
  /** How many letters it takes at once. */
  readonly atOnce: number;
  /** So many letters leave for one address in any hour; without it, any number. */
  readonly perHour?: number | undefined;
  /** Nothing where this way does not reach the target. */
  route(target: Target): Route | undefined;
  /** What it would refuse of an action besides what is missing. */
  check?(action: Action, delivery: number, route: Route): Iterable<ProblemError>;
}
