import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { mailConfig } from './mail-config.ts';
import { CONFIRMATIONS_AT_ONCE, LETTERS_AT_ONCE, type OutgoingMail, displayName } from './mail-sender.ts';
import { DeliveryFailure } from './failure.ts';
import { header, no, smtpServer } from './test-support.ts';
import { smtpSender } from './smtp.ts';

const FROM = 'letters@act.example.org';

const mail = (more: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: 'one@act.example.org',
  from: { name: 'Ana Díaz via Example Coalition', address: FROM },
  replyTo: { name: 'Ana Díaz', address: 'ana@example.org' },
  to: { name: 'Chief "Big" Example, PhD', address: 'chief@police.example' },
  lang: 'es',
  subject: 'Por favor, actúe',
  text: 'Estimada jefa:\n\nPor favor.\n.\nFrom here on.\n',
  ...more,
});

test('a mail arrives as it was written', async t => {
  const server = await smtpServer(t);
  const sender = smtpSender(mailConfig({ smtp: server.url, from: FROM }));
  t.after(() => sender.close());
  await sender.send(
    mail({ headers: { 'Auto-Submitted': 'auto-generated' }, returnPath: 'bounces+x@act.example.org' }),
  );
  const [{ raw, parsed, returnPath, to }] = (await server.arrived(1)) as [(typeof server.mails)[0]];
  assert.deepEqual([returnPath, to], ['bounces+x@act.example.org', ['chief@police.example']]);
  assert.deepEqual(parsed.from, { name: 'Ana Díaz via Example Coalition', address: FROM });
  assert.deepEqual(parsed.replyTo, [{ name: 'Ana Díaz', address: 'ana@example.org' }]);
  assert.deepEqual(parsed.to, [{ name: 'Chief "Big" Example, PhD', address: 'chief@police.example' }]);
  assert.equal(parsed.subject, 'Por favor, actúe');
  assert.equal(parsed.text!.trimEnd(), 'Estimada jefa:\n\nPor favor.\n.\nFrom here on.');
  assert.equal(parsed.messageId, '<one@act.example.org>');
  assert.match(header(raw, 'Content-Type')[0]!, /^text\/plain; charset=utf-8/);
  assert.deepEqual(header(raw, 'Content-Language'), ['es']);
  assert.deepEqual(header(raw, 'Auto-Submitted'), ['auto-generated']);
  assert.equal(header(raw, 'Date').length, 1);
  assert.deepEqual([header(raw, 'X-Mailer'), header(raw, 'Return-Path')], [[], []]);
});

test('no control character reaches a header', async t => {
  const server = await smtpServer(t);
  const sender = smtpSender(mailConfig({ smtp: server.url, from: FROM }));
  t.after(() => sender.close());
  const evil = 'x\r\nBcc: victim@example.org';
  const address = `a@b.example\r\nBcc: victim@example.org`;
  for (const more of [
    { subject: evil },
    { subject: 'x\u0000' },
    { subject: 'x\u2028y' },
    { messageId: evil },
    { from: { name: evil, address: FROM } },
    { from: { name: 'x', address } },
    { replyTo: { name: evil, address: 'ana@example.org' } },
    { replyTo: { name: 'x', address } },
    { to: { name: evil, address: 'chief@police.example' } },
    { to: { name: 'x', address } },
    { returnPath: address },
    { headers: { 'X-One': evil } },
    { headers: { [evil]: 'x' } },
  ] satisfies Partial<OutgoingMail>[]) {
    await assert.rejects(
      sender.send(mail(more)),
      (error: DeliveryFailure) =>
        error.permanent && error.code === 'EHEADER' && !/victim/.test(error.message),
      JSON.stringify(more),
    );
  }
  assert.equal(server.mails.length, 0);
});

test('a name turns nothing around that stands beside it', () => {
  assert.equal(displayName(' Ana \u202eDíaz\u2066  via\u2069\tOrg '), 'Ana Díaz via Org');
});

test('an address is one address, whatever stands in it', async t => {
  const server = await smtpServer(t);
  const sender = smtpSender(mailConfig({ smtp: server.url, from: FROM }));
  t.after(() => sender.close());
  await sender.send(mail({ replyTo: { name: 'A, <victim@example.org>; B', address: 'ana@example.org' } }));
  const [{ parsed, to }] = (await server.arrived(1)) as [(typeof server.mails)[0]];
  assert.deepEqual(parsed.replyTo, [{ name: 'A, <victim@example.org>; B', address: 'ana@example.org' }]);
  assert.deepEqual(to, ['chief@police.example']);
});

test('what a server answers is told apart: for good, for now; the answer itself is not told', async t => {
  for (const [step, code, what] of [
    ['onRcptTo', 450, 'for now'],
    ['onRcptTo', 550, 'for good'],
    // The operator's to put right: letters wait.
    ['onMailFrom', 451, 'waits'],
    ['onMailFrom', 553, 'waits'],
    ['onData', 452, 'for now'],
    ['onData', 554, 'for good'],
    ['onConnect', 421, 'waits'],
    ['onConnect', 554, 'waits'],
  ] as const) {
    const answer = (...args: unknown[]) => {
      const [stream, callback] = [args[0], args.at(-1) as (error: Error) => void];
      if (step === 'onData') (stream as NodeJS.ReadableStream).resume();
      callback(no(code, 'ana@example.org was refused'));
    };
    const server = await smtpServer(t, { [step]: answer });
    const sender = smtpSender(mailConfig({ smtp: server.url, from: FROM }));
    t.after(() => sender.close());
    await assert.rejects(sender.send(mail()), (error: unknown) => {
      assert.ok(error instanceof DeliveryFailure, String(error));
      const told = error.permanent ? 'for good' : error.waits ? 'waits' : 'for now';
      assert.equal(told, what, `${step} ${code}: ${error.code} ${error.message}`);
      assert.match(error.message, new RegExp(`^${code}`));
      assert.doesNotMatch(error.message, /ana|refused/);
      return true;
    });
  }
});

test('a server that is away, or refuses the login, is no fault of the letter', async t => {
  const away = smtpSender(mailConfig({ smtp: 'smtp://127.0.0.1:1', from: FROM }));
  await assert.rejects(away.send(mail()), {
    name: 'DeliveryFailure',
    permanent: false,
    waits: true,
    message: /ECONNREFUSED/,
  });
  const server = await smtpServer(t, {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (auth, _, callback) =>
      auth.password === 'se:cr/et%'
        ? callback(null, { user: 'me' })
        : callback(no(535, 'se:cr/et% is wrong')),
  });
  const at = (login: string) =>
    smtpSender(mailConfig({ smtp: server.url.replace('//', `//${login}@`), from: FROM }));
  const wrong = at('me:other');
  await assert.rejects(wrong.send(mail()), { permanent: false, waits: true, code: 'EAUTH', message: /^535/ });
  await assert.rejects(wrong.check(), { code: 'EAUTH' });
  const right = at('me:se%3Acr%2Fet%25');
  t.after(() => right.close());
  await right.check();
  await right.send(mail());
  assert.equal(server.mails.length, 1);
});

test('letters and passwords leave the machine encrypted, or not at all', async () => {
  const config = (smtp: string) => mailConfig({ smtp, from: FROM }).server;
  const { requireTLS, ignoreTLS, port } = config('smtp://mail.example.org');
  assert.deepEqual([requireTLS, ignoreTLS, port], [true, false, 587]);
  assert.deepEqual(
    [config('smtps://mail.example.org').secure, config('smtps://mail.example.org').port],
    [true, 465],
  );
  for (const clear of ['smtp://localhost:25', 'smtp://[::1]', 'smtp://127.0.0.1', 'smtp://relay:25?tls=off'])
    assert.equal(config(clear).requireTLS, false, clear);
});

test('every mail that is on its way has a connection of its own: none waits after its time began', async t => {
  const answers: (() => void)[] = [];
  const server = await smtpServer(t, {
    onRcptTo: (_address, _session, callback) => void answers.push(() => callback()),
  });
  const sender = smtpSender(mailConfig({ smtp: server.url, from: FROM }));
  t.after(() => sender.close());
  const all = LETTERS_AT_ONCE + CONFIRMATIONS_AT_ONCE;
  const sent = Array.from({ length: all }, (_, number) =>
    sender.send(mail({ messageId: `${number}@x.example` })),
  );
  for (let i = 0; i < 1000 && answers.length < all; i++) await sleep(5);
  assert.equal(answers.length, all);
  for (const answer of answers) answer();
  await Promise.all(sent);
});
