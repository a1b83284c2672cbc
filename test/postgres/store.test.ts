// The store in PostgreSQL: all that every store is asked, and what several processes do at once.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, describe, test } from 'node:test';
import pg from 'pg';
import { tempFolder } from '../../src/endpoint/test-support.ts';
import { confirmationSuite } from '../../src/endpoint/store/confirmation-suite.ts';
import { consentSuite } from '../../src/endpoint/store/consent-suite.ts';
import { decisionSuite } from '../../src/endpoint/store/decision-suite.ts';
import { flagSuite } from '../../src/endpoint/store/flag-suite.ts';
import { importSuite } from '../../src/endpoint/store/import-suite.ts';
import { lineSuite } from '../../src/endpoint/store/line-suite.ts';
import { operatorSuite } from '../../src/endpoint/store/operator-suite.ts';
import { pushSuite } from '../../src/endpoint/store/push-suite.ts';
import { signerSuite } from '../../src/endpoint/store/signer-suite.ts';
import { stateSuite } from '../../src/endpoint/store/state-suite.ts';
import { newSealingKey, sealingKeysIn } from '../../src/endpoint/store/sealing-keys.ts';
import { openSqliteStore } from '../../src/endpoint/store/sqlite/open.ts';
import {
  AT,
  LATER,
  type Opener,
  action,
  queued,
  storeSuite,
  supporter,
} from '../../src/endpoint/store/suite.ts';
import { updateSuite } from '../../src/endpoint/store/update-suite.ts';
import { openPostgresStore } from '../../src/endpoint/store/postgres/open.ts';
import { retried } from '../../src/endpoint/store/postgres/retry.ts';
import { emptyDatabase, withoutPostgres } from '../../src/endpoint/store/postgres/test-support.ts';

const sealing = sealingKeysIn(newSealingKey());

const open: Opener = async () => {
  const url = await emptyDatabase();
  return () => openPostgresStore({ url, sealing });
};

describe('the store in PostgreSQL', { skip: withoutPostgres() }, () => {
  storeSuite('postgres', open);
  confirmationSuite('postgres', open);
  consentSuite('postgres', open);
  importSuite('postgres', open);
  updateSuite('postgres', open);
  signerSuite('postgres', open);
  operatorSuite('postgres', open);
  flagSuite('postgres', open);
  decisionSuite('postgres', open);
  stateSuite('postgres', open);
  lineSuite('postgres', open);
  pushSuite('postgres', open);

  /** As many processes as there are stores: they share nothing but the database. */
  const several = async (t: TestContext, n: number) => {
    const url = await emptyDatabase();
    const stores = await Promise.all(Array.from({ length: n }, () => openPostgresStore({ url })));
    t.after(() => Promise.all(stores.map(store => store.close())));
    return stores;
  };

  test('processes that begin at once on an empty database all find its tables', async t => {
    const stores = await several(t, 4);
    for (const store of stores) assert.deepEqual(await store.actions.counts('one'), []);
  });

  test('the same action on every process at once is stored once', async t => {
    const stores = await several(t, 4);
    const same = action({ supporterKey: 'ana', consents: [], deliveries: [queued(0)] });
    const results = await Promise.all(
      Array.from({ length: 64 }, (_, at) => stores[at % 4]!.actions.record(same)),
    );
    assert.deepEqual(results.map(({ outcome }) => outcome).toSorted(), [
      ...Array.from({ length: 63 }, () => 'replayed'),
      'stored',
    ]);
    assert.deepEqual(await stores[0]!.actions.counts('one'), [
      { kind: 'signature', tally: 'unverified', n: 1 },
    ]);
  });

  test('a supporter counts once, whichever processes take the signatures; the counts are what the rows say', async t => {
    const stores = await several(t, 4);
    await Promise.all(
      Array.from({ length: 400 }, (_, at) =>
        stores[at % 4]!.actions.record(
          action({ supporterKey: `supporter ${at % 100}`, tally: at % 3 ? 'unverified' : 'pending' }),
        ),
      ),
    );
    const counts = await stores[1]!.actions.counts('one');
    assert.equal(
      counts.reduce((sum, { n }) => sum + n, 0),
      100,
    );
    assert.deepEqual(counts, await stores[2]!.actions.recount('one'));
  });

  test('a letter is taken by one process; one that died gives its letters back', async t => {
    const stores = await several(t, 3);
    await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        stores[at % 3]!.actions.record(action({ kind: 'letter', supporter, deliveries: [queued(at)] })),
      ),
    );
    const take = (now: string, until: string) =>
      Promise.all(stores.map(store => store.outbox.claim(now, until, 20, ['email'])));
    const claimed = (await take(LATER, '2027-01-11T12:03:00.000Z')).flat();
    assert.equal(claimed.length, 30);
    assert.equal(new Set(claimed.map(({ action: id }) => id)).size, 30);
    assert.deepEqual((await take(LATER, '2027-01-11T12:03:00.000Z')).flat(), []);
    const again = (await take('2027-01-11T12:04:00.000Z', '2027-01-11T12:07:00.000Z')).flat();
    assert.equal(new Set(again.map(({ action: id }) => id)).size, 30);
  });

  test('what one process counts raises the version that another one reads', async t => {
    const [one, other] = await several(t, 2);
    assert.equal(await other!.actions.version('one'), 0);
    await one!.actions.record(action());
    const first = await other!.actions.version('one');
    await other!.actions.record(action());
    assert.ok(first > 0 && (await one!.actions.version('one')) > first);
    assert.equal(await one!.actions.version('two'), 0);
  });

  test('a text that PostgreSQL does not take fails alone: strangers’ actions beside it are stored', async t => {
    const [store] = await several(t, 1);
    const results = await Promise.allSettled([
      ...Array.from({ length: 20 }, () => store!.actions.record(action())),
      store!.actions.record(action({ comment: 'not \u0000 here' })),
    ]);
    assert.deepEqual(
      results.map(({ status }) => status),
      [...Array.from({ length: 20 }, () => 'fulfilled'), 'rejected'],
    );
    assert.equal((await store!.actions.counts('one'))[0]!.n, 20);
  });

  test('a table that gets a column while endpoints are connected breaks none of them', async t => {
    const url = await emptyDatabase();
    const store = await openPostgresStore({ url, connections: 2 });
    t.after(() => store.close());
    await store.disclosures.publish('one', AT, []);
    const letter = action({ kind: 'letter', supporter, receiptHash: 'first', deliveries: [queued(0)] });
    const use = async (id: string) => {
      assert.equal((await store.actions.record({ ...letter, id, receiptHash: id })).outcome, 'stored');
      await store.confirmations.confirm('none', AT);
      for (let n = 0; n < 4; n++) assert.equal((await store.actions.byReceipt(id))?.id, id);
      assert.equal((await store.outbox.claim(LATER, '2028-01-01T00:00:00.000Z', 9, ['email'])).length, 1);
    };
    await use('a');
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const table of ['actions', 'consents', 'deliveries', 'disclosures', 'bill_updates'])
      await client.query(`ALTER TABLE ${table} ADD COLUMN brought_later TEXT`);
    await client.query('ALTER TABLE deliveries ALTER COLUMN attempts TYPE BIGINT');
    await client.query('ALTER TABLE actions ALTER COLUMN ordinal TYPE NUMERIC');
    await client.end();
    await use('b');
    await Promise.all(['c', 'd'].map(id => store.actions.record({ ...letter, id, receiptHash: id })));
    assert.equal((await store.actions.letters('one')).length, 4);
  });

  test('statements that differ from call to call are not kept by connections', async t => {
    const [store] = await several(t, 1);
    const { query } = pg.Client.prototype;
    const names = new Set<unknown>();
    pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
      const { name, text } = (args[0] ?? {}) as { name?: string; text?: string };
      if (name && text?.includes('words LIKE')) names.add(name);
      return Reflect.apply(query, this, args) as unknown;
    } as never;
    t.after(() => (pg.Client.prototype.query = query));
    for (let n = 1; n < 9; n++) {
      const parts = Array.from({ length: n }, () => 'a');
      const found = { country: 'US', parts, offices: parts, today: '2027-01-10', limit: 9 };
      assert.deepEqual(await store!.directory.named(found), []);
    }
    assert.equal(names.size, 0);
  });

  test('what may be by chance is tried three times; what meets others, longer', async () => {
    for (const [code, tries, name] of [
      ['23505', 3, 'Error'],
      ['40001', 12, 'Overloaded'],
      ['22021', 1, 'Error'],
    ] as const) {
      let n = 0;
      const attempt = async () => {
        n++;
        throw Object.assign(new Error('no'), { code });
      };
      await assert.rejects(retried(attempt), { name });
      assert.equal(n, tries, code);
    }
  });

  test('more may be counted than a number of four bytes holds', async t => {
    const url = await emptyDatabase();
    const store = await openPostgresStore({ url });
    t.after(() => store.close());
    await store.actions.record(action());
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('UPDATE counts SET n = 3000000000, changes = 3000000000');
    await client.end();
    await store.actions.record(action({ id: 'b', receiptHash: 'b' }));
    await store.consents.withdrawAction('b', AT);
    assert.deepEqual(await store.actions.counts('one'), [
      { kind: 'signature', tally: 'unverified', n: 3_000_000_000 },
    ]);
    assert.deepEqual(await store.actions.peaks('one'), [{ kind: 'signature', n: 3_000_000_001 }]);
    assert.ok((await store.actions.version('one')) > 3_000_000_000);
  });

  test('a database of a later version is not touched', async () => {
    const url = await emptyDatabase();
    await (await openPostgresStore({ url })).close();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("INSERT INTO migrations (name, timestamp) VALUES ('9999', '2040-01-01')");
    await client.end();
    await assert.rejects(openPostgresStore({ url }), /later version of upstander/);
  });

  test('times, ids and codes are ordered by their bytes, whatever the language of the database', async () => {
    const url = await emptyDatabase();
    await (await openPostgresStore({ url })).close();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(
      `SELECT table_name, column_name FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'`,
    );
    await client.end();
    assert.deepEqual(rows, []);
  });

  test('both databases have the same tables, columns and indexes', async t => {
    const url = await emptyDatabase();
    await (await openPostgresStore({ url })).close();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const ask = async (sql: string) => (await client.query<{ one: string }>(sql)).rows.map(({ one }) => one);
    const here = [
      await ask(
        `SELECT table_name || '.' || column_name || ' ' || is_nullable AS one FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name NOT LIKE 'migration%'`,
      ),
      await ask(
        `SELECT indexname AS one FROM pg_indexes WHERE schemaname = 'public'
         AND indexname NOT LIKE '%pkey' AND tablename NOT LIKE 'migration%'`,
      ),
    ];
    await client.end();
    const file = join(await tempFolder(t), 'upstander.sqlite');
    await (await openSqliteStore({ file })).close();
    const db = new DatabaseSync(file, { readOnly: true });
    const list = (sql: string) =>
      db
        .prepare(sql)
        .all()
        .map(({ one }) => one as string);
    const there = [
      list(
        `SELECT m.name || '.' || c.name || ' ' || iif(c."notnull" OR c.pk, 'NO', 'YES') AS one
         FROM sqlite_schema m, pragma_table_info(m.name) c
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE 'migration%'`,
      ),
      list(`SELECT name AS one FROM sqlite_schema WHERE type = 'index' AND name NOT LIKE 'sqlite%'`),
    ];
    db.close();
    assert.deepEqual(
      here.map(names => names.toSorted()),
      there.map(names => names.toSorted()),
    );
  });
});
