// Posters as a browser sets them: every help line that ships, in four languages, on both papers, fits its page;
// no letter is under 16 points; the code leads to the line's site.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import decode, { type Image } from 'qr/decode.js';
import { poster } from '../../../src/cli/poster/poster.ts';
import { posterWords } from '../../../src/cli/poster/words.ts';
import { HOTLINES } from '../../../src/hotlines/index.ts';
import { findings } from '../axe.ts';
import { openBlog } from '../blog.ts';
import { engine, newReader, openBrowser } from '../browser.ts';

const browser = await openBrowser();
const blog = await openBlog();
const timeout = 90_000;
const skip = engine !== 'chromium' && 'one engine sets what is printed';

const spoken = (...tags: string[]) => tags.map(tag => posterWords(tag)!);

/** What does not fit its page or its box, and text that is too small. */
const WRONG = `(() => {
  const wall = document.querySelector('.wall').getBoundingClientRect();
  const wrong = [];
  for (const element of document.querySelectorAll('.wall *')) {
    const box = element.getBoundingClientRect();
    if (box.bottom > wall.bottom + 1 || box.right > wall.right + 1 || box.left < wall.left - 1)
      wrong.push('over the edge: ' + element.outerHTML.slice(0, 60));
    if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth) wrong.push('cut: ' + element.outerHTML.slice(0, 60));
  }
  for (const element of document.querySelectorAll('body *'))
    if (element.textContent.trim() && parseFloat(getComputedStyle(element).fontSize) < 16 * 96 / 72 - 0.01)
      wrong.push('too small: ' + element.outerHTML.slice(0, 60));
  return wrong;
})()`;

test(
  'every line fits a wall in one to four languages, at 16 points and more',
  { timeout, skip },
  async () => {
    const context = await newReader(browser, { viewport: { width: 900, height: 1200 } });
    const page = await context.newPage();
    const wrong: string[] = [];
    for (const line of HOTLINES) {
      for (const size of ['letter', 'a4'] as const) {
        for (const langs of [['en'], ['en', 'es', 'ar'], ['es', 'ar', 'en', 'fr']]) {
          await page.setContent(poster(line, spoken(...langs), size, true));
          for (const one of await page.evaluate<string[]>(WRONG))
            wrong.push(`${line.id} ${size} ${langs.join()}: ${one}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
    await page.evaluate("document.querySelector('.number').style.fontSize = '150pt'");
    assert.match(
      (await page.evaluate<string[]>(WRONG)).join(),
      /over the edge|cut/,
      'the measure sees what does not fit',
    );
    await context.close();
  },
);

/** The colours of a screenshot, each as red, green, blue and opacity. */
async function pixels(reader: Page, picture: Buffer): Promise<Image> {
  const [width, height, data] = await reader.evaluate<[number, number, string]>(`(async () => {
    const image = await createImageBitmap(
      await (await fetch('data:image/png;base64,${picture.toString('base64')}')).blob());
    const { width, height } = image;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    return [width, height, canvas.getImageData(0, 0, width, height).data.join()]; // as one text: that is quick
  })()`);
  return { width, height, data: Uint8Array.from(data.split(','), Number) };
}

test(
  'another program than made it reads the code on the paper: it is the address of the line’s site',
  { timeout, skip },
  async () => {
    const context = await newReader(browser, { viewport: { width: 900, height: 1200 } });
    const [page, reader] = [await context.newPage(), await context.newPage()];
    const read = async () =>
      decode(await pixels(reader, await page.locator('figure').screenshot()), { timeLimit: timeout });
    for (const line of HOTLINES) {
      await page.setContent(poster(line, spoken('en', 'ar'), 'letter', true));
      const address = line.site ?? line.chat;
      if (address) assert.equal(await read(), address, line.id);
      else assert.equal(await page.locator('figure').count(), 0, `${line.id} has no site, and no code`);
    }
    const other = { ...HOTLINES[0]!, site: 'https://other.example/help' };
    await page.setContent(poster(other, spoken('en'), 'a4', false));
    assert.equal(await read(), 'https://other.example/help', 'what is read is what stands there');
    await context.close();
  },
);

test(
  'Arabic stands beside English, each in its direction, and the posters are accessible',
  { timeout, skip },
  async () => {
    const context = await newReader(browser);
    const line = HOTLINES.find(({ id }) => id === 'us-trafficking')!;
    const page = await blog.open(context, '');
    await page.setContent(poster(line, spoken('en', 'ar'), 'a4', false));
    const [english, arabic] = await page.locator('.languages section').all();
    assert.deepEqual([await english!.getAttribute('dir'), await arabic!.getAttribute('dir')], ['ltr', 'rtl']);
    const [left, right] = [(await english!.boundingBox())!, (await arabic!.boundingBox())!];
    assert.ok(left.y === right.y && left.x + left.width <= right.x + 1, 'side by side');
    assert.equal(await page.locator('.strips').count(), 0);
    assert.deepEqual(await findings(page), []);
    await context.close();
  },
);
