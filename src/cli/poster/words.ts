// What a poster says, short enough for a wall. Nobody who grew up with Arabic, French or Spanish has read these yet.
import { nearestLanguage } from '../../i18n/language.ts';

const en = {
  trafficking: 'Does someone make you work, or sell sex, and not let you leave? You can get help.',
  other: 'Do you need help?',
  call: 'Call',
  text: 'Send {keyword} as a text to',
  textPlain: 'Text',
  always: 'Day and night',
  hours: 'Opening hours: see {site}',
  decide: 'You decide what to tell.',
  police: 'This line is run by the police.',
  women: 'For women.',
  children: 'For children and young people.',
  adults: 'For adults.',
  interpreters: 'More languages by interpreter on the phone.',
  operator: 'Run by {name}.',
  source: 'From public sources of {date}.',
  partly: 'Some of this may be out of date.',
  checked: 'Called and checked on {date}.',
};
export type PosterWords = typeof en;

const es: PosterWords = {
  trafficking: '¿Alguien le obliga a trabajar o a vender sexo, y no le deja irse? Hay ayuda.',
  other: '¿Necesita ayuda?',
  call: 'Llame al',
  text: 'Envíe {keyword} por mensaje de texto al',
  textPlain: 'Mensaje de texto al',
  always: 'De día y de noche',
  hours: 'Horario: vea {site}',
  decide: 'Usted decide qué contar.',
  police: 'Esta línea es de la policía.',
  women: 'Para mujeres.',
  children: 'Para niñas, niños y jóvenes.',
  adults: 'Para personas adultas.',
  interpreters: 'Más idiomas con intérprete por teléfono.',
  operator: 'Atiende: {name}.',
  source: 'De fuentes públicas del {date}.',
  partly: 'Puede que algo de esto ya no sea así.',
  checked: 'Se llamó y se comprobó el {date}.',
};

const fr: PosterWords = {
  trafficking:
    'Quelqu’un vous force à travailler ou à vendre du sexe, sans vous laisser partir ? De l’aide existe.',
  other: 'Besoin d’aide ?',
  call: 'Appelez le',
  text: 'Envoyez {keyword} par SMS au',
  textPlain: 'SMS au',
  always: 'Jour et nuit',
  hours: 'Horaires : voir {site}',
  decide: 'C’est vous qui décidez quoi dire.',
  police: 'Cette ligne est tenue par la police.',
  women: 'Pour les femmes.',
  children: 'Pour les enfants et les jeunes.',
  adults: 'Pour les adultes.',
  interpreters: 'Plus de langues par interprète au téléphone.',
  operator: 'Ligne tenue par {name}.',
  source: 'D’après des sources publiques du {date}.',
  partly: 'Certaines de ces informations ne sont peut-être plus à jour.',
  checked: 'Appelée et vérifiée le {date}.',
};

const ar: PosterWords = {
  trafficking: 'هل يجبرك أحد على العمل أو على بيع الجنس ويمنعك من المغادرة؟ المساعدة موجودة.',
  other: 'هل تحتاج إلى مساعدة؟',
  call: 'اتصال',
  text: 'رسالة نصية بكلمة \u2068{keyword}\u2069 إلى',
  textPlain: 'رسالة نصية إلى',
  always: 'ليلًا ونهارًا',
  hours: 'المواعيد: \u2068{site}\u2069',
  decide: 'القرار لك فيما تقوله.',
  police: 'هذا الخط تابع للشرطة.',
  women: 'للنساء.',
  children: 'للأطفال والشباب.',
  adults: 'للبالغين.',
  interpreters: 'لغات أخرى عن طريق الترجمة على الهاتف.',
  operator: 'الجهة المسؤولة: \u2068{name}\u2069.',
  source: 'من مصادر منشورة بتاريخ {date}.',
  partly: 'قد يكون بعض هذا قديمًا.',
  checked: 'تم الاتصال والتحقق في {date}.',
};

const ALL: Readonly<Record<string, PosterWords>> = { ar, en, es, fr };

export const POSTER_LANGUAGES = Object.keys(ALL);

/** A language that posters speak, and its words; nothing where it is not among them. */
export function posterWords(tag: string): { lang: string; words: PosterWords } | undefined {
  const lang = nearestLanguage(tag, POSTER_LANGUAGES);
  return lang === undefined ? undefined : { lang, words: ALL[lang]! };
}
