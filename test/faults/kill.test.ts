// SIGKILL under load, again and again, on the same file: nothing that was acknowledged is lost, nothing
// is there twice. This shows atomicity only: what the system's page cache holds survives a kill.
// For durability see durability.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Action, Progress, Receipt, ReceiptRecord } from '../../src/contract/index.ts';
import { temporaryFolder } from '../directory/run-cli.ts';
import { type Served, checkCounts, rows, serveDemo } from '../served.ts';
import { Supporters, act } from './load.ts';

const KILLS = 10;
const AT_ONCE = 32;

/** What became of the actions so far. */
class Book {
  readonly acknowledged = new Map<string, Receipt>();
  /** Sent, and no answer came: to be sent again with the same id. */
  readonly open: Action[] = [];
  retried = 0;
}

/** Sends actions, many at once, until `until` resolves; those that stayed open first. */
async function load(url: string, people: Supporters, book: Book, until: Promise<unknown>): Promise<void> {
  let over = false;
  void until.then(() => (over = true));
  const worker = async () => {
    while (!over) {
      const again = book.open.shift();
      if (again) book.retried++;
      const action = again ?? people.next();
      const receipt = await act(url, action);
      if (receipt) book.acknowledged.set(action.id, receipt);
      else {
        book.open.push(action);
        return; // the server is gone
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

interface Row {
  id: string;
  campaign: string;
  kind: string;
  n: number;
}

const stored = ({ file }: Served) =>
  rows<Row>(
    file,
    'SELECT action_id AS id, campaign_id AS campaign, kind, COUNT(*) AS n FROM actions GROUP BY action_id',
  );

/** Holds the file against what was acknowledged. @returns how many are in the file without an answer. */
function check(served: Served, book: Book): number {
  const there = new Map(stored(served).map(row => [row.id, row]));
  const lost = [...book.acknowledged.keys()].filter(id => !there.has(id));
  const doubled = [...there.values()].filter(({ n }) => n !== 1);
  assert.deepEqual({ lost, doubled }, { lost: [], doubled: [] });
  for (const [id, { campaign, kind }] of book.acknowledged) {
    assert.deepEqual({ ...there.get(id) }, { id, campaign, kind, n: 1 });
  }
  checkCounts(served.file);
  return there.size - book.acknowledged.size;
}

test(`${KILLS} SIGKILLs under load lose and double nothing`, { timeout: 180_000 }, async t => {
  const served = await serveDemo(await temporaryFolder(t));
  t.after(() => served.kill());
  const people = await Supporters.of(served.url);
  const book = new Book();
  let unanswered = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const before = book.acknowledged.size;
    // Not while it warms up, and each time at another moment.
    const killed = (async () => {
      while (book.acknowledged.size < before + 100) await pause(5);
      await pause(Math.random() * 500);
      await served.kill();
    })();
    await load(served.url, people, book, killed);
    await killed;
    await served.restart();
    unanswered += check(served, book);
  }
  assert.ok(book.open.length > 0, 'the last kill left requests without an answer');

  // The last start is an hour later: letters that were taken when a kill came are free again.
  await served.kill();
  const hourLater = new Date(
    Date.parse(process.env['UPSTANDER_NOW'] ?? new Date().toISOString()) + 3_600_000,
  );
  await served.restart({ UPSTANDER_NOW: hourLater.toISOString() });
  while (book.open.length) {
    const action = book.open.shift()!;
    book.retried++;
    const receipt = await act(served.url, action);
    assert.ok(receipt, 'a server that runs answers');
    book.acknowledged.set(action.id, receipt);
  }
  assert.equal(check(served, book), 0, 'every action has its answer, and nothing else is there');

  const receipts = [...book.acknowledged.values()];
  const signatures = receipts.filter(({ kind }) => kind === 'signature').length;
  const progress = (await (await fetch(`${served.url}/v1/campaigns/sesta/progress`)).json()) as Progress;
  assert.equal(progress.counted, signatures);
  // A receipt's link outlives the process that made it.
  for (const receipt of receipts.filter((_, index) => index % 25 === 0)) {
    const record = (await (await fetch(receipt.url!)).json()) as ReceiptRecord;
    assert.equal(record.receipt.id, receipt.id);
    assert.equal(record.receipt.recordedAt, receipt.recordedAt);
  }

  const letters = receipts.length - signatures;
  const landed = () => rows<{ n: number }>(served.file, 'SELECT COUNT(*) AS n FROM mailbox')[0]!.n;
  while (landed() < letters) await pause(50); // bounded by the test's own timeout
  assert.equal(landed(), letters, 'every letter landed, once');
  assert.deepEqual(
    rows(served.file, "SELECT status, COUNT(*) AS n FROM deliveries WHERE status <> 'accepted' GROUP BY 1"),
    [],
  );
  assert.deepEqual(
    rows(served.file, 'PRAGMA integrity_check').map(row => Object.values(row as object)),
    [['ok']],
  );

  t.diagnostic(
    `${KILLS} kills: ${receipts.length} acknowledged, 0 lost, 0 doubled; ` +
      `${unanswered} stored without an answer, ${book.retried} sent again with the same id; ${letters} letters, each landed once`,
  );
});
