// Who is written to, found by keyboard alone, on the real endpoint and with a geocoder of our own.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { engine, newReader, openBrowser, openServer, settled } from './browser.ts';
import { openWire } from './wire.ts';

const timeout = 60_000;

/** A geocoder that knows one street, in the shape of the Census Bureau's. */
const geocoder = createServer((request, response) => {
  const known = request.url!.includes('street=1+Sample+Street');
  const match = {
    matchedAddress: '1 SAMPLE ST, CLOVIS, CA, 93611',
    coordinates: { x: -119.7, y: 36.8 },
    addressComponents: { zip: '93611', city: 'CLOVIS', state: 'CA' },
    geographies: { States: [{ STUSAB: 'CA' }], '119th Congressional Districts': [{ CD119: '20' }] },
  };
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ result: { input: {}, addressMatches: known ? [match] : [] } }));
});
await new Promise<void>(listening => geocoder.listen(0, '127.0.0.1', listening));
after(() => geocoder.close());
const { port } = geocoder.address() as AddressInfo;

const browser = await openBrowser();
const served = await openServer('--geocoder', `http://127.0.0.1:${port}`);
const wire = await openWire(served.url);

/** What has the focus inside of the card, as `INPUT#street` or `INPUT=us-house-ca-20`. */
const focused = (card: Locator): Promise<string> =>
  card.evaluate(element => {
    const active = element.shadowRoot!.activeElement as {
      localName: string;
      id: string;
      value?: string;
    } | null;
    return active ? `${active.localName}${active.id ? `#${active.id}` : `=${active.value}`}` : '';
  });

async function focusComes(card: Locator, where: string): Promise<void> {
  const end = Date.now() + 10_000;
  let now = '';
  while ((now = await focused(card)) !== where)
    assert.ok(Date.now() < end, `the focus is on ${now || 'nothing'}, not on ${where}`);
}

async function card(page: Page, url = served.url): Promise<Locator> {
  await page.goto(`${url}/contact-rep.html`);
  return settled(page.locator('contact-rep[campaign=hr-2172]'));
}

test('a code, Enter, Enter: the letter', { timeout }, async () => {
  const context = await newReader(browser);
  const page = await context.newPage();
  const contact = await card(page);
  await contact.getByLabel('ZIP code').focus();
  await page.keyboard.type('93721');
  await page.keyboard.press('Enter');
  await focusComes(contact, 'input=us-house-ca-21');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await contact.getByText('Choose at least one person to write to').waitFor();
  await focusComes(contact, 'div#summary');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter'); // leads to the tick
  await focusComes(contact, 'input=us-house-ca-21');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await focusComes(contact, 'h2#title');
  await contact.getByLabel('Subject').waitFor();

  // Back in the same tab, who was found is there, with one button to press.
  await page.reload();
  const again = await settled(page.locator('contact-rep[campaign=hr-2172]'));
  await again.getByText('Sample Rivera').waitFor();
  await again.getByText('For 93721').waitFor();
  await again.getByRole('button', { name: 'Continue' }).press('Enter');
  await again.getByLabel('Subject').waitFor();
  await context.close();
});

test('a split code asks for the street; one that nobody knows leaves the names', { timeout }, async () => {
  const context = await newReader(browser);
  const page = await context.newPage();
  const contact = await card(page);
  await contact.getByLabel('ZIP code').focus();
  await page.keyboard.type('93611');
  await page.keyboard.press('Enter');
  await focusComes(contact, 'input#street');
  await page.keyboard.type('9 Nowhere Lane');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Clovis');
  await page.keyboard.press('Enter'); // the state is known: all districts of the code are in it
  await focusComes(contact, 'div#summary');
  await contact.locator('#street-error').getByText('could not find this address').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await focusComes(contact, 'input#street');
  assert.equal(await contact.getByLabel('Street and house number').inputValue(), '9 Nowhere Lane');
  assert.equal(await contact.getByRole('radio').count(), 3);
  await contact.getByLabel('Street and house number').selectText();
  await page.keyboard.type('1 Sample Street');
  await page.keyboard.press('Enter');
  await focusComes(contact, 'input=us-house-ca-20');
  await page.keyboard.press('Enter');
  await contact.getByLabel('Subject').waitFor();
  const asked = await page.evaluate<string[]>(
    "performance.getEntriesByType('resource').map(({ name }) => name)",
  );
  assert.ok(asked.some(url => url.includes('/v1/representatives')));
  assert.deepEqual(
    asked.filter(url => /Sample|Nowhere|Clovis/.test(url)),
    [],
    'a street is in no address',
  );
  await context.close();
});

test('a name, on the real directory', { timeout }, async () => {
  const context = await newReader(browser);
  const page = await context.newPage();
  const contact = await card(page);
  await contact.getByRole('button', { name: 'Know a name?' }).press('Enter');
  await focusComes(contact, 'input#official');
  await page.keyboard.type('Lindqvist');
  await page.keyboard.press('Enter');
  await focusComes(contact, 'input=us-house-ca-5');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await contact.getByLabel('Subject').waitFor();
  await context.close();
});

const once = engine === 'firefox' && 'a module that failed is never asked for again there';
test(
  'without a network from the first lookup on: every way that needs none',
  { timeout, skip: once },
  async () => {
    const context = await newReader(browser);
    const page = await context.newPage();
    const contact = await card(page, wire.url);
    wire.lose(/./);
    await contact.getByLabel('ZIP code').focus();
    await page.keyboard.type('93721');
    await page.keyboard.press('Enter');
    await focusComes(contact, 'p#summary');
    await contact.getByText('Check your connection').waitFor();
    assert.equal(await contact.getByLabel('ZIP code').inputValue(), '93721');
    wire.clear();
    await contact.getByRole('button', { name: 'Try again' }).click();
    await focusComes(contact, 'input=us-house-ca-21');
    assert.equal(await contact.getByRole('button', { name: 'Try again' }).count(), 0);
    await context.close();
  },
);
