import { randomBytes } from 'node:crypto';
import { confirmationToken, tokenHash, withdrawalToken } from '../actions/identity.ts';
import type { Keys } from '../actions/keys.ts';
import type { Clock } from '../clock.ts';
import { Failure } from '../http/failure.ts';
import type {
  ConfirmationLimits,
  ConfirmationTerms,
  LinkedAction,
  NewConfirmation,
} from '../store/confirmations.ts';
import type { Store } from '../store/port.ts';

/** How long a link can confirm, unless the endpoint is told otherwise, in days. */
export const CONFIRM_DAYS = 7;
/** Nobody's mailbox is filled through us, however many actions are taken with one address. */
export const LIMITS: ConfirmationLimits & Pick<ConfirmationTerms, 'anAddress'> = {
  anAction: 5,
  anAddress: 10,
  seconds: 60,
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** Until when the link of a mail that leaves now can confirm. */
export const linkEnd = (now: Date, days: number): string =>
  new Date(now.getTime() + days * DAY_MS).toISOString();

export interface ConfirmerParts {
  store: Pick<Store, 'actions' | 'confirmations'>;
  keys: Keys;
  clock: Clock;
  days: number;
  /** Told when counts or letters of a campaign changed. */
  changed: (campaign: string) => void;
  /** Told when a mail may have to leave. */
  asked: () => void;
}

/** Asks supporters to confirm their e-mail address, and does what their answer says. */
export class Confirmer {
  readonly #parts: ConfirmerParts;

  constructor(parts: ConfirmerParts) {
    this.#parts = parts;
  }

  /** A new mail with links of its own; it leaves once the store has it. */
  newMail(now: Date): NewConfirmation {
    const { keys, days } = this.#parts;
    const id = randomBytes(16).toString('hex');
    return {
      id,
      tokenHash: tokenHash(confirmationToken(keys, id)),
      withdrawalHash: tokenHash(withdrawalToken(keys, id)),
      expiresAt: linkEnd(now, days),
      limits: LIMITS,
    };
  }

  /** The token of the link beside a mail's first one: 'I did not ask for this'. */
  withdrawalOf({ id }: LinkedAction): string {
    return withdrawalToken(this.#parts.keys, id);
  }

  /** @throws Failure unknown-link */
  async find(token: string): Promise<LinkedAction> {
    return known(await this.#parts.store.confirmations.byToken(tokenHash(token)));
  }

  /**
   * Confirms, whatever changed since the action was recorded: a campaign that has ended or asks something else by
   * now keeps what was done in time, with the consent that was given then.
   * @returns the action as it then is; the same the second time.
   * @throws Failure unknown-link, link-expired, withdrawn: nothing changed.
   */
  async confirm(token: string): Promise<LinkedAction> {
    const { store, clock, changed } = this.#parts;
    const outcome = await store.confirmations.confirm(tokenHash(token), clock().toISOString());
    const linked = await this.find(token);
    if (outcome === 'expired')
      throw new Failure('link-expired', { detail: 'Open the link, and ask for a new one there' });
    if (outcome === 'withdrawn') throw new Failure('withdrawn', { detail: 'It was withdrawn before' });
    if (outcome === 'confirmed') changed(linked.action.campaign);
    return linked;
  }

  /** Asks again, for whoever has the receipt. Says nothing about whether there is such an action. */
  async askAgain(receiptToken: string): Promise<void> {
    const action = await this.#parts.store.actions.byReceipt(tokenHash(receiptToken));
    if (action) await this.#ask(action);
  }

  /** The same for whoever has the link of an earlier mail, also one that has expired. */
  async askAgainByLink(token: string): Promise<void> {
    const linked = await this.#parts.store.confirmations.byToken(tokenHash(token));
    if (linked) await this.#ask(linked.action);
  }

  /** @throws Failure unknown-link */
  async findWithdrawal(token: string): Promise<LinkedAction> {
    return known(await this.#parts.store.confirmations.byWithdrawal(tokenHash(token)));
  }

  /** Withdraws the action; the second time nothing more happens. @throws Failure unknown-link */
  async withdraw(token: string): Promise<LinkedAction> {
    const { store, clock, changed } = this.#parts;
    await store.confirmations.withdraw(tokenHash(token), clock().toISOString());
    const linked = await this.findWithdrawal(token);
    changed(linked.action.campaign);
    return linked;
  }

  async #ask({ campaign, id: action }: LinkedAction['action']): Promise<void> {
    const { store, clock, asked } = this.#parts;
    const now = clock();
    if (await store.confirmations.ask({ campaign, action }, this.newMail(now), now.toISOString())) asked();
  }
}

function known(linked: LinkedAction | undefined): LinkedAction {
  if (!linked) throw new Failure('unknown-link');
  return linked;
}
