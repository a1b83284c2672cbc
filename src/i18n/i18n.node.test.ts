import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { wordsFor } from './catalogue.ts';
import { after } from './en/after.ts';
import { asks } from './en/asks.ts';
import { coach } from './en/coach.ts';
import { common } from './en/common.ts';
import { contact } from './en/contact.ts';
import { delivery } from './en/delivery.ts';
import { form } from './en/form.ts';
import { hotline } from './en/hotline.ts';
import { hotlineFacts } from './en/hotline-facts.ts';
import { mail } from './en/mail.ts';
import { memory } from './en/memory.ts';
import { meter } from './en/meter.ts';
import { meterParts } from './en/meter-parts.ts';
import { milestone } from './en/milestone.ts';
import { needs } from './en/needs.ts';
import { next } from './en/next.ts';
import { petition } from './en/petition.ts';
import { problem } from './en/problem.ts';
import { result } from './en/result.ts';
import { send } from './en/send.ts';
import { share } from './en/share.ts';
import { signUp } from './en/sign-up.ts';
import { signers } from './en/signers.ts';
import { waiting } from './en/waiting.ts';
import { who } from './en/who.ts';
import { direction } from './direction.ts';
import { nearestLanguage } from './language.ts';
import { intlOf, ways } from './intl.ts';
import { languageName, ownName } from './language-name.ts';
import { formatDay } from './day.ts';
import { type Message, say } from './message.ts';
import { sentences } from './sentences.ts';
import { type Served, SERVED_LANGUAGES, servedWords } from './served.ts';
import { signUpWords } from './sign-up.ts';
import { EVERY_PART, LANGUAGES } from './words.ts';

const english: Record<string, Record<string, Message>> = {
  after,
  asks,
  coach,
  common,
  contact,
  delivery,
  form,
  hotline,
  hotlineFacts,
  mail,
  memory,
  meter,
  meterParts,
  milestone,
  needs,
  next,
  petition,
  problem,
  result,
  send,
  share,
  signers,
  waiting,
  who,
};
/** Words that a petition's are replaced by, a module of its own in each language. */
const ofSignUps: Record<string, Record<string, Message>> = signUp;
const textOf = (message: Message) =>
  typeof message === 'string' ? message : Object.values(message).join(' ');
const places = (message: Message) => [...new Set(textOf(message).match(/\{\w+\}/g))].sort();

const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];
/** All messages of a catalogue, each by its path, such as `confirmation.subject.letter`. */
const messagesOf = (words: object, at = ''): [path: string, Message][] =>
  Object.entries(words).flatMap(([key, word]: [string, Message | object]): [string, Message][] =>
    typeof word === 'string' || Object.keys(word).every(form => FORMS.includes(form))
      ? [[at + key, word as Message]]
      : messagesOf(word, `${at}${key}.`),
  );

/** What is said outside of elements. */
const SERVED = ['mails', 'pages', 'paper'] as const satisfies (keyof Served)[];

describe('messages', () => {
  it('are filled, with numbers written the language’s way', () => {
    assert.equal(say('en', '{n} of {name}', { n: 12345, name: 'x' }), '12,345 of x');
    assert.equal(say('de', '{n}', { n: 12345 }), '12.345');
    assert.equal(say('en', 'no {such} place'), 'no {such} place');
    const english = new Intl.NumberFormat('en');
    for (const n of [0, 7, 10, 999, 1000, 1001, 99_999, 100_000, 1_234_567, 1e9, Number.MAX_SAFE_INTEGER])
      assert.equal(say('en', '{n}', { n }), english.format(n));
  });

  it('take the plural form of their number', () => {
    assert.equal(say('en', meter.signed, { n: 1 }), '1 has signed');
    assert.equal(say('en', meter.signed, { n: 0 }), '0 have signed');
  });

  it('name languages as sentences do', () => {
    assert.equal(languageName('en', 'es'), 'Spanish');
    assert.equal(languageName('es', 'en'), 'inglés'); // where a list would write 'Inglés', as in Safari
    assert.equal(languageName('es', 'zh-Hant'), 'chino tradicional');
    assert.equal(languageName('vi', 'en'), 'tiếng Anh');
  });

  it('stand one after the other as their language has it', () => {
    assert.equal(sentences('en', ['One.', false, 'Two.', '', undefined]), 'One. Two.');
    assert.equal(sentences('zh-Hant', ['一。', '二。']), '一。二。');
    assert.equal(sentences('ja', ['一。', '二。']), '一。二。');
    assert.equal(sentences('th', ['หนึ่ง', 'สอง']), 'หนึ่ง สอง');
  });

  it('write days in words, without a shift of zone', () => {
    assert.equal(formatDay('en', '2026-06-15'), 'June 15, 2026');
    assert.equal(formatDay('es', '2026-06-15'), '15 de junio de 2026');
  });
});

describe('Haitian Creole, which browsers do not know', () => {
  it('has its own dates, times, lists and names', async () => {
    const long = { dateStyle: 'long', timeZone: 'UTC' } as const;
    const { DateTimeFormat, ListFormat, DisplayNames } = intlOf('ht');
    assert.deepEqual(
      Array.from({ length: 12 }, (_, at) =>
        new DateTimeFormat('ht', long).format(new Date(Date.UTC(2026, at, 15))),
      ),
      'janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm'
        .split(' ')
        .map(month => `15 ${month} 2026`),
    );
    const time = { timeZone: 'Asia/Tokyo', weekday: 'long', dateStyle: undefined } as const;
    const there = new DateTimeFormat('ht', { ...time, month: 'long', day: 'numeric' });
    assert.equal(there.format(new Date('2026-02-15T23:30:00Z')), 'lendi 16 fevriye', 'by the clocks there');
    assert.equal(languageName('ht', 'en'), 'angle');
    assert.equal(languageName('ht', 'zh-Hant-HK'), 'chinwa');
    assert.equal(new ListFormat('ht').format(['Ana', 'Bo', 'Cy']), 'Ana, Bo ak Cy');
    assert.equal(new ListFormat('ht').format(['Ana']), 'Ana');
    assert.equal(new DisplayNames('ht', { type: 'region' }).of('US'), 'Etazini');
  });

  it('counts as itself: a noun has one form, and numbers are as in Haiti’s other language', () => {
    const days = { one: '{n} jou sèlman', other: '{n} jou' };
    assert.deepEqual(
      [0, 1, 2, 21].map(n => say('ht', days, { n })),
      ['0 jou', '1 jou', '2 jou', '21 jou'],
    );
    assert.equal(say('ht', '{n}', { n: 12345.5 }).replace(/\s/g, ' '), '12 345,5');
    const percent = new (intlOf('ht').NumberFormat)('ht', { style: 'percent' });
    assert.equal(percent.format(0.5).replace(/\s/g, ' '), '50 %');
  });

  it('brings its ways along with its words', async () => {
    const { ht } = ways;
    try {
      delete ways['ht'];
      await wordsFor('es');
      assert.equal(intlOf('ht'), Intl);
      await wordsFor('ht-HT');
      assert.equal(formatDay('ht', '2026-08-01'), '1 out 2026');
    } finally {
      ways['ht'] = ht!;
    }
  });

  it('is asked for its ways wherever a language is', () => {
    const src = path.join(import.meta.dirname, '..');
    const files = globSync('**/*.ts', { cwd: src, exclude: ['**/*.test.ts', '**/test-support.ts'] });
    assert.ok(files.length > 400);
    // A language that is written here is known to browsers; what has no words needs none.
    const asks = /new Intl\.(?!Locale|Segmenter)\w+\((?!'en|LIKE)|\.toLocale(Date|Time)?String\((?!'en)/;
    const past = files.filter(file => asks.test(readFileSync(path.join(src, file), 'utf8')));
    assert.deepEqual(past, []);
  });

  it('is named in itself, in each list of languages', () => {
    assert.deepEqual(['ht', 'es', 'fil', 'zh-Hans', 'zh-Hant', '<bad>'].map(ownName), [
      'Kreyòl ayisyen',
      'Español',
      'Filipino',
      '简体中文',
      '繁體中文',
      '<bad>',
    ]);
  });
});

describe('languages', () => {
  it('fall back to the nearest', () => {
    assert.equal(nearestLanguage('es-419', ['en', 'es']), 'es');
    assert.equal(nearestLanguage('zh-HK', ['zh-Hans', 'zh-Hant']), 'zh-Hant');
    assert.equal(nearestLanguage('zh', ['zh-Hans', 'zh-Hant']), 'zh-Hans');
    assert.equal(nearestLanguage('pt-BR', ['es', 'pt']), 'pt');
    for (const region of ['HK', 'TW', 'MO'])
      assert.equal(nearestLanguage(`zh-${region}`, ['zh-Hans', 'zh-Hant']), 'zh-Hant');
    assert.equal(nearestLanguage('zh-SG', ['zh-Hant', 'zh-Hans']), 'zh-Hans');
    assert.equal(nearestLanguage('zh-Hant', ['zh-CN', 'zh-TW']), 'zh-TW', 'and back');
    assert.equal(nearestLanguage('tl-PH', ['en', 'fil']), 'fil');
    assert.equal(nearestLanguage('fil', ['en', 'tl']), 'tl');
    assert.equal(nearestLanguage('ht', ['fr', 'ht-HT']), 'ht-HT');
    assert.equal(nearestLanguage('ht', ['fr', 'en']), undefined, 'Creole is no French');
    assert.equal(nearestLanguage('xx', ['en']), undefined);
    assert.equal(nearestLanguage('not a tag', ['en']), undefined);
  });

  it('count as they do', async () => {
    for (const lang of LANGUAGES.filter(tag => tag !== 'en')) {
      const words = (await wordsFor(lang, ...EVERY_PART))[1]!;
      for (const n of [0, 1, 2, 3, 11, 100, 1_000_000]) {
        // A meter shows the number by itself, inside its sentence.
        for (const message of [words.meter.signed, words.meter.wrote, words.meter.acted])
          assert.equal(say(lang, message, { n }).split(say(lang, '{n}', { n })).length, 2, `${lang} ${n}`);
      }
    }
    const { daysLeft } = (await wordsFor('ar'))[1]!.meter;
    assert.deepEqual(
      [1, 2, 3, 11, 100].map(n => say('ar', daysLeft, { n })),
      ['بقي يوم واحد', 'بقي يومان', 'بقيت 3 أيام', 'بقي 11 يومًا', 'بقي 100 يوم'],
    );
  });

  it('find their words, else English, which is built in', async () => {
    for (const lang of ['xx', 'en', 'en-GB', 'not a tag']) assert.deepEqual(await wordsFor(lang), ['en']);
    for (const lang of ['es', 'es-419']) assert.equal((await wordsFor(lang))[0], 'es');
  });

  it('run their way', () => {
    assert.equal(direction('ar-EG'), 'rtl');
    assert.equal(direction('en'), 'ltr');
    assert.equal(direction('arn'), 'ltr');
  });
});

describe('catalogues', () => {
  for (const lang of LANGUAGES.filter(tag => tag !== 'en')) {
    it(`${lang} says all that English says, with the same places and its own plural forms`, async () => {
      const words = (await wordsFor(lang, ...EVERY_PART))[1] as unknown as typeof english;
      saysAll(lang, words, english);
      saysAll(lang, (await signUpWords(lang)) as unknown as typeof english, ofSignUps);
    });
  }

  it('say of a sign-up what they say of a petition', async () => {
    for (const lang of LANGUAGES) {
      const { after: said, waiting: kept } = await signUpWords(lang);
      const all = (await wordsFor(lang, ...EVERY_PART))[1] ?? { after, waiting };
      assert.deepEqual(Object.keys(said), Object.keys(all.after));
      for (const key of Object.keys(kept)) assert.ok(key in all.waiting, key);
    }
  });

  for (const which of SERVED) {
    for (const lang of SERVED_LANGUAGES.filter(tag => tag !== 'en')) {
      it(`${lang} says in its ${which} all that English says, with the same places and its own plural forms`, () =>
        saysAll(lang, servedWords(which, lang).words, servedWords(which, 'en').words));
    }
  }

  it('are whole: what elements say is said on pages, in mails and on paper, too', () =>
    assert.deepEqual(new Set(SERVED_LANGUAGES), new Set(LANGUAGES)));

  /** The words of a language against those of English. */
  function saysAll(lang: string, words: object, wanted: object): void {
    const said = new Map(messagesOf(words));
    const english = messagesOf(wanted);
    assert.deepEqual([...said.keys()].sort(), english.map(([key]) => key).sort());
    const rules = new Intl.PluralRules([lang, 'vi']); // what browsers do not know has one form, too
    const forms = rules.resolvedOptions().pluralCategories;
    const usual = new Set(Array.from({ length: 1000 }, (_, n) => rules.select(n)));
    for (const [key, message] of english) {
      const translated = said.get(key)!;
      assert.deepEqual(places(translated), places(message), key);
      if (typeof translated === 'object') {
        for (const form of Object.keys(translated))
          assert.ok(forms.includes(form as never), `${key}.${form}`);
        for (const form of usual) assert.ok(translated[form], `${key} lacks the form ${form}`);
        // Short words may be the same in both.
      } else if (translated.length > 12 && translated.replace(/\{\w+\}|\s/g, '').length > 6)
        assert.notEqual(translated, message, `${key} is still English`);
    }
  }
});

describe('languages from right to left', () => {
  /** Places that `Intl` fills in the language itself. */
  const own = /\{(n|date|time|list|language|country)\}/g;
  const isolated = /\u2068[^\u2068\u2069]*\u2069/g;
  /** A mail's headers hold no control characters. */
  const header = /^mails\.(\w+\.subject\b|letter\.via$)/;

  it('set apart what is given to them, which may run the other way', async () => {
    const known = LANGUAGES.filter(lang => direction(lang) === 'rtl');
    assert.deepEqual(known, ['ar']);
    for (const lang of known) {
      const elements = (await wordsFor(lang, ...EVERY_PART))[1]!;
      const served = Object.fromEntries(SERVED.map(which => [which, servedWords(which, lang).words]));
      for (const [key, message] of messagesOf({ ...elements, signUp: await signUpWords(lang), ...served })) {
        const text = textOf(message);
        if (header.test(key)) assert.doesNotMatch(text, /[\u2068\u2069]/, key);
        else assert.doesNotMatch(text.replaceAll(own, '').replaceAll(isolated, ''), /[{}\u2068\u2069]/, key);
      }
    }
  });
});
