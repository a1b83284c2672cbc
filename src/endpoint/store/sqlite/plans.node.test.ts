// How SQLite finds what is asked of it: no question reads all actions there are.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { tempFolder } from '../../test-support.ts';
import { batchWriter } from '../sql/batch.ts';
import { connect } from './connect.ts';
import { sqliteDatabase } from './database.ts';
import { openSqliteStore } from './open.ts';

/** Everything that is ever asked or written, with SQLite's plan for it. */
async function plans(t: TestContext): Promise<{ sql: string; plan: string[] }[]> {
  const file = join(await tempFolder(t), 'upstander.sqlite');
  const { mock } = t.mock.method(DatabaseSync.prototype, 'prepare');
  const store = await openSqliteStore({ file });
  const db = connect({ file });
  batchWriter(sqliteDatabase(db), 0);
  const asked = mock.calls.map(({ arguments: [sql] }) => sql).filter(sql => !/^\s*PRAGMA/.test(sql));
  mock.restore();
  const found = [...new Set(asked)].map(sql => ({
    sql: sql.replace(/\s+/g, ' '),
    plan: db
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(row => row['detail'] as string),
  }));
  db.close();
  await store.close();
  return found;
}

test('nothing reads through all actions, but what a restore has to know', async t => {
  const all = await plans(t);
  assert.ok(all.length > 60, `${all.length} statements`);
  const through = all.filter(({ sql, plan }) => {
    const names = ['actions', ...[...sql.matchAll(/\bactions ([a-z])\b/g)].map(([, alias]) => alias)];
    return plan.some(step => names.some(name => `${step} `.startsWith(`SCAN ${name} `)));
  });
  assert.deepEqual(
    through
      .map(({ sql, plan }) => `${sql}: ${plan.join('; ')}`)
      .filter(one => !one.includes("'consent' AS what")),
    [],
  );
});

test('pages of signers, of consents and of actions are read in the order of an index, and nothing is sorted for them', async t => {
  const pages = (await plans(t)).filter(({ sql }) =>
    /^SELECT .*a\.receipt_hash, v\.verdict|LIMIT 500$/.test(sql),
  );
  assert.equal(pages.length, 6);
  for (const { sql, plan } of pages) {
    assert.match(
      plan[0]!,
      /^SEARCH (a|v|actions) USING .*INDEX (actions_in_order|actions_public|signer_verdicts_in_order) /,
      sql,
    );
    assert.deepEqual(
      plan.filter(step => step.includes('TEMP B-TREE')),
      [],
      sql,
    );
  }
});

test('pages of what was decided are read in the order of an index, and nothing is sorted for them', async t => {
  const pages = (await plans(t)).filter(({ sql }) => /AS decided_at FROM/.test(sql));
  assert.equal(pages.length, 2);
  for (const { sql, plan } of pages) {
    assert.match(plan[0]!, /^SEARCH v USING .*INDEX (action_flags|signer_verdicts)_decided /, sql);
    assert.doesNotMatch(plan.join(), /TEMP B-TREE/, sql);
  }
});

test('states of letters are counted in an index, and no letter is read for it', async t => {
  const [states] = (await plans(t)).filter(({ sql }) => /COUNT\(\*\) AS n FROM deliveries/.test(sql));
  assert.match(states!.plan.join('; '), /^SCAN deliveries USING COVERING INDEX deliveries_state$/);
});

test('what waits to be looked at is read and counted in the order of an index, and no further than is asked', async t => {
  const waiting = (await plans(t)).filter(({ sql }) => sql.includes('f.verdict IS NULL'));
  assert.equal(waiting.length, 3);
  for (const { sql, plan } of waiting) {
    assert.ok(
      plan.some(step => /^(SEARCH|SCAN) f USING (COVERING )?INDEX action_flags_waiting/.test(step)),
      `${sql}: ${plan.join('; ')}`,
    );
    assert.doesNotMatch(plan.join('; '), /TEMP B-TREE/, sql);
  }
});
