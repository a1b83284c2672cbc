// The campaign builder, by somebody who never saw a campaign file: from nothing to a petition, in the form and beside it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { readCampaign } from '../../src/campaign-file/read.ts';
import { findings } from './axe.ts';
import { listenToComplaints, newReader, openBrowser, openServer } from './browser.ts';

const browser = await openBrowser();
const { url } = await openServer();
const timeout = 90_000;

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const fileText = (page: Page) => page.locator('#file-text');

/** What is selected in a text. */
const selected = (area: Locator) =>
  area.evaluate(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd));

/** Waits until a field holds a value: the page is drawn once for all that changes in one turn. */
async function holds(area: Locator, wanted: string | RegExp): Promise<string> {
  const late = Date.now() + 10_000;
  const fits = (value: string) => (typeof wanted === 'string' ? value === wanted : wanted.test(value));
  while (!fits(await area.inputValue()) && Date.now() < late) await pause(20);
  const value = await area.inputValue();
  if (typeof wanted === 'string') assert.equal(value, wanted);
  else assert.match(value, wanted);
  return value;
}

/** A step, by its name in the list of them. */
const step = async (page: Page, name: string) => {
  await page.locator('#steps').getByRole('link', { name }).click();
  await page.locator('.step:not([hidden]) h2').waitFor();
};

const show = (page: Page, name: string) => page.locator('#views').getByRole('button', { name }).click();

/** All that a petition waits for. */
async function writePetition(page: Page): Promise<void> {
  await field(page, 'A petition').check();
  await page.getByRole('link', { name: 'Next: Text' }).click();
  await page.locator('#text-title:focus').waitFor({ state: 'attached' });
  await field(page, 'Title').fill('Keep the night buses running');
  await page.getByRole('button', { name: 'Leave it out: Summary' }).click();
  const statement = field(page, 'What people sign');
  await statement.focus();
  // What is to be written first is selected, so that typing takes its place.
  assert.equal(await selected(statement), '[[whom, such as the city council]]');
  await statement.fill(
    'We ask the city council to keep the night buses.\n\nNurses and bakers have no other way home: at night.',
  );
  await page.getByRole('link', { name: 'Next: Consent' }).click();
  await field(page, 'Your organization').fill("Riders' Voice");
  await field(page, 'Postal address').fill('1 Station Road, Springfield');
  await field(page, 'Contact').fill('hello@riders.example');
  const mail = field(page, 'E-mail about the campaign');
  // The name is written wherever it is waited for.
  await mail.and(page.locator('textarea')).focus();
  const asked = await holds(mail, /^Riders' Voice may send me e-mail/);
  await mail.fill(asked.replace(/\[\[.*?\]\]/, 'twice a month'));
}

test(
  'from an empty builder to a petition: what is wrong is said where it is, and mended there',
  { timeout },
  async () => {
    const context = await newReader(browser, { viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const { errors } = listenToComplaints(page);
    const asked: string[] = [];
    page.on('request', request => asked.push(request.url()));
    await page.goto(`${url}/builder/`);
    await writePetition(page);

    const notice = field(page, 'Privacy notice');
    await notice.fill('riders.example');
    const wrong = page.locator('#at-disclosures-0-privacyNotice-url-wrong');
    assert.match(await wrong.innerText(), /^Write a link such as https:\/\/example\.org\/page/);
    assert.equal(await notice.getAttribute('aria-invalid'), 'true');
    assert.match((await notice.getAttribute('aria-describedby'))!, /-wrong$/);
    // Said once somebody pauses.
    await page
      .locator('#status')
      .getByText('1 thing to write or mend', { exact: true })
      .waitFor({ state: 'attached' });
    // It leads there from anywhere.
    await step(page, 'Languages');
    await page.getByText('1 thing to write or mend').last().click();
    await page.locator('.problems').getByRole('button', { name: 'Consent · Privacy notice' }).click();
    await page.locator('#at-disclosures-0-privacyNotice-url:focus').fill('https://riders.example/privacy');
    await wrong.waitFor({ state: 'detached' });

    await show(page, 'File');
    await page.locator('.file').getByText('Nothing is missing or wrong').waitFor();
    const written = await fileText(page).inputValue();
    const { campaign, problems } = readCampaign(written);
    assert.deepEqual(problems, [], 'the command says the same');
    assert.equal(campaign?.title, 'Keep the night buses running');
    assert.match(written, /^ {2}statement: \|-\n {4}We ask the city council/m);
    assert.match(written, /postalCode # may be left empty/, 'what was not touched is as it was');

    await page.reload();
    await step(page, 'Text');
    await holds(field(page, 'Title'), 'Keep the night buses running');
    assert.deepEqual(
      asked.filter(one => !one.startsWith(`${url}/builder/`)),
      [],
      'nothing else is asked for',
    );
    assert.deepEqual(errors, []);
    await context.close();
  },
);

test('the file and the form say the same, and comments stay', { timeout }, async () => {
  const context = await newReader(browser, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${url}/builder/`);
  await field(page, 'A goal meter').check();
  await step(page, 'Text');
  await show(page, 'File');
  await fileText(page).fill('# ours\nid: night-buses # as printed\ntitle: Night buses\nsumary: Oops\n');
  await field(page, 'Title').waitFor();
  await holds(field(page, 'Title'), 'Night buses');
  const problem = page.locator('.file .problems button');
  assert.equal(await problem.innerText(), 'Line 4 · sumary\nUnknown field; did you mean summary?');
  await problem.click();
  await page.locator('#file-text:focus').waitFor();
  assert.equal(await selected(fileText(page)), 'sumary: Oops');
  await field(page, 'Title').fill('Buses: all night');
  await holds(
    fileText(page),
    '# ours\nid: night-buses # as printed\ntitle: "Buses: all night"\nsumary: Oops\n',
  );

  // A file that is no YAML closes the form until it is mended.
  await fileText(page).fill('id: one\ntitle: "Night\n');
  await page.getByRole('alert').getByText('this quotation mark is never closed').waitFor();
  assert.equal(await field(page, 'Title').count(), 0);
  await fileText(page).fill('id: one\ntitle: Night\n');
  await holds(field(page, 'Title'), 'Night');

  // So does one without any field: nothing could be written to it.
  await fileText(page).fill('- one\n- two\n');
  await page.getByRole('alert').getByText('The file cannot be read at line 1').waitFor();
  assert.equal(await field(page, 'Title').count(), 0);
  await fileText(page).fill('id: one\ntitle: Night\n');
  await holds(field(page, 'Title'), 'Night');

  // What is much too long for a campaign is not taken over.
  await fileText(page).fill(`id: one # ${'words '.repeat(50_000)}\n`);
  await page.getByRole('heading', { name: 'This is too long' }).waitFor();
  await page.getByRole('button', { name: 'All right' }).click();
  await holds(fileText(page), 'id: one\ntitle: Night\n');

  // A language says what it lacks, and leads there.
  await step(page, 'Languages');
  await field(page, 'Add a language').selectOption('es');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByText('1 text is missing.').waitFor();
  await page.locator('.problems').getByRole('button', { name: 'Text · Title Night' }).click();
  await page.locator('#at-title:focus').fill('Noche');
  await holds(fileText(page), 'id: one\ntitle:\n  en: Night\n  es: Noche\n');

  // Starting anew asks first.
  await page.getByRole('button', { name: 'Start anew' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  assert.match(await fileText(page).inputValue(), /Noche/);
  await page.getByRole('button', { name: 'Start anew' }).click();
  await page.getByRole('button', { name: 'Delete and start anew' }).click();
  await page.locator('#kind-title').waitFor();
  assert.equal(await page.locator('#views button').count(), 0);
  await context.close();
});

test('two tabs do not overwrite each other', { timeout }, async () => {
  const context = await newReader(browser);
  const [one, other] = [await context.newPage(), await context.newPage()];
  await one.goto(`${url}/builder/`);
  await field(one, 'A goal meter').check();
  await step(one, 'Text');
  await field(one, 'Title').fill('Here');
  await other.goto(`${url}/builder/`);
  await step(other, 'Text');
  await holds(field(other, 'Title'), 'Here');
  await field(other, 'Title').fill('There');
  await one.getByRole('alert').getByText('changed in another tab').waitFor();
  await holds(field(one, 'Title'), 'Here');
  await one.getByRole('button', { name: 'Show that one' }).click();
  await holds(field(one, 'Title'), 'There');
  assert.equal(await one.getByRole('alert').count(), 0);
  await context.close();
});

for (const width of [360, 1280])
  test(`each step is whole at ${width} px, and axe finds nothing`, { timeout }, async () => {
    const context = await newReader(browser, {
      viewport: { width, height: 800 },
      colorScheme: width === 360 ? 'light' : 'dark',
    });
    const page = await context.newPage();
    await page.goto(`${url}/builder/`);
    const look = async (what: string) => {
      await pause(100);
      const [room, wide] = await page.evaluate<[number, number]>(
        '[document.documentElement.clientWidth, document.documentElement.scrollWidth]',
      );
      assert.ok(wide <= room, `${what}: ${wide} instead of ${room}`);
      assert.deepEqual(await findings(page), [], what);
    };
    await look('empty');
    await field(page, 'A letter').check();
    for (const name of ['Text', 'Letter', 'Consent', 'Languages']) {
      await step(page, name);
      if (name === 'Letter') await page.getByRole('button', { name: 'Add a recipient' }).click();
      for (const summary of await page.locator('.step:not([hidden]) summary').all()) await summary.click();
      await look(name);
    }
    await show(page, 'File');
    await look('File');
    await page.getByRole('button', { name: 'Start anew' }).click();
    await look('asking');
    await context.close();
  });
