// Mails about a bill, with a real mail server: who gets one, what it holds, and what its links do.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Action, type Campaign, type ReceiptRecord, Withdrawal } from '../../contract/index.ts';
import { openKeys } from '../actions/keys.ts';
import { backUp } from '../backup/backup.ts';
import { restore } from '../backup/restore.ts';
import { FORM, HTML, act, post, refused } from '../confirmations/test-support.ts';
import {
  type Arrived,
  type TestServer,
  dkimSigned,
  header,
  no,
  smtpServer,
} from '../delivery/test-support.ts';
import {
  DAY_MS,
  type TestEndpoint,
  disclosures,
  petition,
  signature,
  testEndpoint,
  tempFolder,
  withoutFile,
} from '../test-support.ts';
import { audience, billUpdate, newUpdateMails } from './updater.ts';

const BILL = {
  country: 'US',
  type: 'H.R.',
  number: '2172',
  title: { en: 'An Act', es: 'Una ley' },
  ask: 'cosponsor',
  status: { text: { en: 'Introduced.', es: 'Presentado.' }, date: '2026-12-01' },
};
const TEXT = { en: 'It passed the House.', es: 'Pasó la Cámara.' };
const SMS =
  'Example Coalition may text me, at most 4 messages a month. Message and data rates may apply. Reply STOP to end, HELP ' +
  'for help. Not a condition of signing. [Terms](/terms.html)';
const MAIL = { from: 'news@act.example.org', bounces: 'bounces@act.example.org' };

const open = (
  t: TestContext,
  server: TestServer,
  more: object = {},
  mail: object = {},
  dataFolder?: string,
) =>
  testEndpoint(t, {
    ...(dataFolder && { dataFolder }),
    files: { 'a.json': petition({ bill: BILL, ...more }) },
    mail: { ...MAIL, smtp: server.url, ...mail },
  });

/** Somebody signs, and agrees to e-mail unless they say otherwise. */
async function signs(at: TestEndpoint, name: string, more: Partial<Action> = {}, answer = 'given') {
  const action = await signature(at, {
    supporter: { given: name, family: 'Díaz', email: `${name}@example.org` },
    ...more,
  });
  const consents = action.consents.map(consent =>
    consent.disclosure === 'updates' ? { ...consent, answer: answer as 'given' } : consent,
  );
  return act(at, { ...action, consents });
}

/** Tells of the bill, as the command does. @returns how many mails were added. */
async function tell(at: TestEndpoint, text = TEXT, day = '2027-01-09') {
  const { store } = at.endpoint;
  const update = billUpdate({ campaign: 'safe', text, day, url: 'https://example.org/bill' }, at.clock());
  const { people } = await audience(store, update, at.clock());
  return store.updates.record(update, newUpdateMails(people, await openKeys(at.dataFolder)));
}

const fates = async (at: TestEndpoint) => (await at.endpoint.store.updates.list('safe'))[0]!.mails;

/** Waits until this became of the mails of the newest update. */
async function become(at: TestEndpoint, wanted: object): Promise<void> {
  for (let i = 0; i < 1000 && JSON.stringify(await fates(at)) !== JSON.stringify(wanted); i++) await sleep(5);
  assert.deepEqual(await fates(at), wanted);
}

const linksIn = ({ parsed }: Arrived) =>
  [...parsed.text!.matchAll(/https:\/\/act\S+/g)].map(([link]) => link);
const stopIn = (mail: Arrived) => linksIn(mail).find(link => link.includes('/withdrawals/'))!;
const record = async (at: TestEndpoint, { url }: { url?: string | undefined }) =>
  at.json<ReceiptRecord>(url!);
const ended = async (at: TestEndpoint, receipt: { url?: string | undefined }) =>
  (await record(at, receipt)).consents.filter(one => one.withdrawnAt).map(one => one.consent.disclosure);

test('whoever agreed gets one mail, in their language; nobody else does', async t => {
  const server = await smtpServer(t);
  const at = await open(t, server);
  const ana = await signs(at, 'ana');
  await signs(at, 'ana', { lang: 'es' }); // the last answer speaks
  await signs(at, 'eva', { lang: 'es' });
  await signs(at, 'refused', {}, 'refused');
  await signs(at, 'changed');
  at.clock.advance(1);
  await signs(at, 'changed', {}, 'refused');
  const back = await signs(at, 'back');
  await at.request(back.url!, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"withdraw":"action"}',
  });
  await signs(at, 'robot', { check: { website: 'x' } });
  assert.equal(await tell(at), 2);
  assert.equal(await tell(at), 0, 'told again, nobody gets another one');
  await server.arrived(2);
  await become(at, { accepted: 2 });
  const to = (name: string) => server.mails.filter(mail => mail.to[0] === `${name}@example.org`);
  assert.deepEqual([server.mails.length, to('ana').length, to('eva').length], [2, 1, 1]);
  const [mail] = to('eva') as [Arrived];
  assert.equal(mail.parsed.subject, 'Novedades de H.R. 2172: Calles seguras');
  assert.match(
    mail.parsed.text!,
    /^Hay novedades de H\.R\. 2172, Una ley:\n\nPasó la Cámara\.\n\nAl 9 de enero de 2027\./,
  );
  assert.match(mail.parsed.text!, /Leer más:\nhttps:\/\/example\.org\/bill/);
  assert.match(mail.parsed.text!, /12 Main Street, Fresno/);
  assert.doesNotMatch(mail.raw.toString(), /\/v1\/receipts\//, 'nobody confirmed that the address is theirs');
  const page = await (await at.request(stopIn(mail), { headers: HTML })).text();
  assert.match(page, /Yo no firmé esto[^]*name="withdraw" value="action"/, 'what they can say all the same');
  assert.doesNotMatch(page, /eva|Díaz|\/v1\/receipts\//);
  assert.doesNotMatch(mail.parsed.text!, /eva|Díaz/, 'nothing that was typed');
  assert.match(mail.returnPath, /^bounces\+[0-9a-v]{44}@act\.example\.org$/);
  assert.deepEqual(header(mail.raw, 'Content-Language'), ['es']);
  assert.ok(ana.url);
});

test('of a sign-up the mail and its page speak of no signature', async t => {
  const server = await smtpServer(t);
  const at = await open(t, server, { petition: {} });
  await signs(at, 'ana', { supporter: { email: 'ana@example.org' } });
  assert.equal(await tell(at), 1);
  const [mail] = (await server.arrived(1)) as [Arrived];
  const page = async () => (await at.request(stopIn(mail), { headers: HTML })).text();
  const asks = await page();
  await post(at, stopIn(mail), { headers: FORM, body: 'withdraw=updates' });
  const ends = await page();
  assert.match(mail.parsed.text!, /somebody signed up for “Safe streets” with this e-mail address/);
  assert.match(mail.parsed.text!, /“I did not sign up”/);
  assert.match(asks, /The sign-up still counts[\s\S]*I did not sign up[\s\S]*this sign-up no longer counts/);
  assert.match(ends, /The sign-up still counts/);
  for (const text of [mail.parsed.text!, asks, ends])
    assert.doesNotMatch(text, /signed or sent|was signed|sign this/);
});

test('the bill shows its newest status, and the history stays', async t => {
  const server = await smtpServer(t);
  const at = await open(t, server);
  const status = async (lang = 'en') =>
    (await at.json<Campaign>(`/v1/campaigns/safe?lang=${lang}`)).bill!.status;
  const becomes = async (wanted: string) => {
    for (let i = 0; i < 1000 && (await status())!.text !== wanted; i++) await sleep(5);
    assert.equal((await status())!.text, wanted);
  };
  assert.deepEqual(await status(), { text: 'Introduced.', date: '2026-12-01' });
  await tell(at);
  await becomes('It passed the House.');
  assert.deepEqual(await status('es'), {
    text: 'Pasó la Cámara.',
    date: '2027-01-09',
    url: 'https://example.org/bill',
  });
  await tell(at, { en: 'Late news of an earlier day.', es: 'Antes.' }, '2027-01-02');
  await tell(at, { en: 'Signed.', es: 'Firmada.' }, '2027-01-10');
  await becomes('Signed.');
  assert.deepEqual(
    (await at.endpoint.store.updates.list('safe')).map(({ day }) => day),
    ['2027-01-10', '2027-01-09', '2027-01-02'],
  );
  await at.endpoint.close();
  const later = { ...BILL, status: { text: 'By the file.', date: '2027-02-01' } };
  const again = await testEndpoint(t, {
    files: { 'a.json': petition({ bill: later }) },
    dataFolder: at.dataFolder,
  });
  assert.equal((await again.json<Campaign>('/v1/campaigns/safe')).bill!.status!.text, 'By the file.');
});

test('where a signature waits for its confirmation, so does the yes to e-mail', async t => {
  const server = await smtpServer(t);
  const at = await open(t, server, { petition: { statement: 'We ask.', confirm: true } });
  const { url } = await signs(at, 'ana');
  const [asked] = await server.arrived(1);
  assert.equal(await tell(at), 0);
  await post(at, linksIn(asked!)[0]!);
  assert.equal(await tell(at), 1);
  const [, news] = await server.arrived(2);
  assert.ok(linksIn(news!).includes(url!), 'whose address is confirmed is led to their receipt');
});

test('a mail program’s own button ends such mails by one POST: nothing else ends', async t => {
  const server = await smtpServer(t);
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const dkim = {
    domain: 'act.example.org',
    selector: 's',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  };
  const sms = { ...disclosures()[1]!, id: 'texts', terms: { channel: 'sms' }, text: SMS };
  const at = await open(
    t,
    server,
    { petition: { statement: 'We ask.', fields: [{ name: 'phone' }] }, disclosures: [...disclosures(), sms] },
    { dkim },
  );
  for (const [index, [type, body]] of [
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
    ],
  ].entries()) {
    const receipt = await signs(at, `ana${index}`);
    await tell(at, { en: `News ${index}`, es: 'Nuevas' });
    await server.arrived(index + 1);
    const mail = server.mails.at(-1)!;
    const link = stopIn(mail);
    assert.deepEqual(header(mail.raw, 'List-Unsubscribe'), [`<${link}>`]);
    assert.deepEqual(header(mail.raw, 'List-Unsubscribe-Post'), ['List-Unsubscribe=One-Click']);
    const covered = dkimSigned(mail.raw, publicKey);
    for (const name of ['from', 'list-unsubscribe', 'list-unsubscribe-post'])
      assert.ok(covered.includes(name), name);

    const before = await at.json('/v1/campaigns/safe/progress');
    const answer = await at.request(link, {
      method: 'POST',
      headers: { 'Content-Type': type! },
      body: body!,
    });
    assert.equal(answer.status, 200, 'no redirect');
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(Withdrawal.parse(await answer.json()).updates, 'withdrawn');
    assert.deepEqual(await ended(at, receipt), ['updates'], 'the texts stay agreed to');
    assert.deepEqual(await at.json('/v1/campaigns/safe/progress'), before);
    assert.equal((await record(at, receipt)).receipt.status, 'counted');
    const { consents } = (
      await at.endpoint.store.consents.of(
        (
          await at.endpoint.store.updates.mailed(
            'safe',
            (await at.endpoint.store.updates.list('safe'))[0]!.id,
          )
        )[0]!,
      )
    )[0]!;
    assert.equal(consents.find(({ disclosure }) => disclosure === 'updates')!.withdrawn!.way, 'one-click');
    assert.equal(await tell(at, { en: `More ${index}`, es: 'Más' }), 0);
  }
});

test('the link’s page has a button; opening it changes nothing', async t => {
  const server = await smtpServer(t);
  const at = await open(t, server);
  const receipt = await signs(at, 'ana', { lang: 'es' });
  await tell(at);
  const [mail] = await server.arrived(1);
  const link = stopIn(mail!);
  for (const method of ['GET', 'HEAD']) {
    const response = await at.request(link, { method, headers: HTML });
    assert.equal(response.headers.get('cache-control'), 'no-store');
  }
  assert.deepEqual(await ended(at, receipt), []);
  const page = await (await at.request(link, { headers: HTML })).text();
  assert.match(
    page,
    /<html lang="es"[^]*¿No recibir más de estos correos\?[^]*<button type="submit">No recibir más<\/button>/,
  );
  const pressed = await at.request(link, { method: 'POST', headers: FORM, body: 'withdraw=updates' });
  assert.deepEqual([pressed.status, pressed.headers.get('location')], [303, new URL(link).pathname]);
  assert.deepEqual(await ended(at, receipt), ['updates']);
  assert.match(await (await at.request(link, { headers: HTML })).text(), /No habrá más de estos correos/);
  const again = await at.request(link, { method: 'POST', headers: FORM, body: 'withdraw=updates' });
  assert.equal(again.status, 303, 'twice is once');

  // The other button on it.
  const gone = await at.request(link, { method: 'POST', headers: FORM, body: 'withdraw=action' });
  assert.equal(gone.status, 303);
  assert.equal((await record(at, receipt)).receipt.status, 'withdrawn');
  assert.match(await (await at.request(link, { headers: HTML })).text(), /Quedó retirado/);
});

test('a wrong link, and that of somebody who is forgotten, get the same calm page', async t => {
  const server = await smtpServer(t);
  const at = await open(t, server);
  const receipt = await signs(at, 'ana');
  await tell(at);
  const [mail] = await server.arrived(1);
  const link = stopIn(mail!);
  await at.request(receipt.url!, { method: 'POST', headers: FORM, body: 'erase=person' });
  const wrong = `/v1/withdrawals/${'x'.repeat(22)}`;
  const pages: string[] = [];
  for (const path of [link, wrong]) {
    for (const body of ['List-Unsubscribe=One-Click', 'withdraw=updates', 'withdraw=action']) {
      const response = await at.request(path, { method: 'POST', headers: FORM, body });
      assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
      pages.push(`${response.status} ${await response.text()}`);
    }
    const looked = await at.request(path, { headers: HTML });
    pages.push(`${looked.status} ${await looked.text()}`);
  }
  assert.equal(new Set(pages).size, 1, 'nobody learns whether there was such a link');
  assert.match(pages[0]!, /^404 /);
  await refused(await at.request(wrong), 404, 'unknown-link');
});

test('right before it leaves it is asked again: who took it back, or is forgotten, gets none', async t => {
  let away = true;
  const server = await smtpServer(t, { onConnect: (_, callback) => callback(away ? no(421) : undefined) });
  const at = await open(t, server);
  const [, taken, forgotten] = [await signs(at, 'ana'), await signs(at, 'ben'), await signs(at, 'cleo')];
  assert.equal(await tell(at), 3);
  for (let i = 0; i < 1000 && !at.lines.some(line => line.includes('updates rest')); i++) await sleep(5);
  assert.deepEqual(await fates(at), { queued: 3 }, 'while the server is away they wait');
  const json = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ withdraw: 'consent', disclosure: 'updates' });
  await at.request(taken!.url!, { method: 'POST', headers: json, body });
  await at.request(forgotten!.url!, { method: 'POST', headers: json, body: '{"erase":"person"}' });
  away = false;
  at.clock.advance(DAY_MS);
  await become(at, { accepted: 1, dropped: 1 });
  assert.deepEqual(
    server.mails.map(({ to }) => to[0]),
    ['ana@example.org'],
  );
});

test('a mail that is tried again is the same mail', async t => {
  const seen: string[] = [];
  let refusals = 1;
  const server = await smtpServer(t, {
    onData(stream, _, callback) {
      let raw = '';
      stream.on('data', (part: Buffer) => (raw += part.toString('latin1')));
      stream.on('end', () => {
        seen.push(
          header(Buffer.from(raw, 'latin1'), 'Message-ID')[0]! +
            header(Buffer.from(raw, 'latin1'), 'List-Unsubscribe')[0]!,
        );
        callback(refusals-- > 0 ? no(451) : undefined);
      });
    },
  });
  const at = await open(t, server);
  await signs(at, 'ana');
  await tell(at);
  for (let i = 0; i < 1000 && !at.lines.some(line => line.includes('update failed safe 1')); i++)
    await sleep(5);
  at.clock.advance(DAY_MS);
  await become(at, { accepted: 1 });
  assert.deepEqual([seen.length, new Set(seen).size], [2, 1]);
});

test('a backup that is put back mails nobody a second time', { skip: withoutFile }, async t => {
  const server = await smtpServer(t);
  const at = await open(t, server);
  await signs(at, 'ana');
  const copy = join(await tempFolder(t), 'copy');
  await backUp(at.dataFolder, copy);
  await tell(at);
  await become(at, { accepted: 1 });
  await at.endpoint.close();
  await restore(copy, at.dataFolder);
  const again = await open(t, server, {}, {}, at.dataFolder);
  assert.equal(await tell(again), 0);
  assert.deepEqual([await fates(again), server.mails.length], [{ accepted: 1 }, 1]);
});

test('while a campaign is paused its mails wait, also one that is just being made; then they leave', async t => {
  const server = await smtpServer(t);
  const at = await open(t, server);
  for (const name of ['ana', 'ben']) await signs(at, name);
  const { store } = at.endpoint;
  const { updates, consents } = store;
  const { of } = consents;
  const { settle } = updates;
  // The pause comes after the mails were taken, before they are handed over.
  consents.of = async key => {
    await store.pauses.pause('safe', at.clock().toISOString());
    return of(key);
  };
  const settled: object[] = [];
  updates.settle = async outcomes => {
    await settle(outcomes);
    settled.push(...outcomes.map(({ status, untried }) => ({ status, untried })));
  };
  await tell(at);
  for (let i = 0; i < 1000 && settled.length < 2; i++) await sleep(5);
  assert.deepEqual(settled, Array(2).fill({ status: 'queued', untried: true }));
  assert.deepEqual([await fates(at), server.mails.length], [{ queued: 2 }, 0]);
  consents.of = of;
  await store.pauses.resume('safe');
  await become(at, { accepted: 2 });
  assert.equal(server.mails.length, 2);
});

test('samples reach nobody', async t => {
  const server = await smtpServer(t);
  const at = await open(t, server, { sample: true });
  await signs(at, 'ana');
  await tell(at);
  await become(at, { dropped: 1 });
  assert.deepEqual(server.mails, []);
});
