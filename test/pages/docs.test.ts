// Every page of the documentation, as it is served: whole on a phone and on a desk, by day and by night; axe finds
// nothing, every link leads somewhere, every live example is there.
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { describe, it, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findings } from './axe.ts';
import { engine, listenToComplaints, newReader, openBrowser, openServer, settled } from './browser.ts';

const folder = fileURLToPath(new URL('../../dist/docs', import.meta.url));
const TAGS = 'petition-sign, contact-rep, hotline-info, goal-meter';
const names = globSync('*.html', { cwd: folder }).toSorted();

const browser = await openBrowser();
const { url } = await openServer();
const timeout = 60_000;

test('there is a documentation', () => assert.ok(names.length > 10));

test(
  'every link within the documentation leads to a page, and to a part that it has',
  { timeout },
  async () => {
    const parts = new Map<string, Set<string>>();
    const links: { from: string; to: string }[] = [];
    for (const name of names) {
      const html = await (await fetch(`${url}/docs/${name}`)).text();
      parts.set(`/docs/${name}`, new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)));
      for (const [, to] of html.matchAll(/<(?:a|link)\b[^>]* href="([^"]+)"/g))
        links.push({ from: name, to: to! });
    }
    const asked = new Map<string, boolean>();
    for (const { from, to } of links) {
      if (/^(mailto:|tel:|https:)/.test(to)) continue;
      const { pathname, hash, origin } = new URL(to, `${url}/docs/${from}`);
      if (origin !== url) continue; // an address that an example names
      if (!asked.has(pathname)) asked.set(pathname, (await fetch(url + pathname)).ok);
      assert.ok(asked.get(pathname), `${from}: ${to}`);
      const has = parts.get(pathname);
      if (hash && has) assert.ok(has.has(decodeURIComponent(hash.slice(1))), `${from}: ${to}`);
    }
    assert.ok(asked.size > names.length);
  },
);

describe('each page of the documentation', { concurrency: 2 }, () => {
  for (const name of names) {
    it(name, { timeout }, async () => {
      for (const width of [360, 1280]) {
        const context = await newReader(browser, { viewport: { width, height: 800 } });
        const page = await context.newPage();
        const { errors } = listenToComplaints(page);
        await page.goto(`${url}/docs/${name}`);
        for (const element of await page.locator(TAGS).all()) await settled(element);
        const { scrollWidth, clientWidth } = await page.evaluate<{
          scrollWidth: number;
          clientWidth: number;
        }>('(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }))(document.documentElement)');
        assert.ok(scrollWidth <= clientWidth, `${scrollWidth} instead of ${clientWidth}`);
        // On a phone by day, on a desk by night: each page is seen in both ways.
        if (engine === 'chromium' && width === 1280) await page.emulateMedia({ colorScheme: 'dark' });
        assert.deepEqual(await findings(page), []);
        assert.deepEqual(errors, []);
        await context.close();
      }
    });
  }
});
