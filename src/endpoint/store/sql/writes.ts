import type { WithdrawalWay } from '../../../contract/index.ts';
import type { Directory } from '../../directory/directory.ts';
import type { AdminStore, AdminToken } from '../admin.ts';
import type { AuditEntry } from '../audit.ts';
import type {
  ConfirmationMail,
  ConfirmationSettlement,
  ConfirmationTerms,
  Confirmed,
  NewConfirmation,
} from '../confirmations.ts';
import type { Import, ImportStore, NewImport } from '../imports.ts';
import type {
  BillUpdate,
  MailWay,
  NewUpdateMail,
  ToldUpdate,
  UpdateMail,
  UpdateMailSettlement,
} from '../updates.ts';
import type { Push, PushSettlement } from '../pushes.ts';
import type { FlagVerdict } from '../flags.ts';
import type { Rate } from '../rates.ts';
import type { Verdict } from '../signers.ts';
import type { Row } from './database.ts';
import type { Ending, Whose } from '../consents.ts';
import type {
  Bounced,
  LetterKey,
  Mail,
  NewAction,
  OutboxLetter,
  Publication,
  Recorded,
  Settlement,
} from '../port.ts';

/** Still sealed: what cannot be opened must not hold up what else is claimed, or written with it. */
export type ClosedLetter = Omit<OutboxLetter, 'supporter' | 'subject' | 'body'> & { row: Row };
export type ClosedMail = Omit<ConfirmationMail, 'address'> & { row: Row };

/** How many actions were sealed anew, and the last one that was looked at; without it, none is left. */
export interface Resealed {
  sealed: number;
  /** How many were looked at. */
  looked: number;
  last?: [campaign: string, action: string];
}

/** Everything that writes: its input and its result. Each crosses to the writer's thread as plain data. */
export interface Writes {
  record: [NewAction, Recorded];
  publish: [{ campaign: string; at: string; publications: Publication[] }, void];
  claim: [
    { now: string; until: string; limit: number; by: OutboxLetter['by'][]; perHour?: number | undefined },
    ClosedLetter[],
  ];
  settle: [Settlement[], void];
  bounce: [{ letter: LetterKey; why: string | undefined }, Bounced];
  land: [Mail, void];
  ask: [{ key: { campaign: string; action: string }; mail: NewConfirmation; at: string }, boolean];
  confirm: [{ tokenHash: string; at: string }, Confirmed | undefined];
  withdraw: [{ withdrawalHash: string; at: string }, boolean];
  withdrawAction: [{ receiptHash: string; at: string; way: WithdrawalWay }, boolean];
  withdrawConsent: [{ receiptHash: string; disclosure: string; at: string; way: WithdrawalWay }, number];
  erase: [{ whose: Whose; at: string; way: WithdrawalWay }, number];
  reapply: [readonly Ending[], void];
  claimConfirmations: [{ now: string; terms: ConfirmationTerms }, ClosedMail[]];
  settleConfirmations: [ConfirmationSettlement[], void];
  bounceConfirmation: [string, Bounced];
  /** Without a time, it goes on; without a campaign, all of them. */
  pause: [{ campaign?: string; at?: string }, void];
  import: [{ entry: NewImport; again: boolean }, string | undefined];
  removeImport: [
    { key: Parameters<ImportStore['remove']>[0]; how: Parameters<ImportStore['remove']>[1] },
    Import | undefined,
  ];
  recordUpdate: [{ update: BillUpdate; mails: readonly NewUpdateMail[] }, number];
  claimUpdateMails: [
    { now: string; until: string; limit: number; perHour?: number | undefined },
    UpdateMail[],
  ];
  settleUpdateMails: [readonly UpdateMailSettlement[], void];
  bounceUpdateMail: [string, Bounced];
  endUpdates: [{ linkHash: string; at: string; way: WithdrawalWay }, boolean];
  retellUpdates: [readonly ToldUpdate[], void];
  setMailWay: [MailWay, void];
  claimPushes: [{ now: string; until: string; limit: number }, Push[]];
  settlePush: [PushSettlement, void];
  /** Of actions after this one. */
  reseal: [{ after: readonly [campaign: string, action: string]; limit: number }, Resealed];
  rekey: [readonly { from: string; to: string }[], void];
  forgetHashes: [{ key: string; actions: readonly { campaign: string; action: string }[] }, void];
  keepFact: [{ name: string; value: string }, string];
  replaceFact: [{ name: string; value: string }, void];
  /** @returns why it was refused. */
  replaceDirectory: [Directory, string | undefined];
  removeDirectory: [{ country: string; list: string }, boolean];
  judge: [{ campaign: string; ids: readonly string[]; verdict: Verdict; at: string }, string[]];
  tell: [AuditEntry, void];
  forgetAudit: [string, number];
  addToken: [AdminToken & { hash: string }, boolean];
  revokeToken: [{ name: string; at: string }, boolean];
  beginSession: [Parameters<AdminStore['begin']>[0], void];
  endSession: [string, void];
  endAccess: [readonly { id: string; revokedAt: string }[], void];
  reviewFlags: [{ campaign: string; ids: readonly string[]; verdict: FlagVerdict; at: string }, string[]];
  addRates: [readonly Rate[], void];
  forgetRates: [string, void];
}

/** With what is told of it, in the same transaction, where somebody who runs the endpoint did it. */
export type Write = {
  [Name in keyof Writes]: { name: Name; input: Writes[Name][0]; audit?: AuditEntry | undefined };
}[keyof Writes];
export type WriteResult = Writes[keyof Writes][1];

export const keyOf = ({ campaign, action, position }: LetterKey) => [campaign, action, position] as const;
