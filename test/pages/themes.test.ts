// The page of all themes: every element is drawn in every state of every theme, by day and by night.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { THEMES } from '../../src/themes/themes.ts';
import { findings } from './axe.ts';
import { engine, listenToComplaints, newReader, openBrowser, openServer } from './browser.ts';

const browser = await openBrowser();
const { url } = await openServer();
const timeout = 120_000;
const skip = engine === 'webkit' && 'it draws 180 elements for minutes, where no graphics card helps';

/** Each picture: where it stands, whether it has come to its state, what is still missing in it, and how high its card is. */
const PICTURES = `[...document.querySelectorAll('figure')].map(figure => ({
  of: figure.closest('section').id + ' ' + figure.dataset.tag + ' ' + figure.dataset.state,
  drawn: 'drawn' in figure.dataset,
  bones: figure.querySelector('.picture > *')?.shadowRoot?.querySelectorAll('.bone').length,
  height: figure.querySelector('.picture > *')?.shadowRoot?.querySelector('.card')?.offsetHeight ?? 0,
}))`;
interface Picture {
  of: string;
  drawn: boolean;
  bones: number;
  height: number;
}

/** Waits until all that is chosen has come to its state. (The page's policy lets no driver wait inside of it.) */
async function drawn(page: Page): Promise<Picture[]> {
  const missing = `document.querySelector('section:not([hidden]) figure:not([hidden], [data-drawn])') !== null`;
  while (await page.evaluate<boolean>(missing)) await pause(100);
  return page.evaluate<Picture[]>(PICTURES);
}

test('every element in every theme and state, without a complaint', { timeout, skip }, async () => {
  const context = await newReader(browser, { viewport: { width: 1280, height: 9000 } });
  const page = await context.newPage();
  const complaints = listenToComplaints(page);
  await page.goto(`${url}/themes.html`);
  await page.locator('figure').first().waitFor();
  // One theme after the other: all at once would hold any machine up.
  for (const { title } of THEMES) {
    await page.locator('select[name=theme]').selectOption({ label: title });
    await drawn(page);
  }
  const pictures = await page
    .locator('select[name=theme]')
    .selectOption('')
    .then(() => drawn(page));
  const states = pictures.filter(({ of }) => of.startsWith('calm ')).map(({ of }) => of.slice(5));
  for (const tag of ['petition-sign', 'contact-rep', 'hotline-info', 'goal-meter'])
    assert.ok(states.filter(state => state.startsWith(`${tag} `)).length > 3, tag);
  assert.deepEqual(
    pictures.map(({ of }) => of),
    THEMES.flatMap(({ id }) => states.map(state => `${id} ${state}`)),
  );
  assert.deepEqual(
    pictures.filter(({ height }) => height < 40),
    [],
    'nothing is empty',
  );
  assert.deepEqual(
    pictures.filter(({ of, bones }) => bones && !of.endsWith(' loading')),
    [],
    'all has come',
  );
  assert.equal(await page.locator('hotline-info').locator('.exit[popover]').count(), 0, 'no way out floats');
  assert.deepEqual(complaints, { errors: [], lines: [] });
  await page.locator('select[name=theme]').selectOption('bold');
  assert.deepEqual(await findings(page), [], 'a whole theme');
  await context.close();
});

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
