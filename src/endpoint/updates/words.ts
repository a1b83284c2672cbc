// The mail that tells of a bill's new status, in the language that the supporter acted in.
import { nearestLanguage } from '../../i18n/language.ts';

/** How they came to get it. */
type How = 'signed' | 'signedUp' | 'acted';

interface Words {
  /** `{bill}` is its number, `{title}` the campaign's. */
  subject: string;
  news: string;
  /** `{date}` is the day that the news is true of. */
  asOf: string;
  readOn: string;
  /** Why they get it. */
  why: Record<How, string>;
  receipt: string;
  stop: Record<How, string>;
}

const WORDS: Record<string, Words> = {
  en: {
    subject: 'News of {bill}: {title}',
    news: 'There is news of {bill}, {billTitle}:',
    asOf: 'As of {date}.',
    readOn: 'Read on:',
    why: {
      signed: 'On {date} “{title}” was signed with this e-mail address, and e-mail about it was agreed to.',
      signedUp:
        'On {date} somebody signed up for “{title}” with this e-mail address, and e-mail about it was agreed to.',
      acted: 'On {date} this e-mail address was used for “{title}”, and e-mail about it was agreed to.',
    },
    receipt: 'See all that is recorded, keep it, take it back or have it deleted:',
    stop: {
      signed: 'No more of these e-mails, or “I did not sign this”:',
      signedUp: 'No more of these e-mails, or “I did not sign up”:',
      acted: 'No more of these e-mails, or “I did not do this”:',
    },
  },
  es: {
    subject: 'Novedades de {bill}: {title}',
    news: 'Hay novedades de {bill}, {billTitle}:',
    asOf: 'Al {date}.',
    readOn: 'Leer más:',
    why: {
      signed:
        'El {date} se firmó «{title}» con esta dirección de correo y se aceptó recibir correos sobre ella.',
      signedUp:
        'El {date} alguien se inscribió en «{title}» con esta dirección de correo y se aceptó recibir correos sobre ella.',
      acted:
        'El {date} se usó esta dirección de correo para «{title}» y se aceptó recibir correos sobre ella.',
    },
    receipt: 'Vea todo lo que está registrado, guárdelo, retírelo o pida que se borre:',
    stop: {
      signed: 'No recibir más de estos correos, o «yo no firmé esto»:',
      signedUp: 'No recibir más de estos correos, o «yo no me inscribí»:',
      acted: 'No recibir más de estos correos, o «yo no hice esto»:',
    },
  },
  ar: {
    subject: 'جديد {bill}: {title}',
    news: 'هناك جديد بشأن {bill}، {billTitle}:',
    asOf: 'حتى {date}.',
    readOn: 'لقراءة المزيد:',
    why: {
      signed: 'في {date} وُقّع على «{title}» بعنوان البريد الإلكتروني هذا، وقُبل تلقّي رسائل إلكترونية بشأنها.',
      signedUp:
        'في {date} سجّل شخص نفسه في «{title}» بعنوان البريد الإلكتروني هذا، وقُبل تلقّي رسائل إلكترونية بشأنها.',
      acted:
        'في {date} استُعمل عنوان البريد الإلكتروني هذا من أجل «{title}»، وقُبل تلقّي رسائل إلكترونية بشأنها.',
    },
    receipt: 'لرؤية كل ما هو مسجّل أو حفظه أو سحبه أو طلب حذفه:',
    stop: {
      signed: 'لإيقاف هذه الرسائل، أو «أنا لم أوقّع هذا»:',
      signedUp: 'لإيقاف هذه الرسائل، أو «أنا لم أسجّل نفسي»:',
      acted: 'لإيقاف هذه الرسائل، أو «أنا لم أفعل هذا»:',
    },
  },
};

/** The words nearest to a language, and which language they are in. */
export function updateWords(asked: string): { lang: string; words: Words } {
  const lang = nearestLanguage(asked, Object.keys(WORDS)) ?? 'en';
  return { lang, words: WORDS[lang]! };
}
