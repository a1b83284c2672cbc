import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { run } from '../../../test/directory/run-cli.ts';
import { ownLine, writeLines } from '../../endpoint/hotlines/test-support.ts';

const folder = await mkdtemp(join(tmpdir(), 'upstander-hotlines-'));
after(() => rm(folder, { recursive: true, force: true }));

const list = (...hotlines: unknown[]) => writeLines(folder, ...hotlines);
const NOW = { UPSTANDER_NOW: '2026-11-22T12:00:00Z' };
const check = async (...args: string[]) => run(['hotlines', 'check', ...args], NOW);

test('nobody has rung the lines that come along: each is listed, with where it is from', async () => {
  const { out, code } = await check('--country', 'ph');
  assert.equal(code, 0);
  assert.match(out, /^ph-trafficking\n {2}1343 Actionline.*call 1343/);
  assert.match(
    out,
    /nobody has rung it; its sources are old or second-hand\n {2}https:\/\/1343actionline\.ph/,
  );
  assert.match(out, /1 of 1 help lines need a call\n$/);
  const strict = await check('--strict');
  assert.equal(strict.code, 1);
  assert.match(strict.err, /^(\d+) of \1 help lines need a call\n$/);
});

test('an own list is checked: within a year, longer ago, by nobody who is named, in the future', async () => {
  const rang = (id: string, checkedOn?: string, checkedBy?: string) => ownLine({ id, checkedOn, checkedBy });
  const file = await list(
    rang('fresh', '2025-12-01', 'Kim'),
    rang('old', '2025-11-01', 'Kim'),
    rang('by-nobody', '2026-11-01'),
    rang('to-come', '2026-11-24', 'Kim'),
    rang('today-in-the-east', '2026-11-23', 'Kim'),
    rang('never'),
  );
  const { out } = await check(file);
  assert.doesNotMatch(out, /^(fresh|today-in-the-east)$/m);
  assert.match(out, /^old\n.*\n {2}Kim rang it on 2025-11-01: more than a year ago$/m);
  assert.match(out, /^by-nobody\n.*\n {2}somebody rang it on 2026-11-01, but checkedBy does not say who$/m);
  assert.match(out, /^to-come\n.*\n {2}checkedOn is 2026-11-24: that day has not come$/m);
  assert.match(out, /^never\n.*\n {2}nobody has rung it$/m);
  assert.match(out, /4 of 6/);
  const good = await check('--strict', await list(rang('fresh', '2026-11-01', 'Kim')));
  assert.deepEqual([good.code, good.out.split('\n')[0]], [0, 'Somebody rang every line within a year.']);
});

test('what is wrong in a list is told with its line and field, all at once', async () => {
  const file = await list(
    ownLine(),
    ownLine({ source: undefined, sourceDate: '2026-02-30' }),
    ownLine({ country: 'usa' }),
  );
  const wrong = await check(file);
  assert.equal(wrong.code, 1);
  for (const field of ['hotlines[1].source', 'hotlines[1].sourceDate', 'hotlines[2].country'])
    assert.ok(wrong.err.includes(`${field}:`), wrong.err);
  assert.match(wrong.err, /lines\.json:\d+ /);
  assert.match(
    (await check(await list(ownLine(), ownLine()))).err,
    /hotlines\[1\]\.id: "us-own-line" is used twice/,
  );
  assert.match((await check(join(folder, 'none.yaml'))).err, /none\.yaml cannot be read \(ENOENT\)/);
  assert.match((await check(await list(ownLine({ checkdOn: '2026-01-01' })))).err, /hotlines\[0\]\.checkdOn/);
  await writeFile(join(folder, 'broken.yaml'), 'hotlines: [}');
  assert.match((await check(join(folder, 'broken.yaml'))).err, /broken\.yaml:1 /);
});
