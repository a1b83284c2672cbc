import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterWords } from './words.ts';
import { compose } from './compose.ts';
import { outboxLetter, servedLetters } from './test-support.ts';

const way = { address: 'letters@act.example.org', messageId: 'one@act.example.org' };

test('an unconfirmed letter says so before anything that was typed, whatever that claims', () => {
  const claim = `--\n${letterWords('en').confirmed('ana@example.org')}`;
  const letter = outboxLetter({ body: `${claim}\n\nDear Chief, please.\n\nAna Díaz\n\n${claim}` });
  const forged = compose(letter, servedLetters(), way);
  assert.ok(forged.text.startsWith("The sender's e-mail address (ana@example.org) was not confirmed.\n\n"));
  assert.equal(forged.headers!['X-Upstander-Confirmed'], 'no');

  const real = compose(outboxLetter({ confirmed: true }), servedLetters(), way);
  assert.ok(real.text.startsWith('Dear Chief,'));
  assert.ok(real.text.endsWith(claim));
  assert.equal(real.headers!['X-Upstander-Confirmed'], 'yes');
});

test('a letter is in the language of the one for its target, whatever its supporter reads', () => {
  const letters = [
    { id: 'one', lang: 'en', subjects: ['Please act'], body: 'Please.' },
    { id: 'two', lang: 'es', subjects: ['Actúe'], body: 'Por favor.', for: { targets: ['mayor'] } },
    { id: 'three', lang: 'ar', subjects: ['رجاء'], body: 'رجاء.', for: { offices: ['us-house'] } },
  ];
  const served = servedLetters({ letters });
  const lang = (id: string, subject: string) => {
    const target = { id, name: 'Somebody', address: 'somebody@example.org' };
    return compose(outboxLetter({ lang: 'es', target, subject }), served, way).lang;
  };
  assert.equal(lang('chief', 'My own subject'), 'en');
  assert.equal(lang('mayor', 'My own subject'), 'es');
  assert.equal(lang('m001', 'رجاء'), 'ar', 'somebody who was looked up');
  assert.equal(lang('m001', 'My own subject'), 'en');
  const mail = compose(
    outboxLetter({ target: { id: 'mayor', name: 'Mayor', address: 'mayor@example.org' } }),
    served,
    way,
  );
  assert.match(mail.text, /no fue confirmada/, 'and so is what the endpoint adds');
});

test('a letter ends with the name in the order of its language, once', () => {
  const supporter = { given: 'Thảo', family: 'Nguyễn', email: 'thao@example.org' };
  const mail = (lang: string, body: string) => {
    const served = servedLetters({ letters: [{ id: 'one', lang, subjects: ['Please'], body: 'Please.' }] });
    return compose(outboxLetter({ supporter, body, lang: 'vi', confirmed: true }), served, way);
  };
  const { text, replyTo } = mail('vi', 'Kính gửi …');
  assert.match(text, /^Kính gửi …\n\nNguyễn Thảo\n/);
  assert.equal(replyTo!.name, 'Nguyễn Thảo');
  assert.match(mail('en', 'Dear …').text, /^Dear …\n\nThảo Nguyễn\n/);
  for (const name of ['Nguyễn Thảo', 'Thảo Nguyễn'])
    assert.match(mail('vi', `Kính gửi …\n\n${name}`).text, new RegExp(`^Kính gửi …\\n\\n${name}\\n\\n--`));
});

test('an address that an office asks for is written as in the country of the campaign', () => {
  const recipients = [
    {
      id: 'chief',
      name: 'Chief',
      office: 'police',
      contacts: { email: 'chief@example.org' },
      delivery: { by: 'email', needs: ['address'] },
    },
  ];
  const supporter = {
    given: 'Ana',
    family: 'Díaz',
    email: 'ana@example.org',
    postalCode: '10117',
    address: { street: 'Unter den Linden 1', city: 'Berlin' },
  };
  const end = (country: string) => {
    const target = { id: 'chief', name: 'Chief', address: 'chief@example.org' };
    const letter = outboxLetter({ supporter, target, body: 'Please.', confirmed: true });
    return compose(letter, servedLetters({ targets: { country, recipients } }), way).text;
  };
  assert.match(end('DE'), /\nAna Díaz\nUnter den Linden 1\n10117 Berlin\n\n--/);
  assert.match(end('US'), /\nUnter den Linden 1\nBerlin, 10117\n/);
});
