// npm run pictures: takes the pictures of README and the documentation anew, from what `npm run build` made. They show
// samples alone, at one time, so that a picture changes only where the looks did.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Locator, type Page, chromium } from 'playwright-core';
import { ensureBrowser, ensureFonts } from './browser.ts';
import { serveDemo } from './served.ts';

const FOLDER = join(import.meta.dirname, '../demo/docs/pictures');
/** Pixels of the picture to one of the page's: for screens that show so many. */
const SHARPNESS = 2;
const QUALITY = 60; // percent, of WebP
const WINDOW = { width: 1200, height: 820 };
const NOW = '2026-11-16T12:00:00Z';

interface Picture {
  /** So much of the window, in CSS pixels, from its corner. */
  size: { width: number; height: number };
  /** Brings a page to what is to be seen. */
  show: (page: Page) => Promise<void>;
}

/** Scrolls until something stands so many pixels below the window's top. */
const scrollTo = (locator: Locator, below: number) =>
  locator.evaluate(
    (one, px) => one.ownerDocument.defaultView.scrollBy(0, one.getBoundingClientRect().top - px),
    below,
  );

const PICTURES: Record<string, Picture> = {
  // Without the help line beside the post: a number in a picture would grow old.
  blog: {
    size: { width: 720, height: 800 },
    async show(page) {
      await page.goto('/blog.html');
      const petition = page.locator('petition-sign');
      await petition.scrollIntoViewIfNeeded();
      await petition.locator('[part=count]').waitFor();
      await petition.locator('.languages select').waitFor();
      await scrollTo(petition, 190);
    },
  },
  themes: {
    size: WINDOW,
    async show(page) {
      await page.goto('/themes.html?state=petition-sign+line');
      await page.locator('#minimal figure[data-drawn]:not([hidden])').waitFor();
      await scrollTo(page.locator('#menu'), 24);
    },
  },
  builder: {
    size: WINDOW,
    async show(page) {
      await page.goto('/builder/');
      await page.getByLabel('A petition', { exact: true }).check();
      await page.getByRole('link', { name: 'Next: Text' }).click();
      await page.getByLabel('Title', { exact: true }).fill('Keep the night buses running');
      await page.getByLabel(/^Summary/).fill('Nurses and bakers have no other way home at night.');
      await page
        .getByLabel('What people sign', { exact: true })
        .fill('We ask the city council to keep the night buses.');
      await page.locator('#steps').getByRole('link', { name: 'Look' }).click();
      await page.frameLocator('iframe').getByText('Nurses and bakers').waitFor();
    },
  },
};

const missing = ensureFonts();
if (missing) console.log(`The pictures will look different: ${missing}`);
process.env['UPSTANDER_NOW'] = NOW;
const data = await mkdtemp(join(tmpdir(), 'upstander-'));
const served = await serveDemo(data, ['--sample-counts']);
const browser = await chromium.launch(ensureBrowser());
try {
  await mkdir(FOLDER, { recursive: true });
  for (const [name, { size, show }] of Object.entries(PICTURES)) {
    const context = await browser.newContext({
      baseURL: served.url,
      viewport: WINDOW,
      locale: 'en-US',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    await page.clock.setFixedTime(NOW);
    await show(page);
    await pause(500); // what moved has come to rest
    const session = await context.newCDPSession(page);
    const shot = await session.send('Page.captureScreenshot', {
      format: 'webp',
      quality: QUALITY,
      clip: { x: 0, y: await page.evaluate('scrollY'), ...size, scale: SHARPNESS },
    });
    const picture = Buffer.from(shot.data, 'base64');
    await writeFile(join(FOLDER, `${name}.webp`), picture);
    console.log(`${name}.webp, ${Math.ceil(picture.length / 1000)} kB`);
    await context.close();
  }
} finally {
  await browser.close();
  await served.kill();
  await rm(data, { recursive: true, force: true });
}
