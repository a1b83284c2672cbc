// Where a page keeps room by the printed rules, nothing on it moves while an element loads: neither for its
// script, nor for words of another language, nor for a slow endpoint.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TAGS, reserveCss } from '../../src/snippets/index.ts';
import { openBlog } from './blog.ts';
import { engine, newReader, openBrowser, openServer } from './browser.ts';
import { openWire } from './wire.ts';

const browser = await openBrowser();
const served = await openServer();
const wire = await openWire(served.url);
const blog = await openBlog();
const timeout = 60_000;
const { url } = wire;

/** Every layout shift, and what moved; a page's own font and margins. */
const HEAD = `<style>body { margin: 0; font: 16px/1.5 sans-serif }</style><script>
  window.shifts = [];
  new PerformanceObserver(list => shifts.push(...list.getEntries().map(
    ({ value, sources }) => value + ' ' + sources.map(({ node }) => node?.nodeName).join(),
  ))).observe({ type: 'layout-shift', buffered: true });</script>`;

const told = (tag: string) =>
  tag === 'hotline-info' ? 'country="US" topic="trafficking"' : 'campaign="sesta"';
const data = (tag: string) => told(tag).replace(/(\w+)=/g, 'data-$1=');
const link = '<a href="/elsewhere">Do it elsewhere</a>';

/** Waits for the card that an element shows while it loads, and for two frames more. */
const LOADING = `new Promise(done => {
  const look = () => document.querySelector('[campaign], [country]')?.shadowRoot?.querySelector('.card')
    ? requestAnimationFrame(() => requestAnimationFrame(done))
    : setTimeout(look, 20);
  look();
})`;

const skip = engine !== 'chromium' && 'only Chromium tells what has moved';

for (const tag of TAGS) {
  for (const lang of ['en', 'es']) {
    for (const [way, body] of Object.entries({
      tag: `<div lang="${lang}"><${tag} ${told(tag)}>${link}</${tag}></div>`,
      placeholder: `<div lang="${lang}"><div data-upstander="${tag}" ${data(tag)}>${link}</div></div>`,
    })) {
      test(`<${tag}> by ${way}, in ${lang}: nothing moves while it loads`, { timeout, skip }, async () => {
        for (const width of [360, 800]) {
          wire.clear();
          wire.meet(/\/v1\//, () => {}); // no answer: it stays in its loading state
          wire.meet(/\/(es|loader|[a-z]+-[a-z]+)[^/]*\.js/, async reply => {
            await new Promise(done => setTimeout(done, 100)); // so that a frame is drawn before each
            await reply.pass();
          });
          const context = await newReader(browser, { viewport: { width, height: 1600 } });
          const page = await blog.open(context, {
            head: `<style>${reserveCss(tag)}</style>${HEAD}`,
            body: `${body}<p>Words below</p><script type="module" src="${url}/cdn/loader.js" data-endpoint="${url}"></script>`,
          });
          await page.evaluate(LOADING);
          assert.deepEqual(await page.evaluate('shifts'), [], `${width} px wide`);
          await context.close();
        }
      });
    }
  }
}

test('without these rules the page does move: the measure sees it', { timeout, skip }, async () => {
  wire.clear();
  wire.meet(/\/v1\//, () => {});
  const context = await newReader(browser, { viewport: { width: 360, height: 1600 } });
  const page = await blog.open(context, {
    head: HEAD,
    body: `<div><petition-sign campaign="sesta">${link}</petition-sign></div><p>Words below</p>
      <script type="module" src="${url}/cdn/loader.js" data-endpoint="${url}"></script>`,
  });
  await page.evaluate(LOADING);
  assert.notDeepEqual(await page.evaluate('shifts'), []);
  await context.close();
});
