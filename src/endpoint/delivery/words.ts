// What the endpoint adds to a letter, in the letter's language. Said to the target.
import { nearestLanguage } from '../../i18n/language.ts';

interface Words {
  /** In whose name a mail leaves: "Ana Díaz via Example Coalition". */
  via(name: string, organisation: string): string;
  confirmed(email: string): string;
  notConfirmed(email: string): string;
}

const WORDS: Record<string, Words> = {
  en: {
    via: (name, organisation) => `${name} via ${organisation}`,
    confirmed: email => `The sender has confirmed this e-mail address: ${email}`,
    notConfirmed: email => `The sender's e-mail address (${email}) was not confirmed.`,
  },
  es: {
    via: (name, organisation) => `${name} a través de ${organisation}`,
    confirmed: email => `Quien envía ha confirmado esta dirección de correo: ${email}`,
    notConfirmed: email => `La dirección de correo de quien envía (${email}) no fue confirmada.`,
  },
  ar: {
    via: (name, organisation) => `${name} عبر ${organisation}`,
    confirmed: email => `أكّد المرسل عنوان البريد الإلكتروني هذا: ${email}`,
    notConfirmed: email => `لم يُؤكَّد عنوان البريد الإلكتروني للمرسل (${email}).`,
  },
};

/** @param lang any language tag; what is not written in it is said in English. */
export const letterWords = (lang: string): Words =>
  WORDS[nearestLanguage(lang, Object.keys(WORDS)) ?? 'en'] ?? WORDS['en']!;
