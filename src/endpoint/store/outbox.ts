// The part of the store's port that is about letters which are to leave.
import type { DeliveryStatus, Supporter, TargetDelivery } from '../../contract/index.ts';

/** A letter that is to leave. Its key stays the same over retries. */
export interface OutboxLetter {
  campaign: string;
  action: string;
  position: number;
  supporter: Supporter;
  /** `address`: where the way finds the target, such as an e-mail address. */
  target: { id: string; name: string; address: string };
  by: TargetDelivery['by'];
  lang: string;
  subject: string;
  body: string;
  topic?: string;
  /** When it became due. */
  dueAt: string;
  /** The supporter has confirmed the e-mail address. */
  confirmed?: boolean;
  /** Attempts before this one. */
  attempts: number;
  /** Until when it is taken. */
  lease?: string | undefined;
}

export type LetterKey = Pick<OutboxLetter, 'campaign' | 'action' | 'position'>;

/**
 * Whether a letter may leave. One that repeats another of the same supporter, target, subject and text, less than
 * a day apart, has a twin: it `waits` while the twin is about to leave, and is `accepted` or `bounced` as the twin
 * was. `gone`: it was withdrawn, or what became of it is known.
 */
export type LetterStanding = 'free' | 'paused' | 'gone' | 'waits' | 'accepted' | 'bounced';

/** What became of an attempt; with `dueAt` it is tried again then. */
export interface Settlement extends LetterKey {
  status: 'queued' | 'accepted' | 'bounced' | 'failed';
  /** Of what failed: codes and places, never what a person wrote. */
  why?: string;
  dueAt?: string;
  /** It had to wait, or takes its twin's fate: that was no attempt. */
  untried?: boolean;
  /** Whoever takes it is away: where letters to its address stand in line, it goes back to its place, and the line waits. */
  away?: boolean;
  /** Of the taking that this was: what was settled, or taken again, since stays as it is, unless it was accepted. */
  lease?: string | undefined;
}

/** What leaves, or left: how much of it is in which state. What there is none of is not told. */
export interface OutboxStates {
  letters: { campaign: string; by: OutboxLetter['by']; status: DeliveryStatus; n: number }[];
  /** Mails that wait to leave; `capped` for their address had enough of them that day. */
  mails: { campaign: string; kind: 'confirmation' | 'update'; status: 'queued' | 'capped'; n: number }[];
}

/** Letters to one target that did not arrive, for one reason. */
export interface Undelivered {
  target: { id: string; name: string };
  by: OutboxLetter['by'];
  /** `failed`: nobody took them; `bounced`: they came back. */
  status: 'failed' | 'bounced';
  /** Not told of those that had the same text as one that is told. */
  why?: string;
  n: number;
}

/** What a report that a letter bounced found. `other`: the letter has another status, and keeps it. */
export type Bounced = 'bounced' | 'already' | 'other' | 'unknown';

export interface Outbox {
  /**
   * Takes letters that are due and leave by one of these. Who does not settle them before `until` gives them back.
   * @param perHour no more leave for one address in any hour, whichever process takes them; the others stand in line, in the
   * order in which they became due, and lose no attempt. Without it, any number may.
   */
  claim(
    now: string,
    until: string,
    limit: number,
    by: OutboxLetter['by'][],
    perHour?: number,
  ): Promise<OutboxLetter[]>;
  /** How a letter stands now: asked right before it leaves. */
  standing(letter: LetterKey): Promise<LetterStanding>;
  /**
   * A letter that was withdrawn, or has bounced, meanwhile stays so; one that was withdrawn too late was accepted.
   * Twins that wait take the fate of the one that was accepted, or has failed.
   */
  settle(settlements: Settlement[]): Promise<void>;
  /** The campaigns that letters may be of, whether they are served now or not. */
  campaigns(): Promise<string[]>;
  /** How much is in which state, by campaign. */
  states(): Promise<OutboxStates>;
  /** Which letters of a campaign did not arrive, and why; the most frequent reasons first. */
  undelivered(campaign: string, limit: number): Promise<Undelivered[]>;
  /**
   * A mail server took the letter, and says now that it could not be delivered: nor were the twins that waited for it.
   * @param why its code.
   */
  bounce(letter: LetterKey, why?: string): Promise<Bounced>;
}
