import { Email, isSignUp } from '../../contract/index.ts';
import { say } from '../../i18n/message.ts';
import { receiptToken, updateToken } from '../actions/identity.ts';
import type { Keys } from '../actions/keys.ts';
import { inLanguage } from '../../campaign-file/texts.ts';
import type { ServedCampaign } from '../campaigns/registry.ts';
import { type OutgoingMail, displayName } from '../delivery/mail-sender.ts';
import { returnPath } from '../delivery/return-path.ts';
import type { UpdateMail } from '../store/updates.ts';
import type { Subscriber } from './subscribers.ts';
import { updateWords } from './words.ts';
import { intlOf } from '../../i18n/intl.ts';

export interface UpdateFrom {
  campaign: ServedCampaign;
  /** What the mail comes from. */
  address: string;
  keys: Keys;
  publicUrl: string;
  /** Where reports about mails that did not arrive go. */
  bounces?: string | undefined;
  now: Date;
}

/** The mail that tells somebody of a bill's new status. Nothing in it was typed by a supporter, not even a name. */
export function composeUpdate(
  { id, update }: Pick<UpdateMail, 'id' | 'update'>,
  { address: to, action, lang: asked, kind, recordedAt, confirmedAt }: Subscriber,
  { campaign, address, keys, publicUrl, bounces, now }: UpdateFrom,
): OutgoingMail {
  const { lang, words } = updateWords(asked);
  const { title, bill } = campaign.in(asked, now);
  const { organisation, controller, file } = campaign;
  const number = [bill?.type, bill?.number].filter(Boolean).join(' ');
  const day = (instant: string) =>
    new (intlOf(lang).DateTimeFormat)(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(instant));
  const values = { title, bill: number, billTitle: bill?.title ?? '' };
  const stop = `${publicUrl}/v1/withdrawals/${updateToken(keys, id)}`;
  const how = kind !== 'signature' ? 'acted' : isSignUp(campaign.file) ? 'signedUp' : 'signed';
  const sections = [
    say(lang, words.news, values),
    inLanguage(update.text, asked, file.lang).text,
    say(lang, words.asOf, { date: day(update.day) }),
    update.url ? `${words.readOn}\n${update.url}` : '',
    say(lang, words.why[how], { title, date: day(recordedAt) }),
    // A receipt shows what was typed: not to an address that somebody else may have given. The link below shows nothing.
    confirmedAt
      ? `${words.receipt}\n${publicUrl}/v1/receipts/${receiptToken(keys, campaign.id, action)}`
      : '',
    `${words.stop[how]}\n${stop}`,
    `--\n${[organisation, controller?.postalAddress, controller?.contact].filter(Boolean).join('\n')}`,
  ];
  const answers = Email.safeParse(controller?.contact).data;
  return {
    messageId: id + address.slice(address.indexOf('@')),
    from: { name: displayName(organisation), address },
    ...(answers && { replyTo: { name: displayName(organisation), address: answers } }),
    to: { name: '', address: to },
    lang,
    subject: say(lang, words.subject, values).replace(/\s+/g, ' '),
    text: sections.filter(Boolean).join('\n\n'),
    headers: {
      'Auto-Submitted': 'auto-generated',
      // RFC 8058: a mail program's own button ends such mails, by one POST.
      'List-Unsubscribe': `<${stop}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    ...(bounces && { returnPath: returnPath(keys, bounces, { update: id }) }),
  };
}
