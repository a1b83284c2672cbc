// A driver that says, as a busy database does, that a transaction was taken back: at every statement in turn.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import pg from 'pg';
import type { Store } from '../../src/endpoint/store/port.ts';
import { AT, LATER, action, queued, supporter } from '../../src/endpoint/store/suite.ts';
import { openPostgresStore } from '../../src/endpoint/store/postgres/open.ts';
import { emptyDatabase, withoutPostgres } from '../../src/endpoint/store/postgres/test-support.ts';

const mail = (id: string) => ({
  id,
  tokenHash: `token ${id}`,
  withdrawalHash: `withdrawal ${id}`,
  expiresAt: '2027-01-20T12:00:00.000Z',
  limits: { anAction: 3, seconds: 60 },
});

const signed = () =>
  action({
    id: 'a',
    supporterKey: 'ana',
    supporter,
    receiptHash: 'r',
    tally: 'pending',
    confirmation: mail('m'),
  });

/** Each thing that is written, with what has to be there before it. */
const WRITES: Record<
  string,
  { before?: (store: Store) => Promise<unknown>; write: (store: Store) => Promise<unknown> }
> = {
  'an action': { write: store => store.actions.record(signed()) },
  'a confirmation': {
    before: store => store.actions.record(signed()),
    write: store => store.confirmations.confirm('token m', AT),
  },
  'a withdrawal': {
    before: store => store.actions.record(signed()),
    write: store => store.consents.withdrawAction('r', AT),
  },
  'a claim of letters': {
    before: store =>
      store.actions.record(
        action({ id: 'l', receiptHash: 'l', kind: 'letter', supporter, deliveries: [queued(0)] }),
      ),
    write: store => store.outbox.claim(LATER, LATER, 9, ['email']),
  },
  'a claim of mails': {
    before: store => store.actions.record(signed()),
    write: store =>
      store.confirmations.claim(LATER, { until: LATER, expiresAt: LATER, anAddress: 3, limit: 9 }),
  },
  'what was on paper': {
    write: store =>
      store.imports.add({ campaign: 'one', id: 'i', kind: 'signature', n: 7, source: 'Paper', at: AT }),
  },
};

/** Fails the statement with this number, once, as the database would; counts from where it is set. */
function failing(code: string) {
  const { query } = pg.Client.prototype;
  let left = Number.POSITIVE_INFINITY;
  let asked = 0;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    asked++;
    if (--left < 0) {
      left = Number.POSITIVE_INFINITY;
      return Promise.reject(Object.assign(new Error('taken back'), { code }));
    }
    return Reflect.apply(query, this, args) as unknown;
  } as never;
  return {
    at: (statement: number) => {
      left = statement;
      asked = 0;
    },
    /** How many were asked since. */
    asked: () => asked,
    wasTold: () => left === Number.POSITIVE_INFINITY,
    restore: () => {
      pg.Client.prototype.query = query;
    },
  };
}

/** All that is in the database, but what tells one process, and one moment, from another. */
async function whole(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const tables = ['actions', 'counts', 'consents', 'deliveries', 'confirmations', 'imports', 'peaks'];
  const rows: Record<string, unknown[]> = {};
  for (const table of tables)
    rows[table] = (await client.query(`SELECT * FROM ${table} ORDER BY 1, 2, 3`)).rows.map(
      ({ part: _, ordinal: __, ...row }: Record<string, unknown>) => row,
    );
  await client.end();
  return rows;
}

describe(
  'a transaction that is taken back is tried again, at whichever statement',
  { skip: withoutPostgres() },
  () => {
    for (const [name, { before, write }] of Object.entries(WRITES)) {
      for (const code of ['40001', '40P01']) {
        test(`${name}, ${code}`, async t => {
          const fresh = async () => {
            const url = await emptyDatabase();
            const store = await openPostgresStore({ url });
            t.after(() => store.close());
            await before?.(store);
            return { url, store };
          };
          const fault = failing(code);
          t.after(() => fault.restore());
          const undisturbed = await fresh();
          fault.at(Number.POSITIVE_INFINITY);
          const result = await write(undisturbed.store);
          const statements = fault.asked();
          assert.ok(statements > 3, `${statements}`);
          const expected = await whole(undisturbed.url);
          // The first, the last (which commits), and some in between: each takes a database of its own.
          for (const at of new Set([0, 1, Math.floor(statements / 2), statements - 2, statements - 1])) {
            const { url, store } = await fresh();
            fault.at(at);
            assert.deepEqual(await write(store), result, `at statement ${at}`);
            assert.ok(fault.wasTold(), `there is a statement ${at}`);
            assert.deepEqual(await whole(url), expected, `at statement ${at}`);
          }
        });
      }
    }

    test('another error is not tried again, and nothing of it is stored', async t => {
      const store = await openPostgresStore({ url: await emptyDatabase() });
      t.after(() => store.close());
      const fault = failing('53100');
      t.after(() => fault.restore());
      fault.at(2);
      await assert.rejects(store.actions.record(signed()), { code: '53100' });
      assert.equal(fault.asked() < 6, true);
      assert.deepEqual(await store.actions.counts('one'), []);
      assert.equal((await store.actions.record(signed())).outcome, 'stored');
    });
  },
);
