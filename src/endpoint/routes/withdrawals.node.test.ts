import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ReceiptRecord, Withdrawal } from '../../contract/index.ts';
import {
  FORM,
  HTML,
  asked,
  mails,
  open,
  post,
  progress,
  refused,
  statuses,
} from '../confirmations/test-support.ts';
import { type TestEndpoint, letter, signature, withoutFile } from '../test-support.ts';

const withdraw = (at: TestEndpoint, path: string) =>
  post(at, path, {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ withdraw: 'action' }),
  });

test(
  'who did not ask for it deletes what waits: nothing is sent, nothing counts, nothing typed is kept',
  { skip: withoutFile },
  async t => {
    const at = await open(t);
    const { receipt, confirm, withdraw: link } = await asked(at, await letter(at));
    const page = await (await at.request(link, { headers: HTML })).text();
    assert.match(page, /You did not ask for this\?/);
    assert.match(page, /It was not sent\. Press the button, and what was typed is deleted/);
    assert.match(page, /<form method="post">\s*<input type="hidden" name="withdraw" value="action"/);
    const answer = await post(at, link, { headers: { ...FORM, Origin: 'null' }, body: 'withdraw=action' });
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, link]);
    assert.match(await (await at.request(link, { headers: HTML })).text(), /It is withdrawn/);

    assert.deepEqual(await statuses(at, receipt), ['withdrawn', 'withdrawn']);
    assert.deepEqual(await progress(at, 'write'), { verified: 0, unverified: 0, pending: 0 });
    await refused(await post(at, confirm), 410, 'withdrawn');
    const gone = await at.request(confirm, { headers: HTML });
    assert.equal(gone.status, 410);
    assert.match(await gone.text(), /It is withdrawn/);
    assert.equal((await withdraw(at, link)).status, 200, 'twice is once');
    await sleep(30);
    assert.equal((await mails(at, 1)).length, 1);

    const record = await at.json<ReceiptRecord>(receipt.url!);
    assert.equal(record.supporter, undefined);
    assert.equal(record.letters, undefined);
    const db = new DatabaseSync(join(at.dataFolder, 'upstander.sqlite'), { readOnly: true });
    const rows = JSON.stringify(
      ['actions', 'deliveries', 'consents', 'confirmations'].map(name =>
        db.prepare(`SELECT * FROM ${name}`).all(),
      ),
    );
    db.close();
    assert.doesNotMatch(rows, /ana@|Díaz|please\./);
  },
);

test('another action with the same address takes the place of the one that was withdrawn', async t => {
  const at = await open(t);
  const first = await asked(at, await signature(at));
  const second = await asked(at, await signature(at));
  await withdraw(at, first.withdraw);
  assert.deepEqual(await progress(at, 'safe'), { verified: 0, unverified: 0, pending: 1 });
  await post(at, second.confirm);
  assert.deepEqual(await progress(at, 'safe'), { verified: 1, unverified: 0, pending: 0 });
  await withdraw(at, second.withdraw);
  assert.deepEqual(await progress(at, 'safe'), { verified: 0, unverified: 0, pending: 0 });
  assert.deepEqual(await at.endpoint.store.actions.recount('safe'), []);
});

test('what was confirmed no longer counts once it is withdrawn, and what has not left stays', async t => {
  const at = await open(t);
  await at.endpoint.store.pauses.pause('write', at.clock().toISOString());
  const { receipt, confirm, withdraw: link } = await asked(at, await letter(at));
  await post(at, confirm);
  assert.deepEqual(await progress(at, 'write'), { verified: 1, unverified: 0, pending: 0 });
  assert.match(await (await at.request(link, { headers: HTML })).text(), /This was confirmed from your mail/);
  const response = await withdraw(at, link);
  assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
  assert.equal(Withdrawal.parse(await response.json()).status, 'withdrawn');
  assert.deepEqual(await progress(at, 'write'), { verified: 0, unverified: 0, pending: 0 });
  assert.deepEqual(await statuses(at, receipt), ['withdrawn', 'withdrawn']);
  assert.match(
    await (await at.request(receipt.url!, { headers: HTML })).text(),
    /This was withdrawn[^]*withdrawn by you before it left/,
  );
  await at.endpoint.store.pauses.resume('write');
  assert.deepEqual(await at.endpoint.store.outbox.claim('9999', '9999', 9, ['email']), []);
  const { supporter } = await at.json<ReceiptRecord>(receipt.url!);
  assert.equal(supporter?.given, 'Ana', 'it was theirs');
});

test('a mail program’s one-click, or an empty body, withdraws no action', async t => {
  const at = await open(t);
  const { withdraw: link } = await asked(at, await signature(at));
  for (const [type, body] of [
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    ['application/x-www-form-urlencoded', ''],
    ['application/json', '{}'],
    ['application/json', '{"withdraw":"all"}'],
  ] as const) {
    const response = await post(at, link, { headers: { 'Content-Type': type }, body });
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
    await refused(response, 422, 'invalid-request');
  }
  assert.equal((await at.json<Withdrawal>(link)).status, 'waiting');
  assert.deepEqual(await progress(at, 'safe'), { verified: 0, unverified: 0, pending: 1 });
});
