import { addressLines } from '../../i18n/address.ts';
import { fullName } from '../../i18n/person-name.ts';
import type { ServedCampaign } from '../campaigns/registry.ts';
import type { OutboxLetter } from '../store/port.ts';
import { letterLanguage } from './letter-language.ts';
import { type OutgoingMail, displayName } from './mail-sender.ts';
import { letterWords } from './words.ts';

/** Where a letter's name is looked for: whoever signs does it at the end. */
const SIGNED_WITHIN = 300;

/** Says `yes` or `no`, for programs that sort mail. */
const CONFIRMED_HEADER = 'X-Upstander-Confirmed';

/**
 * A letter as its target gets it: from the organisation's own domain, so that it is no forgery, with
 * answers going to the supporter.
 */
export function compose(
  letter: OutboxLetter,
  { file, organisation }: ServedCampaign,
  { address, messageId, returnPath }: { address: string; messageId: string; returnPath?: string | undefined },
): OutgoingMail {
  const { supporter, target, subject, confirmed } = letter;
  const lang = letterLanguage(letter, file);
  const words = letterWords(lang);
  const name = displayName(fullName(supporter, lang));
  return {
    messageId,
    // The supporter's own words: no Auto-Submitted, so that an office's own answer still comes.
    from: { name: words.via(name, displayName(organisation)), address },
    replyTo: { name, address: supporter.email },
    to: { name: displayName(target.name), address: target.address },
    lang,
    subject,
    headers: { [CONFIRMED_HEADER]: confirmed ? 'yes' : 'no' },
    text: [
      // First, where nothing that somebody typed can come before it and say otherwise.
      ...(confirmed ? [] : [words.notConfirmed(supporter.email), '']),
      signed(letter.body.trimEnd(), supporter, lang),
      ...(asksAddress(file, target.id) ? addressOf(supporter, file) : []),
      '',
      '--',
      confirmed ? words.confirmed(supporter.email) : words.notConfirmed(supporter.email),
    ].join('\n'),
    ...(returnPath && { returnPath }),
  };
}

/** An address that another office needed is not for this one. */
const asksAddress = ({ targets }: ServedCampaign['file'], id: string) =>
  targets?.recipients?.some(({ id: one, delivery }) => one === id && delivery?.needs?.includes('address'));

/** As it is written in the country that the campaign is about. */
const addressOf = (
  { address, postalCode }: OutboxLetter['supporter'],
  { targets, bill }: ServedCampaign['file'],
): string[] =>
  address ? addressLines({ ...address, postalCode }, targets?.country ?? bill?.country ?? 'US') : [];

/** A letter with its name, unless that stands at its end already, in whichever order. */
function signed(body: string, { given, family }: OutboxLetter['supporter'], lang: string): string {
  const end = folded(body).slice(-SIGNED_WITHIN);
  const names = [fullName({ given, family }, lang), `${given} ${family}`, `${family} ${given}`];
  return names.some(name => end.includes(folded(name))) ? body : `${body}\n\n${names[0]}`;
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
