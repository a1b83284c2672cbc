import { nearestLanguage } from '../../i18n/language.ts';
import type { ServedCampaign } from '../campaigns/registry.ts';
import type { OutboxLetter } from '../store/port.ts';
import type { ComposedLetter } from './port.ts';

/** Said to the target, in the letter's language. */
const NOT_CONFIRMED: Record<string, (email: string) => string> = {
  en: email => `The sender's e-mail address (${email}) was not confirmed.`,
  es: email => `La dirección de correo de quien envía (${email}) no fue confirmada.`,
};

/**
 * A letter as its target gets it: from the endpoint's own domain, so that it is no forgery, with
 * answers going to the supporter.
 */
export function compose(letter: OutboxLetter, from: ServedCampaign, publicUrl: string): ComposedLetter {
  const { campaign, action, position, supporter, target, lang, subject, body } = letter;
  const name = `${supporter.given} ${supporter.family}`;
  const { file, organisation } = from;
  const written = nearestLanguage(file.letters?.[0]?.lang ?? file.lang, Object.keys(NOT_CONFIRMED)) ?? 'en';
  const note = file.deliver === 'unverified' ? `\n\n--\n${NOT_CONFIRMED[written]!(supporter.email)}` : '';
  return {
    campaign,
    action,
    position,
    from: { name: `${name} via ${organisation}`, address: `letters@${new URL(publicUrl).hostname}` },
    replyTo: { name, address: supporter.email },
    to: { name: target.name, address: target.address },
    lang,
    subject,
    body: body.trimEnd() + note,
  };
}
