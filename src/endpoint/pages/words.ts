// What the endpoint's own pages say: what a form says as the elements say it, and a little of their own.
import type { Catalogue, SignUpWords } from '../../i18n/catalogue.ts';
import { asks } from '../../i18n/en/asks.ts';
import { common } from '../../i18n/en/common.ts';
import { delivery } from '../../i18n/en/delivery.ts';
import { form } from '../../i18n/en/form.ts';
import { mail } from '../../i18n/en/mail.ts';
import { needs } from '../../i18n/en/needs.ts';
import { next } from '../../i18n/en/next.ts';
import { petition } from '../../i18n/en/petition.ts';
import { problem } from '../../i18n/en/problem.ts';
import { signUp } from '../../i18n/en/sign-up.ts';
import { nearestLanguage } from '../../i18n/language.ts';
import ar from '../../i18n/locales/ar.ts';
import { signUp as arSignUp } from '../../i18n/locales/ar-sign-up.ts';
import es from '../../i18n/locales/es.ts';
import { signUp as esSignUp } from '../../i18n/locales/es-sign-up.ts';
import { type Message, say } from '../../i18n/message.ts';
import type { ProblemKind } from '../../contract/index.ts';

const own = {
  formTitle: 'Check and sign',
  signUpTitle: 'Check and sign up',
  formHint: 'Nothing is sent before you press the button at the end of this page.',
  honeypot: 'Leave this field empty',
  tooLong: {
    given: 'Write your first name in at most 100 letters',
    family: 'Write your last name in at most 100 letters',
    comment: 'Write at most 1,000 letters',
  },
  receiptTitle: 'Your receipt',
  counted: 'Your signature is counted',
  signedUp: 'You have signed up',
  recorded: 'Your action is recorded',
  awaiting: 'Almost done: it counts once you confirm your e-mail address',
  awaitingSignUp: 'Almost done: you are signed up once you confirm your e-mail address',
  withdrawn: 'This was withdrawn',
  recordedOn: 'Recorded on {date}',
  keepLink: 'Keep this page’s address: whoever has it can read this receipt.',
  you: 'What you told us',
  ageTold: 'Age',
  agreed: 'What you were told and agreed to',
  agreedNone: 'Nothing about you was handed over, so there was nothing to agree to.',
  asked: 'You were asked: {question}',
  answered: 'You answered: {answer}',
  letters: 'Where it went',
  subject: 'Subject: {subject}',
  backTo: 'Back to {page}',
  next: 'What you can do next',
  answers: { told: 'You were told', given: 'You agreed', refused: 'You said no' },
  responsible: 'Responsible: {who}',
  helpIn: 'Help lines: {country}',
  back: 'Use your browser’s back button to return.',
  failedTitle: 'This did not work',
  failures: {
    'unknown-campaign': 'There is no such campaign.',
    'unknown-receipt': 'There is no such receipt. Check that the whole address was copied.',
    'unknown-link': 'There is no such link. Check that the whole address was copied from the mail.',
    'not-found': 'There is no such page.',
    'campaign-closed': 'This campaign has ended. It is no longer possible to take part.',
    'id-conflict':
      'This form was sent before, and what you sent then is recorded. Open the campaign’s page again to start anew.',
    'body-too-large': 'That was too much text. Go back and shorten it.',
    'no-petition': 'There is nothing to sign here: this campaign asks for letters or calls.',
    overloaded: 'Very many people are acting at once. Wait a moment, go back and press the button again.',
    'server-error':
      'Something failed on our side, and nothing was recorded. Go back and press the button again.',
  } as Partial<Record<ProblemKind | 'no-petition', string>>,
  failedOther: 'The page sent something that we could not read, and nothing was recorded.',
};

const ownEs: typeof own = {
  formTitle: 'Revise y firme',
  signUpTitle: 'Revise e inscríbase',
  formHint: 'No se envía nada antes de que pulse el botón al final de esta página.',
  honeypot: 'Deje este campo vacío',
  tooLong: {
    given: 'Escriba su nombre en 100 letras como máximo',
    family: 'Escriba sus apellidos en 100 letras como máximo',
    comment: 'Escriba 1000 letras como máximo',
  },
  receiptTitle: 'Su comprobante',
  counted: 'Su firma está contada',
  signedUp: 'Su inscripción está hecha',
  recorded: 'Su acción está registrada',
  awaiting: 'Falta poco: contará cuando confirme su correo electrónico',
  awaitingSignUp: 'Falta poco: su inscripción quedará hecha cuando confirme su correo electrónico',
  withdrawn: 'Esto se retiró',
  recordedOn: 'Registrado el {date}',
  keepLink: 'Guarde la dirección de esta página: quien la tenga puede leer este comprobante.',
  you: 'Lo que nos dijo',
  ageTold: 'Edad',
  agreed: 'Lo que se le informó y lo que aceptó',
  agreedNone: 'No entregó ningún dato suyo, así que no había nada que aceptar.',
  asked: 'Se le preguntó: {question}',
  answered: 'Usted respondió: {answer}',
  letters: 'Adónde fue',
  subject: 'Asunto: {subject}',
  backTo: 'Volver a {page}',
  next: 'Lo que puede hacer ahora',
  answers: { told: 'Se le informó', given: 'Usted aceptó', refused: 'Usted dijo que no' },
  responsible: 'Responsable: {who}',
  helpIn: 'Líneas de ayuda: {country}',
  back: 'Use el botón «atrás» de su navegador para volver.',
  failedTitle: 'Esto no funcionó',
  failures: {
    'unknown-campaign': 'Esa campaña no existe.',
    'unknown-receipt': 'Ese comprobante no existe. Compruebe que copió la dirección completa.',
    'unknown-link': 'Ese enlace no existe. Compruebe que copió del correo la dirección completa.',
    'not-found': 'Esa página no existe.',
    'campaign-closed': 'Esta campaña terminó. Ya no es posible participar.',
    'id-conflict':
      'Este formulario ya se envió, y lo que envió entonces está registrado. Abra de nuevo la página de la campaña para empezar otra vez.',
    'body-too-large': 'Era demasiado texto. Vuelva atrás y acórtelo.',
    'no-petition': 'Aquí no hay nada que firmar: esta campaña pide cartas o llamadas.',
    overloaded:
      'Muchísimas personas están actuando a la vez. Espere un momento, vuelva atrás y pulse el botón de nuevo.',
    'server-error':
      'Algo falló de nuestro lado y no se registró nada. Vuelva atrás y pulse el botón de nuevo.',
  },
  failedOther: 'La página envió algo que no pudimos leer, y no se registró nada.',
};

const ownAr: typeof own = {
  formTitle: 'المراجعة والتوقيع',
  signUpTitle: 'المراجعة والتسجيل',
  formHint: 'لا يُرسل شيء قبل الضغط على الزر في آخر هذه الصفحة.',
  honeypot: 'يُترك هذا الحقل فارغًا',
  tooLong: {
    given: 'يُرجى كتابة الاسم الأول في 100 حرف على الأكثر',
    family: 'يُرجى كتابة اسم العائلة في 100 حرف على الأكثر',
    comment: 'يُرجى كتابة 1000 حرف على الأكثر',
  },
  receiptTitle: 'إيصالك',
  counted: 'تم حساب توقيعك',
  signedUp: 'تم تسجيلك',
  recorded: 'تم تسجيل مشاركتك',
  awaiting: 'بقيت خطوة: تُحسب بعد أن تؤكد بريدك الإلكتروني',
  awaitingSignUp: 'بقيت خطوة: يتم تسجيلك بعد أن تؤكد بريدك الإلكتروني',
  withdrawn: 'تم سحب هذا',
  recordedOn: 'سُجّل في {date}',
  keepLink: 'يُرجى حفظ عنوان هذه الصفحة: كل من لديه العنوان يمكنه قراءة هذا الإيصال.',
  you: 'ما قلته لنا',
  ageTold: 'العمر',
  agreed: 'ما قيل لك وما وافقت عليه',
  agreedNone: 'لم تُسلَّم أي بيانات عنك، فلم يكن هناك ما يحتاج إلى موافقتك.',
  asked: 'سُئلت: \u2068{question}\u2069',
  answered: 'أجبت: \u2068{answer}\u2069',
  letters: 'إلى أين ذهبت',
  subject: 'الموضوع: \u2068{subject}\u2069',
  backTo: 'العودة إلى \u2068{page}\u2069',
  next: 'ما يمكنك فعله الآن',
  answers: { told: 'تم إبلاغك', given: 'وافقت', refused: 'قلت لا' },
  responsible: 'الجهة المسؤولة: \u2068{who}\u2069',
  helpIn: 'خطوط المساعدة: {country}',
  back: 'للعودة يمكنك استخدام زر الرجوع في المتصفح.',
  failedTitle: 'لم ينجح ذلك',
  failures: {
    'unknown-campaign': 'لا توجد حملة كهذه.',
    'unknown-receipt': 'لا يوجد إيصال كهذا. يُرجى التحقق من نسخ العنوان كاملًا.',
    'unknown-link': 'لا يوجد رابط كهذا. يُرجى التحقق من نسخ العنوان كاملًا من البريد.',
    'not-found': 'لا توجد صفحة كهذه.',
    'campaign-closed': 'انتهت هذه الحملة. لم تعد المشاركة فيها ممكنة.',
    'id-conflict':
      'أُرسلت هذه الاستمارة من قبل، وما أُرسل حينها مسجل. يُرجى فتح صفحة الحملة من جديد للبدء مرة أخرى.',
    'body-too-large': 'النص أطول مما يمكن إرساله. يُرجى العودة واختصاره.',
    'no-petition': 'لا يوجد ما يُوقَّع هنا: تطلب هذه الحملة رسائل أو مكالمات.',
    overloaded: 'يشارك عدد كبير جدًا من الناس الآن. يُرجى الانتظار قليلًا، ثم العودة والضغط على الزر من جديد.',
    'server-error': 'حدث خلل عندنا ولم يُسجَّل شيء. يُرجى العودة والضغط على الزر من جديد.',
  },
  failedOther: 'أرسلت الصفحة شيئًا لم نتمكن من قراءته، ولم يُسجَّل شيء.',
};

const mapped = <Key extends string>(words: Record<Key, Message>, word: (message: Message) => string) =>
  Object.fromEntries(Object.entries<Message>(words).map(([key, message]) => [key, word(message)])) as Record<
    Key,
    string
  >;

type Shared = Pick<
  Catalogue,
  'asks' | 'common' | 'delivery' | 'form' | 'mail' | 'needs' | 'next' | 'petition' | 'problem'
> & { signUp: SignUpWords };

/** The words that a form has in common with the elements. */
function shared(
  lang: string,
  { asks, common, delivery, form, mail, needs, next, petition, problem, signUp }: Shared,
) {
  const word = (message: Message) => say(lang, message);
  return {
    sample: word(common.sampleNote),
    given: word(form.given),
    family: word(form.family),
    email: word(form.email),
    postalCode: word(form.postalCode),
    prefix: word(needs.prefix),
    street: word(needs.street),
    city: word(needs.city),
    phone: word(asks.phone),
    phoneHelp: word(asks.phoneHelp),
    forOrganisation: word(asks.organisation),
    organisation: word(asks.organisationName),
    role: word(asks.role),
    age: (n: number) => say(lang, asks.age, { n }),
    publicName: word(asks.publicName),
    publicHelp: word(asks.publicHelp),
    publicAs: { hidden: word(asks.hidden), initial: word(asks.initial), full: word(asks.full) },
    comment: word(petition.comment),
    optional: word(form.optional),
    sign: word(petition.sign),
    signUp: word(signUp.petition.sign),
    topics: word(signUp.asks.topics),
    learnMore: word(next.learnMore),
    aboutEvent: word(next.about),
    privacyNotice: word(form.privacyNotice),
    /** What became of a delivery; of a call, what came of it. */
    fates: mapped(delivery, word),
    /** Where the mail is that asks for a confirmation. */
    mail: mapped(mail, word),
    summary: (n: number) => say(lang, problem.problems, { n }),
    consentChanged: word(problem.consentChanged),
    needed: {
      given: word(problem.needGiven),
      family: word(problem.needFamily),
      email: word(problem.needEmail),
      postalCode: word(problem.needPostalCode),
      phone: word(problem.needPhone),
      organisation: word(problem.needOrganisation),
      role: word(problem.needRole),
      minimumAge: word(problem.badMinimumAge),
      comment: word(problem.needComment),
      choice: word(problem.needAnswer),
      required: word(problem.needConsent),
    },
    malformed: {
      email: word(problem.badEmail),
      postalCode: word(problem.badPostalCode),
      phone: word(problem.badPhone),
      organisation: word(problem.badText),
      role: word(problem.badText),
      minimumAge: word(problem.badMinimumAge),
    },
  };
}

function wordsOf(lang: string, catalogue: Shared, rest: typeof own) {
  const words = { ...shared(lang, catalogue), ...rest };
  return { ...words, wrong: { ...words.tooLong, ...words.malformed } };
}
export type Words = ReturnType<typeof wordsOf>;

const WORDS: Record<string, Words> = {
  en: wordsOf('en', { asks, common, delivery, form, mail, needs, next, petition, problem, signUp }, own),
  ar: wordsOf('ar', { ...ar, signUp: arSignUp }, ownAr),
  es: wordsOf('es', { ...es, signUp: esSignUp }, ownEs),
};

/** The words nearest to a language, and which language they are in. */
export function wordsFor(asked: string | undefined): { lang: string; words: Words } {
  const lang = nearestLanguage(asked ?? '', Object.keys(WORDS)) ?? 'en';
  return { lang, words: WORDS[lang]! };
}

/** The first language of an Accept-Language header, for pages that nothing else tells a language. */
export const firstLanguage = (header: string | undefined): string | undefined =>
  header?.split(/[,;]/)[0]?.trim() || undefined;

/** Fills `{name}` places. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
