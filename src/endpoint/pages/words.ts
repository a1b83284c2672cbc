// What the endpoint's own pages say. Small on purpose: they are for readers without JavaScript.
import { nearestLanguage } from '../../i18n/language.ts';
import type { ProblemKind } from '../../contract/index.ts';

const en = {
  sample: 'This is a sample. Nothing you send here reaches anyone real.',
  formTitle: 'Check and sign',
  formHint: 'Nothing is sent before you press the button at the end of this page.',
  given: 'First name',
  family: 'Last name',
  email: 'E-mail',
  postalCode: 'Postal code',
  comment: 'Why you sign',
  optional: 'optional',
  sign: 'Sign the petition',
  honeypot: 'Leave this field empty',
  summary: { one: 'One thing to fix', other: '{n} things to fix' },
  consentChanged: 'The text below has changed since you opened this page. Please read it again.',
  privacyNotice: 'Privacy notice',
  needed: {
    given: 'Enter your first name',
    family: 'Enter your last name',
    email: 'Enter an e-mail address like name@example.org',
    postalCode: 'Enter your postal code',
    comment: 'Write why you sign',
    choice: 'Choose one of the answers',
    required: 'Tick this box to go on',
  },
  wrong: {
    given: 'Write your first name in at most 100 letters',
    family: 'Write your last name in at most 100 letters',
    email: 'Enter an e-mail address like name@example.org',
    postalCode: 'Enter a postal code of two to ten letters and digits',
    comment: 'Write at most 1,000 letters',
  },
  receiptTitle: 'Your receipt',
  counted: 'Your signature is counted',
  recorded: 'Your action is recorded',
  awaiting: 'Almost done: it counts once you confirm your e-mail address',
  recordedOn: 'Recorded on {date}',
  keepLink: 'Keep this page’s address: whoever has it can read this receipt.',
  you: 'What you told us',
  agreed: 'What you were told and agreed to',
  agreedNone: 'Nothing about you was handed over, so there was nothing to agree to.',
  letters: 'Where it went',
  answers: { told: 'You were told', given: 'You agreed', refused: 'You said no' },
  responsible: 'Responsible: {who}',
  statuses: {
    'awaiting-confirmation': 'waits for your confirmation',
    queued: 'on its way',
    accepted: 'accepted for delivery',
    failed: 'could not be delivered',
    'handed-over': 'handed over to their own page',
    'opened-in-mail-app': 'opened in your mail app',
    copied: 'copied by you',
    called: 'called by you',
    printed: 'printed by you',
  },
  back: 'Use your browser’s back button to return.',
  failedTitle: 'This did not work',
  failures: {
    'unknown-campaign': 'There is no such campaign.',
    'unknown-receipt': 'There is no such receipt. Check that the whole address was copied.',
    'not-found': 'There is no such page.',
    'campaign-closed': 'This campaign has ended. It takes no more signatures.',
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
export type Words = typeof en;

const es: Words = {
  sample: 'Esto es un ejemplo. Nada de lo que envíe aquí llega a nadie real.',
  formTitle: 'Revise y firme',
  formHint: 'No se envía nada antes de que pulse el botón al final de esta página.',
  given: 'Nombre',
  family: 'Apellidos',
  email: 'Correo electrónico',
  postalCode: 'Código postal',
  comment: 'Por qué firma',
  optional: 'opcional',
  sign: 'Firmar la petición',
  honeypot: 'Deje este campo vacío',
  summary: { one: 'Una cosa por corregir', other: '{n} cosas por corregir' },
  consentChanged: 'El texto de abajo cambió desde que abrió esta página. Léalo de nuevo, por favor.',
  privacyNotice: 'Aviso de privacidad',
  needed: {
    given: 'Escriba su nombre',
    family: 'Escriba sus apellidos',
    email: 'Escriba un correo electrónico como nombre@example.org',
    postalCode: 'Escriba su código postal',
    comment: 'Escriba por qué firma',
    choice: 'Elija una de las respuestas',
    required: 'Marque esta casilla para continuar',
  },
  wrong: {
    given: 'Escriba su nombre en 100 letras como máximo',
    family: 'Escriba sus apellidos en 100 letras como máximo',
    email: 'Escriba un correo electrónico como nombre@example.org',
    postalCode: 'Escriba un código postal de dos a diez letras y cifras',
    comment: 'Escriba 1000 letras como máximo',
  },
  receiptTitle: 'Su comprobante',
  counted: 'Su firma está contada',
  recorded: 'Su acción está registrada',
  awaiting: 'Falta poco: contará cuando confirme su correo electrónico',
  recordedOn: 'Registrado el {date}',
  keepLink: 'Guarde la dirección de esta página: quien la tenga puede leer este comprobante.',
  you: 'Lo que nos dijo',
  agreed: 'Lo que se le informó y lo que aceptó',
  agreedNone: 'No entregó ningún dato suyo, así que no había nada que aceptar.',
  letters: 'Adónde fue',
  answers: { told: 'Se le informó', given: 'Usted aceptó', refused: 'Usted dijo que no' },
  responsible: 'Responsable: {who}',
  statuses: {
    'awaiting-confirmation': 'espera su confirmación',
    queued: 'en camino',
    accepted: 'aceptado para su entrega',
    failed: 'no se pudo entregar',
    'handed-over': 'entregado en su propia página',
    'opened-in-mail-app': 'abierto en su programa de correo',
    copied: 'copiado por usted',
    called: 'llamado por usted',
    printed: 'impreso por usted',
  },
  back: 'Use el botón «atrás» de su navegador para volver.',
  failedTitle: 'Esto no funcionó',
  failures: {
    'unknown-campaign': 'Esa campaña no existe.',
    'unknown-receipt': 'Ese comprobante no existe. Compruebe que copió la dirección completa.',
    'not-found': 'Esa página no existe.',
    'campaign-closed': 'Esta campaña terminó. Ya no recibe firmas.',
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

const WORDS: Record<string, Words> = { en, es };

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
