// What the builder gives away works where it is taken: built from nothing, pasted into a page of another origin, before
// an endpoint that was given the file that was saved; and as a site of files alone.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { type Served, rows, serveDemo } from '../served.ts';
import { type Complaints, complaints, openBlog } from './blog.ts';
import {
  engine,
  listenToComplaints,
  meterShows,
  metered,
  newReader,
  openBrowser,
  openServer,
  settled,
  signButton,
  somebody,
  typeWho,
} from './browser.ts';
import { chooseKind, go, pasteFile } from './builder.ts';

const skip =
  engine !== 'chromium' && 'only its driver tells of files that are saved, and reads the clipboard';
const timeout = 90_000;
const browser = await openBrowser();
const builder = await openServer();
const blog = await openBlog();
const QUIET: Complaints = { errors: [], lines: [], violations: [] };

const folder = await mkdtemp(join(tmpdir(), 'upstander-builder-'));
after(() => rm(folder, { recursive: true, force: true }));

/** Somebody with an empty builder, who chooses what to make. */
async function builderFor(kind: string): Promise<Page> {
  const context = await newReader(browser, { viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return chooseKind(context, builder.url, kind);
}

/** Saves one of the files of the last step. @returns its name, and what is in it. */
async function saved(page: Page, name: RegExp): Promise<{ name: string; content: Buffer }> {
  const saving = page.waitForEvent('download');
  await page.locator('#take .save', { hasText: name }).click();
  const download = await saving;
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

/** What is pasted for an endpoint: the HTML that was copied. */
async function copied(page: Page, endpoint: string): Promise<string> {
  await go(page, 'take');
  await page.locator('#take-endpoint').fill(`${endpoint}/`);
  const box = page.locator('#take .copy-box', { hasText: `endpoint="${endpoint}"` }).first();
  const copy = box.getByRole('button');
  await copy.click();
  await box.getByRole('status').getByText('Copied').waitFor({ state: 'attached' });
  assert.equal(await copy.innerText(), 'Copied');
  assert.ok(await copy.evaluate(node => node.matches(':focus')), 'the focus stays');
  return page.evaluate('navigator.clipboard.readText()');
}

/** Writes a text of the form, by its place in the file. */
const write = (page: Page, field: string, text: string) => page.locator(`[data-field="${field}"]`).fill(text);

/** Writes in place of what waits for words. */
async function fillIn(page: Page, field: string, words: string): Promise<void> {
  const area = page.locator(`[data-field="${field}"]`);
  await area.fill((await area.inputValue()).replace(/\[\[.*?\]\]/g, words));
}

/** Who asks, and how often. */
async function writeConsent(page: Page): Promise<void> {
  await go(page, 'consent');
  await write(page, 'disclosures[0].controller.name', 'Lights for Elm');
  await write(page, 'disclosures[0].controller.postalAddress', '1 Elm Street');
  await write(page, 'disclosures[0].controller.contact', 'us@elm.example');
  await write(page, 'disclosures[0].privacyNotice.url', 'https://elm.example/privacy');
  // The name is put in wherever it is waited for.
  await page.waitForFunction(
    `document.querySelector('[data-field="disclosures[1].text"]').value.startsWith('Lights for Elm')`,
  );
  await fillIn(page, 'disclosures[1].text', 'once a month');
}

/** Writes a petition in the form, from nothing. */
async function writePetition(page: Page): Promise<void> {
  await go(page, 'text');
  await write(page, 'title', 'Lights for Elm Street');
  await write(page, 'summary', 'It is dark, and people fall.');
  await write(page, 'petition.statement', 'We ask the city to light Elm Street.');
  await writeConsent(page);
}

/** Writes a letter to somebody who is named in the form, from nothing. */
async function writeLetter(page: Page): Promise<void> {
  await go(page, 'text');
  await write(page, 'title', 'Ask the mayor for lights');
  await page.getByRole('button', { name: 'Leave it out: Summary' }).click();
  await go(page, 'targets');
  await page.getByLabel('US House').uncheck();
  await page.getByRole('button', { name: 'Add a recipient' }).click();
  await write(page, 'targets.recipients[0].name', 'Sample Mayor');
  await write(page, 'targets.recipients[0].role', 'Mayor');
  await write(page, 'targets.recipients[0].contacts.email', 'mayor@city.example');
  await write(page, 'letters[0].subjects', 'Please light Elm Street');
  await fillIn(page, 'letters[0].body', 'light Elm Street');
  await page.getByLabel('When letters leave').selectOption('At once');
  await writeConsent(page);
}

/** Writes a meter of a campaign in the form, from nothing. */
async function writeMeter(page: Page, campaign: string): Promise<void> {
  await go(page, 'text');
  await page.getByLabel('What is counted').fill(campaign);
  await write(page, 'title', 'How many want light');
}

let petition: Page;
let letter: Page;
/** An endpoint that was given what was saved. */
let endpoint: Served;

before(async () => {
  if (skip) return;
  petition = await builderFor('petition');
  await go(petition, 'take');
  await petition.getByText('Mend what is wrong in the campaign first').waitFor();
  await writePetition(petition);
  letter = await builderFor('letter');
  await writeLetter(letter);
  const campaigns = join(folder, 'campaigns');
  await mkdir(campaigns);
  for (const page of [petition, letter]) {
    await go(page, 'take');
    const { name, content } = await saved(page, /\.yaml/);
    await writeFile(join(campaigns, name), content);
  }
  endpoint = await serveDemo(join(folder, 'data'), ['--campaigns', campaigns]);
});
after(async () => {
  if (!skip) await endpoint.kill();
});

const signed = (email: string) =>
  rows(endpoint.file, "SELECT 1 FROM actions WHERE json_extract(supporter, '$.email') = ?", email).length;

async function sign(element: Locator, person: ReturnType<typeof somebody>): Promise<void> {
  await typeWho(element, person);
  await signButton(element).click();
}

test(
  'a petition from an empty builder signs where it is pasted, and its meters move',
  { timeout, skip },
  async () => {
    const pasted = await copied(petition, endpoint.url);
    const meter = await builderFor('meter');
    await writeMeter(meter, 'our-petition');
    const page = await blog.open(
      await newReader(browser),
      `${pasted}<hr>${await copied(meter, endpoint.url)}`,
    );
    const element = await settled(page.locator('petition-sign'));
    const alone = await settled(page.locator('goal-meter'));
    assert.equal(await metered(alone), 0);
    const person = somebody();
    await sign(element, person);
    await element.getByText('Thank you. Your signature is recorded.').waitFor();
    assert.equal(signed(person.email), 1);
    await meterShows(element, 1);
    await meterShows(alone, 1);
    assert.deepEqual(await complaints(page), QUIET);
  },
);

test(
  'a letter from an empty builder is sent where it is pasted, and its meter moves',
  { timeout, skip },
  async () => {
    const pasted = await copied(letter, endpoint.url);
    const meter = await builderFor('meter');
    await writeMeter(meter, 'our-letter');
    const page = await blog.open(
      await newReader(browser),
      `${pasted}<hr>${await copied(meter, endpoint.url)}`,
    );
    const element = await settled(page.locator('contact-rep'));
    const alone = await settled(page.locator('goal-meter'));
    assert.equal(await metered(alone), 0);
    await element.getByRole('button', { name: 'Continue' }).click();
    const person = somebody();
    await typeWho(element, person);
    await element.locator('button[part=submit]').click();
    await element.locator('[part=result]').waitFor();
    assert.equal(signed(person.email), 1);
    await meterShows(alone, 1);
    assert.deepEqual(await complaints(page), QUIET);
  },
);

test(
  'help lines are there where they are pasted, with the number for an emergency',
  { timeout, skip },
  async () => {
    const page = await blog.open(
      await newReader(browser),
      await copied(await builderFor('hotline'), endpoint.url),
    );
    const element = await settled(page.locator('hotline-info'));
    await element.locator('[href="tel:911"]').waitFor();
    await element.locator('[href="tel:+18883737888"]').filter({ visible: true }).first().waitFor();
    assert.deepEqual(await complaints(page), QUIET);
  },
);

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

test('the starter site works on a host of files alone', { timeout, skip }, async () => {
  const page = await builderFor('petition');
  await pasteFile(page, await readFile(join(folder, 'campaigns/our-petition.yaml'), 'utf8'));
  await go(page, 'take');
  const { name, content } = await saved(page, /-site\.zip/);
  assert.equal(name, 'our-petition-site.zip');
  const files = unzipSync(content);
  const server = createServer(({ url }, response) => {
    const file = files[`our-petition-site${url === '/' ? '/index.html' : url}`];
    response.writeHead(file ? 200 : 404, { 'Content-Type': TYPES[extname(basename(url!))] ?? 'text/html' });
    response.end(file);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => server.close());
  const reader = await (await newReader(browser)).newPage();
  const { errors } = listenToComplaints(reader);
  await reader.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const element = await settled(reader.locator('petition-sign'));
  await element.getByRole('heading', { name: 'Lights for Elm Street' }).waitFor();
  await reader.getByRole('link', { name: 'us@elm.example' }).waitFor();
  assert.equal(await metered(element), 0);
  // A browser asks for an icon by itself.
  assert.deepEqual(
    errors.filter(one => !one.includes('favicon')),
    [],
  );
});
