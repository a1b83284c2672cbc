// The last step, by keyboard alone and on paper: the frame that a letter and postcards are printed from is made
// into a PDF, as Chromium would print it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { onPath } from '../debian.ts';
import { engine, newReader, openBrowser, openServer, settled } from './browser.ts';

const skip = engine !== 'chromium' && 'only Chromium makes a PDF of a page';
const browser = await openBrowser();
const served = await openServer();
const folder = await mkdtemp(join(tmpdir(), 'upstander-print-'));
after(() => rm(folder, { recursive: true, force: true }));

/** Instead of printing, a frame tells its page what it would print. */
const CATCH = `window.print = () => top.postMessage({
  html: document.documentElement.outerHTML,
  css: document.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText)).join('\\n'),
}, '*');
if (window === top) addEventListener('message', ({ data }) => data?.html && (window.paper = data));`;

async function writer(path: string, locale: string): Promise<{ page: Page; form: Locator }> {
  const context = await newReader(browser, { locale });
  await context.addInitScript(CATCH);
  const page = await context.newPage();
  await page.goto(served.url + path);
  const form = await settled(page.locator('contact-rep').first());
  await form.getByRole('button', { name: 'Continue' }).click();
  await form.locator('[name=given]').fill('Ana');
  await form.locator('[name=family]').fill('Díaz');
  await form.getByText('Other ways', { exact: true }).click();
  await form.getByRole('button', { name: /^Print: / }).click();
  await form.getByLabel(/^Your postal address/).fill('1 Main Street\nFresno, CA 93721');
  return { page, form };
}

/** The sheets that a button prints. @returns the sizes of the pages in points, and their text where it can be read. */
async function printed(page: Page, button: Locator): Promise<{ pages: string[]; text: string }> {
  await page.evaluate('window.paper = undefined');
  await button.click();
  await page.waitForFunction('window.paper');
  const { html, css } = (await page.evaluate('window.paper')) as { html: string; css: string };
  const sheet = await page.context().newPage();
  await sheet.setContent(html.replace('</head>', `<style>${css}</style></head>`));
  const pdf = await sheet.pdf({ preferCSSPageSize: true });
  await sheet.close();
  const file = join(folder, 'sheet.pdf');
  await writeFile(file, pdf);
  const pages = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return {
    pages: pages.map(([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`),
    text: onPath('pdftotext') ? execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }) : '',
  };
}

/** What has the focus, inside the element: of a button its words, else its id. */
const focused = (form: Locator): Promise<string> =>
  form.evaluate(element => {
    const { activeElement } = (
      element as unknown as {
        shadowRoot: { activeElement: { id: string; localName: string; textContent: string } | null };
      }
    ).shadowRoot;
    if (!activeElement) return '';
    const { id, localName, textContent } = activeElement;
    return (localName !== 'button' && id) || textContent.trim();
  });

/** Presses Tab until something has the focus. */
async function tabTo(form: Locator, wanted: string): Promise<void> {
  for (let presses = 0; presses < 25; presses++) {
    if ((await focused(form)) === wanted) return;
    await form.page().keyboard.press('Tab');
  }
  assert.fail(`Tab never comes to ${wanted}; it stands at ${await focused(form)}`);
}

test(
  'a letter goes, a call is told and others are asked by keyboard alone',
  { timeout: 60_000 },
  async () => {
    const context = await newReader(browser);
    const page = await context.newPage();
    await page.goto(`${served.url}/actions/hr-2172.html`);
    const form = await settled(page.locator('contact-rep').first());
    const type = (text: string) => page.keyboard.type(text);
    const enter = () => page.keyboard.press('Enter');
    await form.locator('[name=postalCode]').focus();
    await type('93721');
    await enter();
    await form.getByText('Sample Rivera', { exact: true }).waitFor();
    await tabTo(form, 'Continue');
    await enter();
    await form.locator('select').first().waitFor();
    await tabTo(form, 'Continue');
    await enter();
    await form.locator('.target').first().waitFor();
    assert.equal(await focused(form), 'title', 'a step begins at its title');
    await tabTo(form, 'supporter');
    await type('Ana Díaz');
    await tabTo(form, 'Call');
    await enter();
    await form.getByText('What to say').waitFor();
    assert.equal(await focused(form), 'Call', 'what opens below takes no focus');
    await tabTo(form, 'No answer');
    await enter();
    await form.getByText('called by you: nobody answered').waitFor();
    assert.match(await focused(form), /^did-call-/);
    const opened = context.waitForEvent('page');
    await tabTo(form, 'Copy letter, open their page');
    await enter();
    await (await opened).close();
    await tabTo(form, 'Yes, I sent it');
    await enter();
    await form.getByText('sent by you on their own page').waitFor();
    assert.match(await focused(form), /^did-letter-/);
    await tabTo(form, 'Copy the link');
    await context.close();
  },
);

/** What Prototype.js did before 1.7.1: a list in JSON becomes a string. */
const OLD_LIBRARY = `Array.prototype.toJSON = function () {
  return '[' + Array.from(this, item => JSON.stringify(item)).join(', ') + ']';
};`;

const lateScripts = engine === 'webkit' && 'its driver runs no script before the page’s own';

test(
  'beside a library that makes strings of lists, letters go and a call is told, also after a reload',
  { timeout: 60_000, skip: lateScripts },
  async () => {
    const context = await newReader(browser);
    await context.addInitScript(OLD_LIBRARY);
    const page = await context.newPage();
    const open = async (path: string) => {
      await page.goto(served.url + path);
      return settled(page.locator('contact-rep').first());
    };
    const form = await open('/actions/massage-policy.html');
    await form.getByRole('button', { name: 'Continue' }).click();
    await form.locator('[name=given]').fill('Ana');
    await form.locator('[name=family]').fill('Díaz');
    await form.locator('[name=email]').fill('ana.diaz@example.org');
    await form.getByLabel('No, just send my letters').check();
    await form.getByRole('button', { name: 'Send to 3 officials' }).click();
    const fates = form.locator('#result li');
    await fates.first().waitFor();
    assert.equal(await fates.count(), 3);
    await page.reload();
    await fates.first().waitFor();
    assert.equal(await fates.count(), 3);

    const called = form.getByText('called by you: nobody answered');
    await open('/actions/hr-2172.html');
    await form.locator('[name=postalCode]').fill('93721');
    await form.getByRole('button', { name: /^Find/ }).click();
    await form.getByRole('button', { name: 'Continue' }).click();
    await form.getByRole('button', { name: 'Continue' }).click();
    await form.getByRole('button', { name: 'Call: Sample Rivera' }).click();
    await form.getByRole('button', { name: 'No answer' }).click();
    await called.waitFor();
    await page.reload();
    await called.waitFor();
    await context.close();
  },
);

test(
  'a letter has sender, date, addressee and room to sign, on the paper that the reader has',
  { skip, timeout: 60_000 },
  async t => {
    const { page, form } = await writer('/actions/thank-you.html', 'en-US');
    const button = form.getByRole('button', { name: 'Print letter' });
    const letter = await printed(page, button);
    assert.deepEqual(letter.pages, ['612×792'], 'one sheet of US Letter');
    await form.getByLabel('Paper').selectOption('a4');
    const other = await printed(page, button);
    assert.ok(/^59[56]×842$/.test(other.pages.join()), `one sheet of A4: ${other.pages.join()}`);
    if (!letter.text) t.diagnostic('pdftotext is not here: the words are not read (poppler-utils)');
    else {
      const lines = letter.text.split('\n').map(line => line.trim());
      assert.deepEqual(lines.filter(Boolean).slice(0, 3), ['Ana Díaz', '1 Main Street', 'Fresno, CA 93721']);
      const at = (line: string) => lines.indexOf(line);
      assert.ok(at('The Honorable Sample Ferreira') > 3 && at('3 Sample Plaza') > 3, letter.text);
      assert.ok(at('Thank you') > at('3 Sample Plaza'), 'the subject stands below the address');
      assert.ok(lines.lastIndexOf('Ana Díaz') - at('With thanks,') > 2, 'there is room to sign');
    }
    await page.context().close();
  },
);

test(
  'postcards stand four to a sheet, each with its address and blank lines',
  { skip, timeout: 60_000 },
  async t => {
    const { page, form } = await writer('/actions/thank-you.html', 'en-US');
    const { pages, text } = await printed(page, form.getByRole('button', { name: /^Print postcards/ }));
    assert.deepEqual(pages, ['792×612'], 'one sheet, lying');
    if (!text) t.diagnostic('pdftotext is not here: the words are not read (poppler-utils)');
    else {
      for (const words of ['The Honorable', '3 Sample Plaza', 'Dear Supervisor Ferreira:', 'Street', 'Stamp'])
        assert.equal(text.split(words).length - 1, 4, `${words} in:\n${text}`);
    }
    await page.context().close();
  },
);
