// The mail that asks a supporter to confirm, in the language they acted in.
import { nearestLanguage } from '../../i18n/language.ts';
import type { Message } from '../../i18n/message.ts';

/** Of letters, a signature, a sign-up. */
export interface ByKind {
  letter: Message;
  signature: string;
  signUp: string;
}

interface Words {
  subject: ByKind;
  /** What waits; `{title}` is the campaign's. */
  what: ByKind;
  toThem: string;
  confirm: ByKind;
  page: string;
  until: string;
  notYou: string;
  withdraw: string;
}

const WORDS: Record<string, Words> = {
  en: {
    subject: {
      letter: { one: 'Confirm your letter: {title}', other: 'Confirm your letters: {title}' },
      signature: 'Confirm your signature: {title}',
      signUp: 'Confirm your e-mail address: {title}',
    },
    what: {
      letter: {
        one: 'A letter was written with this e-mail address, and waits for you. It belongs to the campaign “{title}”.',
        other:
          '{n} letters were written with this e-mail address, and wait for you. They belong to the campaign “{title}”.',
      },
      signature: 'Somebody signed “{title}” with this e-mail address.',
      signUp: 'Somebody signed up for “{title}” with this e-mail address.',
    },
    toThem: 'To:',
    confirm: {
      letter: {
        one: 'Was it you? Open this page and confirm. Then the letter leaves, in your name:',
        other: 'Was it you? Open this page and confirm. Then the letters leave, in your name:',
      },
      signature: 'Was it you? Open this page and confirm. Then the signature counts:',
      signUp: 'Was it you? Open this page and confirm. Then you are signed up:',
    },
    page: 'Nothing happens before you press the button there.',
    until: 'The link works until {date}.',
    notYou: 'If this was not you, do nothing: nothing is sent, and nothing counts.',
    withdraw: 'I did not ask for this: delete it',
  },
  es: {
    subject: {
      letter: { one: 'Confirme su carta: {title}', other: 'Confirme sus cartas: {title}' },
      signature: 'Confirme su firma: {title}',
      signUp: 'Confirme su correo electrónico: {title}',
    },
    what: {
      letter: {
        one: 'Con esta dirección de correo se escribió una carta, que espera su respuesta. Es de la campaña «{title}».',
        other:
          'Con esta dirección de correo se escribieron {n} cartas, que esperan su respuesta. Son de la campaña «{title}».',
      },
      signature: 'Alguien firmó «{title}» con esta dirección de correo.',
      signUp: 'Alguien se inscribió en «{title}» con esta dirección de correo.',
    },
    toThem: 'Para:',
    confirm: {
      letter: {
        one: '¿Fue usted? Abra esta página y confirme. Entonces la carta sale, en su nombre:',
        other: '¿Fue usted? Abra esta página y confirme. Entonces las cartas salen, en su nombre:',
      },
      signature: '¿Fue usted? Abra esta página y confirme. Entonces la firma cuenta:',
      signUp: '¿Fue usted? Abra esta página y confirme. Entonces la inscripción queda hecha:',
    },
    page: 'No pasa nada antes de que pulse el botón de esa página.',
    until: 'El enlace sirve hasta el {date}.',
    notYou: 'Si no fue usted, no haga nada: no se envía nada y nada cuenta.',
    withdraw: 'Yo no pedí esto: bórrenlo',
  },
  ar: {
    subject: {
      letter: { one: 'أكّد رسالتك: {title}', two: 'أكّد رسالتيك: {title}', other: 'أكّد رسائلك: {title}' },
      signature: 'أكّد توقيعك: {title}',
      signUp: 'أكّد بريدك الإلكتروني: {title}',
    },
    what: {
      letter: {
        one: 'كُتبت رسالة بعنوان البريد الإلكتروني هذا، وهي في انتظارك. إنها من حملة «{title}».',
        two: 'كُتبت رسالتان بعنوان البريد الإلكتروني هذا، وهما في انتظارك. إنهما من حملة «{title}».',
        few: 'كُتبت {n} رسائل بعنوان البريد الإلكتروني هذا، وهي في انتظارك. إنها من حملة «{title}».',
        other: 'كُتبت {n} رسالة بعنوان البريد الإلكتروني هذا، وهي في انتظارك. إنها من حملة «{title}».',
      },
      signature: 'وقّع شخص على «{title}» بعنوان البريد الإلكتروني هذا.',
      signUp: 'سجّل شخص نفسه في «{title}» بعنوان البريد الإلكتروني هذا.',
    },
    toThem: 'إلى:',
    confirm: {
      letter: {
        one: 'هل كنت أنت؟ افتح هذه الصفحة وأكّد، فتُرسل الرسالة باسمك:',
        two: 'هل كنت أنت؟ افتح هذه الصفحة وأكّد، فتُرسل الرسالتان باسمك:',
        other: 'هل كنت أنت؟ افتح هذه الصفحة وأكّد، فتُرسل الرسائل باسمك:',
      },
      signature: 'هل كنت أنت؟ افتح هذه الصفحة وأكّد، فيُحسب التوقيع:',
      signUp: 'هل كنت أنت؟ افتح هذه الصفحة وأكّد، فيتم التسجيل:',
    },
    page: 'لا يحدث شيء قبل أن تضغط الزر في تلك الصفحة.',
    until: 'يعمل الرابط حتى {date}.',
    notYou: 'إن لم تكن أنت، فلا تفعل شيئًا: لن يُرسل شيء ولن يُحسب شيء.',
    withdraw: 'لم أطلب هذا: احذفوه',
  },
};

/** The words nearest to a language, and which language they are in. */
export function mailWords(asked: string): { lang: string; words: Words } {
  const lang = nearestLanguage(asked, Object.keys(WORDS)) ?? 'en';
  return { lang, words: WORDS[lang]! };
}
