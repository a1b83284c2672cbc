import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { hmac } from '../actions/hmac.ts';
import type { Keys } from '../actions/keys.ts';
import type { Clock } from '../clock.ts';
import type { Action, Challenge } from '../../contract/index.ts';

/** 200 to 400 tries of so many iterations: about a tenth of a second on a laptop. */
const COST = 1000;
const TRIES = [200, 400] as const;
/** How long a challenge holds, in ms. */
const HOLDS_MS = 10 * 60_000;

/**
 * Makes challenges and judges proofs, and keeps nothing: a challenge is signed, and holds for one action, whose own row
 * is what makes its proof good for once.
 */
export class Challenges {
  readonly #clock: Clock;
  readonly #secrets: { hmacSignatureSecret: string; hmacKeySignatureSecret: string };

  constructor(keys: Keys, clock: Clock) {
    this.#clock = clock;
    const secret = (what: string) => hmac(keys.receipt).update(what).digest('hex');
    this.#secrets = {
      hmacSignatureSecret: secret('challenge'),
      hmacKeySignatureSecret: secret('challenge key'),
    };
  }

  async make({ campaign, id }: Pick<Action, 'campaign' | 'id'>): Promise<Challenge> {
    const until = new Date(this.#clock().getTime() + HOLDS_MS).toISOString();
    // That the key is signed, too, spares the endpoint all calculation when the proof comes back.
    return (await createChallenge({
      ...this.#secrets,
      algorithm: 'PBKDF2/SHA-256',
      cost: COST,
      counter: randomInt(TRIES[1], TRIES[0]),
      deriveKey,
      data: { campaign, action: id, until },
    })) as Challenge;
  }

  /** Is an action's proof one for this action, made in time? */
  async proves({ campaign, id, check }: Action): Promise<boolean> {
    const proof = check?.proof;
    if (!proof || proof === 'none') return false;
    const { data } = proof.challenge.parameters;
    if (data.campaign !== campaign || data.action !== id) return false;
    if (data.until <= this.#clock().toISOString()) return false;
    return (await verifySolution({ ...this.#secrets, ...proof, deriveKey })).verified;
  }
}
