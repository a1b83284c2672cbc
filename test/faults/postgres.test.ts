// Endpoints and databases that are killed under load: whoever is answered 201 finds their action, once.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type TestContext, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Action } from '../../src/contract/index.ts';
import { TestServer, withoutPostgres } from '../../src/endpoint/store/postgres/test-support.ts';
import { temporaryFolder } from '../directory/run-cli.ts';
import { Supporters, act } from './load.ts';

const AT_ONCE = 24;
const script = fileURLToPath(new URL('server.ts', import.meta.url));

/** A server that syncs, with an empty database. It ends with the test. */
async function serverFor(t: TestContext, settings = ''): Promise<TestServer> {
  const server = TestServer.create(settings);
  if (typeof server === 'string') throw new Error(server);
  t.after(() => server.remove());
  return server;
}

/** An endpoint as a process of its own, which can be killed and started again at the same address. */
class Process {
  url = '';
  #child: ChildProcess | undefined;
  readonly #env: NodeJS.ProcessEnv;

  constructor(env: NodeJS.ProcessEnv) {
    this.#env = env;
    process.once('exit', () => this.#child?.kill('SIGKILL')); // also where a test breaks off
  }

  async start(): Promise<void> {
    const port = this.url ? new URL(this.url).port : '0';
    const child = spawn(process.execPath, [script], {
      env: { ...process.env, NODE_NO_WARNINGS: '1', ...this.#env, PORT: port },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.#child = child;
    for await (const line of child.stdout as AsyncIterable<Buffer>) {
      const url = /ready (\S+)/.exec(line.toString())?.[1];
      if (url) return void (this.url = url);
    }
    throw new Error('an endpoint ended before it was ready');
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

/** Endpoints that share a database and their keys. */
async function endpoints(t: TestContext, n: number, env: NodeJS.ProcessEnv): Promise<Process[]> {
  const folder = await temporaryFolder(t);
  const all: Process[] = [];
  for (let i = 0; i < n; i++) {
    const data = join(folder, String(i));
    await mkdir(data);
    if (i)
      for (const key of ['keys.json', 'signing-keys.json'])
        await copyFile(join(folder, '0', key), join(data, key));
    const one = new Process({ ...env, DATA: data });
    await one.start();
    t.after(() => one.kill());
    all.push(one);
  }
  return all;
}

/** What was sent, and what was answered. */
class Book {
  readonly acknowledged = new Map<string, Action>();
  readonly open: Action[] = [];
  retried = 0;
}

/** Sends to one endpoint after the other, many at once, until it is over; what had no answer is sent again, with its id. */
async function load(all: Process[], people: Supporters, book: Book, until: Promise<unknown>): Promise<void> {
  let over = false;
  void until.then(() => (over = true));
  let turn = 0;
  const worker = async () => {
    while (!over) {
      const again = book.open.shift();
      if (again) book.retried++;
      const action = again ?? people.next();
      if (await act(all[turn++ % all.length]!.url, action)) book.acknowledged.set(action.id, action);
      else {
        book.open.push(action);
        await pause(50);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Sends what had no answer until it has one. */
async function finish(all: Process[], book: Book): Promise<void> {
  while (book.open.length) {
    const action = book.open.shift()!;
    book.retried++;
    if (await act(all[0]!.url, action)) book.acknowledged.set(action.id, action);
    else {
      book.open.push(action);
      await pause(100);
    }
  }
}

/** Holds the database against what was acknowledged. @returns how many letters there are. */
async function check(server: TestServer, book: Book): Promise<number> {
  const there = await server.ask<{ id: string; n: number }>(
    'SELECT action_id AS id, COUNT(*)::int AS n FROM actions GROUP BY action_id',
  );
  const ids = new Set(there.map(({ id }) => id));
  assert.deepEqual(
    {
      lost: [...book.acknowledged.keys()].filter(id => !ids.has(id)),
      doubled: there.filter(({ n }) => n !== 1),
    },
    { lost: [], doubled: [] },
  );
  assert.deepEqual(
    await server.ask(
      'SELECT campaign_id, kind, tally, SUM(n)::int AS n FROM counts GROUP BY 1, 2, 3 HAVING SUM(n) <> 0 ORDER BY 1, 2, 3',
    ),
    await server.ask(
      `SELECT a.campaign_id, a.kind, a.tally, COUNT(*)::int AS n FROM actions a
       LEFT JOIN deliveries d ON a.kind = 'letter' AND d.campaign_id = a.campaign_id AND d.action_id = a.action_id
       WHERE a.tally IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    ),
    'the counts equal COUNT(*)',
  );
  return [...book.acknowledged.values()].filter(({ kind }) => kind === 'letter').length;
}

/** Once so many more were acknowledged, and a moment that differs each time. */
async function more(book: Book, n: number): Promise<void> {
  const before = book.acknowledged.size;
  while (book.acknowledged.size < before + n) await pause(5);
  await pause(Math.random() * 300);
}

describe('on PostgreSQL', { skip: withoutPostgres() }, () => {
  test(
    'endpoints and the database are killed in turn, under load: nothing is lost, nothing doubled',
    { timeout: 180_000 },
    async t => {
      const server = await serverFor(t);
      const all = await endpoints(t, 2, { DATABASE_URL: server.url() });
      const people = await Supporters.of(all[0]!.url);
      const book = new Book();
      const ROUNDS = 2;
      const killing = (async () => {
        for (let round = 0; round < ROUNDS; round++) {
          for (const one of all) {
            await more(book, 60);
            await one.kill();
            await more(book, 20);
            await one.start();
          }
          await more(book, 60);
          server.stop('immediate');
          server.start();
        }
        await more(book, 60);
      })();
      await load(all, people, book, killing);
      await killing;
      await finish(all, book);
      const letters = await check(server, book);
      const landed = async () =>
        (await server.ask<{ n: number }>('SELECT COUNT(*)::int AS n FROM mailbox'))[0]!.n;
      // What was taken when its endpoint was killed is free again when its lease has ended; the rest has left.
      const leased = async () =>
        (
          await server.ask<{ n: number }>("SELECT COUNT(*)::int AS n FROM deliveries WHERE status = 'queued'")
        )[0]!.n;
      while ((await landed()) + (await leased()) < letters) await pause(50);
      assert.ok((await landed()) <= letters);
      t.diagnostic(
        `${ROUNDS * 2} endpoints and ${ROUNDS} databases killed: ${book.acknowledged.size} acknowledged, 0 lost, 0 doubled; ` +
          `${book.retried} sent again with the same id; ${await landed()} of ${letters} letters landed, none twice`,
      );
    },
  );

  test(
    'a standby is promoted under load: what the lost primary acknowledged is there',
    { timeout: 180_000 },
    async t => {
      const primary = await serverFor(t);
      // As a proxy or an address that moves does it: endpoints ask whoever is primary now.
      let now = primary;
      const proxy = createServer(from => {
        const to = connect(join(now.folder, '.s.PGSQL.5432'));
        from.pipe(to).pipe(from);
        from.on('error', () => to.destroy());
        to.on('error', () => from.destroy());
      }).listen(0, '127.0.0.1');
      t.after(() => proxy.close());
      await once(proxy, 'listening');
      const { port } = proxy.address() as AddressInfo;
      const standby = TestServer.standbyOf(primary);
      t.after(() => standby.remove());
      await primary.ask("ALTER SYSTEM SET synchronous_standby_names = '*'");
      await primary.ask('SELECT pg_reload_conf()');
      const all = await endpoints(t, 2, { DATABASE_URL: `postgresql://postgres@127.0.0.1:${port}/postgres` });
      const people = await Supporters.of(all[0]!.url);
      const book = new Book();
      let atPromotion = 0;
      const failing = (async () => {
        await more(book, 300);
        primary.stop('immediate');
        atPromotion = book.acknowledged.size;
        standby.promote();
        now = standby;
        await more(book, 200);
      })();
      await load(all, people, book, failing);
      await failing;
      await finish(all, book);
      await check(standby, book);
      t.diagnostic(
        `${atPromotion} acknowledged by the primary, ${book.acknowledged.size - atPromotion} by the promoted standby: 0 lost, 0 doubled`,
      );
    },
  );

  for (const [synchronous, says] of [
    ['FULL', 'what was acknowledged is on disk, also where the database would not wait for it'],
    ['OFF', 'without asking for that, the same test finds what is lost'],
  ] as const) {
    test(says, { timeout: 60_000 }, async t => {
      // Written only every ten seconds by itself.
      const server = await serverFor(
        t,
        '-c synchronous_commit=off -c wal_writer_delay=10s -c wal_writer_flush_after=1GB',
      );
      const [one] = await endpoints(t, 1, { DATABASE_URL: server.url(), SYNCHRONOUS: synchronous });
      const people = await Supporters.of(one!.url);
      await pause(500); // what was written at the start
      const action = people.next();
      assert.ok(await act(one!.url, action));
      server.stop('immediate');
      server.start();
      const found = await server.ask(`SELECT 1 FROM actions WHERE action_id = '${action.id}'`);
      assert.equal(found.length, synchronous === 'FULL' ? 1 : 0);
    });
  }
});
