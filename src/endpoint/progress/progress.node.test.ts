import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { CampaignFile, type GoalSteps, type Progress, type Receipt } from '../../contract/index.ts';
import { waiting } from '../store/confirmation-suite.ts';
import { openSqliteStore } from '../store/sqlite/open.ts';
import { AT, action, generator } from '../store/suite.ts';
import { signature, tempFolder, testEndpoint } from '../test-support.ts';
import { progressOf } from './progress.ts';

const GOALS: { target?: number; steps?: GoalSteps; counts?: ('signature' | 'letter')[] }[] = [
  {},
  { target: 40 },
  { steps: [5, 15, 60] },
  { target: 30, steps: [10, 100], counts: ['signature', 'letter'] },
];

test('goals are ahead and never go back, for any history', async t => {
  const store = await openSqliteStore({ file: join(await tempFolder(t), 'upstander.sqlite') });
  t.after(() => store.close());
  const random = generator(20270113);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const files = GOALS.map(goal =>
    CampaignFile.parse({ id: 'one', title: 'One', petition: { statement: 'x' }, goal }),
  );
  const last = files.map(() => ({ goal: 0, reached: 0, counted: 0, fell: 0 }));
  const made = ['nobody'];
  const entered = ['nothing'];
  const at = AT;
  const ways: ((id: string) => Promise<unknown>)[] = [
    id => {
      made.push(id);
      return store.actions.record(
        waiting(id, { kind: pick(['signature', 'letter']), supporterKey: id, deliveries: [] }),
      );
    },
    id => store.actions.record(action({ id, receiptHash: `hand ${id}` })),
    () => store.confirmations.confirm(`token ${pick(made)}`, at),
    () => store.confirmations.withdraw(`withdrawal ${pick(made)}`, at),
    () => store.consents.erase({ receiptHash: `receipt ${pick(made)}` }, { at, way: 'receipt' }),
    id => {
      entered.push(id);
      const n = 1 + Math.floor(random() ** 3 * 30);
      return store.imports.add({ campaign: 'one', id, kind: 'signature', n, source: `Sheets ${id}`, at });
    },
    () => store.imports.remove({ campaign: 'one', id: pick(entered) }, { at }),
  ];
  for (let i = 0; i < 150; i++) {
    await pick(ways)(`id ${i}`);
    for (const [index, file] of files.entries()) {
      const {
        goal,
        reached = 0,
        counted,
        verified,
        unverified,
        imported,
      } = await progressOf({ file, closed: false }, store.actions);
      const before = last[index]!;
      const where = `${i}: ${counted} of ${goal} (${JSON.stringify(GOALS[index])}), after ${JSON.stringify(before)}`;
      assert.equal(counted, verified + unverified + imported, where);
      assert.ok(goal! > counted && goal! >= before.goal && reached >= before.reached, where);
      last[index] = { goal: goal!, reached, counted, fell: before.fell + Number(counted < before.counted) };
    }
  }
  assert.deepEqual(await store.actions.counts('one'), await store.actions.recount('one'));
  assert.ok(
    last.every(({ fell, goal }) => fell > 5 && goal > 25),
    'it rose and fell',
  );
});

test('a campaign without a goal has none', async t => {
  const store = await openSqliteStore({ file: join(await tempFolder(t), 'upstander.sqlite') });
  t.after(() => store.close());
  const file = CampaignFile.parse({ id: 'one', title: 'One' });
  const { goal, reached, counts } = await progressOf({ file, closed: false }, store.actions);
  assert.deepEqual([goal, reached, counts], [undefined, undefined, ['letter']]);
});

test('a number tells since when it is so: the same while nothing changes, later where it fell', async t => {
  const at = await testEndpoint(t);
  const told = async () => {
    at.clock.advance(1000);
    const { counted, asOf } = await at.json<Progress>('/v1/campaigns/safe/progress');
    return [counted, asOf!.slice(17, 19)];
  };
  assert.deepEqual(
    [await told(), await told()],
    [
      [0, '01'],
      [0, '01'],
    ],
  );
  const { url } = (await (await at.act(await signature(at))).json()) as Receipt;
  assert.deepEqual(
    [await told(), await told()],
    [
      [1, '03'],
      [1, '03'],
    ],
  );
  await at.request(url!, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"withdraw":"action"}',
  });
  assert.deepEqual(
    [await told(), await told()],
    [
      [0, '05'],
      [0, '05'],
    ],
  );
});
