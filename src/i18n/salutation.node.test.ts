// How letters greet, close and are addressed, by office and language.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Target } from '../contract/index.ts';
import { addressee } from './addressee.ts';
import { formsOf } from './letter-forms.ts';
import { closing, knowsForms, loadForms, salutation } from './salutation.ts';
import { LANGUAGES } from './words.ts';

const target = (parts: Partial<Target> & { voting?: boolean; state?: string }) =>
  ({ id: 'a', name: 'Sample Rivera', family: 'Rivera', contacts: {}, ...parts }) as Target;
const greet = (office: string, lang = 'en') => salutation(target({ office }), lang);
const company = { id: 'b', name: 'Example Hotels', office: 'company', contacts: {} } as Target;
const OTHERS = LANGUAGES.filter(lang => lang !== 'en');

describe('forms of letters', () => {
  it('are there at once in English; other languages’ are loaded, and an English line stands in for none', async () => {
    assert.equal(knowsForms(['en', 'en-GB']), true);
    assert.equal(knowsForms(['en', 'es']), false);
    assert.equal(greet('us-senate', 'es'), 'Sample Rivera:');
    await loadForms();
    assert.equal(knowsForms(['en', 'es']), true);
    assert.equal(greet('us-senate', 'es'), 'Estimado/a Senador/a Rivera:');
  });
});

describe('salutations', () => {
  before(loadForms);

  it('follow the office and never guess gender', () => {
    const english = (parts: Parameters<typeof target>[0]) => salutation(target(parts), 'en');
    assert.equal(english({ office: 'us-senate' }), 'Dear Senator Rivera:');
    assert.equal(english({ office: 'us-house', voting: true }), 'Dear Representative Rivera:');
    assert.equal(english({ office: 'us-house', voting: false, state: 'DC' }), 'Dear Delegate Rivera:');
    assert.equal(
      english({ office: 'us-house', voting: false, state: 'PR' }),
      'Dear Resident Commissioner Rivera:',
    );
    assert.equal(english({ office: 'ca-assembly' }), 'Dear Assembly Member Rivera:');
    assert.equal(salutation(company, 'en'), 'Dear Example Hotels:');
    assert.equal(greet('mayor', 'es'), 'Estimado/a Alcalde/sa Rivera:');
  });

  it('give the President and others their titles, and anybody else their whole name', () => {
    assert.equal(greet('us-president'), 'Dear President Rivera:');
    assert.equal(greet('us-vice-president'), 'Dear Vice President Rivera:');
    assert.equal(greet('governor', 'en-US'), 'Dear Governor Rivera:');
    assert.equal(greet('tx-house', 'en'), 'Dear Representative Rivera:');
    assert.equal(greet('mayor'), 'Dear Mayor Rivera:');
    assert.equal(greet('county-supervisor'), 'Dear Supervisor Rivera:');
    assert.equal(greet('police'), 'Dear Sample Rivera:');
    const { family: _, ...unnamed } = target({ office: 'us-senate' });
    assert.equal(salutation(unnamed, 'en'), 'Dear Sample Rivera:');
    assert.equal(greet('constructor'), 'Dear Sample Rivera:');
  });

  it('hold both forms, or none, where a language would need the gender', () => {
    assert.equal(greet('governor', 'es'), 'Estimado/a Gobernador/a Rivera:');
    assert.equal(greet('police', 'es-419'), 'Estimado/a Sample Rivera:');
    assert.equal(greet('us-senate', 'pt-BR'), 'Prezado(a) Senador(a) Rivera,');
    assert.equal(greet('fr-assemblee', 'fr'), 'Madame la Députée, Monsieur le Député,');
    assert.equal(greet('mayor', 'fr'), 'Madame la Maire, Monsieur le Maire,');
    assert.equal(greet('police', 'fr'), 'Madame, Monsieur,');
    assert.equal(
      greet('de-bundestag', 'de'),
      'Sehr geehrte Frau Abgeordnete, sehr geehrter Herr Abgeordneter,',
    );
    assert.equal(greet('city-council', 'de'), 'Guten Tag Sample Rivera,');
    assert.equal(greet('us-senate', 'ar'), 'إلى السيناتور Sample Rivera، تحية طيبة:');
    assert.equal(greet('us-governor', 'ar'), 'إلى Sample Rivera، تحية طيبة:');
    assert.equal(greet('us-senate', 'ru'), 'Здравствуйте, сенатор Rivera!');
    assert.equal(greet('us-house', 'ru'), 'Здравствуйте, Sample Rivera!');
    // Of these words one form is one gender's.
    const oneSided =
      /\b(Mr|Mrs|Ms|Sr|Sra|Señora?|Herrn?|Seu|Bà|Ông|Monsieur)\b|Уважаем|นาย |นาง|先生|女士|السيد\b/;
    for (const lang of LANGUAGES)
      for (const office of ['us-senate', 'us-house', 'mayor', 'police', 'company']) {
        const said = greet(office, lang).replace(
          /Madame( la \S+)?, Monsieur( le \S+)?|Frau \S+, sehr geehrter Herr \S+/,
          '',
        );
        assert.doesNotMatch(said, oneSided, lang);
      }
  });

  it('are those of their language, the title where it belongs', () => {
    const korean = target({ name: '김민준', family: '김', office: 'kr-assembly' });
    assert.equal(salutation(korean, 'ko'), '김민준 의원님께');
    assert.equal(greet('police', 'ko-KR'), 'Sample Rivera 님께');
    assert.equal(salutation(company, 'ko'), 'Example Hotels 귀중');
    assert.equal(salutation(company, 'es'), 'Estimado equipo de Example Hotels:');
    const chinese = target({ name: '李明', family: '李', office: 'us-senate' });
    assert.equal(salutation(chinese, 'zh-CN'), '李明参议员，您好：');
    assert.equal(salutation(chinese, 'zh-HK'), '李明參議員，您好：');
    assert.equal(greet('us-house', 'zh-Hans'), 'Sample Rivera 众议员，您好：');
    assert.equal(greet('police', 'zh-Hant-TW'), 'Sample Rivera，您好：');
    assert.equal(greet('us-house', 'vi'), 'Kính gửi Dân biểu Sample Rivera,');
    assert.equal(greet('police', 'vi-VN'), 'Kính gửi Sample Rivera,');
    assert.equal(greet('mayor', 'th'), 'เรียน นายกเทศมนตรี Sample Rivera');
    assert.equal(greet('us-president', 'fil'), 'Kagalang-galang na Pangulong Rivera:');
    assert.equal(greet('mayor', 'tl'), 'Kagalang-galang na Alkalde Rivera:');
    assert.equal(greet('us-senate', 'ht'), 'Chè Senatè Rivera,');
    assert.equal(greet('us-senate', 'sw'), 'Sample Rivera:'); // nothing English in it
    for (const lang of OTHERS) {
      assert.ok(formsOf(lang), lang);
      for (const office of ['us-senate', 'police', 'company']) {
        assert.doesNotMatch(greet(office, lang), /Dear|Senator |[{}]|\s$|^\s/, lang);
      }
      const delegate = salutation(target({ office: 'us-house', voting: false, state: 'DC' }), lang);
      assert.equal(delegate, greet('somebody', lang), `${lang} calls nobody what they are not`);
    }
  });
});

describe('closings', () => {
  before(loadForms);

  it('follow the office and the language', () => {
    const close = (office: string, lang = 'en') => closing(target({ office }), lang);
    assert.equal(close('police'), 'Sincerely,');
    assert.equal(close('us-senate', 'en-US'), 'Respectfully,');
    assert.equal(close('company', 'es'), 'Atentamente,');
    assert.equal(close('mayor', 'es'), 'Respetuosamente,');
    assert.equal(close('mayor', 'de'), 'Mit freundlichen Grüßen');
    assert.equal(
      close('fr-assemblee', 'fr'),
      'Veuillez agréer, Madame la Députée, Monsieur le Député, l’expression de ma haute considération.',
    );
    assert.equal(close('us-senate', 'zh-Hans'), '此致\n敬礼');
    assert.equal(close('us-senate', 'zh-Hant'), '敬請\n鈞安');
    assert.equal(close('us-senate', 'sw'), '');
    const all = OTHERS.map(lang => close('us-senate', lang));
    for (const [at, said] of all.entries()) assert.match(said, /^[^{}\s][^{}]*[^{}\s]$/u, OTHERS[at]);
    assert.equal(new Set(all).size, OTHERS.length);
  });
});

describe('an envelope', () => {
  before(loadForms);

  it('names its target as the language does', () => {
    const [line] = [(office: string, lang = 'en') => addressee(target({ office }), lang)[0]];
    assert.equal(line('us-senate'), 'The Honorable Sample Rivera');
    assert.equal(line('mayor'), 'The Honorable Sample Rivera');
    assert.equal(line('us-president'), 'President Sample Rivera');
    assert.equal(line('us-vice-president'), 'Vice President Sample Rivera');
    assert.equal(line('company'), 'Sample Rivera');
    assert.equal(line('us-senate', 'es'), 'Sample Rivera');
    assert.equal(line('mayor', 'ko'), 'Sample Rivera 시장 귀하');
    assert.equal(line('police', 'ko'), 'Sample Rivera 귀하');
    assert.equal(addressee(company, 'ko')[0], 'Example Hotels 귀중');
  });

  it('has the role, and the address broken after its first comma: its country wrote it as it is', () => {
    const contacts = { address: '12 Main Street, Fresno, CA 93721' };
    assert.deepEqual(addressee({ ...target({ office: 'mayor', contacts }), role: 'Mayor of Fresno' }, 'en'), [
      'The Honorable Sample Rivera',
      'Mayor of Fresno',
      '12 Main Street',
      'Fresno, CA 93721',
    ]);
    const berlin = { address: 'Platz der Republik 1, 11011 Berlin' };
    assert.deepEqual(addressee(target({ office: 'de-bundestag', contacts: berlin }), 'de'), [
      'Sample Rivera',
      'Platz der Republik 1',
      '11011 Berlin',
    ]);
  });
});
