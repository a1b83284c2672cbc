// The admin page as an operator uses it: every page in light and dark, on a phone and a desk, with texts that mean harm in it.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openAdmin, tokenFor } from '../../../src/endpoint/admin/test-support.ts';
import { adminFolder } from '../../../src/cli/installation.ts';
import { ORIGIN, type TestEndpoint, letter, signature } from '../../../src/endpoint/test-support.ts';
import { findings } from '../axe.ts';
import { engine, newReader, openBrowser } from '../browser.ts';

const skip = engine !== 'chromium' && 'only the driver of Chromium lets a test answer for the endpoint';
const browser = await openBrowser();
/** A folder for pictures to look at, where one is named. */
const pictures = process.env['PICTURES'];
if (pictures) await mkdir(pictures, { recursive: true });

const HOSTILE = '"><img src=x onerror=document.title="caught"><script>document.title="caught"</script>';

/** An endpoint on which people acted, and some mean harm. */
async function used(t: TestContext): Promise<TestEndpoint> {
  assert.ok(existsSync(adminFolder), 'build first: the script that draws charts is not there');
  const at = await openAdmin(t, { adminFolder });
  for (const [given, email] of [
    ['Ana', 'ana@example.org'],
    [HOSTILE, 'mean@example.org'],
    ['Bo', 'bo@example.org'],
  ] as const) {
    const supporter = { given, family: 'Díaz', email, publicName: 'full' } as const;
    const action = await signature(at, { supporter, comment: HOSTILE });
    assert.equal(
      (
        await at.act({
          ...action,
          source: { element: 'petition-sign', version: '1', page: 'https://blog.example/a' },
        })
      ).status,
      201,
    );
  }
  assert.equal((await at.act(await letter(at))).status, 201);
  return at;
}

/** A page whose requests the endpoint of the test answers; what a policy stops is told. */
async function openPage(
  t: TestContext,
  at: TestEndpoint,
  options: Parameters<typeof newReader>[1] = {},
): Promise<{ page: Page; troubles: string[] }> {
  const context = await newReader(browser, { viewport: { width: 1280, height: 800 }, ...options });
  t.after(() => context.close());
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', error => troubles.push(error.message));
  await page.route(`${ORIGIN}/**`, async (route, request) => {
    const body = request.postData();
    const response = await at.request(request.url(), {
      method: request.method(),
      headers: await request.allHeaders(),
      redirect: 'manual',
      ...(body && { body }),
    });
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  return { page, troubles };
}

/** Signs in by keyboard alone. */
async function signIn(page: Page, at: TestEndpoint, name: string): Promise<void> {
  await page.goto(`${ORIGIN}/admin`);
  await page.locator('#token').and(page.locator(':focus')).waitFor();
  await page.keyboard.type(await tokenFor(at, name));
  await page.keyboard.press('Enter');
  await page.locator('h1', { hasText: 'Overview' }).waitFor();
}

const search = async (page: Page) => {
  await page.goto(`${ORIGIN}/admin/supporters`);
  await page.locator('#who').fill('mean@example.org');
  await page.locator('#who').press('Enter');
  await page.locator('#found').waitFor();
};

/** Every page of it, each as an operator gets there. */
const PLACES: [name: string, go: (page: Page) => Promise<unknown>][] = [
  ['overview', page => page.goto(`${ORIGIN}/admin`)],
  ['campaign', page => page.goto(`${ORIGIN}/admin/campaigns/safe?days=90`)],
  ['letters', page => page.goto(`${ORIGIN}/admin/campaigns/write`)],
  ['moderation', page => page.goto(`${ORIGIN}/admin/moderation`)],
  [
    'decided',
    async page => {
      await page.goto(`${ORIGIN}/admin/moderation`);
      const hide = page.getByRole('button', { name: 'Hide', exact: true }).first();
      if (await hide.count()) {
        await hide.click();
        await page.getByRole('status').waitFor();
      }
      await page.goto(`${ORIGIN}/admin/moderation/decided?what=hidden`);
    },
  ],
  ['supporter', search],
  [
    'erase',
    async page => {
      await search(page);
      await page.getByRole('button', { name: 'Erase …' }).click();
      await page.getByRole('button', { name: 'Erase for good' }).waitFor();
    },
  ],
  ['audit', page => page.goto(`${ORIGIN}/admin/audit`)],
];

test(
  'every page, by keyboard and pointer, in light and dark, breaks no policy and is accessible',
  { skip, timeout: 180_000 },
  async t => {
    const at = await used(t);
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, troubles } = await openPage(t, at, { colorScheme });
      await page.goto(`${ORIGIN}/admin`);
      assert.deepEqual(await findings(page), [], 'sign-in');
      await signIn(page, at, `Ana ${colorScheme}`);
      for (const [name, go] of PLACES) {
        await go(page);
        for (const width of [360, 1280]) {
          const state = `${name}, ${colorScheme}, ${width} px`;
          await page.setViewportSize({ width, height: 800 });
          assert.deepEqual(await findings(page), [], state);
          const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
          assert.equal(wide, width, `${state}: nothing hangs over the edge`);
          if (pictures)
            await page.screenshot({
              path: `${pictures}/${name}-${colorScheme}-${width}.png`,
              fullPage: true,
            });
        }
        assert.notEqual(await page.title(), 'caught', name);
        assert.equal(await page.evaluate<number>("document.querySelectorAll('main img').length"), 0, name);
        assert.doesNotMatch(page.url().slice(ORIGIN.length), /@|example|%40/, name);
      }
      assert.deepEqual(troubles, []);
    }
  },
);

test('charts are drawn from the figures below them', { skip, timeout: 60_000 }, async t => {
  const at = await used(t);
  const { page } = await openPage(t, at);
  await signIn(page, at, 'Ana');
  await page.goto(`${ORIGIN}/admin/campaigns/safe`);
  const figures = page.locator('figure.chart');
  const drawn = figures.filter({ has: page.locator('canvas') });
  await drawn.first().waitFor();
  assert.equal(await figures.count(), 5);
  assert.equal(await drawn.count(), 4, 'there are no letters');
  const inked = await page.evaluate<boolean[]>(`[...document.querySelectorAll('canvas')].map(canvas =>
    canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(Boolean))`);
  assert.deepEqual(inked, [true, true, true, true]);
  const sources = figures.filter({ hasText: 'Where they came from' });
  await sources.locator('summary').press('Enter');
  assert.match(await sources.locator('tbody').innerText(), /blog\.example\s+3/);
});

test('without JavaScript all of it works', { skip, timeout: 60_000 }, async t => {
  const at = await used(t);
  const { page } = await openPage(t, at, { javaScriptEnabled: false });
  await page.goto(`${ORIGIN}/admin`);
  await page.locator('#token').fill(await tokenFor(at, 'Ana'));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Pause all sending' }).click();
  await page.getByRole('status').filter({ hasText: 'Paused.' }).waitFor();
  assert.ok(await at.endpoint.store.pauses.all());
  await page.getByRole('button', { name: 'Resume all sending …' }).click();
  await page.getByRole('link', { name: 'Stay paused' }).waitFor();
  await page.getByRole('button', { name: 'Resume all sending' }).click();
  await page.getByRole('status').filter({ hasText: 'Resumed.' }).waitFor();
  await page.getByRole('link', { name: 'Safe streets' }).click();
  await page.locator('summary').first().click();
  await page.locator('figure tbody').first().waitFor();
  assert.equal(await page.locator('.plot').first().isVisible(), false, 'no empty room for a chart');
  await page.getByRole('link', { name: 'Moderation' }).click();
  await page.getByRole('button', { name: 'Show', exact: true }).first().click();
  await page.getByRole('status').waitFor();
  assert.equal((await at.endpoint.store.signers.list('safe', { which: 'approved', limit: 9 }))!.length, 1);
  await page.getByRole('link', { name: 'Supporters' }).click();
  await page.locator('#who').fill('bo@example.org');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('button', { name: 'Erase …' }).click();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await page.getByRole('status').filter({ hasText: 'Erased.' }).waitFor();
  await page.getByRole('link', { name: 'Audit' }).click();
  assert.match(await page.locator('tbody').innerText(), /erased a supporter/);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.locator('#token').waitFor();
});
