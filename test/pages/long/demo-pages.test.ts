// Every page of the demo, as a reader meets it: on a phone and on a desk, by day and by night. Nothing is
// broken, nothing hangs over the edge, nothing is asked of anybody else, and axe finds nothing.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { findings } from '../axe.ts';
import {
  engine,
  fillPetition,
  newReader,
  openBrowser,
  openServer,
  openTabs,
  settled,
  signButton,
  somebody,
} from '../browser.ts';

const demo = fileURLToPath(new URL('../../../demo', import.meta.url));
const TAGS = 'petition-sign, contact-rep, hotline-info, goal-meter';
const PHONE = { width: 360, height: 740 };
const NARROW = { width: 320, height: 740 };
const DESK = { width: 1280, height: 800 };

const browser = await openBrowser();
const served = await openServer();
const { url } = served;
const timeout = 60_000;

/** Opens a page, scrolls to each element on it, and waits until that is past loading. What is inert is a picture: see long/themes.test.ts. */
async function openSettled(page: Page, path: string): Promise<void> {
  await page.goto(url + path);
  for (const element of await page.locator(`:is(${TAGS}):not([inert] *)`).all()) await settled(element);
}

/** What hangs over the right edge of the page, also inside elements. */
const OVERHANG = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const all = root => [...root.querySelectorAll('*')].flatMap(element =>
    [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  return [scrollWidth + ' instead of ' + clientWidth, ...all(document)
    .filter(element => element.getBoundingClientRect().right > clientWidth + 1)
    .map(element => element.outerHTML.slice(0, 80))];
})()`;

// What the builder is made of is no page until it is built: builder.test.ts looks at that.
const paths = globSync('**/*.html', { cwd: demo, exclude: ['builder/**'] })
  .map(file => `/${file}`)
  .toSorted();

test('the demo has pages', () => assert.ok(paths.length > 20));

test('every page that has a navigation leads to the same pages, every help line among them', () => {
  const navigations = paths.flatMap(path => {
    const [, nav] = /<nav aria-label="Demo">(.*?)<\/nav>/s.exec(readFileSync(demo + path, 'utf8')) ?? [];
    return nav ? [[...nav.matchAll(/href="([^"]+)"/g)].map(([, to]) => to).join(' ')] : [];
  });
  assert.ok(navigations.length > 20);
  assert.deepEqual(new Set(navigations).size, 1);
  assert.match(navigations[0]!, /\/help-lines\.html/);
});

test('the checks see what is wrong, also inside an element', { timeout }, async () => {
  const context = await newReader(browser, { viewport: PHONE });
  const page = await context.newPage();
  await openSettled(page, '/petition-sign.html');
  await page.evaluate(`{
    const petition = document.querySelector('petition-sign');
    petition.style.setProperty('--upstander-accent', '#eee');
    petition.style.setProperty('--petition-sign-on-accent', '#fff');
    petition.shadowRoot.querySelector('h2').style.inlineSize = '600px';
  }`);
  assert.match((await page.evaluate<string[]>(OVERHANG)).join(), /<h2 part="title"/);
  for (const within of [undefined, TAGS]) {
    assert.match((await findings(page, within)).join(), /color-contrast: [^,]*petition-sign,button/);
  }
  await context.close();
});

/** What the page asked for since it was loaded last. */
const ASKED = "performance.getEntriesByType('resource').map(({ name }) => name)";

/** Only Chromium's driver knows colour schemes. */
const dayOnly = engine !== 'chromium';

// A page often only waits.
const TABS = engine === 'webkit' ? 1 : 2;

describe('each page of the demo', { concurrency: TABS }, async () => {
  const take = await openTabs(browser, TABS);
  for (const path of paths) {
    it(dayOnly ? `${path}, by day alone: the driver knows no night` : path, { timeout }, async t => {
      const { page, complaints } = take(t);
      const light = async (colorScheme: 'light' | 'dark') => {
        if (!dayOnly) await page.emulateMedia({ colorScheme });
      };
      const overhang = async (at: string) =>
        assert.deepEqual(await page.evaluate<string[]>(OVERHANG), [], `hangs over the edge ${at}`);
      // The hostile page is meant to be hard to read; the elements on it are not.
      const within = path === '/hostile.html' ? TAGS : undefined;

      await page.setViewportSize(PHONE);
      await light('light');
      await openSettled(page, path);
      await overhang('on a phone');
      assert.deepEqual(await findings(page, within), [], 'on a phone, by day');
      if (!dayOnly) {
        await light('dark');
        await overhang('on a phone, by night');
        assert.deepEqual(await findings(page, within), [], 'on a phone, by night');
      }

      if (!within) {
        await page.setViewportSize(NARROW);
        await page.evaluate("document.documentElement.style.fontSize = '200%'");
        await overhang('in the narrowest window, with text of double size');
        await page.evaluate("document.documentElement.style.fontSize = ''");
      }

      await page.setViewportSize(DESK);
      await overhang('on a desk');
      if (!dayOnly) {
        await light('light');
        await overhang('on a desk, by day');
      }

      assert.deepEqual(complaints.errors, []);
      const asked = await page.evaluate<string[]>(ASKED);
      assert.ok(asked.some(address => address.startsWith(`${url}/`)));
      assert.deepEqual(
        asked.filter(address => !address.startsWith(`${url}/`) && !address.startsWith('data:')),
        [],
        'requests go to the server only',
      );
    });
  }
});

const lateScripts = engine === 'webkit' && 'its driver runs no script before the page’s own';

test(
  'a page with a strict policy: not one violation, and the petition works',
  { timeout, skip: lateScripts },
  async () => {
    const context = await newReader(browser, { viewport: DESK });
    const page = await context.newPage();
    await page.addInitScript(`{
    window.violations = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
      violations.push([effectiveDirective, blockedURI, sourceFile, lineNumber].join(' ')), true);
  }`);
    await openSettled(page, '/strict-csp.html');
    const petition = page.locator('petition-sign');
    await fillPetition(petition, somebody());
    await signButton(petition).click();
    await petition.getByText('Thank you. Your signature is recorded.').waitFor();
    await page.locator('hotline-info').getByRole('button', { name: 'Leave this page' }).waitFor();
    assert.deepEqual(await page.evaluate('violations'), []);
    await context.close();
  },
);

test('a hostile page cannot spoil the elements', { timeout }, async () => {
  const context = await newReader(browser, { viewport: PHONE });
  const page = await context.newPage();
  await openSettled(page, '/hostile.html');
  for (const element of await page.locator(TAGS).all()) {
    const name = await element.evaluate(host => host.localName);
    const card = await element.evaluate(host => {
      const card = host.shadowRoot.querySelector('.card');
      const { fontSize, lineHeight, textTransform, letterSpacing } =
        card.ownerDocument.defaultView.getComputedStyle(card);
      return {
        fontSize: parseFloat(fontSize),
        lineHeight: parseFloat(lineHeight),
        textTransform,
        letterSpacing,
      };
    });
    assert.ok(card.fontSize >= 16, `${name}: ${card.fontSize}px`);
    assert.ok(card.lineHeight >= 1.3 * card.fontSize, `${name}: lines of ${card.lineHeight}px`);
    assert.equal(card.textTransform, 'none', name);
    assert.equal(card.letterSpacing, 'normal', name);
  }
  const petition = page.locator('petition-sign');
  await fillPetition(petition, somebody());
  const button = await signButton(petition).boundingBox();
  assert.ok(button && button.height >= 44, 'a finger can press it');
  await signButton(petition).click();
  await petition.getByText('Thank you. Your signature is recorded.').waitFor();
  await context.close();
});
