import type { Action, Campaign } from '../../contract/index.ts';
import type { Clock } from '../clock.ts';
import { Failure } from '../http/failure.ts';
import type { Flag } from '../store/flags.ts';
import type { Challenges } from './challenges.ts';
import { isDisposable } from './disposable.ts';
import type { Rates } from './rates.ts';
import { mailboxBehind, ownTexts } from './repeated.ts';
import { Usual } from './usual.ts';

export interface SpamOptions {
  /** Addresses and networks (`10.0.0.0/8`) of proxies whose `X-Forwarded-For` says who sent a request. */
  trustedProxies?: string[] | undefined;
  /** `pressure`: asks for a small calculation while one sender, or all, send more than is usual; `off` unless given. */
  proofOfWork?: 'off' | 'pressure' | undefined;
  /** Actions of one sender within ten minutes that are nothing to note; 100 unless given. */
  perSender?: number | undefined;
  /** Actions of one campaign within a minute that never are pressure, however few are usual; 600 unless given. */
  perMinute?: number | undefined;
}

export interface GuardParts {
  rates: Rates;
  challenges: Challenges;
  clock: Clock;
}

/** How an action came in. */
export interface Came {
  /** Who sent it, where that is known. */
  sender?: string | undefined;
  /** By a plain form, which cannot calculate. */
  form?: boolean;
}

const SENDER_MS = 10 * 60_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * 60_000;

export const PER_SENDER = 100;
export const PER_MINUTE = 600;
/** Nobody reads, types and presses in less, in ms since the page was opened. */
const QUICKEST_MS = 1500;
/** So many times one text is somebody's suggestion that went round, within a day. */
const SAME_TEXT = 20;
/** So many addresses of one mailbox are a family's, or somebody's order, within a day. */
const ONE_MAILBOX = 5;

/**
 * Looks for signs of spam. They mark an action and never refuse it: what is asked for under pressure can be declined.
 */
export class Guard {
  readonly #rates: Rates;
  readonly #challenges: Challenges;
  readonly #options: SpamOptions;
  /** Are proofs asked for at all? */
  readonly #asks: boolean;
  readonly #usual = new Usual();
  readonly #clock: Clock;

  constructor({ rates, challenges, clock }: GuardParts, options: SpamOptions = {}) {
    this.#rates = rates;
    this.#challenges = challenges;
    this.#clock = clock;
    this.#options = options;
    this.#asks = options.proofOfWork === 'pressure';
  }

  /**
   * Counts an action that is about to be stored.
   * @returns what it is marked with.
   * @throws Failure challenge-needed, and then nothing was counted.
   */
  async look(action: Action, campaign: Pick<Campaign, 'letters'>, came: Came): Promise<Flag[]> {
    const { perSender = PER_SENDER } = this.#options;
    const { supporter, check } = action;
    const sent = (more: 0 | 1) =>
      came.sender ? this.#rates.count(`sender\n${came.sender}`, SENDER_MS, more) : 0;
    const flags: Flag[] = [];
    if (this.#asks && (sent(0) >= perSender || this.#surges(action.campaign, 0)))
      if (!(await this.#challenges.proves(action))) {
        if (!came.form && check?.proof !== 'none') throw await this.#needed(action);
        flags.push('unproven');
      }
    if (this.#asks) this.#surges(action.campaign, 1);
    if (sent(1) > perSender) flags.push('crowd');
    if ((check?.elapsedMs ?? Infinity) < QUICKEST_MS) flags.push('quick');
    if (supporter && isDisposable(supporter.email)) flags.push('disposable');
    if (this.#floods(action, campaign)) flags.push('flood');
    return flags;
  }

  /** Does far more come in for a campaign than is usual? @param more 1: one more comes. */
  #surges(campaign: string, more: 0 | 1): boolean {
    const { perMinute = PER_MINUTE } = this.#options;
    const n = this.#rates.count(`campaign\n${campaign}`, MINUTE_MS, more);
    return (
      n >= Math.max(perMinute, this.#usual.most(campaign, n, Math.floor(this.#clock().getTime() / MINUTE_MS)))
    );
  }

  #floods({ campaign: id, supporter, ...action }: Action, campaign: Pick<Campaign, 'letters'>): boolean {
    const often = (what: string) => this.#rates.count(`${what}\n${id}`, DAY_MS, 1);
    const texts = ownTexts(action, campaign).map(text => often(`text\n${text}`));
    const mailbox = supporter && mailboxBehind(supporter.email);
    // Each of its addresses counts once, however often it acts.
    const names = mailbox && often(`address\n${supporter.email.toLowerCase()}`) === 1 ? 1 : 0;
    const addresses = mailbox ? this.#rates.count(`mailbox\n${mailbox}\n${id}`, DAY_MS, names) : 0;
    return addresses > ONE_MAILBOX || texts.some(n => n > SAME_TEXT);
  }

  async #needed(action: Action): Promise<Failure> {
    return new Failure('challenge-needed', {
      detail:
        'Solve the challenge and send the same action with check.proof; or with check.proof "none", if you cannot',
      challenge: await this.#challenges.make(action),
    });
  }
}
