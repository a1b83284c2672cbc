// Programs open every link of a mail: to look for harm, to show a picture of it. Nothing may change by that, whatever
// kind of mail it is; and whoever gets one can say 'I did not sign this', on a page with a button.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openKeys } from './actions/keys.ts';
import { HTML, act, confirming, mails, post } from './confirmations/test-support.ts';
import type { Mail } from './store/port.ts';
import {
  DAY_MS,
  ORIGIN,
  type TestEndpoint,
  letter,
  letters,
  petition,
  signature,
  testEndpoint,
  withoutFile,
} from './test-support.ts';
import { audience, billUpdate, newUpdateMails } from './updates/updater.ts';

const BILL = { country: 'US', number: '2172', title: 'An Act', ask: 'cosponsor' };
const files = {
  'a.json': confirming({ bill: BILL, learnMore: [{ label: 'The report', url: '/report.html' }] }),
  'b.json': letters(),
  'c.json': petition({ id: 'plain', bill: BILL }),
};
const SUPPORTER = 'ana@example.org';
/** Those that tell the kinds of mail that there are apart: who sends another kind adds it here. */
const KINDS = {
  'confirmation of a signature': /^Confirm your signature/,
  'confirmation of letters': /^Confirm your letter/,
  'news of a bill': /^News of/,
  'a letter to its target': /^Please act/,
};
const kindOf = ({ subject }: Mail) => Object.entries(KINDS).find(([, like]) => like.test(subject))?.[0];

/** All that is in the database. */
function allRows({ dataFolder }: TestEndpoint): Record<string, unknown[]> {
  const db = new DatabaseSync(join(dataFolder, 'upstander.sqlite'), { readOnly: true });
  try {
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
    return Object.fromEntries(
      tables.map(({ name }) => [name as string, db.prepare(`SELECT * FROM "${name as string}"`).all()]),
    );
  } finally {
    db.close();
  }
}

/** The links of a mail, those in its headers, too. */
const linksIn = ({ text, headers = {} }: Mail) =>
  [text, ...Object.values(headers)].flatMap(part => part.match(/https?:\/\/[^\s<>"]+/g) ?? []);

/** Opens links, and every link of the endpoint's own that the pages behind them hold. @returns what was opened. */
async function follow(at: TestEndpoint, links: readonly string[]): Promise<Set<string>> {
  const opened = new Set<string>();
  const ahead = [...links];
  for (let link = ahead.shift(); link; link = ahead.shift()) {
    const url = new URL(link, ORIGIN);
    if (url.origin !== ORIGIN || opened.has(url.href)) continue;
    opened.add(url.href);
    for (const headers of [HTML, { Accept: 'application/json' }, {}])
      for (const method of ['HEAD', 'GET']) {
        const response = await at.request(url.href, { method, headers });
        assert.ok(response.status < 500, `${method} ${url.pathname}`);
        const text = await response.text();
        for (const [, href = ''] of text.matchAll(/href="([^"]+)"/g)) ahead.push(new URL(href, url).href);
      }
  }
  return opened;
}

/** Waits until no mail is on its way. */
async function settled({ endpoint: { store }, ...at }: TestEndpoint, count: number): Promise<Mail[]> {
  const all = await mails({ endpoint: { store }, ...at } as TestEndpoint, count);
  const waits = () => {
    const { confirmations, deliveries, update_mails: updates } = allRows(at as TestEndpoint);
    return [...confirmations!, ...deliveries!, ...updates!].some(
      row => (row as { status: string }).status === 'queued',
    );
  };
  for (let i = 0; i < 1000 && waits(); i++) await sleep(5);
  assert.ok(!waits(), 'all has left');
  return all;
}

test(
  'following every link of every kind of mail changes nothing',
  { timeout: 60_000, skip: withoutFile },
  async t => {
    const at = await testEndpoint(t, { files, devMailbox: true });
    const { store } = at.endpoint;
    const stays = async (found: readonly Mail[], state: string) => {
      const before = allRows(at);
      const opened = await follow(at, found.flatMap(linksIn));
      assert.ok(opened.size > found.length, `${state}: ${opened.size} links`);
      assert.deepEqual(allRows(at), before, state);
    };

    await act(at, await signature(at));
    await act(at, await letter(at));
    await act(at, await signature(at, { campaign: 'plain' }));
    const waiting = await settled(at, 2);
    await stays(waiting, 'while it waits');

    for (const mail of waiting) await post(at, linksIn(mail)[0]!);
    const keys = await openKeys(at.dataFolder);
    for (const campaign of ['safe', 'plain']) {
      const update = billUpdate({ campaign, text: 'Passed.', day: '2027-01-09' }, at.clock());
      const { people } = await audience(store, update, at.clock());
      assert.equal(await store.updates.record(update, newUpdateMails(people, keys)), 1);
    }
    const all = await settled(at, 5);
    assert.deepEqual(new Set(all.map(kindOf)), new Set(Object.keys(KINDS)), 'every kind is there');
    await stays(all, 'once it is confirmed');
    at.clock.advance(30 * DAY_MS);
    await stays(all, 'a month later');

    for (const mail of all) {
      // What its reader sees.
      const links = linksIn({ ...mail, headers: {} }).filter(link => link.startsWith(ORIGIN));
      if (mail.to.address !== SUPPORTER) {
        assert.deepEqual(links, [], 'whoever gets somebody’s letter takes nothing of theirs back');
        continue;
      }
      const pages = await Promise.all(
        links.map(async link => (await at.request(link, { headers: HTML })).text()),
      );
      const offers = pages.filter(page =>
        /<form method="post"[^>]*>[^]*?name="withdraw" value="action"[^]*?<button type="submit"/.test(page),
      );
      assert.ok(offers.length > 0, `${kindOf(mail)} offers to take it back`);
    }

    // And the buttons do it: of each kind, where its own link leads.
    for (const mail of all.filter(({ to }) => to.address === SUPPORTER)) {
      const link = linksIn({ ...mail, headers: {} }).find(one => one.includes('/withdrawals/'))!;
      const headers = { ...HTML, 'Content-Type': 'application/x-www-form-urlencoded' };
      assert.equal((await post(at, link, { headers, body: 'withdraw=action' })).status, 303);
    }
    for (const campaign of ['safe', 'write', 'plain'])
      assert.deepEqual(await store.actions.recount(campaign), []);
  },
);
