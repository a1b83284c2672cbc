import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { emptyDatabase, withoutPostgres } from '../../endpoint/store/postgres/test-support.ts';
import { signature, tempFolder, testEndpoint } from '../../endpoint/test-support.ts';
import { run } from '../../../test/directory/run-cli.ts';

const command = fileURLToPath(new URL('../upstander.ts', import.meta.url));

test(
  'a backup is tried as it is made, and a move to PostgreSQL says what is to be said',
  { skip: withoutPostgres() },
  async t => {
    const at = await testEndpoint(t, { databaseUrl: undefined });
    assert.equal((await at.act(await signature(at))).status, 201);
    const folder = join(await tempFolder(t), 'monday');
    const made = await run(['backup', folder, '--data', at.dataFolder]);
    assert.equal(made.err, '', 'nothing of a bar where there is no terminal');
    assert.equal(made.out, `1 actions are copied to ${folder}; the copy was restored and is whole\n`);
    await at.endpoint.close();

    const databaseUrl = await emptyDatabase();
    const data = await tempFolder(t);
    const restore = (...more: string[]) =>
      run(['restore', folder, '--data', data, ...more], { DATABASE_URL: databaseUrl });
    assert.match(
      (await restore()).err,
      /^There is no data but a new database, so that nobody knows who was forgotten since the backup, or which tokens were revoked, actions held and comments hidden/,
    );
    assert.match(
      (await restore('--nothing-since', '--data-is-lost')).err,
      /^Say one of --nothing-since, --data-is-lost/,
    );
    const moved = await restore('--nothing-since');
    assert.match(moved.out, /is put back in the database .*; 0 endings were made sure of/, moved.err);
    assert.match((await restore('--nothing-since')).err, /holds data already: restore into a new, empty one/);
    const again = await testEndpoint(t, { dataFolder: data, databaseUrl });
    assert.equal((await again.endpoint.store.actions.counts('safe'))[0]!.n, 1);
  },
);

const terminal = spawnSync('script', ['--version']).status === 0;

test(
  'on a terminal a bar shows how far it is, and is gone at the end',
  { skip: !terminal && 'there is no script(1) here' },
  async t => {
    const at = await testEndpoint(t, { databaseUrl: undefined });
    await at.endpoint.close();
    const folder = join(await tempFolder(t), 'monday');
    const line = `${process.execPath} ${command} backup ${folder} --data ${at.dataFolder}`;
    const { stdout } = spawnSync('script', ['-qec', line, '/dev/null'], {
      encoding: 'utf8',
      timeout: 30_000,
    });
    const lines = stdout.split('\r\u001b[K');
    assert.match(lines[1]!, /^reading {2}\[[#.]{24}\] \d+ % {2}\d+ of \d+$/);
    assert.match(lines.at(-1)!, /^0 actions are copied/);
  },
);
