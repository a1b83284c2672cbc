// The part of the store's port that is about confirmations by e-mail and withdrawals.
import type { ActionKind } from '../../contract/index.ts';
import type { Bounced, StoredAction } from './port.ts';

/** A mail that asks for a confirmation. The store keeps hashes of its links' tokens, which the id and a key make. */
export interface NewConfirmation {
  /** Random; also its Message-ID. */
  id: string;
  tokenHash: string;
  withdrawalHash: string;
  /** Until when its link can confirm; counted anew when the mail leaves. */
  expiresAt: string;
  /** How many such mails an action gets; what is more is not stored. */
  limits: ConfirmationLimits;
}

export interface ConfirmationLimits {
  /** For one action, ever. */
  anAction: number;
  /** No second one for an action within so many seconds. */
  seconds: number;
}

/** What holds for the mails that are taken now. */
export interface ConfirmationTerms {
  /** Who does not settle them before gives them back. */
  until: string;
  /** Until when the links of those that leave now can confirm. */
  expiresAt: string;
  /**
   * So many go to one address in a day, whatever the campaign. As many more wait until that frees, the newest
   * first: those before them may be somebody else's doing.
   */
  anAddress: number;
  /** How many are taken. */
  limit: number;
}

/** What became of a mail: `capped` and `dropped` by the limit for its address, or because it is not needed any more. */
export type ConfirmationFate = 'queued' | 'capped' | 'dropped' | 'accepted' | 'failed' | 'bounced';

/** A mail that is to leave. */
export interface ConfirmationMail {
  campaign: string;
  action: string;
  id: string;
  kind: ActionKind;
  lang: string;
  address: string;
  /** The targets whose letters wait for it. */
  targets: string[];
  expiresAt: string;
  /** Attempts before this one. */
  attempts: number;
  /** Until when it is taken. */
  lease?: string;
}

/** What became of an attempt; with `dueAt` it is tried again then. */
export interface ConfirmationSettlement {
  id: string;
  status: 'queued' | 'accepted' | 'failed';
  dueAt?: string;
  /** It had to wait: that was no attempt. */
  untried?: boolean;
  /** Of the taking that this was: what was settled, or taken again, since stays as it is, unless it was accepted. */
  lease?: string | undefined;
}

/** An action by a link of one of its mails. */
export interface LinkedAction {
  action: StoredAction;
  /** The mail's id. */
  id: string;
  expiresAt: string;
}

/** `confirmed`: now; `already`: before. Nothing: there is no such token. */
export type Confirmed = 'confirmed' | 'already' | 'expired' | 'withdrawn';

export interface ConfirmationStore {
  byToken(tokenHash: string): Promise<LinkedAction | undefined>;
  byWithdrawal(withdrawalHash: string): Promise<LinkedAction | undefined>;
  /**
   * Asks again for an action that waits, where the limits allow it.
   * @returns whether a mail will leave.
   */
  ask(key: { campaign: string; action: string }, mail: NewConfirmation, at: string): Promise<boolean>;
  /** Counts the action as verified and lets its letters leave. Resolves when that is on disk. */
  confirm(tokenHash: string, at: string): Promise<Confirmed | undefined>;
  /**
   * Takes an action out of the counts and keeps back what has not left. What was never confirmed may be
   * somebody else's doing: then what was typed is deleted, too. Resolves when that is on disk.
   * @returns whether there is such an action.
   */
  withdraw(withdrawalHash: string, at: string): Promise<boolean>;
  /** Takes mails that are due. */
  claim(now: string, terms: ConfirmationTerms): Promise<ConfirmationMail[]>;
  /** A mail that has bounced meanwhile, or is not needed any more, stays so. */
  settle(settlements: ConfirmationSettlement[]): Promise<void>;
  /** A mail server took the mail, and says now that it could not be delivered. */
  bounce(id: string): Promise<Bounced>;
}

/** A campaign that was ever served, and how much of it waits to leave. */
export interface Served {
  campaign: string;
  letters: number;
  /** About its bill. */
  mails: number;
}

/** Since when a campaign is paused, or all are where none is named. */
export interface Pause {
  campaign?: string;
  since: string;
}

/**
 * Which campaigns are paused: none of their letters leaves, and no mail about their bill. While all are, no mail leaves
 * at all, nor one that asks for a confirmation.
 */
export interface PauseStore {
  /** Pausing twice keeps the first time. */
  pause(campaign: string, at: string): Promise<void>;
  resume(campaign: string): Promise<void>;
  /** Those that are paused by themselves. */
  list(): Promise<string[]>;
  /** Pauses also those that come. Those that are paused by themselves stay so when all go on. */
  pauseAll(at: string): Promise<void>;
  resumeAll(): Promise<void>;
  /** Since when all are paused, where they are. */
  all(): Promise<string | undefined>;
  /** All that is paused now, to pause it again in a backup that is put back. */
  now(): Promise<Pause[]>;
  /** Campaigns that were ever served from this data. */
  known(): Promise<Served[]>;
}
