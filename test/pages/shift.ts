// What tests of shifts share: a page that keeps room by the printed rules, and tells of everything that moves on it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Campaign, HotlineList } from '../../src/contract/index.ts';
import { type FramedTag, reserveCss, roomFor } from '../../src/snippets/index.ts';
import { openBlog } from './blog.ts';
import { engine, newReader, openBrowser, openServer } from './browser.ts';
import { openWire } from './wire.ts';

export const browser = await openBrowser();
const served = await openServer();
export const wire = await openWire(served.url);
export const blog = await openBlog();
export const timeout = 60_000;
export const { url } = wire;

/** Every layout shift, and what moved; a page's own font and margins. */
export const HEAD = `<style>body { margin: 0 16px; font: 16px/1.5 sans-serif }</style><script>
  window.shifts = [];
  new PerformanceObserver(list => shifts.push(...list.getEntries().map(
    ({ value, sources }) => value + ' ' + sources.map(({ node }) => node?.nodeName).join(),
  ))).observe({ type: 'layout-shift', buffered: true });</script>`;

const SESTA = { campaign: 'sesta' };
const ABOUT: Record<FramedTag, { campaign?: string; country?: string; topic?: string }> = {
  'petition-sign': SESTA,
  'contact-rep': SESTA,
  'goal-meter': SESTA,
  'hotline-info': { country: 'US', topic: 'trafficking' },
};
const told = (tag: FramedTag) =>
  Object.entries(ABOUT[tag])
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
const data = (tag: FramedTag) => told(tag).replace(/(\w+)=/g, 'data-$1=');
export const link = '<a href="/elsewhere">Do it elsewhere</a>';

/** Waits for the card that an element shows while it loads, and for two frames more. */
export const LOADING = `new Promise(done => {
  const look = () => document.querySelector('[campaign], [country]')?.shadowRoot?.querySelector('.card')
    ? requestAnimationFrame(() => requestAnimationFrame(done))
    : setTimeout(look, 20);
  look();
})`;

/** Waits until it is filled, and for some frames more. */
const FILLED = `new Promise(done => {
  const look = () => document.querySelector('[campaign], [country]').shadowRoot
      .querySelector('.bone, [aria-busy], slot:not([name])')
    ? setTimeout(look, 20)
    : setTimeout(done, 100);
  look();
})`;

/** What an element will show. */
async function shownBy(tag: FramedTag, lang: string) {
  const path = tag === 'hotline-info' ? 'hotlines?country=US&topic=trafficking&' : 'campaigns/sesta?';
  const answer = (await (await fetch(`${served.url}/v1/${path}lang=${lang}`)).json()) as Campaign &
    HotlineList;
  return tag === 'hotline-info' ? answer.hotlines : answer;
}

/** Names an element of the page itself: what is inside ours has no name there. */
export const ofThePage = (shift: string) => /[A-Z]/.test(shift);

export const skip = engine !== 'chromium' && 'only Chromium tells what has moved';

/** As a reader's page has it: the element itself, or what the loader makes one of. */
const BODIES = {
  tag: (tag: FramedTag, lang: string) => `<div lang="${lang}"><${tag} ${told(tag)}>${link}</${tag}></div>`,
  placeholder: (tag: FramedTag, lang: string) =>
    `<div lang="${lang}"><div data-upstander="${tag}" ${data(tag)}>${link}</div></div>`,
};

/** Tests that nothing moves until an element is filled: neither for its script, nor for words, nor for a slow endpoint. */
export function nothingMoves(tag: FramedTag, way: keyof typeof BODIES, lang: 'en' | 'es'): void {
  void test(
    `<${tag}> by ${way}, in ${lang}: nothing moves until it is filled`,
    { timeout, skip },
    async () => {
      for (const width of [360, 800]) {
        wire.clear();
        let release = () => {};
        const released = new Promise<void>(resolve => (release = resolve));
        wire.meet(/\/v1\//, async reply => {
          await released; // it stays in its loading state until then
          await reply.pass();
        });
        wire.meet(/\/(es|loader|[a-z]+-[a-z]+)[^/]*\.js/, async reply => {
          await new Promise(done => setTimeout(done, 100)); // so that a frame is drawn before each
          await reply.pass();
        });
        const context = await newReader(browser, { viewport: { width, height: 1600 } });
        const room = await roomFor(tag, await shownBy(tag, lang), lang);
        const page = await blog.open(context, {
          head: `<style>${reserveCss({ tag, ...ABOUT[tag], room })}</style>${HEAD}`,
          body: `${BODIES[way](tag, lang)}<p>Words below</p><script type="module" src="${url}/cdn/loader.js" data-endpoint="${url}"></script>`,
        });
        await page.evaluate(LOADING);
        release();
        await page.evaluate(FILLED);
        const shifts = await page.evaluate<string[]>('shifts');
        // What is told of a line may come after its numbers, and move them inside the card: never the page.
        const moved = tag === 'hotline-info' ? shifts.filter(ofThePage) : shifts;
        assert.deepEqual(moved, [], `${width} px wide`);
        await context.close();
      }
    },
  );
}
