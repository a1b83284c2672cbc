import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  Action,
  type Addressed,
  CampaignFile,
  Country,
  Day,
  type Disclosure,
  Email,
  Instant,
  type Letter,
  Link,
  Phone,
  PostalCode,
  canonicalJson,
  disclosureVersion,
  chooseLetter,
  fillLetter,
  line,
  openApi,
  problemErrors,
  rendered,
  unknownVariables,
} from './index.ts';

const takes = (schema: { safeParse(value: unknown): { success: boolean } }, ...values: unknown[]) => {
  for (const value of values) assert.equal(schema.safeParse(value).success, true, JSON.stringify(value));
};
const refuses = (schema: { safeParse(value: unknown): { success: boolean } }, ...values: unknown[]) => {
  for (const value of values) assert.equal(schema.safeParse(value).success, false, JSON.stringify(value));
};

const disclosure: Disclosure = {
  id: 'updates',
  purpose: 'updates',
  mode: 'choice',
  lang: 'en',
  text: 'We write once a month. See [how](https://coalition.example/how).',
  answers: { given: 'Yes', refused: 'No' },
  controller: { name: 'Example Coalition', postalAddress: '12 Main Street', contact: 'a@coalition.example' },
  privacyNotice: { url: 'https://coalition.example/privacy', version: '1' },
};

const action = {
  id: '0b0e7f3e-6a53-4b7e-9d54-0a3f6f1f2f11',
  campaign: 'sesta',
  kind: 'signature',
  lang: 'en',
  supporter: { given: 'Ana', family: 'Lee', email: 'ana@example.org' },
  consents: [],
};

describe('primitives', () => {
  it('take what people and machines write', () => {
    takes(Email, 'ana@example.org', ' ana+b@ex-ample.co.uk ', 'Ünal@exämple.de');
    takes(Instant, '2028-02-29T23:59:59Z', '2026-11-01T12:00:00.123Z');
    takes(Day, '2028-02-29');
    takes(Phone, '+15595550123', '988', '116016');
    takes(PostalCode, '93721', '93721-1234', 'SW1A 1AA', 'K1A 0B1');
    takes(Country, 'US');
    takes(Link, 'https://example.org/a?b#c');
    takes(line(10), 'Ana', '李');
  });

  it('refuse what would break a header, a date or a link', () => {
    refuses(
      Email,
      '',
      'ana',
      'ana@',
      'ana@example',
      'a b@example.org',
      'ana@example.org\r\nBcc: x@y.zz',
      '<ana@example.org>',
      'a@b@example.org',
      'ana@example..org',
    );
    refuses(
      Instant,
      '2026-02-30T00:00:00Z',
      '2026-11-01',
      '2026-11-01T12:00:00+01:00',
      '2026-13-01T00:00:00Z',
    );
    refuses(Day, '2026-02-30', '2027-02-29');
    refuses(Phone, '12', '+0123456789', '1-888-373-7888');
    refuses(PostalCode, '', '9', '<script>', '937\n21');
    refuses(Link, 'javascript:alert(1)', '//example.org', 'https://a b');
    refuses(line(10), '', '   ', 'a\nb', 'a\rb', 'a\u0000b', 'a\u2028b', 'a'.repeat(11));
  });
});

describe('a disclosure’s version', () => {
  it('is the SHA-256 of the canonical form of what is rendered', async () => {
    const canonical =
      '{"answers":{"given":"Yes","refused":"No"},"controller":{"contact":"a@coalition.example","name":"Example Coalition","postalAddress":"12 Main Street"},"id":"updates","lang":"en","links":["https://coalition.example/how"],"mode":"choice","privacyNotice":{"url":"https://coalition.example/privacy","version":"1"},"purpose":"updates","text":"We write once a month. See how."}';
    assert.equal(canonicalJson(rendered(disclosure)), canonical);
    assert.equal(await disclosureVersion(disclosure), createHash('sha256').update(canonical).digest('hex'));
  });

  it('changes with every part that a supporter sees, and with nothing else', async () => {
    const version = await disclosureVersion(disclosure);
    const changes: Partial<Disclosure>[] = [
      { text: 'We write once a week. See [how](https://coalition.example/how).' },
      { text: 'We write once a month. See [how](https://coalition.example/other).' },
      { lang: 'es' },
      { answers: { given: 'Yes!', refused: 'No' } },
      { question: 'May we?' },
      { mode: 'required-choice' },
      { controller: { ...disclosure.controller, name: 'Another' } },
      { privacyNotice: { ...disclosure.privacyNotice, version: '2' } },
    ];
    const versions = await Promise.all(
      changes.map(change => disclosureVersion({ ...disclosure, ...change })),
    );
    assert.equal(new Set([version, ...versions]).size, changes.length + 1);
    assert.equal(await disclosureVersion({ ...disclosure, material: true }), version);
  });

  it('does not depend on how letters are composed or members ordered', async () => {
    const composed = await disclosureVersion({ ...disclosure, text: 'Informaci\u00f3n' });
    assert.equal(await disclosureVersion({ ...disclosure, text: 'Informacio\u0301n' }), composed);
    const turned = Object.fromEntries(Object.entries({ ...disclosure, text: 'Informaci\u00f3n' }).reverse());
    assert.equal(await disclosureVersion(turned as Disclosure), composed);
  });
});

describe('an action', () => {
  const pointers = (value: unknown) =>
    problemErrors(Action.safeParse(value).error?.issues ?? []).map(error => error.pointer);

  it('is taken as it should be', () => takes(Action, action));

  it('is refused with a pointer at what is wrong', () => {
    assert.deepEqual(pointers({ ...action, id: 'x', extra: 1 }), ['/id', '/extra']);
    assert.deepEqual(pointers({ ...action, supporter: undefined }), ['/supporter']);
    assert.deepEqual(pointers({ ...action, supporter: { ...action.supporter, email: 'x' } }), [
      '/supporter/email',
    ]);
    assert.deepEqual(pointers({ ...action, kind: 'letter' }), ['/deliveries']);
    assert.deepEqual(
      pointers({ ...action, kind: 'letter', deliveries: [{ target: 'a', channel: 'endpoint', body: ' ' }] }),
      ['/deliveries/0/subject', '/deliveries/0/body'],
    );
  });

  it('needs no supporter where the reader acts by themselves', () => {
    takes(Action, {
      ...action,
      kind: 'call',
      supporter: undefined,
      deliveries: [{ target: 'a', channel: 'call' }],
    });
  });
});

describe('a campaign file', () => {
  it('needs an id and a title only', () => takes(CampaignFile, { id: 'a', title: 'A' }));
  it('takes any text in several languages', () =>
    takes(CampaignFile, { id: 'a', title: { en: 'A', 'zh-Hant': '甲' } }));
  it('refuses links that are not links', () =>
    refuses(
      CampaignFile,
      { id: 'a', title: 'A', next: { label: 'x', url: 'javascript:alert(1)' } },
      { id: 'a', title: 'A', next: { label: 'x', url: '//other.example' } },
    ));
});

describe('a letter', () => {
  it('is filled, and an empty paragraph goes away', () => {
    const body = '{{salutation}}\n\nPlease act.\n\n{{ personal }}\n\nSincerely,\n{{supporter}}';
    assert.equal(
      fillLetter(body, { salutation: 'Dear Mayor:', supporter: 'Ana Lee' }),
      'Dear Mayor:\n\nPlease act.\n\nSincerely,\nAna Lee',
    );
    assert.equal(fillLetter('{{supporter}}', { supporter: '$& {{name}}' }), '$& {{name}}');
  });

  it('goes to whom it is meant for most closely: by name, stance, party, office, then everybody', () => {
    const letter = (id: string, only?: Letter['for']): Letter => ({
      id,
      lang: 'en',
      subjects: ['Hi'],
      body: 'Hi',
      ...(only && { for: only }),
    });
    const all = [
      letter('everybody'),
      letter('office', { offices: ['us-house'] }),
      letter('party', { parties: ['Purple'] }),
      letter('party-office', { parties: ['Purple'], offices: ['us-house'] }),
      letter('stance', { stances: ['cosponsor'] }),
      letter('name', { targets: ['ana'] }),
    ];
    const chosen = (target: Partial<Addressed>, letters = all) =>
      chooseLetter(letters, { id: 'ben', office: 'us-senate', ...target })?.id;
    assert.equal(chosen({}), 'everybody');
    assert.equal(chosen({ office: 'us-house' }), 'office');
    assert.equal(chosen({ party: 'Purple' }), 'party');
    assert.equal(chosen({ party: 'Purple', office: 'us-house' }), 'party-office');
    assert.equal(chosen({ stance: 'cosponsor', party: 'Purple', office: 'us-house' }), 'stance');
    assert.equal(chosen({ id: 'ana', stance: 'cosponsor', party: 'Purple', office: 'us-house' }), 'name');
    assert.equal(chosen({ stance: 'opposed' }), 'everybody');
    assert.equal(chosen({}, all.slice(1)), undefined); // never another's letter
    assert.equal(chosen({}, [letter('first'), letter('second')]), 'first');
  });

  it('knows its variables', () => assert.deepEqual(unknownVariables('{{name}} {{nme}} {{ }}'), ['nme', '']));
});

describe('the OpenAPI document', () => {
  it('resolves every reference, and is plain JSON', () => {
    const document = JSON.parse(JSON.stringify(openApi('1.0.0')));
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name!,
    );
    assert.ok(references.length > 8);
    for (const name of references) assert.ok(document.components.schemas[name], name);
  });
});
