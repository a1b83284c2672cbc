// What the tests of confirmations and withdrawals share: actions that wait, their mails, and what became of them.
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Action, Problem, Progress, Receipt, ReceiptRecord } from '../../contract/index.ts';
import type { Mail } from '../store/port.ts';
import { type Setup, type TestEndpoint, letters, petition, testEndpoint } from '../test-support.ts';

export const HTML = { Accept: 'text/html,application/xhtml+xml;q=0.9' };
export const FORM = { ...HTML, 'Content-Type': 'application/x-www-form-urlencoded' };

/** A petition whose signatures wait for a confirmation. */
export const confirming = (more = {}) =>
  petition({ petition: { statement: 'We ask.', confirm: true }, ...more });

export const open = (t: TestContext, options: Setup = {}) =>
  testEndpoint(t, { files: { 'a.json': confirming(), 'b.json': letters() }, devMailbox: true, ...options });

export const act = async (at: TestEndpoint, action: Action) =>
  (await (await at.act(action)).json()) as Receipt;

/** What is in the mailbox, the oldest first, once there is so much. */
export async function mails({ endpoint }: TestEndpoint, count: number): Promise<Mail[]> {
  for (let i = 0; i < 1000; i++) {
    const all = await endpoint.store.mailbox.list(500);
    if (all.length >= count) return all.reverse();
    await sleep(5);
  }
  throw new Error(`There are not ${count} mails`);
}

/** The paths of the links in a mail: confirm, withdraw. */
export const linksOf = ({ text }: Mail) =>
  [...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => new URL(link).pathname) as [string, string];

/** Takes an action and waits for its mail. */
export async function asked(at: TestEndpoint, action: Action) {
  const before = (await at.endpoint.store.mailbox.list(500)).map(({ messageId }) => messageId);
  const receipt = await act(at, action);
  const mail = (await mails(at, before.length + 1)).find(({ messageId }) => !before.includes(messageId))!;
  const [confirm, withdraw] = linksOf(mail);
  return { receipt, mail, confirm, withdraw };
}

export const post = (at: TestEndpoint, path: string, init: RequestInit = {}) =>
  at.request(path, { method: 'POST', ...init });

export const progress = async (at: TestEndpoint, campaign: string) => {
  const { verified, unverified, pending } = await at.json<Progress>(`/v1/campaigns/${campaign}/progress`);
  return { verified, unverified, pending };
};

export const statuses = async (at: TestEndpoint, { url }: Receipt) => {
  const { receipt } = await at.json<ReceiptRecord>(url!);
  return [receipt.status, ...receipt.deliveries.map(({ status }) => status)];
};

export async function refused(response: Response, status: number, kind: string): Promise<void> {
  const { type } = (await response.json()) as Problem;
  assert.equal(`${response.status} ${type}`, `${status} urn:upstander:problem:${kind}`);
}
