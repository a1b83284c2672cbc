// One action, sent as many copies at once: a reader who presses again and again, tabs that share an outbox, a proxy that
// repeats. Each action is one row, and every copy gets the same receipt, also while `upstander serve` is killed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Action, Receipt } from '../../src/contract/index.ts';
import { temporaryFolder } from '../directory/run-cli.ts';
import { type Served, checkCounts, rows, serveDemo } from '../served.ts';
import { Supporters, act } from './load.ts';

const COPIES = 64;
const KILLS = 10;

/** What the copies of an action were told: what makes two receipts the same one. */
const told = ({ id, campaign, kind, recordedAt, url, deliveries }: Receipt) =>
  JSON.stringify({ id, campaign, kind, recordedAt, url, to: deliveries.map(({ target }) => target) });

/** Every action that was sent, with what its copies were told so far. */
type Book = Map<Action, Set<string>>;

/** Sends an action as many times at once. @returns how many copies were answered. */
async function storm(url: string, action: Action, book: Book): Promise<number> {
  const receipts = await Promise.all(Array.from({ length: COPIES }, () => act(url, action)));
  const answered = receipts.filter(receipt => receipt !== undefined);
  const before = book.get(action) ?? new Set();
  book.set(action, new Set([...before, ...answered.map(told)]));
  return answered.length;
}

/** Holds the file against what was answered. @returns how many actions are in it. */
function check({ file }: Served, book: Book): number {
  const once = (table: string) =>
    new Map(
      rows<{ id: string; n: number }>(
        file,
        `SELECT action_id AS id, COUNT(*) AS n FROM ${table} GROUP BY action_id`,
      ).map(({ id, n }) => [id, n]),
    );
  const [actions, consents, deliveries] = ['actions', 'consents', 'deliveries'].map(once);
  for (const [action, receipts] of book) {
    const { id } = action;
    assert.ok(receipts.size <= 1, `its copies were told ${[...receipts].join('\n')}`);
    if (receipts.size) assert.equal(actions!.get(id), 1, 'what was acknowledged is there, once');
    if (!actions!.has(id)) continue;
    assert.equal(actions!.get(id), 1);
    assert.equal(consents!.get(id), action.consents.length, 'with each of its consents, once');
    assert.equal(deliveries!.get(id) ?? 0, action.deliveries?.length ?? 0, 'and its letters');
  }
  const known = new Set([...book.keys()].map(({ id }) => id));
  assert.deepEqual(
    [...actions!.keys()].filter(id => !known.has(id)),
    [],
    'nothing else is there',
  );
  checkCounts(file);
  return actions!.size;
}

test(`${COPIES} copies of one action at once are one row`, { timeout: 60_000 }, async t => {
  const served = await serveDemo(await temporaryFolder(t));
  t.after(() => served.kill());
  const people = await Supporters.of(served.url);
  const book: Book = new Map();
  // The eighth is a letter.
  for (let n = 0; n < 8; n++) assert.equal(await storm(served.url, people.next(), book), COPIES);
  assert.equal(check(served, book), 8);
});

test(`${KILLS} SIGKILLs in a storm of copies lose and double nothing`, { timeout: 240_000 }, async t => {
  const served = await serveDemo(await temporaryFolder(t));
  t.after(() => served.kill());
  const people = await Supporters.of(served.url);
  const book: Book = new Map();
  /** Of the storm that a kill broke off: sent again, with the same id. */
  let open: Action[] = [];
  let broken = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    let storms = 0;
    let over = false;
    const killed = (async () => {
      while (storms < 3) await pause(1);
      await pause(Math.random() * 200); // each time at another moment of a storm
      over = true;
      await served.kill();
    })();
    while (!over) {
      const action = open.shift() ?? people.next();
      const answered = await storm(served.url, action, book);
      storms++;
      if (answered < COPIES) open.push(action);
      if (answered > 0 && answered < COPIES) broken++;
    }
    await killed;
    await served.restart();
    check(served, book);
  }
  for (const action of open) assert.equal(await storm(served.url, action, book), COPIES);
  open = [];
  assert.equal(check(served, book), book.size, 'every action is there, and nothing else');
  assert.ok([...book.values()].every(receipts => receipts.size === 1));
  t.diagnostic(
    `${KILLS} kills: ${book.size} actions in ${COPIES} copies each, 0 lost, 0 doubled; ${broken} storms were broken off half answered`,
  );
});
