// What the endpoint adds to a letter, in the letter's language. Said to the target.
import { say } from '../../i18n/message.ts';
import { servedWords } from '../../i18n/served.ts';

interface Words {
  /** In whose name a mail leaves: "Ana Díaz via Example Coalition". */
  via(name: string, organisation: string): string;
  confirmed(email: string): string;
  notConfirmed(email: string): string;
}

/** @param asked any language tag; what is not written in it is said in English. */
export function letterWords(asked: string): Words {
  const { lang, words } = servedWords('mails', asked);
  const { via, confirmed, notConfirmed } = words.letter;
  return {
    via: (name, organisation) => say(lang, via, { name, organisation }),
    confirmed: email => say(lang, confirmed, { email }),
    notConfirmed: email => say(lang, notConfirmed, { email }),
  };
}
