// Each way in, as it is printed, on a page that keeps room by the printed rules: next to nothing moves as it comes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Subject, TAGS, WAYS, type Way } from '../../../src/snippets/index.ts';
import { demoSubject, htmlOf, pastedWays } from '../../ways.ts';
import { openBlog } from '../blog.ts';
import { engine, newReader, openBrowser, openServer } from '../browser.ts';

const browser = await openBrowser();
const { url } = await openServer();
const blog = await openBlog();
const timeout = 60_000;

/** The rules that are printed with a way. */
const cssOf = (way: Way, subject: Subject) =>
  WAYS[way]
    .snippet(subject)
    .blocks.filter(({ language }) => language === 'css')
    .map(({ code }) => code)
    .join('');

/** How far the page around an element is moved, as browsers measure it (cumulative layout shift), once all is there. */
async function shiftOf(
  way: Way,
  subject: Subject,
  viewport: { width: number; height: number },
): Promise<number> {
  const page = await (await newReader(browser, { viewport })).newPage();
  await page.addInitScript(`{
    window.shift = 0;
    new PerformanceObserver(list => list.getEntries().forEach(({ value }) => (shift += value)))
      .observe({ type: 'layout-shift', buffered: true });
  }`);
  // Answers come late enough for the element to be seen loading.
  await page.route('**/v1/**', async route => {
    await new Promise(resolve => setTimeout(resolve, 200));
    await route.continue();
  });
  const post = {
    head: `<style>body { max-width: 36rem; margin: auto; padding: 16px; font: 16px/1.5 sans-serif } ${cssOf(way, subject)}</style>`,
    body: `<p>Before.</p>${htmlOf(way, subject).join('\n')}<p>${'After. '.repeat(400)}</p>`,
  };
  await page.goto(blog.publish(post));
  const within = way === 'frame' ? page.frameLocator('iframe') : page;
  const element = within.locator(subject.tag);
  await element.locator('[part~=title], [part~=count]').first().waitFor();
  await element.locator('.bone').first().waitFor({ state: 'detached' });
  // What has been laid out is measured after it was painted.
  for (let frames = 0; frames < 5; frames++) await page.evaluate('new Promise(requestAnimationFrame)');
  const shift = await page.evaluate<number>('shift');
  await page.context().close();
  return shift;
}

const noMeasure = engine !== 'chromium' && 'only Chromium tells what has moved';

for (const tag of TAGS) {
  test(
    `<${tag}> moves next to nothing on a page that reserves its room`,
    { timeout, skip: noMeasure },
    async () => {
      const subject = await demoSubject(url, tag);
      for (const way of pastedWays.filter(one => one !== 'baked' || subject.campaign)) {
        for (const viewport of [
          { width: 360, height: 740 },
          { width: 1280, height: 800 },
        ]) {
          const shift = await shiftOf(way, subject, viewport);
          assert.ok(shift < 0.03, `${way}, ${viewport.width} px wide: ${shift}`);
        }
      }
    },
  );
}
