import { Email, isSignUp } from '../../contract/index.ts';
import { say } from '../../i18n/message.ts';
import { sentences } from '../../i18n/sentences.ts';
import type { ByKind } from '../../i18n/served.ts';
import { confirmationToken, withdrawalToken } from '../actions/identity.ts';
import type { Keys } from '../actions/keys.ts';
import type { ServedCampaign } from '../campaigns/registry.ts';
import { type OutgoingMail, displayName } from '../delivery/mail-sender.ts';
import { returnPath } from '../delivery/return-path.ts';
import type { ConfirmationMail } from '../store/confirmations.ts';
import { mailWords } from './words.ts';
import { intlOf } from '../../i18n/intl.ts';

export interface ConfirmationFrom {
  campaign: ServedCampaign;
  /** What the mail comes from. */
  address: string;
  keys: Keys;
  publicUrl: string;
  /** Where reports about mails that did not arrive go. */
  bounces?: string | undefined;
  now: Date;
}

/**
 * The mail that asks for a confirmation. Nothing in it was typed by whoever acted, not even a name: through this
 * nobody can send words of their own to somebody else's address.
 */
export function composeConfirmation(
  { id, kind, lang: asked, address: to, targets, expiresAt }: ConfirmationMail,
  { campaign, address, keys, publicUrl, bounces, now }: ConfirmationFrom,
): OutgoingMail {
  const { lang, words } = mailWords(asked);
  const { title } = campaign.in(asked, now);
  const { organisation, controller } = campaign;
  const letters = kind === 'signature' ? undefined : Math.max(1, targets.length);
  const signature = isSignUp(campaign.file) ? 'signUp' : 'signature';
  const pick = (each: ByKind) =>
    letters === undefined
      ? say(lang, each[signature], { title })
      : say(lang, each.letter, { title, n: letters });
  const date = new (intlOf(lang).DateTimeFormat)(lang, { dateStyle: 'long', timeZone: 'UTC' });
  const link = (path: string) => `${publicUrl}/v1/${path}`;
  const sections = [
    pick(words.what),
    targets.length ? [words.toThem, ...targets.map(name => `- ${name}`)].join('\n') : '',
    `${pick(words.confirm)}\n${link(`confirmations/${confirmationToken(keys, id)}`)}`,
    sentences(lang, [words.page, say(lang, words.until, { date: date.format(new Date(expiresAt)) })]),
    words.notYou,
    `${words.withdraw}\n${link(`withdrawals/${withdrawalToken(keys, id)}`)}`,
    `--\n${[organisation, controller?.postalAddress, controller?.contact].filter(Boolean).join('\n')}`,
  ];
  const answers = Email.safeParse(controller?.contact).data;
  return {
    messageId: id + address.slice(address.indexOf('@')),
    from: { name: displayName(organisation), address },
    ...(answers && { replyTo: { name: displayName(organisation), address: answers } }),
    to: { name: '', address: to },
    lang,
    subject: pick(words.subject).replace(/\s+/g, ' '),
    text: sections.filter(Boolean).join('\n\n'),
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(bounces && { returnPath: returnPath(keys, bounces, { confirmation: id }) }),
  };
}
