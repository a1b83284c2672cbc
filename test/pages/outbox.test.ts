// A signature that waits on the reader's device while there is no network: really offline, with a real endpoint whose
// clock can be put forward. It counts once, whatever happened to its consent texts meanwhile.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import type { BrowserContext, Page } from 'playwright-core';
import {
  DAY_MS,
  type TestEndpoint,
  disclosures,
  petition,
  tempFolder,
  testClock,
  testEndpoint,
} from '../../src/endpoint/test-support.ts';
import { engine, newReader, openBrowser, signButton } from './browser.ts';
import { findings } from './axe.ts';

const skip = engine !== 'chromium' && 'only the driver of Chromium can take a network away';
const timeout = 60_000;
const browser = await openBrowser();
const cdnFolder = path.join(import.meta.dirname, '../../dist/cdn');
/** A folder for pictures to look at, where one is named. */
const pictures = process.env['PICTURES'];

const html = (lang: string, body: string) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A blog</title>
  <script type="module" src="/cdn/loader.js" data-endpoint="/"></script><main><h1>A post</h1>${body}</main></html>`;
const PETITION = '<petition-sign campaign="safe"></petition-sign>';
const PAGES: Record<string, string> = {
  '/post': html('en', PETITION),
  '/es': html('es', PETITION),
  '/ar': html('ar', PETITION),
};

/** A blog with its endpoint, whose campaign can be changed while readers are away. */
async function openBlog(t: TestContext) {
  const clock = testClock();
  const dataFolder = await tempFolder(t);
  const posts: string[] = [];
  let at: TestEndpoint;
  const server = createServer(
    getRequestListener(async request => {
      const { pathname } = new URL(request.url);
      const page = PAGES[pathname];
      if (page) return new Response(page, { headers: { 'content-type': 'text/html' } });
      if (request.method === 'POST') posts.push(pathname);
      return at.endpoint.fetch(request);
    }),
  ).listen(0, 'localhost');
  await once(server, 'listening');
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const serve = async (text = 'We may e-mail you.') => {
    const asked = disclosures().map(one => (one.id === 'updates' ? { ...one, text } : one));
    const files = { 'safe.json': petition({ disclosures: asked }) };
    at = await testEndpoint(t, { files, clock, dataFolder, publicUrl: url, cdnFolder });
  };
  await serve();
  return {
    url,
    clock,
    posts,
    counts: () => at.endpoint.store.actions.recount('safe'),
    /** From now on the campaign asks another question. */
    async supersede(text: string) {
      await at.endpoint.close();
      await serve(text);
    },
  };
}

async function reader(t: TestContext): Promise<BrowserContext> {
  const context = await newReader(browser, { viewport: { width: 360, height: 740 } });
  t.after(() => context.close());
  return context;
}

async function visit(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

let shots = 0;
/** Nothing hangs over the edge, and axe finds nothing. */
async function look(page: Page, state: string): Promise<void> {
  assert.deepEqual(await findings(page), [], state);
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  assert.equal(width, 360, `${state} hangs over the edge`);
  if (pictures) await page.screenshot({ path: `${pictures}/${++shots}-${state}.png`, fullPage: true });
}

const BUTTONS: Record<string, string> = {
  en: 'Keep it on this device',
  es: 'Guardarla en este dispositivo',
  ar: 'حفظه على هذا الجهاز',
};

/** Signs without a network, and has it kept. */
async function keepOffline(context: BrowserContext, page: Page, lang = 'en'): Promise<void> {
  const element = page.locator('petition-sign');
  await element.locator('[name=given]').fill('Ana');
  await element.locator('[name=family]').fill('Díaz');
  await element.locator('[name=email]').fill('ana@example.org');
  await element.locator('[name="consent.updates"][value=given]').check();
  await element.locator('[name="consent.age"]').check();
  await element.locator('[name=remember]').waitFor(); // by now all that may be needed is there
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await signButton(element).click();
  await element.locator('#waiting').waitFor();
  await look(page, `offline-${lang}`);
  await element.getByRole('button', { name: BUTTONS[lang]! }).click();
  await element.locator('#kept').waitFor();
  await look(page, `kept-${lang}`);
}

test(
  'waits on the device over a reload, also under a text that was superseded, and counts once',
  { skip, timeout },
  async t => {
    const blog = await openBlog(t);
    const context = await reader(t);
    const page = await visit(context, `${blog.url}/post`);
    await keepOffline(context, page);
    await page.close();
    await blog.supersede('We may e-mail you and your cat.');
    blog.clock.advance(6 * DAY_MS);
    assert.deepEqual(await blog.counts(), []);
    await context.setOffline(false);
    const next = await visit(context, `${blog.url}/post`);
    await next.getByText('The network was back, and it was sent').waitFor();
    await look(next, 'sent');
    await next.reload();
    await next.getByText('Thank you. Your signature is recorded.').waitFor();
    assert.deepEqual(blog.posts, ['/v1/actions']);
    assert.deepEqual(
      (await blog.counts()).map(({ n }) => n),
      [1],
    );
  },
);

test(
  'is asked again where its text was superseded too long ago, and counts once',
  { skip, timeout },
  async t => {
    const blog = await openBlog(t);
    const context = await reader(t);
    const page = await visit(context, `${blog.url}/post`);
    await keepOffline(context, page);
    await blog.supersede('We may e-mail you and your cat.');
    blog.clock.advance(8 * DAY_MS);
    await context.setOffline(false); // the page is still open
    const element = page.locator('petition-sign');
    await element.getByText('is not sent yet: a text below has changed').waitFor();
    await element.getByText('We may e-mail you and your cat.').waitFor();
    await look(page, 'asked-again');
    assert.equal(await element.locator('[name=email]').inputValue(), 'ana@example.org');
    assert.equal(await element.locator('input:checked').count(), 0);
    assert.deepEqual(await blog.counts(), []);
    await element.locator('[name="consent.updates"][value=refused]').check();
    await element.locator('[name="consent.age"]').check();
    await signButton(element).click();
    await page.getByText('Thank you. Your signature is recorded.').waitFor();
    assert.deepEqual(
      (await blog.counts()).map(({ n }) => n),
      [1],
    );
    assert.deepEqual(
      await page.evaluate('Object.keys(localStorage).filter(key => !/ signed /.test(key))'),
      [],
    );
  },
);

test('two tabs show what waits, send it once, and both say so', { skip, timeout }, async t => {
  const blog = await openBlog(t);
  const context = await reader(t);
  const page = await visit(context, `${blog.url}/post`);
  const other = await visit(context, `${blog.url}/post`);
  await other.locator('petition-sign [name=given]').fill('A'); // it has what it needs
  await other.locator('petition-sign [name=remember]').waitFor();
  await other.waitForLoadState('networkidle');
  await page.bringToFront();
  await keepOffline(context, page);
  await other.getByText('One signature waits on this device').waitFor();
  await context.setOffline(false);
  for (const one of [page, other]) await one.getByText('The network was back, and it was sent').waitFor();
  assert.deepEqual(blog.posts, ['/v1/actions']);
  assert.deepEqual(
    (await blog.counts()).map(({ n }) => n),
    [1],
  );
});

for (const lang of ['es', 'ar']) {
  test(`says all of it in ${lang}, and deletes it at once`, { skip, timeout }, async t => {
    const blog = await openBlog(t);
    const context = await reader(t);
    const page = await visit(context, `${blog.url}/${lang}`);
    await keepOffline(context, page, lang);
    await page.locator('petition-sign #kept button').nth(1).click();
    assert.deepEqual(
      await page.evaluate('Object.keys(localStorage).filter(key => !/ signed /.test(key))'),
      [],
    );
    await context.setOffline(false);
    await page.reload();
    await page.locator('petition-sign [name=given]').waitFor();
    assert.deepEqual(blog.posts, []);
  });
}
