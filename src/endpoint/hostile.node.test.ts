import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import type { Receipt, ReceiptRecord } from '../contract/index.ts';
import { displayName } from './delivery/mail-sender.ts';
import { directoryOf, person } from './directory/test-support.ts';
import { smtpServer } from './delivery/test-support.ts';
import { emptyDatabase, withoutPostgres } from './store/postgres/test-support.ts';
import type { Mail } from './store/port.ts';
import { type Setup, letter, letters, petition, signature, testEndpoint } from './test-support.ts';

/** Strings that broke other people's programs; absent on machines that do not have the corpus. */
async function corpus<T>(t: TestContext, name: string): Promise<T | undefined> {
  try {
    return JSON.parse(
      await readFile(new URL(`../../../shared/corpora/${name}`, import.meta.url), 'utf8'),
    ) as T;
  } catch {
    t.skip(`the corpus ${name} is not on this machine`);
    return undefined;
  }
}

const setup: Setup = {
  files: { 'a.json': petition(), 'b.json': letters({ deliver: 'unverified' }) },
  devMailbox: true,
};

/** What no page may hold unescaped, whatever was typed. */
const RUNS = /<(script|img|svg|iframe|style|marquee|object|embed|base)\b|<[^>]*\s(on\w+|srcdoc)\s*=/i;

/** The tags alone: what is in quotes is a value, unless something broke out of it. */
const markup = (page: string) => page.replace(/="[^"]*"/g, '=""');

test('naughty names and comments are refused cleanly or come back as they were typed', async t => {
  const strings = await corpus<string[]>(t, 'naughty-strings.json');
  if (!strings) return;
  const at = await testEndpoint(t, setup);
  const base = await signature(at);
  let taken = 0;
  for (const [index, text] of strings.entries()) {
    const supporter = { given: text, family: 'Díaz', email: `n${index}@example.org` };
    const response = await at.act({ ...base, id: crypto.randomUUID(), supporter, comment: text });
    const answer = (await response.json()) as Receipt & { errors?: { pointer: string }[] };
    if (response.status === 422) {
      for (const { pointer } of answer.errors!) assert.match(pointer, /^\/(supporter\/given|comment)$/);
      continue;
    }
    assert.equal(response.status, 201, JSON.stringify(text));
    taken++;
    const record = await at.json<ReceiptRecord>(answer.url!);
    assert.equal(record.supporter!.given, text.trim());
    assert.equal(record.comment ?? '', text);
    const page = await (await at.request(answer.url!, { headers: { Accept: 'text/html' } })).text();
    assert.doesNotMatch(markup(page), RUNS, text);
  }
  assert.ok(taken > 300, `${taken} of ${strings.length} were taken`);
  const [count] = await at.endpoint.store.actions.counts('safe');
  assert.equal(count?.n, taken);
  assert.deepEqual(await at.endpoint.store.actions.recount('safe'), [count]);
});

test('naughty strings in a form come back in its fields, and nothing of them runs', async t => {
  const strings = await corpus<string[]>(t, 'naughty-strings.json');
  if (!strings) return;
  const at = await testEndpoint(t, setup);
  for (const text of strings) {
    const response = await at.request('/v1/forms/safe', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' },
      body: new URLSearchParams({ given: text, family: text, email: text, lang: 'en' }).toString(),
    });
    assert.ok(
      response.status === 422 || response.status === 200,
      `${response.status} ${JSON.stringify(text)}`,
    );
    assert.doesNotMatch(markup(await response.text()), RUNS, text);
  }
});

test('naughty letters land as they were written, each header on one line', async t => {
  const strings = await corpus<string[]>(t, 'naughty-strings.json');
  if (!strings) return;
  const at = await testEndpoint(t, setup);
  const base = await letter(at);
  let taken = 0;
  for (const [index, text] of strings.entries()) {
    const supporter = { given: text, family: text, email: `n${index}@example.org` };
    const deliveries = [{ target: 'chief', channel: 'endpoint', subject: text, body: text }];
    const response = await at.act({ ...base, id: crypto.randomUUID(), supporter, deliveries });
    assert.ok(response.status === 201 || response.status === 422, JSON.stringify(text));
    if (response.status === 201) taken++;
  }
  assert.ok(taken > 200, `${taken} of ${strings.length} were taken`);
  let mails: Mail[] = [];
  for (let i = 0; i < 400 && mails.length < taken; i++) {
    await new Promise(resolve => setTimeout(resolve, 10));
    mails = await at.endpoint.store.mailbox.list(1000);
  }
  assert.equal(mails.length, taken);
  for (const { from, replyTo = from, to, subject } of mails) {
    for (const header of [from.name, replyTo.name, to.name, subject]) assert.doesNotMatch(header, /\p{Cc}/u);
    assert.equal(to.address, 'chief@police.example');
  }
  const page = await (await at.request('/dev/mailbox', { headers: { Accept: 'text/html' } })).text();
  assert.doesNotMatch(markup(page), RUNS);
});

test('naughty letters arrive at a mail server as they were written, or are refused', async t => {
  const strings = await corpus<string[]>(t, 'naughty-strings.json');
  if (!strings) return;
  const server = await smtpServer(t);
  const at = await testEndpoint(t, {
    files: setup.files!,
    mail: { smtp: server.url, from: 'letters@act.example.org', perHour: 10_000 },
  });
  const base = await letter(at);
  const sent = new Map<string, string>();
  for (const [index, text] of strings.entries()) {
    const email = `n${index}@example.org`;
    const deliveries = [{ target: 'chief', channel: 'endpoint', subject: text, body: text }];
    const supporter = { given: text, family: 'Díaz', email };
    const response = await at.act({ ...base, id: crypto.randomUUID(), supporter, deliveries });
    if (response.status === 201) sent.set(email, text);
    else assert.equal(response.status, 422, JSON.stringify(text));
  }
  assert.ok(sent.size > 200, `${sent.size} of ${strings.length} were taken`);
  const arrived = await server.arrived(sent.size);
  const known = ['content-type', 'from', 'to', 'reply-to', 'subject', 'message-id', 'date', 'mime-version'];
  known.push('content-language', 'content-transfer-encoding', 'x-upstander-confirmed');
  for (const { parsed, to, returnPath } of arrived) {
    assert.deepEqual([to, returnPath], [['chief@police.example'], 'letters@act.example.org']);
    assert.deepEqual([...new Set(parsed.headers.map(({ key }) => key))].toSorted(), known.toSorted());
    const [{ address, name } = { address: '', name: '' }] = parsed.replyTo!;
    const text = sent.get(address!)!;
    assert.ok(text !== undefined, address);
    assert.equal(parsed.replyTo!.length, 1);
    assert.equal(name, displayName(`${text.trim()} Díaz`));
    assert.deepEqual(parsed.from, {
      name: `${displayName(`${text.trim()} Díaz`)} via Example Coalition`,
      address: 'letters@act.example.org',
    });
    assert.equal(parsed.subject, text.trim());
    // That the address is not confirmed comes first, as a paragraph.
    const written = parsed.text!.slice(parsed.text!.indexOf('\n\n') + 2);
    assert.ok(written.startsWith(`${text.trimEnd()}\n`), JSON.stringify([text, parsed.text]));
    sent.delete(address!);
  }
  assert.equal(sent.size, 0);
});

test('addresses of every odd form are taken or refused, never a crash', async t => {
  const addresses = await corpus<unknown>(t, 'isemail.json');
  if (!addresses) return;
  const at = await testEndpoint(t, setup);
  const base = await signature(at);
  const found = JSON.stringify(addresses).match(/"(?:[^"\\]|\\.)*@(?:[^"\\]|\\.)*"/g) ?? [];
  assert.ok(found.length > 50);
  for (const quoted of found) {
    const email = JSON.parse(quoted) as string;
    const response = await at.act({
      ...base,
      id: crypto.randomUUID(),
      supporter: { ...base.supporter, email },
    });
    assert.ok(response.status === 201 || response.status === 422, email);
    if (/\p{Cc}/u.test(email.trim())) assert.equal(response.status, 422, email);
  }
});

test('naughty strings in addresses and queries are answered with 4xx or less', async t => {
  const strings = await corpus<string[]>(t, 'naughty-strings.json');
  if (!strings) return;
  const at = await testEndpoint(t, setup);
  for (const text of strings) {
    const part = encodeURIComponent(text.toWellFormed());
    for (const path of [
      `/v1/campaigns/${part}`,
      `/v1/campaigns/safe?lang=${part}`,
      `/v1/receipts/${part}`,
      `/v1/representatives?country=US&postalCode=${part}&offices=${part}`,
      `/v1/hotlines?country=${part}&topic=${part}&lang=${part}`,
      `/${part}`,
    ]) {
      const { status } = await at.request(path);
      assert.ok(status < 500, `${status} ${path}`);
    }
  }
});

/** What an address may hold that no program expects there. */
const HOSTILE = [
  '%00',
  'a%00b',
  '%ED%A0%80',
  '%ED%BF%BF',
  '%FF%FE',
  '%C0%80',
  '%F4%90%80%80',
  '%',
  '%u0000',
  '%E2%80%AE',
  '%27%3B--',
  '%25',
  '..%2F..',
  '%5Cud800',
  '9'.repeat(400),
  '-1',
  '1e999',
  'NaN',
  '%7B%22a%22%3A1%7D',
];
/** Beside what the contract names. */
const MORE = ['/cdn/{version}/loader.js', '/embed/{campaign}/petition', '/v1/pages/{x}'];

for (const which of ['SQLite', 'PostgreSQL'] as const)
  test(
    `nothing in an address or a body makes the endpoint fail, on ${which}`,
    { skip: which === 'PostgreSQL' && withoutPostgres() },
    async t => {
      const databaseUrl = which === 'PostgreSQL' ? await emptyDatabase() : undefined;
      const files = {
        'a.json': petition({ petition: { statement: 'We ask.', publicNames: true } }),
        'b.json': letters({ deliver: 'unverified' }),
      };
      const at = await testEndpoint(t, { ...setup, files, databaseUrl });
      const mayor = person('a', 'mayor', '/state:ca/place:fresno');
      await at.endpoint.store.directory.replace(directoryOf({ representatives: [mayor] }));
      const { paths } = await at.json<{
        paths: Record<string, Record<string, { parameters?: { name: string; in: string }[] }>>;
      }>('/v1/openapi.json');
      assert.ok(Object.keys(paths).length > 12, 'there are routes');
      const queries = Object.values(paths)
        .flatMap(methods => Object.values(methods))
        .flatMap(({ parameters = [] }) =>
          parameters.filter(one => one.in === 'query').map(({ name }) => name),
        );
      const names = new Set([
        ...queries,
        'after',
        'lang',
        'limit',
        'name',
        'postalCode',
        'country',
        'offices',
      ]);
      const failed: string[] = [];
      let asked = 0;
      const ask = async (path: string, init?: RequestInit) => {
        asked++;
        const answer = await at.request(path, init);
        await answer.body?.cancel();
        if (answer.status >= 500) failed.push(`${init?.method ?? 'GET'} ${path} ${answer.status}`);
      };
      for (const [path, methods] of Object.entries({
        ...paths,
        ...Object.fromEntries(MORE.map(one => [one, { get: {} }])),
      })) {
        const known = path.replace(/\{(campaign|id)\}/, 'safe');
        for (const hostile of HOSTILE) {
          const filled = path.replace(/\{\w+\}/g, hostile);
          const bodies = [
            JSON.stringify({ id: `${hostile}\u0000`, campaign: '\ud800', query: '\u0000', token: '\u0000' }),
            `a=${hostile}&campaign=${hostile}&email=%00&given=%ED%A0%80`,
          ];
          if (path.includes('{')) await ask(filled);
          if (Object.keys(methods).includes('post'))
            for (const [index, body] of bodies.entries())
              for (const to of new Set([filled, known]))
                await ask(to, {
                  method: 'POST',
                  body,
                  headers: {
                    'Content-Type': index ? 'application/x-www-form-urlencoded' : 'application/json',
                    Accept: 'text/html',
                  },
                });
          const query = [...names].map(name => `${name}=${hostile}`).join('&');
          await ask(`${known}?${query}`);
          for (const name of names) if (!path.endsWith('/live')) await ask(`${known}?${name}=${hostile}`);
        }
      }
      assert.ok(asked > 1000, `${asked}`);
      assert.deepEqual(failed, []);
    },
  );
