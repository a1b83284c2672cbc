import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Action, Confirmation, type ReceiptRecord } from '../../contract/index.ts';
import { LIMITS } from '../confirmations/confirmer.ts';
import {
  FORM,
  HTML,
  act,
  asked,
  confirming,
  linksOf,
  mails,
  open,
  post,
  progress,
  refused,
  statuses,
} from '../confirmations/test-support.ts';
import type { Mail } from '../store/port.ts';
import { DAY_MS, ORIGIN, letter, letters, petition, signature, testEndpoint } from '../test-support.ts';

const withAddress = (email: string) => ({ supporter: { given: 'Ana', family: 'Díaz', email } });

test('a letter waits for its confirmation: links that are only opened confirm nothing, the button does', async t => {
  const at = await open(t);
  const { receipt, mail, confirm, withdraw } = await asked(at, await letter(at));
  assert.equal(receipt.status, 'awaiting-confirmation');
  assert.deepEqual(await progress(at, 'write'), { verified: 0, unverified: 0, pending: 1 });
  assert.match(confirm, /^\/v1\/confirmations\/[\w-]{22}$/);
  assert.match(withdraw, /^\/v1\/withdrawals\/[\w-]{22}$/);

  // As a mail scanner does, in every way that reads.
  for (const path of linksOf(mail)) {
    for (const init of [{ headers: HTML }, { method: 'HEAD' }, {}, { method: 'OPTIONS' }]) {
      const { status } = await at.request(path, init);
      assert.ok(status < 300, `${path} ${JSON.stringify(init)} ${status}`);
    }
  }
  assert.deepEqual(await statuses(at, receipt), ['awaiting-confirmation', 'awaiting-confirmation']);
  assert.equal((await mails(at, 1)).length, 1);

  const response = await post(at, confirm);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const confirmation = Confirmation.parse(await response.json());
  assert.equal(confirmation.status, 'confirmed');
  assert.equal(confirmation.receipt, receipt.url);
  const sent = (await mails(at, 2)).find(({ to }) => to.address === 'chief@police.example');
  assert.match(sent!.text, /The sender has confirmed this e-mail address: ana@example\.org$/);
  assert.deepEqual(await progress(at, 'write'), { verified: 1, unverified: 0, pending: 0 });
  assert.equal((await statuses(at, receipt))[0], 'counted');
});

test('the mail says who asks, what happens, and nothing that was typed', async t => {
  const at = await open(t);
  const deliveries: Action['deliveries'] = [
    { target: 'chief', channel: 'endpoint', subject: 'BUY', body: 'https://evil.example BUY' },
  ];
  const supporter = { given: 'https://evil.example', family: 'BUY', email: 'ana@example.org' };
  const { mail } = await asked(at, await letter(at, { deliveries, supporter }));
  const { messageId, text, ...headers } = mail;
  assert.match(messageId, /^[0-9a-f]{32}@act\.example\.org$/);
  assert.deepEqual(headers, {
    landedAt: '2027-01-10T12:00:00.000Z',
    lang: 'en',
    from: { name: 'Example Coalition', address: 'letters@act.example.org' },
    replyTo: { name: 'Example Coalition', address: 'privacy@coalition.example' },
    to: { name: '', address: 'ana@example.org' },
    subject: 'Confirm your letter: Write to them',
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  assert.doesNotMatch(JSON.stringify(mail), /evil|BUY/);
  for (const said of [
    'Write to them',
    '- Chief Example',
    'If this was not you, do nothing',
    'I did not ask for this',
    'January 17, 2027',
    'Example Coalition\n12 Main Street, Fresno\nprivacy@coalition.example',
  ]) {
    assert.ok(text.includes(said), said);
  }
});

test('mail and page speak the language that the supporter saw', async t => {
  const at = await open(t);
  const es = await asked(at, await signature(at, { lang: 'es' }));
  assert.equal(es.mail.subject, 'Confirme su firma: Calles seguras');
  assert.match(es.mail.text, /El enlace sirve hasta el 17 de enero de 2027/);
  const page = await (await at.request(es.confirm, { headers: HTML })).text();
  assert.match(page, /<html lang="es" dir="ltr">/);
  assert.match(page, /Sí, contar mi firma/);
  const ar = await asked(at, await signature(at, { lang: 'ar', ...withAddress('b@example.org') }));
  assert.equal(ar.mail.lang, 'ar');
  assert.match(ar.mail.text, /وقّع شخص على «\u2068Safe streets\u2069»/);
  assert.match(
    await (await at.request(ar.confirm, { headers: HTML })).text(),
    /<html lang="ar" dir="rtl">[^]*نعم، احسبوا توقيعي/,
  );
});

test('the page shows what leaves, and one button; twice pressed is the same friendly page', async t => {
  const at = await open(t);
  const deliveries: Action['deliveries'] = [
    { target: 'chief', channel: 'endpoint', subject: 'A <b>', body: '<script>alert(1)</script>' },
  ];
  const { receipt, confirm } = await asked(at, await letter(at, { deliveries }));
  const shown = await at.request(confirm, { headers: HTML });
  assert.equal(shown.status, 200);
  assert.equal(shown.headers.get('referrer-policy'), 'no-referrer');
  assert.equal(shown.headers.get('cache-control'), 'no-store');
  assert.match(shown.headers.get('content-security-policy')!, /default-src 'none'/);
  const page = await shown.text();
  assert.match(page, /<meta name="robots" content="noindex"/);
  assert.equal(page.match(/<button/g)?.length, 1);
  assert.doesNotMatch(page, /<script|<b>&lt;|A <b>/);
  assert.match(page, /In the name of Ana Díaz/);
  const pages = [];
  for (let i = 0; i < 2; i++) {
    // What a browser sends from a page without a referrer.
    const answer = await post(at, confirm, { headers: { ...FORM, Origin: 'null' } });
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, confirm]);
    await mails(at, 2);
    while ((await statuses(at, receipt))[1] !== 'accepted') await sleep(5);
    pages.push(await (await at.request(confirm, { headers: HTML })).text());
  }
  assert.match(pages[0]!, /Confirmed\. Thank you\./);
  assert.equal(pages[0], pages[1]);
  assert.equal((await mails(at, 2)).length, 2);
});

test('64 confirmations at once are one: one count, one letter', async t => {
  const at = await open(t);
  const { confirm } = await asked(at, await letter(at));
  const answers = await Promise.all(Array.from({ length: 64 }, () => post(at, confirm)));
  assert.ok(answers.every(({ status }) => status === 200));
  await mails(at, 2);
  await sleep(30);
  assert.equal((await mails(at, 2)).length, 2);
  assert.deepEqual(await progress(at, 'write'), { verified: 1, unverified: 0, pending: 0 });
  assert.deepEqual(
    await at.endpoint.store.actions.recount('write'),
    await at.endpoint.store.actions.counts('write'),
  );
});

test('a token that is not one is 404, whatever it looks like, and no log tells a token', async t => {
  const at = await open(t);
  const { confirm, withdraw, receipt } = await asked(at, await letter(at));
  const [token, other] = [confirm, withdraw].map(path => path.split('/').pop()!);
  const wrong = [
    other,
    token!.slice(1),
    `${token}x`,
    token!.toUpperCase(),
    receipt.url!.split('/').pop(),
    '%00',
    'x',
  ];
  for (const one of wrong) {
    for (const method of ['GET', 'POST']) {
      const response = await at.request(`/v1/confirmations/${one}`, { method });
      assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
      await refused(response, 404, 'unknown-link');
    }
  }
  await refused(await at.request(`/v1/withdrawals/${token}`), 404, 'unknown-link');
  const page = await at.request('/v1/confirmations/x', { headers: HTML });
  assert.match(await page.text(), /There is no such link/);
  assert.deepEqual(await progress(at, 'write'), { verified: 0, unverified: 0, pending: 1 });
  assert.ok(at.lines.length > wrong.length);
  for (const line of at.lines) {
    assert.doesNotMatch(line, /ana|Díaz/);
    for (const secret of [token, other]) assert.ok(!line.includes(secret!), line);
  }
});

test('no token stands in the database, only what it leads to', async t => {
  const at = await testEndpoint(t, { files: { 'a.json': letters() }, devMailbox: true });
  // Not in the mailbox either: as where a mail server takes the mails.
  let landed: Mail | undefined;
  Object.assign(at.endpoint.store.mailbox, { put: async (mail: Mail) => void (landed = mail) });
  await act(at, await letter(at));
  for (let i = 0; i < 1000 && !landed; i++) await sleep(5);
  const [confirm, withdraw] = linksOf(landed!);
  for (const name of await readdir(at.dataFolder)) {
    if (!name.startsWith('upstander.sqlite')) continue;
    const bytes = await readFile(join(at.dataFolder, name), 'latin1');
    for (const path of [confirm, withdraw]) assert.ok(!bytes.includes(path.split('/').pop()!), name);
  }
  assert.equal((await post(at, confirm)).status, 200);
});

test('an expired link confirms nothing, says so, and leads to a new one', async t => {
  const at = await open(t);
  const { confirm } = await asked(at, await signature(at));
  at.clock.advance(7 * DAY_MS);
  await refused(await post(at, confirm), 410, 'link-expired');
  assert.equal((await at.json<Confirmation>(confirm)).status, 'expired');
  assert.equal((await post(at, confirm, { headers: FORM })).status, 303);
  const shown = await at.request(confirm, { headers: HTML });
  assert.equal(shown.status, 410);
  const page = await shown.text();
  assert.match(page, /This link has expired/);
  const token = /name="confirmation" value="([\w-]+)"/.exec(page)![1]!;
  assert.match(page, /<form method="post" action="\/v1\/confirmations">/);
  assert.deepEqual(await progress(at, 'safe'), { verified: 0, unverified: 0, pending: 1 });

  const again = await post(at, '/v1/confirmations', {
    headers: { ...FORM, Origin: 'null' },
    body: new URLSearchParams({ confirmation: token, lang: 'en' }),
  });
  assert.equal(again.status, 202);
  assert.match(await again.text(), /Look in your mail/);
  const [, second] = await mails(at, 2);
  assert.equal((await post(at, linksOf(second!)[0])).status, 200);
  assert.deepEqual(await progress(at, 'safe'), { verified: 1, unverified: 0, pending: 0 });
  assert.equal((await at.json<Confirmation>(confirm)).status, 'confirmed', 'the old link knows it, too');
});

test('how long a link works can be set', async t => {
  const at = await open(t, { confirmDays: 1 });
  const { confirm } = await asked(at, await signature(at));
  at.clock.advance(DAY_MS - 1);
  assert.equal((await at.json<Confirmation>(confirm)).status, 'waiting');
  at.clock.advance(1);
  await refused(await post(at, confirm), 410, 'link-expired');
});

test('a hundred actions with one address bring it few mails, and every answer is the same', async t => {
  const at = await open(t);
  const shapes = new Set<string>();
  for (let i = 0; i < 100; i++) {
    const {
      id: _,
      url: __,
      ...rest
    } = await act(
      at,
      await (i % 2 ? signature(at, withAddress(i % 3 ? 'Ana@Example.org' : 'ana@example.org')) : letter(at)),
    );
    shapes.add(JSON.stringify(rest));
  }
  assert.equal(shapes.size, 2, 'one for letters, one for signatures');
  await act(at, await signature(at, withAddress('ben@example.org')));
  const all = await mails(at, LIMITS.anAddress + 1);
  await sleep(30);
  assert.equal((await mails(at, 1)).length, LIMITS.anAddress + 1);
  assert.equal(all.filter(({ to }) => to.address === 'ben@example.org').length, 1);
  at.clock.advance(DAY_MS);
  await asked(at, await signature(at));
});

test('the mail can be sent again by who has the receipt: a few times, and nobody learns anything', async t => {
  const at = await open(t);
  const { receipt } = await asked(at, await signature(at));
  const again = (url: string) =>
    post(at, '/v1/confirmations', {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ receipt: url }),
    });
  const said = new Set<string>();
  for (let i = 0; i < 12; i++) {
    at.clock.advance(LIMITS.seconds * 1000);
    for (const url of [receipt.url!, receipt.url!, `${ORIGIN}/v1/receipts/none`, 'https://x.example']) {
      const response = await again(url);
      said.add(`${response.status} ${await response.text()}`);
    }
  }
  assert.deepEqual([...said], ['202 {"status":"requested"}']);
  await mails(at, LIMITS.anAction);
  await sleep(30);
  const all = await mails(at, LIMITS.anAction);
  assert.equal(all.length, LIMITS.anAction);
  for (const mail of all.slice(1, 3)) assert.equal((await post(at, linksOf(mail)[0])).status, 200);
  assert.deepEqual(await progress(at, 'safe'), { verified: 1, unverified: 0, pending: 0 });

  const body = (json: unknown) =>
    post(at, '/v1/confirmations', {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(json),
    });
  for (const wrong of [{}, { email: 'ana@example.org' }, { receipt: 'x' }, []])
    await refused(await body(wrong), 422, 'invalid-request');
});

test('what is confirmed or was filled by a robot is not asked for again', async t => {
  const at = await open(t);
  const robot = await act(at, await signature(at, { check: { website: 'x' } }));
  const { receipt, confirm } = await asked(at, await signature(at));
  await post(at, confirm);
  at.clock.advance(LIMITS.seconds * 1000);
  for (const { url } of [robot, receipt]) {
    await post(at, '/v1/confirmations', {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ receipt: url }),
    });
  }
  await sleep(30);
  assert.equal((await mails(at, 1)).length, 1);
});

test('of several actions with one address the confirmed one counts, and only one', async t => {
  const at = await open(t);
  const first = await asked(at, await signature(at));
  const second = await asked(at, await signature(at));
  assert.deepEqual(await progress(at, 'safe'), { verified: 0, unverified: 0, pending: 1 });
  await post(at, second.confirm);
  assert.deepEqual(await progress(at, 'safe'), { verified: 1, unverified: 0, pending: 0 });
  await post(at, first.confirm);
  assert.deepEqual(await progress(at, 'safe'), { verified: 1, unverified: 0, pending: 0 });
  assert.equal((await statuses(at, first.receipt))[0], 'counted');
});

test('what was recorded in time is confirmed after the deadline, and under texts that have changed', async t => {
  const deadline = '2027-01-11T00:00:00Z';
  const at = await open(t, {
    files: { 'a.json': confirming({ deadline }), 'b.json': letters({ deadline }) },
  });
  const one = await asked(at, await letter(at));
  const two = await asked(at, await signature(at));
  await at.endpoint.close();
  const [notice, ...rest] = petition()['disclosures'] as Record<string, unknown>[];
  const disclosures = [{ ...notice, text: 'All is new.', material: true }, ...rest];
  const again = await testEndpoint(t, {
    dataFolder: at.dataFolder,
    devMailbox: true,
    files: { 'a.json': confirming({ deadline, disclosures }), 'b.json': letters({ deadline, disclosures }) },
    clock: at.clock,
  });
  at.clock.advance(2 * DAY_MS);
  assert.equal((await again.act(await signature(again))).status, 409, 'it has ended');
  for (const { confirm } of [one, two]) assert.equal((await post(again, confirm)).status, 200);
  await mails(again, 3);
  assert.deepEqual(await progress(again, 'safe'), { verified: 1, unverified: 0, pending: 0 });
  const record = await again.json<ReceiptRecord>(one.receipt.url!);
  assert.match(record.consents[0]!.text, /We keep your name/, 'what was agreed to then');
});
