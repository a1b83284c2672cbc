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

/** What was seen of an action. */
export interface Looked {
  /** What it is marked with. */
  flags: Flag[];
  /** Counts it, once it is stored. */
  counts(): void;
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
   * Looks at an action that is about to be stored. It counts by `counts` alone, once it is: copies make no pressure.
   * @throws Failure challenge-needed
   */
  async look(action: Action, campaign: Pick<Campaign, 'letters'>, came: Came): Promise<Looked> {
    const { perSender = PER_SENDER } = this.#options;
    const { supporter, check } = action;
    const sent = came.sender ? this.#rates.of(`sender\n${came.sender}`, SENDER_MS) : undefined;
    const crowd = sent !== undefined && sent.times() >= perSender;
    const flags: Flag[] = [];
    const all = this.#asks ? this.#rates.of(`campaign\n${action.campaign}`, MINUTE_MS) : undefined;
    if (all && (crowd || this.#surges(action.campaign, all.times())))
      if (!(await this.#challenges.proves(action))) {
        if (!came.form && check?.proof !== 'none') throw await this.#needed(action);
        flags.push('unproven');
      }
    if (crowd) flags.push('crowd');
    if ((check?.elapsedMs ?? Infinity) < QUICKEST_MS) flags.push('quick');
    if (supporter && isDisposable(supporter.email)) flags.push('disposable');
    const repeats = this.#repeats(action, campaign);
    if (repeats.floods) flags.push('flood');
    return {
      flags,
      counts: () => {
        if (all) this.#surges(action.campaign, all.add());
        sent?.add();
        repeats.counts();
      },
    };
  }

  /** Does far more come in for a campaign than is usual? @param n how many there are in this minute. */
  #surges(campaign: string, n: number): boolean {
    const { perMinute = PER_MINUTE } = this.#options;
    const minute = Math.floor(this.#clock().getTime() / MINUTE_MS);
    return n >= Math.max(perMinute, this.#usual.most(campaign, n, minute));
  }

  /** Is it one of too many with the same text, or of one mailbox? */
  #repeats({ campaign: id, supporter, ...action }: Action, campaign: Pick<Campaign, 'letters'>) {
    const often = (what: string) => this.#rates.of(`${what}\n${id}`, DAY_MS);
    const texts = ownTexts(action, campaign).map(text => often(`text\n${text}`));
    const name = supporter && mailboxBehind(supporter.email);
    const mailbox = name ? often(`mailbox\n${name}`) : undefined;
    // Each of its addresses counts once, however often it acts.
    const address = name ? often(`address\n${supporter.email.toLowerCase()}`) : undefined;
    const addresses = mailbox ? mailbox.times() + (address!.times() ? 0 : 1) : 0;
    return {
      floods: addresses > ONE_MAILBOX || texts.some(text => text.times() >= SAME_TEXT),
      counts: () => {
        for (const text of texts) text.add();
        if (address?.add() === 1) mailbox!.add();
      },
    };
  }

  async #needed(action: Action): Promise<Failure> {
    return new Failure('challenge-needed', {
      detail:
        'Solve the challenge and send the same action with check.proof; or with check.proof "none", if you cannot',
      challenge: await this.#challenges.make(action),
    });
  }
}
