import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { campaignFolder, disclosures, petition } from '../endpoint/test-support.ts';
import { loadCampaigns } from '../endpoint/campaigns/load.ts';
import { CampaignFileError } from './problems.ts';

/** What is to be said, a sentence each: all of it is enough, and none of it can be left out. */
const SENTENCES = {
  en: {
    'who sends them': 'Example Coalition may text me about this campaign.',
    'how often messages come': 'At most 4 messages a month.',
    'that message and data rates may apply': 'Message and data rates may apply.',
    'that nobody has to agree in order to act': 'Agreeing is not a condition of signing.',
    'how messages are ended': 'Reply STOP to end.',
    'where help is': 'Reply HELP for help.',
    'where the terms of the messages are': 'See the [Terms](https://coalition.example/t).',
  },
  es: {
    'who sends them': 'Example Coalition puede enviarme mensajes de texto.',
    'how often messages come': 'Como máximo 4 mensajes al mes.',
    'that message and data rates may apply': 'Pueden aplicarse tarifas de mensajes y datos.',
    'that nobody has to agree in order to act': 'Aceptar no es una condición para firmar.',
    'how messages are ended': 'Responda STOP para terminar.',
    'where help is': 'Responda AYUDA para recibir ayuda.',
    'where the terms of the messages are': 'Vea los [términos](https://coalition.example/t).',
  },
  ar: {
    'who sends them': 'يجوز أن تراسلني Example Coalition.',
    'how often messages come': '4 رسائل في الشهر على الأكثر.',
    'that message and data rates may apply': 'قد تُطبَّق رسوم الرسائل والبيانات.',
    'that nobody has to agree in order to act': 'الموافقة ليست شرطًا للتوقيع.',
    'how messages are ended': 'أرسل STOP للإيقاف.',
    'where help is': 'أرسل HELP للمساعدة.',
    'where the terms of the messages are': '[الشروط](https://coalition.example/t)',
  },
};

const texting = (text: unknown, more: object = {}) => {
  const box = { ...disclosures()[1]!, id: 'texts', question: undefined, answers: undefined };
  return petition({
    petition: { statement: 'We ask.', fields: [{ name: 'phone' }] },
    disclosures: [...disclosures(), { ...box, text, terms: { channel: 'sms' }, ...more }],
  });
};
const whole = (lang: keyof typeof SENTENCES, without?: string) =>
  Object.entries(SENTENCES[lang])
    .filter(([what]) => what !== without)
    .map(([, sentence]) => sentence)
    .join(' ');

async function problems(t: TestContext, file: unknown): Promise<string[]> {
  try {
    await loadCampaigns(await campaignFolder(t, { 'safe.json': file }));
  } catch (error) {
    assert.ok(error instanceof CampaignFileError);
    return error.problems.map(({ file: name, line, field, message }) => {
      assert.match(name, /safe\.json$/);
      assert.ok(line! > 1);
      return `${field}: ${message}`;
    });
  }
  return [];
}

test('a text about messages that says all of it is right, in each language', async t => {
  const text = { en: whole('en'), es: whole('es'), ar: whole('ar') };
  assert.deepEqual(await problems(t, texting(text)), []);
  assert.deepEqual(await problems(t, texting(whole('en'))), []);
  // Who sends them may stand in the question.
  const question = 'May Example Coalition text you?';
  const answers = { given: 'Yes', refused: 'No' };
  assert.deepEqual(await problems(t, texting(whole('en', 'who sends them'), { question, answers })), []);
});

for (const lang of ['en', 'es', 'ar'] as const) {
  test(`what it leaves unsaid is told, with what to add (${lang})`, async t => {
    for (const what of Object.keys(SENTENCES[lang])) {
      const text = { en: whole('en'), [lang]: whole(lang, what) };
      const [problem, ...more] = await problems(t, texting(text));
      assert.deepEqual(more, []);
      const start = `disclosures[3].text.${lang}: asks for text messages and does not say ${what}: add "`;
      assert.ok(problem?.startsWith(start), `${what}: ${problem}`);
    }
  });
}

test('all of it is told at once; what may be added is enough', async t => {
  const found = await problems(t, texting('May we text you?'));
  assert.equal(found.length, Object.keys(SENTENCES.en).length);
  assert.ok(found.every(problem => problem.startsWith('disclosures[3].text: ')));
  const added = found.map(problem => /: add "(.*)"$/.exec(problem)![1]);
  assert.deepEqual(await problems(t, texting(added.join(' '))), []);
});

test('a petition that asks nobody for a phone number has nobody to text', async t => {
  const { petition: _, ...file } = texting(whole('en'));
  assert.deepEqual(await problems(t, { ...file, petition: { statement: 'We ask.' } }), [
    'disclosures[3].terms.channel: asks for text messages, and the petition for no phone number: add phone to petition.fields',
  ]);
});

test('it is asked for, never told or required; other channels need none of it', async t => {
  assert.deepEqual(await problems(t, texting(whole('en'), { mode: 'required-choice' })), [
    'disclosures[3].mode: is required-choice: text messages need a yes that may be refused: write "choice"',
  ]);
  for (const channel of ['email', 'phone', 'post', undefined])
    assert.deepEqual(await problems(t, texting('May we?', { terms: { ...(channel && { channel }) } })), []);
});
