// What every adapter of the store must do about what was decided.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Decision } from './decisions.ts';
import type { NewAction } from './port.ts';
import { AT, type Opener, action, supporter } from './suite.ts';

const at = (second: number) => new Date(Date.parse(AT) + 1000 * second).toISOString();

export function decisionSuite(name: string, open: Opener): void {
  test(`${name}: what was decided is found again, the latest first, in pages, until it is undone`, async t => {
    const store = await (await open(t))();
    t.after(() => store.close());
    const signs = (id: string, more: Partial<NewAction> = {}) =>
      store.actions.record(
        action({
          id,
          supporter: { ...supporter, publicName: 'full' },
          supporterKey: id,
          receiptHash: `receipt ${id}`,
          flags: ['flood', 'quick'],
          ...more,
        }),
      );
    const list = async (decision: Decision, campaign?: string, limit = 9) => {
      const found = [];
      for (let more = true; more;) {
        const page = await store.decisions.list(decision, campaign, { limit, after: found.at(-1) });
        found.push(...page);
        more = page.length > 0;
      }
      return found.map(one => [one.action.id, one.at]);
    };
    const all = ['keep', 'hold', 'approved', 'hidden'] as const;
    for (const id of ['a', 'b', 'c', 'd', 'gone', 'forgotten', 'waits']) await signs(id);
    await signs('other', { campaign: 'two' });
    for (const decision of all) assert.deepEqual(await list(decision), []);

    await store.flags.review('one', ['a', 'b', 'gone', 'forgotten'], { verdict: 'hold', at: at(1) });
    await store.flags.review('two', ['other'], { verdict: 'hold', at: at(1) });
    await store.flags.review('one', ['c', 'd'], { verdict: 'hold', at: at(2) });
    await store.consents.withdrawAction('receipt gone', at(3));
    await store.consents.erase({ receiptHash: 'receipt forgotten' }, { at: at(3), way: 'receipt' });
    const held = [
      ['d', at(2)],
      ['c', at(2)],
      ['other', at(1)],
      ['b', at(1)],
      ['a', at(1)],
    ];
    for (const limit of [1, 2, 9]) {
      assert.deepEqual(await list('hold', undefined, limit), held, 'each once, whatever its signs are');
      assert.deepEqual(
        await list('hold', 'one', limit),
        held.filter(([id]) => id !== 'other'),
      );
    }
    await store.flags.review('one', ['c', 'a'], { verdict: 'keep', at: at(4) });
    assert.deepEqual(await list('keep'), [
      ['c', at(4)],
      ['a', at(4)],
    ]);
    assert.deepEqual(await list('hold', 'one'), [
      ['d', at(2)],
      ['b', at(1)],
    ]);

    await store.signers.judge('one', ['a', 'b'], { verdict: 'hidden', at: at(5) });
    await store.signers.judge('one', ['b'], { verdict: 'approved', at: at(6) });
    assert.deepEqual([await list('hidden'), await list('approved')], [[['a', at(5)]], [['b', at(6)]]]);
    const [hidden] = await store.decisions.list('hidden', undefined, { limit: 1 });
    assert.deepEqual([hidden?.action.supporter?.given, hidden?.action.flags], ['Ana', ['flood', 'quick']]);
  });
}
