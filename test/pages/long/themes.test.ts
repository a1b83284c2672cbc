// The page of all themes: every element is drawn in every state of every theme.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { THEMES } from '../../../src/themes/themes.ts';
import { findings } from '../axe.ts';
import { engine, listenToComplaints, newReader, openBrowser, openServer } from '../browser.ts';
import { drawn } from '../themes.ts';

const browser = await openBrowser();
const { url } = await openServer();
const timeout = 120_000;
const skip = engine === 'webkit' && 'it draws 180 elements for minutes, where no graphics card helps';

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
