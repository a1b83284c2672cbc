// The part of the store's port that is about news of a campaign's bill, and the mails that tell of it.
import type { FileText } from '../../contract/index.ts';
import type { Bounced, StoredAction } from './port.ts';

/** A bill's new status. It is never changed: the history stays. */
export interface BillUpdate {
  campaign: string;
  /** Made of what it says: the same is the same update. */
  id: string;
  text: FileText;
  /** The day that it is true of, `2026-11-20`. */
  day: string;
  /** Where to read on. */
  url?: string;
  recordedAt: string;
}

/** A mail to one person about an update. Of one update nobody gets a second one. */
export interface NewUpdateMail {
  supporterKey: string;
  /** The action with which they agreed to it. */
  action: string;
  /** Random; also its Message-ID. */
  id: string;
  /** SHA-256 of the token of the link that ends such mails. */
  linkHash: string;
}

/** `dropped`: they took their consent back, or are forgotten. */
export type UpdateMailFate = 'queued' | 'accepted' | 'failed' | 'bounced' | 'dropped';

/** A mail that is to leave. */
export interface UpdateMail {
  campaign: string;
  id: string;
  supporterKey: string;
  update: BillUpdate;
  /** When it became due. */
  dueAt: string;
  /** Attempts before this one. */
  attempts: number;
  /** Until when it is taken. */
  lease?: string;
}

/** What became of an attempt; with `dueAt` it is tried again then. */
export interface UpdateMailSettlement {
  id: string;
  status: Exclude<UpdateMailFate, 'bounced'>;
  dueAt?: string;
  /** It had to wait: that was no attempt. */
  untried?: boolean;
  /** Of the taking that this was: what was settled, or taken again, since stays as it is, unless it was accepted. */
  lease?: string | undefined;
}

/** An update, with what became of each mail about it. */
export interface ToldUpdate {
  update: BillUpdate;
  mails: (NewUpdateMail & { status: UpdateMailFate })[];
}

/** Whom a mail's link speaks for. */
export interface LinkedUpdate {
  action: StoredAction;
  /** They agreed to such mails, and still do. */
  given: boolean;
}

/** How mail leaves, as the endpoint said when it started last. */
export type MailWay = 'smtp' | 'mailbox' | 'nothing';

export interface UpdateStore {
  /**
   * Records an update, and the mails about it to those who have none yet. Resolves when it is on disk.
   * @returns how many mails were added.
   */
  record(update: BillUpdate, mails: readonly NewUpdateMail[]): Promise<number>;
  /** All updates of a campaign, the latest day first; of one day, what was recorded last. */
  list(campaign: string): Promise<(BillUpdate & { mails: Partial<Record<UpdateMailFate, number>> })[]>;
  /** The newest update of each campaign. */
  newest(): Promise<BillUpdate[]>;
  /** Who has a mail about an update, whatever became of it. */
  mailed(campaign: string, update: string): Promise<string[]>;
  /** Is any mail due? */
  due(now: string): Promise<boolean>;
  /**
   * Takes mails that are due. Who does not settle them before `until` gives them back.
   * @param perHour in `terms`: no more are taken for one person in any hour, whichever process takes them.
   */
  claim(
    now: string,
    terms: { until: string; limit: number; perHour?: number | undefined },
  ): Promise<UpdateMail[]>;
  /** A mail that has bounced meanwhile stays so, and so does one that was dropped, unless it had left by then. */
  settle(settlements: readonly UpdateMailSettlement[]): Promise<void>;
  /** A mail server took the mail, and says now that it could not be delivered. */
  bounce(id: string): Promise<Bounced>;
  byLink(linkHash: string): Promise<LinkedUpdate | undefined>;
  /**
   * Ends the consent to e-mail about updates, of all actions of this person and campaign: the mail came to their
   * address. Nothing else ends. Resolves when it is on disk.
   * @returns whether there is such a link.
   */
  end(linkHash: string, how: { at: string; way: 'mail' | 'one-click' }): Promise<boolean>;
  /** All that was ever told and mailed, to know it again in a backup that is put back. */
  told(): Promise<ToldUpdate[]>;
  /** Nobody is mailed again what they were mailed. Whose action is not here is left out. */
  retell(told: readonly ToldUpdate[]): Promise<void>;
  mailWay(): Promise<MailWay | undefined>;
  setMailWay(way: MailWay): Promise<void>;
}
