// The endpoint's own mails: what becomes of one that cannot be made.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Registry, ServedCampaign } from '../campaigns/registry.ts';
import { DAY_MS, logTo, testClock } from '../test-support.ts';
import { mailDrain } from './mail-drain.ts';
import type { MailSender } from './mail-sender.ts';

test('a mail that cannot be composed fails after its attempts, as one that cannot be sent', async t => {
  const clock = testClock();
  const mail = { id: 'one', campaign: 'safe', attempts: 0, due: true };
  const outcomes: string[] = [];
  const lines: string[] = [];
  const drain = mailDrain<typeof mail>({
    name: 'updates',
    one: 'update',
    registry: { get: () => ({}) as ServedCampaign } as unknown as Registry,
    sender: { send: () => Promise.reject(new Error('nothing is to be sent')) } as unknown as MailSender,
    clock,
    log: logTo(lines),
    atOnce: 1,
    claim: async () => {
      if (!mail.due) return [];
      mail.due = false;
      return [{ ...mail }];
    },
    compose: async () => {
      throw new RangeError('no such time zone');
    },
    settle: async ({ status }) => {
      outcomes.push(status);
      mail.attempts++;
    },
  });
  t.after(() => drain.close());
  for (let i = 0; i < 6; i++) {
    mail.due = true;
    drain.kick();
    await drain.idle();
    clock.advance(DAY_MS);
  }
  assert.deepEqual(outcomes, [...Array<string>(5).fill('queued'), 'failed']);
  assert.equal(lines.filter(line => /update failed safe \d/.test(line)).length, 6);
});
