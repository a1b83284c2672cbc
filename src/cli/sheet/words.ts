import { nearestLanguage } from '../../i18n/language.ts';

const en = {
  title: 'Signature sheet',
  sign: 'We, the undersigned, support this petition.',
  number: 'No.',
  name: 'First and last name',
  postalCode: 'ZIP or postal code',
  email: 'E-mail (only if you want to hear from us)',
  signature: 'Signature',
  tick: 'Tick only if you agree:',
  responsible: 'Responsible: {who}. Privacy notice: {url}',
  collected: 'Collected by',
  place: 'Place and date',
  total: 'Signatures on this sheet',
  return: 'Please return this sheet to: {who}',
  one: 'Please sign once only, here or online.',
  age: 'Please sign only if you are {n} or older.',
};

const es: typeof en = {
  title: 'Hoja de firmas',
  sign: 'Quienes firmamos abajo apoyamos esta petición.',
  number: 'N.º',
  name: 'Nombre y apellidos',
  postalCode: 'Código postal',
  email: 'Correo electrónico (solo si quiere saber de nosotros)',
  signature: 'Firma',
  tick: 'Marque solo si está de acuerdo:',
  responsible: 'Responsable: {who}. Aviso de privacidad: {url}',
  collected: 'Recogidas por',
  place: 'Lugar y fecha',
  total: 'Firmas en esta hoja',
  return: 'Devuelva esta hoja a: {who}',
  one: 'Firme una sola vez, aquí o por internet.',
  age: 'Firme solo si tiene {n} años o más.',
};

const ar: typeof en = {
  title: 'ورقة توقيعات',
  sign: 'نحن الموقّعين أدناه نؤيد هذه العريضة.',
  number: 'الرقم',
  name: 'الاسم الأول واسم العائلة',
  postalCode: 'الرمز البريدي',
  email: 'البريد الإلكتروني (فقط لمن يريد أن نكتب إليه)',
  signature: 'التوقيع',
  tick: 'ضع علامة فقط إذا كنت موافقًا:',
  responsible: 'الجهة المسؤولة: \u2068{who}\u2069. إشعار الخصوصية: \u2068{url}\u2069',
  collected: 'جمعها',
  place: 'المكان والتاريخ',
  total: 'عدد التوقيعات في هذه الورقة',
  return: 'يُرجى إعادة هذه الورقة إلى: \u2068{who}\u2069',
  one: 'يُرجى التوقيع مرة واحدة فقط، هنا أو على الإنترنت.',
  age: 'يُرجى التوقيع فقط لمن عمره {n} سنة أو أكثر.',
};

const WORDS: Record<string, typeof en> = { en, es, ar };
export type SheetWords = typeof en;

/** The words nearest to a language, and which language they are in. */
export function sheetWords(asked: string): { lang: string; words: SheetWords } {
  const lang = nearestLanguage(asked, Object.keys(WORDS)) ?? 'en';
  return { lang, words: WORDS[lang]! };
}
