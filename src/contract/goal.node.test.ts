import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { generator } from '../endpoint/store/suite.ts';
import { type GoalSteps, goalsOf, nextGoal } from './index.ts';

/** From nobody to more than ever lived, and around every round step. */
const COUNTS = [
  0,
  1,
  2,
  9,
  10,
  11,
  24,
  25,
  26,
  49,
  50,
  74,
  75,
  99,
  100,
  101,
  249,
  250,
  2847,
  2999,
  3000,
  3001,
  4999,
  5000,
  7499,
  7500,
  999_999,
  1e6,
  1e6 + 1,
  1e9 - 1,
  1e9,
  1e9 + 1,
  5e9,
  1e12,
];

describe('the next goal', () => {
  it('climbs by round steps, past the campaign’s own', () => {
    assert.deepEqual(
      [0, 1, 9, 10, 24, 25, 50, 75, 99, 100, 2847, 1e6, 1e9].map(counted => nextGoal(counted)),
      [10, 10, 10, 25, 25, 50, 75, 100, 100, 250, 5000, 2.5e6, 2.5e9],
    );
    assert.equal(nextGoal(2847, 3000), 3000);
    assert.equal(nextGoal(3000, 3000), 5000);
    assert.equal(nextGoal(5, undefined, [50, 10]), 10, 'however the list is ordered');
    assert.equal(nextGoal(60, undefined, [10, 50]), 75);
    assert.equal(nextGoal(10, 30, [10, 50]), 30, 'the target is one of the steps');
  });

  it('is ahead, whole and never goes back as the count grows, for any goal of a campaign', () => {
    const random = generator(5);
    const whole = (most: number) => 1 + Math.floor(random() ** 4 * most);
    const goals: { target?: number; steps?: GoalSteps }[] = [
      {},
      { steps: 'auto' },
      { target: 1 },
      { target: 1e9 },
    ];
    for (let i = 0; i < 200; i++) {
      const steps = Array.from({ length: 1 + Math.floor(random() * 6) }, () => whole(1e9));
      goals.push({ ...(random() < 0.5 && { target: whole(1e9) }), ...(random() < 0.7 && { steps }) });
    }
    for (const own of goals) {
      const set = [own.target ?? [], own.steps === 'auto' ? [] : (own.steps ?? [])].flat();
      const counts = [...COUNTS, ...set.flatMap(step => [step - 1, step, step + 1])].toSorted(
        (a, b) => a - b,
      );
      let last = { goal: 0, reached: 0 };
      for (const counted of counts) {
        const { goal, reached = 0 } = goalsOf(counted, own);
        const where = `${counted} of ${JSON.stringify(own)}: ${goal}, after ${last.goal}`;
        assert.ok(goal > counted && Number.isSafeInteger(goal), where);
        assert.ok(goal >= last.goal && reached >= last.reached && reached <= counted, where);
        assert.ok(
          !set.some(step => step > counted && step < goal),
          `${where} leaves one of its own steps out`,
        );
        last = { goal, reached };
      }
    }
  });

  it('tells which of the campaign’s own was reached, and no round step', () => {
    assert.deepEqual(goalsOf(2999, { target: 3000 }), { goal: 3000 });
    assert.deepEqual(goalsOf(8000, { target: 3000 }), { goal: 10_000, reached: 3000 });
    assert.deepEqual(goalsOf(60, { steps: [10, 50, 100] }), { goal: 100, reached: 50 });
    assert.deepEqual(goalsOf(60, {}), { goal: 75 });
  });
});
