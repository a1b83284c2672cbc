import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { type TestContext, test } from 'node:test';
import { Progress } from '../../contract/index.ts';
import { Live } from '../progress/live.ts';
import { type Setup, petition, signature, testEndpoint } from '../test-support.ts';

const live = (t: TestContext, more: Setup = {}) =>
  testEndpoint(t, { files: { 'a.json': petition({ live: true }) }, ...more });

interface ServerEvent {
  event: string;
  id: string;
  data: Progress;
}

/** Reads events, one after the other; comments are counted. */
function reader(response: Response) {
  const body = response.body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let comments = 0;
  const next = async (): Promise<ServerEvent | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        const fields = Object.fromEntries(block.split('\n').map(line => line.split(/: (.*)/s).slice(0, 2)));
        if (block.startsWith(':')) comments++;
        if ('data' in fields) return { ...fields, data: Progress.parse(JSON.parse(fields.data!)) } as never;
        continue;
      }
      const { value, done } = await body.read();
      if (done) return undefined;
      text += decoder.decode(value, { stream: true });
    }
  };
  return { next, cancel: () => body.cancel(), comments: () => comments };
}

const progress = (counted: number) =>
  Progress.parse({
    campaign: 'safe',
    counts: ['signature'],
    counted,
    verified: 0,
    unverified: counted,
    pending: 0,
    imported: 0,
    closed: false,
    live: true,
  });

const other = (name: string) => ({ supporter: { given: name, family: name, email: `${name}@example.org` } });

test('a stream begins with the state and tells every change', async t => {
  const at = await live(t);
  const response = await at.request('/v1/campaigns/safe/live');
  assert.equal(response.headers.get('content-type'), 'text/event-stream');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  const events = reader(response);
  const first = await events.next();
  assert.equal(first?.event, 'progress');
  assert.equal(first?.data.counted, 0);
  await at.act(await signature(at));
  const second = await events.next();
  assert.equal(second?.data.counted, 1);
  assert.notEqual(second?.id, first?.id);
  await events.cancel();
});

test('many changes are told in few events, and the last one is true', async t => {
  const at = await live(t, { liveTimes: { coalesceMs: 30, heartbeatMs: 10_000 } });
  const events = reader(await at.request('/v1/campaigns/safe/live'));
  await events.next();
  const actions = await Promise.all(Array.from({ length: 60 }, (_, i) => signature(at, other(`s${i}`))));
  await Promise.all(actions.map(action => at.act(action)));
  let seen = 0;
  let last = 0;
  while (last < 60) {
    last = (await events.next())!.data.counted;
    seen++;
  }
  assert.ok(seen <= 5, `${seen} events`);
  await events.cancel();
});

test('what changes nothing is not told', async t => {
  const at = await live(t);
  const events = reader(await at.request('/v1/campaigns/safe/live'));
  await events.next();
  await at.act(await signature(at));
  assert.equal((await events.next())?.data.counted, 1);
  await at.act(await signature(at)); // The same supporter again.
  await sleep(60);
  await at.act(await signature(at, other('ben')));
  assert.equal((await events.next())?.data.counted, 2);
  await events.cancel();
});

test('who reconnects with the newest id waits for news; with an older one, gets the state', async t => {
  const at = await live(t);
  const first = reader(await at.request('/v1/campaigns/safe/live'));
  const { id } = (await first.next())!;
  await first.cancel();
  const again = reader(await at.request('/v1/campaigns/safe/live', { headers: { 'Last-Event-ID': id } }));
  const news = again.next();
  assert.equal(await Promise.race([news, sleep(60, 'nothing')]), 'nothing');
  await at.act(await signature(at));
  assert.equal((await news)?.data.counted, 1);
  await again.cancel();
  const late = reader(await at.request('/v1/campaigns/safe/live', { headers: { 'Last-Event-ID': id } }));
  assert.equal((await late.next())?.data.counted, 1);
  await late.cancel();
});

test('a heartbeat keeps the connection, and tells when a deadline passes', async t => {
  const deadline = '2027-01-10T12:00:01Z';
  const at = await live(t, { files: { 'a.json': petition({ live: true, deadline }) } });
  const events = reader(await at.request('/v1/campaigns/safe/live'));
  assert.equal((await events.next())?.data.closed, false);
  at.clock.advance(1000);
  assert.equal((await events.next())?.data.closed, true);
  assert.ok(events.comments() >= 1);
  await events.cancel();
});

test('streams are let go when their page leaves, and ended when the endpoint closes', async t => {
  const streams = new Live({ coalesceMs: 1, heartbeatMs: 10_000 });
  const read = async () => progress(0);
  const pages = Array.from({ length: 9 }, () => reader(new Response(streams.stream('safe', read))));
  await Promise.all(pages.map(page => page.next()));
  assert.equal(streams.size, 9);
  await pages[0]!.cancel();
  assert.equal(streams.size, 8);
  streams.close();
  assert.equal(streams.size, 0);
  assert.equal(await pages[1]!.next(), undefined);
  t.after(() => streams.close());
});

test('streams that end while their first state is being read end quietly', async t => {
  const streams = new Live({ coalesceMs: 1, heartbeatMs: 1 });
  t.after(() => streams.close());
  const { promise, resolve } = Promise.withResolvers<void>();
  const read = () => promise.then(() => progress(1));
  const stopped = reader(new Response(streams.stream('safe', read)));
  const left = reader(new Response(streams.stream('safe', read)));
  streams.changed('safe');
  await sleep(10);
  await left.cancel();
  streams.close();
  resolve();
  await sleep(10);
  assert.equal(await stopped.next(), undefined);
});

test('a page that reads slowly gets the newest state, not a queue of old ones', async t => {
  const streams = new Live({ coalesceMs: 1, heartbeatMs: 20 });
  t.after(() => streams.close());
  let counted = 0;
  const read = async () => progress(counted);
  const stream = streams.stream('safe', read);
  for (counted = 1; counted < 100; counted++) {
    streams.changed('safe');
    await sleep(3);
  }
  const events = reader(new Response(stream));
  const seen: number[] = [];
  do seen.push((await events.next())!.data.counted);
  while (seen.at(-1)! < 100);
  assert.ok(seen.length < 20, `${seen.length} events`);
  await events.cancel();
});

test('a look that took long tells nothing that is older than what was told meanwhile', async t => {
  const streams = new Live({ coalesceMs: 1, heartbeatMs: 10_000 });
  t.after(() => streams.close());
  let counted = 1;
  const slow = Promise.withResolvers<void>();
  let looks = 0;
  const read = async () => {
    const now = counted;
    if (++looks === 2) await slow.promise;
    return progress(now);
  };
  const events = reader(new Response(streams.stream('safe', read)));
  assert.equal((await events.next())!.data.counted, 1);
  counted = 2;
  const other = reader(new Response(streams.stream('safe', read)));
  streams.changed('safe');
  while (looks < 2) await sleep(1);
  counted = 3;
  // Whoever comes now is told by a look of their own; the slow one is still on its way.
  const third = reader(new Response(streams.stream('safe', read)));
  assert.equal((await third.next())!.data.counted, 3);
  slow.resolve();
  counted = 4;
  await sleep(20);
  streams.changed('safe');
  for (const page of [events, other, third]) {
    const seen: number[] = [];
    do seen.push((await page.next())!.data.counted);
    while (seen.at(-1)! < 4);
    assert.deepEqual(
      seen,
      seen.toSorted((one, other) => one - other),
      'never back',
    );
    await page.cancel();
  }
});

test('a campaign that is not live has no stream, and HEAD opens none', async t => {
  const { request } = await testEndpoint(t);
  assert.equal((await request('/v1/campaigns/safe/live')).status, 404);
  const at = await live(t);
  const head = await at.request('/v1/campaigns/safe/live', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(head.body, null);
});
