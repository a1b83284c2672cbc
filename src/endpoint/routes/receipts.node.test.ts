import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Action, type Campaign, type Receipt, ReceiptRecord } from '../../contract/index.ts';
import { ORIGIN, answersTo, letter, letters, petition, signature, testEndpoint } from '../test-support.ts';

const HTML = { headers: { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' } };

test('a receipt shows what was recorded, as JSON', async t => {
  const at = await testEndpoint(t);
  const action = await signature(at, { lang: 'es', comment: 'Por mi hija' });
  const receipt = (await (await at.act(action)).json()) as Receipt;
  const response = await at.request(receipt.url!);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
  assert.equal(response.headers.get('vary'), 'Accept');
  const record = ReceiptRecord.parse(await response.json());
  assert.deepEqual(record.receipt, receipt);
  assert.equal(record.campaignTitle, 'Calles seguras');
  assert.deepEqual(record.supporter, action.supporter);
  assert.equal(record.comment, 'Por mi hija');
  assert.deepEqual(
    record.consents.map(({ consent }) => consent),
    action.consents,
  );
  assert.equal(record.consents[0]!.text, 'Guardamos su nombre. Lea más.');
  assert.equal(
    record.consents[0]!.controller,
    'Example Coalition, 12 Main Street, Fresno, privacy@coalition.example',
  );
});

test('as a page it is in the supporter’s language, and nothing in it runs', async t => {
  const at = await testEndpoint(t);
  const supporter = {
    given: '<script>alert(1)</script>',
    family: '"><img src=x onerror=alert(1)>',
    email: 'a@b.example',
  };
  const comment = "</dd><style>*{display:none}</style>'";
  const receipt = (await (
    await at.act(await signature(at, { lang: 'es', supporter, comment }))
  ).json()) as Receipt;
  const response = await at.request(receipt.url!, HTML);
  assert.match(response.headers.get('content-type')!, /^text\/html/);
  assert.match(response.headers.get('content-security-policy')!, /default-src 'none'; style-src 'self'/);
  assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const page = await response.text();
  assert.match(page, /<html lang="es" dir="ltr">/);
  assert.match(page, /Su firma está contada/);
  assert.match(page, /10 de enero de 2027/);
  assert.doesNotMatch(page, /<script|<img|<style|style="|onerror=alert\(1\)>[^&]/i);
  assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
  const style = await at.request(new URL(/href="([^"]+css[^"]*)"/.exec(page)![1]!, receipt.url).pathname);
  assert.match(style.headers.get('content-type')!, /^text\/css/);
});

test('it shows the question and the answer as they were shown, and where the details go', async t => {
  const at = await testEndpoint(t, {
    files: { 'a.json': petition({ next: { label: 'Write to them', url: '/next.html' } }) },
  });
  const shown = (await at.json<Campaign>('/v1/campaigns/safe?lang=es')).disclosures;
  const action = await signature(at, {
    lang: 'es',
    comment: 'Uno.\nDos.',
    consents: await answersTo(shown, 'refused'),
    source: { element: 'petition-sign', version: '1.0.0', page: 'https://blog.example/post' },
  });
  const { url } = (await (await at.act(action)).json()) as Receipt;
  const record = ReceiptRecord.parse(await at.json(url!));
  const [told, asked] = record.consents;
  assert.deepEqual([asked!.question, asked!.answerLabel], ['¿Podemos escribirle?', 'No']);
  assert.equal('answerLabel' in told!, false);
  assert.deepEqual(told!.privacyNotice, { url: `${ORIGIN}/privacy.html`, version: '2026-11' });
  assert.equal(record.page, 'https://blog.example/post');
  assert.deepEqual(record.next, { label: 'Write to them', url: `${ORIGIN}/next.html` });
  assert.deepEqual(record.originals, { '/next/label': 'en' });

  const page = (await (await at.request(url!, HTML)).text()).replace(/\s+/g, ' ');
  assert.match(page, /Se le preguntó: <b lang="es" dir="auto">¿Podemos escribirle\?<\/b>/);
  assert.match(page, /Usted respondió: <b lang="es" dir="auto">No<\/b>/);
  assert.ok(page.includes(`<a href="${ORIGIN}/privacy.html">Aviso de privacidad</a>`));
  assert.ok(page.includes('<a href="https://blog.example/post">Volver a blog.example</a>'));
  assert.ok(page.includes(`<a href="${ORIGIN}/next.html" lang="en" dir="auto">Write to them</a>`));
  const styled = await (await at.request(url!, HTML)).text();
  assert.match(styled, /<dd class="lines" dir="auto">Uno\.\nDos\.<\/dd>/);
  assert.match(await (await at.request('/v1/pages.css')).text(), /\.lines \{ white-space: pre-line; \}/);
});

test('it shows an event by the clocks of its place until it is over, and where to read on', async t => {
  const event = {
    title: { en: 'An evening with advocates', es: 'Una tarde con defensoras' },
    place: 'Hall <4>, Fresno',
    start: '2027-03-18T18:30:00-07:00',
    end: '2027-03-18T20:00:00-07:00',
    timeZone: 'America/Los_Angeles',
    url: '/event.html',
  };
  const learnMore = [{ label: 'The report', url: 'https://example.org/report' }];
  const at = await testEndpoint(t, { files: { 'a.json': petition({ next: { event }, learnMore }) } });
  const { url } = (await (await at.act(await signature(at, { lang: 'es' }))).json()) as Receipt;
  const record = ReceiptRecord.parse(await at.json(url!));
  const { title, start, end } = (record.next as Extract<Campaign['next'], { event: unknown }>).event;
  assert.deepEqual([title, start, end], [event.title.es, '2027-03-19T01:30:00Z', '2027-03-19T03:00:00Z']);
  const page = (await (await at.request(url!, HTML)).text()).replace(/\s+/g, ' ');
  assert.match(
    page,
    /Una tarde con defensoras<\/h3> <p><time datetime="2027-03-19T01:30:00Z">jueves, 18 de marzo de 2027, 18:30/,
  );
  assert.match(page, /Hall &lt;4&gt;, Fresno/);
  assert.ok(page.includes(`<a href="${ORIGIN}/event.html">Más sobre el evento</a>`));
  assert.match(
    page,
    /<h2>Más información<\/h2> <ul class="stack"> <li><a href="https:\/\/example\.org\/report"/,
  );
  at.clock.advance(Date.parse('2027-03-19T03:00:01Z') - at.clock().getTime());
  assert.equal(ReceiptRecord.parse(await at.json(url!)).next, undefined);
  assert.doesNotMatch(await (await at.request(url!, HTML)).text(), /Una tarde con defensoras/);
});

test('it shows the letters that were recorded', async t => {
  const files = { 'a.json': letters({ deliver: 'unverified' }) };
  const at = await testEndpoint(t, { files, devMailbox: true });
  const deliveries: Action['deliveries'] = [
    { target: 'chief', channel: 'endpoint', subject: 'Please <act>', body: 'Dear Chief,\n\nplease.' },
    { target: 'mayor', channel: 'own-page' },
  ];
  const { url } = (await (await at.act(await letter(at, { deliveries }))).json()) as Receipt;
  const record = ReceiptRecord.parse(await at.json(url!));
  assert.deepEqual(record.letters, [
    { target: 'chief', name: 'Chief Example', subject: 'Please <act>', body: 'Dear Chief,\n\nplease.' },
  ]);
  const page = await (await at.request(url!, HTML)).text();
  assert.match(page, /<h3>Chief Example<\/h3>\s*<p>Subject: <b\s+dir="auto">Please &lt;act&gt;<\/b><\/p>/);
  assert.match(page, /<p class="lines" dir="auto">Dear Chief,\n\nplease\.<\/p>/);
});

test('it says what came of a call and where a post was made, in the elements’ own words', async t => {
  const at = await testEndpoint(t, { files: { 'a.json': letters({ deliver: 'unverified' }) } });
  const { deliveries: _, supporter: __, ...deed } = await letter(at);
  const call = { target: 'mayor', channel: 'call', outcome: 'left-message' } as const;
  const post = { target: 'mayor', channel: 'post', network: 'bluesky' } as const;
  const act = async (kind: 'call' | 'post', delivery: NonNullable<Action['deliveries']>[number]) => {
    const id = crypto.randomUUID();
    return (await (
      await at.act({ ...deed, id, kind, consents: [], deliveries: [delivery] })
    ).json()) as Receipt;
  };
  const called = await act('call', call);
  assert.equal(called.deliveries[0]!.outcome, 'left-message');
  const record = ReceiptRecord.parse(await at.json(called.url!));
  assert.deepEqual(record.receipt, called);
  assert.match(await (await at.request(called.url!, HTML)).text(), /called by you: you left a message/);
  const posted = await act('post', post);
  assert.deepEqual([posted.deliveries[0]!.status, posted.deliveries[0]!.network], ['posted', 'bluesky']);
});

test('a token that is not one is 404, and is not told apart', async t => {
  const at = await testEndpoint(t);
  const { url } = (await (await at.act(await signature(at))).json()) as Receipt;
  for (const token of [
    'x',
    `${url}x`.split('/').pop()!,
    url!.split('/').pop()!.slice(1),
    "' OR 1=1 --",
    '%00',
    '..%2f',
  ]) {
    const response = await at.request(`/v1/receipts/${encodeURI(token)}`);
    assert.equal(response.status, 404, token);
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(((await response.json()) as { type: string }).type, 'urn:upstander:problem:unknown-receipt');
  }
});

test('it tells what became of each delivery, and stays when the campaign has gone', async t => {
  const files = { 'a.json': petition(), 'b.json': letters() };
  const at = await testEndpoint(t, { files, devMailbox: true });
  const receipt = (await (await at.act(await letter(at))).json()) as Receipt;
  const { pathname } = new URL(receipt.url!);
  assert.match(
    await (await at.request(pathname, HTML)).text(),
    /Chief Example<\/dt>\s*<dd>waits for your confirmation/,
  );
  await at.endpoint.close();
  const again = await testEndpoint(t, { dataFolder: at.dataFolder, files: { 'a.json': petition() } });
  const record = ReceiptRecord.parse(await again.json(pathname));
  assert.equal(record.campaignTitle, 'write');
  assert.equal(record.consents.length, 3);
});
