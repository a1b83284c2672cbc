// What the endpoint asks of a database. One adapter is in sqlite/; every adapter passes suite.ts.
// Times are RFC 3339 in UTC with milliseconds, so that text order is time order.
import type {
  ActionKind,
  Channel,
  Consent,
  ConsentTerms,
  DeliveryStatus,
  Receipt,
  RenderedDisclosure,
  Supporter,
  TargetDelivery,
  WithdrawalWay,
} from '../../contract/index.ts';
import type { DirectoryStore } from '../directory/directory.ts';
import type { AdminStore } from './admin.ts';
import type { AuditEntry, AuditStore } from './audit.ts';
import type { ConsentStore } from './consents.ts';
import type { ConfirmationFate, ConfirmationStore, NewConfirmation, PauseStore } from './confirmations.ts';
import type { DecisionStore } from './decisions.ts';
import type { FigureStore } from './figures.ts';
import type { Flag, FlagStore } from './flags.ts';
import type { ImportStore } from './imports.ts';
import type { Outbox } from './outbox.ts';
import type { PushStore } from './pushes.ts';
import type { RateStore } from './rates.ts';
import type { SignerStore } from './signers.ts';
import type { SupporterKeyStore } from './supporter-keys.ts';
import type { UpdateStore } from './updates.ts';

export type * from './outbox.ts';

export interface Store {
  readonly actions: ActionStore;
  readonly disclosures: DisclosureLedger;
  readonly outbox: Outbox;
  readonly confirmations: ConfirmationStore;
  readonly consents: ConsentStore;
  readonly pauses: PauseStore;
  readonly imports: ImportStore;
  readonly updates: UpdateStore;
  readonly pushes: PushStore;
  readonly signers: SignerStore;
  readonly flags: FlagStore;
  readonly decisions: DecisionStore;
  readonly rates: RateStore;
  readonly mailbox: Mailbox;
  readonly directory: DirectoryStore;
  /** Closes all personal data with the key of now. @returns of how many actions it had been another, or none. */
  reseal(looked?: (actions: number) => void): Promise<number>;
  readonly supporterKeys: SupporterKeyStore;
  readonly facts: FactStore;
  readonly figures: FigureStore;
  readonly admin: AdminStore;
  readonly audit: AuditStore;
  /** The same store: each of its writes tells this, in its own transaction. */
  audited(entry: AuditEntry): Omit<Store, 'close'>;
  /** Finishes what is being written, then lets go of the database. */
  close(): Promise<void>;
}

/** What is said once of all the data, by name. */
export interface FactStore {
  of(name: string): Promise<string | undefined>;
  /** Keeps a value if there is none yet. @returns the one that is kept. */
  keep(name: string, value: string): Promise<string>;
  replace(name: string, value: string): Promise<void>;
}

/** How an action is counted. `imported` is collected on paper and has no action of its own. */
export type Tally = 'verified' | 'unverified' | 'pending' | 'imported';

/** The answer that is stored with an action; its link is made from the key, never stored. */
export type Answer = Omit<Receipt, 'url'> & {
  /** There was no statement to sign then, whatever the campaign's file says now. */
  signUp?: true;
};

export interface NewAction {
  campaign: string;
  id: string;
  kind: ActionKind;
  lang: string;
  recordedAt: string;
  /** Keyed hash of the compared body: the same id with another one is a conflict. */
  bodyHash: string;
  /** How to count it, if its supporter was not counted for this kind yet; absent: never count it. */
  tally?: Exclude<Tally, 'imported'>;
  /** Why it is kept but neither counted nor delivered. */
  held?: 'honeypot' | 'moderator';
  /** Signs of spam: they change nothing, until somebody looks at them. */
  flags?: Flag[];
  /** Keyed hash of the e-mail address; actions without one count each. */
  supporterKey?: string;
  /** The same by keys from before, while addresses are hashed anew: who is known by one is so by `supporterKey` from now on. */
  earlierKeys?: string[];
  /** Which keys made the hashes: with others than the data say nothing is stored. */
  keys?: string;
  supporter?: Supporter;
  comment?: string;
  /** SHA-256 of the receipt's token. */
  receiptHash: string;
  answer: Answer;
  /** The mail that asks for it, with the tally `pending`; where the limits forbid one, none leaves. */
  confirmation?: NewConfirmation;
  consents: ConsentRecord[];
  deliveries: NewDelivery[];
  /** A platform is told of it, once it counts. */
  push?: true;
}

/** What can be shown to a regulator or to the supporter; its text is in the ledger of disclosures. */
export interface ConsentRecord extends Consent {
  purpose: string;
  /** When it was answered: the endpoint's time. */
  at: string;
  /** What the campaign's file said about it then. */
  terms?: ConsentTerms;
  withdrawn?: { at: string; way: WithdrawalWay };
  /** How it was collected. */
  by: { element: string; version: string; page?: string | undefined };
}

export interface NewDelivery {
  target: string;
  name: string;
  channel: Channel;
  status: DeliveryStatus;
  /** Only with the channel `endpoint`. */
  letter?: {
    by: TargetDelivery['by'];
    to: string;
    subject: string;
    body: string;
    /** The same for two letters that say the same, and nothing more. */
    mark: string;
    topic?: string;
  };
  /** From when it may leave; absent while it must not. */
  dueAt?: string;
}

/**
 * `stored`: it is on disk. `replayed`: the same was there before. `conflict`: the id is another action's.
 * `other-keys`: nothing is stored, for this process goes on with keys that the data no longer use.
 */
export type Recorded =
  | { outcome: 'stored' | 'replayed'; answer: Answer }
  | { outcome: 'conflict'; answer?: undefined }
  | { outcome: 'other-keys'; answer?: undefined };

export interface StoredAction extends Omit<
  NewAction,
  'deliveries' | 'bodyHash' | 'receiptHash' | 'confirmation' | 'earlierKeys' | 'keys' | 'push'
> {
  confirmedAt?: string;
  withdrawnAt?: string;
  /** Since when nothing is known of who did it. */
  erasedAt?: string;
  /** Of the last mail that asked for its confirmation. */
  asked?: ConfirmationFate;
  deliveries: {
    target: string;
    name: string;
    channel: Channel;
    status: DeliveryStatus;
    letter?: { subject: string; body: string };
  }[];
}

/** How many actions; of letters, how many letters, one to each target. */
export interface Count {
  kind: ActionKind;
  tally: Tally;
  n: number;
}

/** The most of a kind that ever counted at once, in all tallies but `pending`. */
export type Peak = Omit<Count, 'tally'>;

/** A letter that may be handed over: its supporter confirmed it, or the campaign does not ask for that. */
export interface HeldLetter {
  target: { id: string; name: string };
  status: DeliveryStatus;
  supporter: Supporter;
  lang: string;
  recordedAt: string;
  confirmedAt?: string;
  subject: string;
  body: string;
}

export interface ActionStore {
  /**
   * Stores an action with its consents and deliveries, and counts it. Resolves when it is on disk.
   * @throws Overloaded when too many wait; any other error means that nothing was stored.
   */
  record(action: NewAction): Promise<Recorded>;
  find(campaign: string, id: string): Promise<{ bodyHash: string; answer: Answer } | undefined>;
  byReceipt(receiptHash: string): Promise<StoredAction | undefined>;
  /** All that was recorded, of one campaign or of all, the oldest first; robots' own, too. */
  all(campaign?: string): AsyncIterable<StoredAction>;
  /** The letters given to the endpoint that may be handed over, by target, the oldest first. */
  letters(campaign: string): Promise<HeldLetter[]>;
  /** The counts that are kept up to date. */
  counts(campaign: string): Promise<Count[]>;
  /** Rises with each change of the counts, whichever process makes it. */
  version(campaign: string): Promise<number>;
  /** How far it once was: it only ever rises, so that a goal that was passed stays passed. */
  peaks(campaign: string): Promise<Peak[]>;
  /** The counts from COUNT(*) over the actions themselves, and what was imported: what the counts must equal. */
  recount(campaign: string): Promise<Count[]>;
}

/** A disclosure in one language, as it is published now. */
export interface Publication {
  disclosure: string;
  version: string;
  lang: string;
  rendered: RenderedDisclosure;
  /** Earlier texts of it no longer hold. */
  material: boolean;
}

export interface PublishedDisclosure {
  disclosure: string;
  version: string;
  lang: string;
  rendered: RenderedDisclosure;
  firstPublishedAt: string;
  /** Absent while it is current. */
  supersededAt?: string;
  /** A material change came after it: no grace. */
  supersededMaterially: boolean;
}

export interface DisclosureLedger {
  /** Makes these the current disclosures of the campaign; what was current and is not among them is superseded. */
  publish(campaign: string, at: string, publications: Publication[]): Promise<void>;
  /** Those of the versions that were ever published by the campaign. */
  find(campaign: string, versions: string[]): Promise<PublishedDisclosure[]>;
}

/** A name and an address, apart: nobody glues headers together. */
export interface MailAddress {
  name: string;
  address: string;
}

/** A mail that landed in the local mailbox. */
export interface Mail {
  /** Without angle brackets. Stays the same however often the mail is sent. */
  messageId: string;
  landedAt: string;
  from: MailAddress;
  replyTo?: MailAddress;
  to: MailAddress;
  lang: string;
  subject: string;
  text: string;
  /** Further headers, such as `Auto-Submitted`. */
  headers?: Record<string, string>;
  /** Where reports about it go, if not to `from`. */
  returnPath?: string;
}

export interface Mailbox {
  /** Landing twice leaves one mail. */
  put(mail: Mail): Promise<void>;
  /** Newest first. */
  list(limit: number): Promise<Mail[]>;
}

/** The database cannot be reached now: whether something was stored is not known, and asking again tells. */
export class Unavailable extends Error {
  override name = 'Unavailable';
  /** What the system or the database says it by. */
  readonly code: string;
  constructor(code: string, cause: unknown) {
    super('The database cannot be reached', { cause });
    this.code = code;
  }
}

/** Too many writes wait already: try again in a moment. */
export class Overloaded extends Error {
  override name = 'Overloaded';
}
