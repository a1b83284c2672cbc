import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Progress } from '../../contract/index.ts';
import type { Import } from '../../endpoint/index.ts';
import { petition, signature, testEndpoint } from '../../endpoint/test-support.ts';
import { run, temporaryFolder } from '../../../test/directory/run-cli.ts';

const SHEETS = 'Signature sheets, farmers’ market, 3 May';

test('what was collected on paper is entered, shown, listed and taken out while serve runs', async t => {
  const file = petition({ live: true, goal: { target: 40 } });
  const at = await testEndpoint(t, {
    files: { 'a.json': file },
    liveTimes: { coalesceMs: 10, heartbeatMs: 50 },
  });
  const tally = (...args: string[]) => run(['tally', ...args, '--data', at.dataFolder]);
  const progress = () => at.json<Progress>('/v1/campaigns/safe/progress');
  await at.act(await signature(at));

  // A page that listens hears of what another process writes.
  const stream = await at.request('/v1/campaigns/safe/live');
  const heard = until(stream, text => text.includes('"imported":48'));
  const entered = await tally('add', 'safe', '48', '--source', SHEETS);
  assert.deepEqual([entered.code, entered.err], [0, '']);
  const id =
    /^Entered 48 signatures of safe as ([0-9a-f]{8})\. 49 signatures count now, 48 of them on paper\.\n$/.exec(
      entered.out,
    )![1]!;
  const { counted, imported, unverified, goal, reached } = await progress();
  assert.deepEqual([counted, imported, unverified, goal, reached], [49, 48, 1, 50, 40]);
  await heard;

  const twice = await tally('add', 'safe', '48', '--source', ` ${SHEETS}`);
  assert.equal(twice.code, 1);
  assert.match(twice.err, new RegExp(`entered already, as ${id}: nothing was counted\\. .*add --again`));
  assert.equal((await tally('add', 'safe', '48', '--source', SHEETS, '--again')).code, 0);
  assert.equal((await progress()).imported, 96);

  const removed = await tally('remove', 'safe', id, '--why', 'Counted twice');
  assert.equal(
    removed.out,
    `Took out 48 signatures of safe, entered as ${id}. 49 signatures count now, 48 of them on paper.\n`,
  );
  assert.deepEqual(
    [(await progress()).imported, (await progress()).goal],
    [48, 100],
    'a goal that was passed stays passed',
  );
  assert.match(
    (await tally('remove', 'safe', id, '--why', 'Again')).out,
    /taken out already, on .*: Counted twice/,
  );

  const entries = JSON.parse((await tally('list', 'safe', '--json')).out) as Import[];
  const second = entries.find(one => !one.removedAt)!;
  assert.deepEqual(
    entries.map(({ n, source, why }) => [n, source, why]).toSorted((a, b) => Number(!a[2]) - Number(!b[2])),
    [
      [48, SHEETS, 'Counted twice'],
      [48, SHEETS, undefined],
    ],
  );
  const shown = (await tally('list', 'safe')).out.trimEnd().split('\n');
  assert.equal(shown.length, 2);
  assert.match(
    shown.find(line => line.startsWith(id))!,
    /48 signatures {2}Signature sheets.*\(taken out on .*: Counted twice\)$/,
  );

  await tally('remove', 'safe', second.id, '--why', 'No sheets', '--lower-goal');
  const after = await progress();
  assert.deepEqual([after.counted, after.goal, after.reached], [1, 40, undefined]);
  assert.deepEqual(
    await at.endpoint.store.actions.counts('safe'),
    await at.endpoint.store.actions.recount('safe'),
  );
});

test('what cannot be meant is refused, and counts nothing', async t => {
  const at = await testEndpoint(t);
  const tally = (...args: string[]) => run(['tally', ...args, '--data', at.dataFolder]);
  const cases: [args: string[], says: RegExp][] = [
    [['add', 'safe', '10000001', '--source', SHEETS], /from 1 to 10000000/],
    [['add', 'safe', '48'], /required option '--source/],
    [['add', 'safe', '48', '--source', 'two\nlines'], /one line of 3 to 300/],
    [['add', 'sfae', '48', '--source', SHEETS], /There is no campaign "sfae" .* safe.* --first/],
    [['list', 'sfae'], /There is no campaign "sfae"/],
    [
      ['remove', 'safe', 'aaaaaaaa', '--why', 'Wrong'],
      /safe has no entry aaaaaaaa: upstander tally list safe/,
    ],
  ];
  for (const [args, says] of cases) {
    const { code, err } = await tally(...args);
    assert.deepEqual([code, says.test(err)], [1, true], `${args.join(' ')}: ${err}`);
  }
  assert.deepEqual(await at.endpoint.store.actions.counts('safe'), []);
  assert.equal((await tally('list', 'safe')).out, 'Nothing was entered for safe.\n');
  assert.equal((await tally('add', 'later', '1', '--source', SHEETS, '--first')).code, 0);
  assert.match((await tally('list', 'later')).out, / 1 signature {2}Signature sheets/);

  const folder = await temporaryFolder(t);
  const { code, err } = await run(['tally', 'add', 'safe', '1', '--source', SHEETS, '--data', folder]);
  assert.equal(code, 1);
  assert.match(err, /is no data folder of an endpoint/);
});

/** Reads a stream until it has said something. */
async function until(response: Response, said: (text: string) => boolean): Promise<void> {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (!said(text)) text += decoder.decode((await reader.read()).value, { stream: true });
  await reader.cancel();
}
