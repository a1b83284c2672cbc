// Reads what a mail server says later about a mail that it took: a delivery status notification (RFC 3464).
import PostalMime, { type Email } from 'postal-mime';
import type { Keys } from '../actions/keys.ts';
import type { ConfirmationStore } from '../store/confirmations.ts';
import type { Outbox } from '../store/port.ts';
import type { UpdateStore } from '../store/updates.ts';
import { type Reported, reportedBy } from './return-path.ts';

/** What a report says of its letter, the gravest first. */
const ACTIONS = ['failed', 'delayed', 'relayed', 'expanded', 'delivered'] as const;
type ReportedAction = (typeof ACTIONS)[number];

/** A report is short: it may quote the letter, and no more is read than such a one needs. */
export const LONGEST_REPORT = 512 * 1024;

const LONGEST_STATUS = 64 * 1024;

const STATUS_PARTS = new Set(['message/delivery-status', 'message/global-delivery-status']);
/** Where servers write the address that a mail came to. */
const ADDRESS_HEADERS = new Set(['to', 'delivered-to', 'x-original-to', 'envelope-to']);

export interface Report {
  action: ReportedAction;
  /** Enhanced status code, `5.1.1`. */
  status?: string | undefined;
  /** The addresses that it came to. */
  addresses: string[];
}

/** It is no report, or none that can be read. The message says what it is. */
export class ReportError extends Error {
  override name = 'ReportError';
}

/** @throws ReportError */
export async function readReport(message: Uint8Array): Promise<Report> {
  if (message.length > LONGEST_REPORT) throw new ReportError('It is too long for a delivery report');
  if (!message.length) throw new ReportError('Nothing came on standard input: pipe one report into it');
  const mail = await PostalMime.parse(message, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'utf8',
    maxNestingDepth: 20,
    maxHeadersSize: 256 * 1024,
  }).catch(() => {
    throw new ReportError('It is no mail that can be read');
  });
  const type = header(mail, 'content-type') ?? 'text/plain';
  if (!/^multipart\/report\b/i.test(type)) {
    const automatic = header(mail, 'auto-submitted')?.toLowerCase() ?? 'no';
    throw new ReportError(
      automatic === 'no'
        ? 'It is no delivery report, but another mail'
        : 'It is an automatic answer, and no delivery report',
    );
  }
  const kind = /report-type="?([\w.-]+)/i.exec(type)?.[1]?.toLowerCase() ?? 'delivery-status';
  if (!kind.endsWith('delivery-status')) throw new ReportError(`It is a report of another kind: ${kind}`);
  const part = mail.attachments.find(({ mimeType }) => STATUS_PARTS.has(mimeType));
  if (!part) throw new ReportError('The report has no part with a delivery status');
  const content = part.content as string;
  if (content.length > LONGEST_STATUS) throw new ReportError('The delivery status is too long to be one');
  const recipients = recipientsIn(content);
  const action = ACTIONS.find(one => recipients.some(recipient => recipient.action === one));
  if (!action) throw new ReportError('The report does not say what became of the letter');
  return {
    action,
    status: recipients.find(recipient => recipient.action === action)?.status,
    addresses: mail.headers.filter(({ key }) => ADDRESS_HEADERS.has(key)).map(({ value }) => value),
  };
}

const header = (mail: Email, key: string) => mail.headers.find(one => one.key === key)?.value;

/** The groups of fields that are each about one recipient; the first one is about the message as a whole. */
function recipientsIn(status: string): { action: string; status?: string | undefined }[] {
  const groups: Map<string, string>[] = [new Map()];
  // Folded lines go on with a blank: what they add is never asked for.
  for (const line of status.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (!line.trim()) groups.push(new Map());
    else if (colon > 0 && !/^\s/.test(line))
      groups.at(-1)!.set(line.slice(0, colon).trim().toLowerCase(), firstWord(line.slice(colon + 1)));
  }
  return groups
    .filter(group => group.has('final-recipient') || group.has('original-recipient'))
    .map(group => ({ action: group.get('action') ?? '', status: group.get('status') }));
}

/** Without a comment before it. */
function firstWord(text: string): string {
  const value = text.trim();
  const comment = value.startsWith('(') ? value.indexOf(')') + 1 : 0;
  return value.slice(comment).trim().split(/\s/, 1)[0]!.toLowerCase();
}

/** What is used of the store. */
export interface BounceStore {
  outbox: Pick<Outbox, 'campaigns' | 'bounce'>;
  confirmations: Pick<ConfirmationStore, 'bounce'>;
  updates: Pick<UpdateStore, 'bounce'>;
}

/** What became of it, in a word and in words. */
export interface Outcome {
  done: 'bounced' | 'already' | 'other' | 'nothing';
  message: string;
}

/**
 * Marks the letter, the mail that asked for a confirmation, or the one about a bill, that a report is about.
 * @param recipient the address that the report came to, where its headers do not say.
 * @throws ReportError where it is no report, or about no mail of this endpoint.
 */
export async function takeReport(
  message: Uint8Array,
  { keys, store, recipient }: { keys: Keys; store: BounceStore; recipient?: string | undefined },
): Promise<Outcome> {
  const { action, status, addresses } = await readReport(message);
  const campaigns = await store.outbox.campaigns();
  const mail = [recipient, ...addresses]
    .map(address => (address ? reportedBy(keys, address, campaigns) : undefined))
    .find(Boolean);
  if (!mail) {
    throw new ReportError(
      'The report came to no address that this endpoint made: is --data the folder of the endpoint that sent it?',
    );
  }
  const which = nameOf(mail);
  if (action !== 'failed') return { done: 'nothing', message: `${which}: ${action}; nothing to change` };
  const done = await ('confirmation' in mail
    ? store.confirmations.bounce(mail.confirmation)
    : 'update' in mail
      ? store.updates.bounce(mail.update)
      : store.outbox.bounce(mail, status));
  if (done === 'unknown') throw new ReportError(`${which}: it is not in this data folder any more`);
  const why = status ? ` (${status})` : '';
  const said = {
    bounced: `bounced${why}`,
    already: 'was marked as bounced before',
    other: 'did not leave by mail, or failed already; nothing to change',
  };
  return { done, message: `${which}: ${said[done]}` };
}

const nameOf = (mail: Reported): string =>
  'confirmation' in mail
    ? `the mail ${mail.confirmation} that asked for a confirmation`
    : 'update' in mail
      ? `the mail ${mail.update} about a bill`
      : `${mail.campaign}, letter ${mail.position + 1} of action ${mail.action}`;
