// The page of all themes, in one state; test/pages/long/themes.test.ts has every state.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { THEMES } from '../../src/themes/themes.ts';
import { findings } from './axe.ts';
import { listenToComplaints, newReader, openBrowser, openServer } from './browser.ts';
import { drawn } from './themes.ts';

const browser = await openBrowser();
const { url } = await openServer();
const timeout = 120_000;

test('one state is seen in all themes beside each other, on a phone, by night', { timeout }, async () => {
  const context = await newReader(browser, { viewport: { width: 320, height: 12_000 } });
  const page = await context.newPage();
  const { errors } = listenToComplaints(page);
  await page.goto(`${url}/themes.html?state=petition-sign+errors&light=night`);
  await page.locator('#minimal figure[data-drawn]').waitFor();
  const pictures = (await drawn(page)).filter(({ height }) => height);
  assert.deepEqual(
    pictures.map(({ of }) => of),
    THEMES.map(({ id }) => `${id} petition-sign errors`),
  );
  const { scrollWidth, clientWidth } = await page.evaluate<Record<'scrollWidth' | 'clientWidth', number>>(
    '(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }))(document.documentElement)',
  );
  assert.ok(scrollWidth <= clientWidth, `${scrollWidth} instead of ${clientWidth}`);
  const surface = await page
    .locator('#calm petition-sign')
    .locator('.card')
    .evaluate(card => card.ownerDocument.defaultView.getComputedStyle(card).backgroundColor);
  assert.equal(surface, 'rgb(23, 26, 33)');
  assert.deepEqual(await findings(page), []);
  await page.locator('select[name=state]').selectOption('goal-meter ring');
  assert.equal((await drawn(page)).filter(({ of, height }) => of.endsWith('ring') && height).length, 6);
  assert.match(await page.evaluate<string>('location.search'), /state=goal-meter(\+|%20)ring/);
  assert.deepEqual(errors, []);
  await context.close();
});
