// A petition without a statement, on a page of the demo: an address and a yes are enough, and the real endpoint keeps
// just that.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rows } from '../served.ts';
import { engine, newReader, openBrowser, openServer, settled, signButton, somebody } from './browser.ts';

const browser = await openBrowser();
const served = await openServer();

test(`signs up by an address, and is known on return (${engine})`, { timeout: 60_000 }, async () => {
  const context = await newReader(browser);
  const page = await context.newPage();
  await page.goto(`${served.url}/actions/alerts.html`);
  const element = await settled(page.locator('petition-sign').first());
  const { email } = somebody();
  await element.locator('#email').fill(email);
  await element.locator('[name="topic.events"]').check();
  await element.locator('[name="consent.alerts-updates"]').check();
  await signButton(element).click();
  await element.getByText('Thank you. You have signed up.').waitFor();
  const [row] = rows<{ supporter: string }>(
    served.file,
    "SELECT supporter FROM actions WHERE campaign_id = 'alerts'",
  );
  assert.deepEqual(JSON.parse(row!.supporter), { email, topics: ['events'] });

  const later = await context.newPage();
  await later.goto(`${served.url}/actions/alerts.html`);
  const known = await settled(later.locator('petition-sign').first());
  await known.getByText('You have signed up.').waitFor();
  await later.locator('goal-meter').getByText('has signed up').waitFor();
  await context.close();
});
