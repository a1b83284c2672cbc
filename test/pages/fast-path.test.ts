// How soon a letter is on its way: what a reader does, counted; and whether each step fits a phone's screen.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { rows } from '../served.ts';
import { engine, newReader, openBrowser, openServer, settled, somebody } from './browser.ts';

const browser = await openBrowser();
const served = await openServer();
const timeout = 60_000;
const PHONE = { width: 360, height: 740 };

/** A reader's hands: each press, choice and field is one interaction. */
class Hands {
  readonly did: string[] = [];
  readonly #within: Locator;
  constructor(within: Locator) {
    this.#within = within;
  }
  async press(name: string | RegExp): Promise<void> {
    this.did.push(`press “${String(name)}”`);
    await this.#within.getByRole('button', { name }).click();
  }
  async tick(name: string): Promise<void> {
    this.did.push(`tick ${name}`);
    await this.#within.getByLabel(name).check();
  }
  async type(name: string, text: string): Promise<void> {
    this.did.push(`type ${name}`);
    await this.#within.locator(`[name="${name}"]`).fill(text);
  }
}

async function open(page: Page, path: string): Promise<Locator> {
  await page.goto(served.url + path);
  return settled(page.locator('contact-rep'));
}

/** How far below the card's top its one thing to do ends, in pixels of the screen. */
async function reach(element: Locator, button: string | RegExp): Promise<number> {
  const primary = element.getByRole('button', { name: button });
  await primary.waitFor();
  await element.locator('.bone').waitFor({ state: 'detached' });
  const [card, box] = [await element.boundingBox(), await primary.boundingBox()];
  return Math.round(box!.y + box!.height - card!.y);
}

const letters = () =>
  rows<{ n: number }>(
    served.file,
    "SELECT COUNT(*) AS n FROM deliveries WHERE campaign_id = 'massage-policy'",
  )[0]!.n;

test('a returning reader writes to three officials in six interactions or fewer', { timeout }, async t => {
  const context = await newReader(browser, { viewport: PHONE });
  const page = await context.newPage();
  const person = somebody();

  const first = new Hands(await open(page, '/actions/massage-policy.html'));
  await first.press('Continue');
  await first.type('given', person.given);
  await first.type('family', person.family);
  await first.type('email', person.email);
  await first.tick('No, just send my letters');
  await first.tick('Remember me on this device');
  await first.press(/^Send to 3 officials$/);
  await page.locator('contact-rep #result').waitFor();
  assert.equal(letters(), 3);
  report(t, 'a first letter to three, remembered', first.did);

  // Another visit: what the tab kept is gone, what the device remembers is not.
  const again = await context.newPage();
  await page.close();
  const element = await open(again, '/actions/massage-policy.html');
  const returning = new Hands(element);
  await returning.press('Continue');
  await returning.tick('No, just send my letters');
  await returning.press(/^Send to 3 officials$/);
  await element.locator('#result').waitFor();
  assert.equal(letters(), 6);
  assert.ok(returning.did.length <= 6, returning.did.join(', '));
  report(t, 'a returning reader, three letters', returning.did);

  // And forgotten, at once.
  await element.getByRole('button', { name: 'Forget me' }).click();
  await element.getByText('Nothing of what you typed is kept').waitFor();
  assert.equal(await again.evaluate('localStorage.length + sessionStorage.length'), 0);
  await context.close();
});

const noPhone = engine === 'webkit' && 'its window is never so narrow';

test('a first reader sees each step on one screen of a phone', { timeout, skip: noPhone }, async t => {
  const context = await newReader(browser, { viewport: PHONE });
  const page = await context.newPage();
  const element = await open(page, '/actions/hr-2172.html');
  const hands = new Hands(element);
  const steps: Record<string, number> = {};

  steps['who: the code'] = await reach(element, 'Find my representatives');
  await hands.type('postalCode', '93721');
  await hands.press('Find my representatives');
  steps['who: found'] = await reach(element, 'Continue');
  await hands.press('Continue');
  await element.locator('.coach li').first().waitFor();
  steps['letter'] = await reach(element, 'Continue');
  await hands.press('Continue');
  await element.locator('.target').first().waitFor();
  report(t, 'a first reader, up to the ways to one official', hands.did);

  const three = await open(page, '/actions/massage-policy.html');
  await three.locator('.coach li').first().waitFor();
  steps['letter, three fixed officials with two letters'] = await reach(three, 'Continue');
  await new Hands(three).press('Continue');
  steps['send, three officials'] = await reach(three, /^Send to 3 officials$/);

  for (const [step, pixels] of Object.entries(steps)) {
    t.diagnostic(`${step}: the one thing to do ends at ${pixels} of ${PHONE.height} px`);
  }
  // The sample's own line stands above all of it, and takes as much room as in no real campaign.
  const sample = Math.ceil((await three.locator('.sample').boundingBox())!.height) + 16;
  // Other engines draw controls some pixels higher or lower: there it is printed alone.
  for (const step of engine === 'chromium' ? ['who: found', 'letter', 'send, three officials'] : []) {
    assert.ok(
      steps[step]! - sample <= PHONE.height,
      `${step}: ${steps[step]} px, ${sample} of them the sample's`,
    );
  }
  await context.close();
});

function report(t: TestContext, what: string, did: readonly string[]): void {
  t.diagnostic(`${what}: ${did.length} interactions (${did.join(', ')})`);
}
