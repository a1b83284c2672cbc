// The pages behind the links of a confirmation mail, and of one about a bill, in each of their states and languages: nothing hangs over the
// edge of a phone, and axe finds nothing. The endpoint is here, so that its clock can be put forward.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openKeys } from '../../../src/endpoint/actions/keys.ts';
import {
  asked,
  confirming,
  linksOf,
  mails,
  open,
  post,
} from '../../../src/endpoint/confirmations/test-support.ts';
import {
  DAY_MS,
  ORIGIN,
  type TestEndpoint,
  letter,
  letters,
  signature,
} from '../../../src/endpoint/test-support.ts';
import { audience, billUpdate, newUpdateMails } from '../../../src/endpoint/updates/updater.ts';
import { findings } from '../axe.ts';
import { engine, newReader, openBrowser } from '../browser.ts';

const skip = engine !== 'chromium' && 'only the driver of Chromium lets a test answer for the endpoint';
const browser = await openBrowser();
/** A folder for pictures to look at, where one is named. */
const pictures = process.env['PICTURES'];
if (pictures) await mkdir(pictures, { recursive: true });

const TITLE = { en: 'Write to them', es: 'Escríbales', ar: 'اكتب إليهم' };
const BILL = { country: 'US', number: '2172', title: 'An Act', ask: 'cosponsor' };
const files = { 'a.json': confirming({ bill: BILL }), 'b.json': letters({ title: TITLE }) };

/** A page whose requests an endpoint of the test answers. */
async function pageOf(t: TestContext, at: TestEndpoint, locale: string): Promise<Page> {
  const context = await newReader(browser, { locale, viewport: { width: 360, height: 740 } });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.route(`${ORIGIN}/**`, async (route, request) => {
    const body = request.postData();
    const response = await at.request(request.url(), {
      method: request.method(),
      headers: await request.allHeaders(),
      ...(body && { body }),
    });
    const headers = Object.fromEntries(response.headers);
    await route.fulfill({
      status: response.status,
      headers,
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  return page;
}

for (const lang of ['en', 'es', 'ar'] as const) {
  test(`the pages of a confirmation in ${lang}`, { skip, timeout: 60_000 }, async t => {
    const at = await open(t, { files });
    const page = await pageOf(t, at, lang);
    const titles: string[] = [];
    /** @param status of the page; without it, of the page as it stands. */
    const look = async (state: string, path?: string, status = 200) => {
      const response = path ? await page.goto(ORIGIN + path) : undefined;
      if (response) assert.equal(response.status(), status, state);
      const { shown, wide } = await page.evaluate<{ shown: string; wide: number }>(
        '({ shown: document.documentElement.lang, wide: document.documentElement.scrollWidth })',
      );
      assert.equal(shown, lang, state);
      assert.equal(wide, 360, `${state} hangs over the edge`);
      assert.deepEqual(await findings(page), [], state);
      titles.push(await page.locator('h1').innerText());
      if (!pictures) return;
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 740 });
        await page.screenshot({ path: `${pictures}/${lang}-${state}-${width}.png`, fullPage: true });
      }
      await page.setViewportSize({ width: 360, height: 740 });
    };

    const first = await asked(at, await letter(at, { lang }));
    await look('waiting', first.confirm);
    await look('withdraw', first.withdraw);
    await page.goto(ORIGIN + first.confirm);
    await page.locator('button').click();
    await page.locator('.done').waitFor();
    await look('confirmed');
    await post(at, first.withdraw, { body: new URLSearchParams({ withdraw: 'action' }) });
    await look('withdrawn', first.confirm, 410);
    await look('taken-back', first.withdraw);

    const second = await asked(at, await signature(at, { lang }));
    await look('signature', second.confirm);
    at.clock.advance(8 * DAY_MS);
    await look('expired', second.confirm, 410);
    await page.locator('button').click();
    await page.waitForURL(`${ORIGIN}/v1/confirmations`);
    await look('requested');
    await look('unknown', '/v1/confirmations/AAAAAAAAAAAAAAAAAAAAAA', 404);

    const third = await asked(at, await signature(at, { lang }));
    await post(at, third.confirm);
    const told = billUpdate({ campaign: 'safe', text: 'Passed.', day: '2027-01-09' }, at.clock());
    const { people } = await audience(at.endpoint.store, told, at.clock());
    const before = (await at.endpoint.store.mailbox.list(500)).length;
    await at.endpoint.store.updates.record(told, newUpdateMails(people, await openKeys(at.dataFolder)));
    const news = (await mails(at, before + 1)).find(({ headers }) => headers?.['List-Unsubscribe'])!;
    const stop = linksOf(news).find(path => path.includes('/withdrawals/'))!;
    await look('updates', stop);
    await post(at, stop, { body: new URLSearchParams({ withdraw: 'updates' }) });
    await look('updates-ended', stop);
    await page.locator('summary').click();
    await look('updates-not-signed');
    await post(at, stop, { body: new URLSearchParams({ withdraw: 'action' }) });
    await look('updates-taken-back', stop);
    assert.equal(new Set(titles).size, 10, titles.join(' | ')); // what was taken back is said alike by both links
  });
}
