// Leaving help lines that stand in a hosted frame, on a slow line and on none: the frame and the page around are
// covered at once, then the whole page is another, and Back does not return to it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import { frameSnippet } from '../../src/snippets/frame.ts';
import { openBlog } from './blog.ts';
import { engine, newReader, openBrowser, openServer, settled } from './browser.ts';

const browser = await openBrowser();
const { url } = await openServer();
const blog = await openBlog();
const timeout = 60_000;
const skip = engine !== 'chromium' && 'only Chromium’s driver goes offline and holds back a page';

/** Where the exit goes. */
const AWAY = 'https://www.wikipedia.org/';

const script = { src: `${url}/cdn/frame.js` };
const help = {
  endpoint: url,
  tag: 'hotline-info',
  country: 'US',
  topic: 'trafficking',
  title: 'Help',
  height: 720,
} as const;

async function open(withScript: boolean): Promise<{ page: Page; frame: Frame }> {
  const context = await newReader(browser);
  const page = await context.newPage();
  await page.goto(`${url}/privacy.html`); // what Back leads to
  await page.goto(blog.publish(frameSnippet({ ...help, script: withScript ? script : undefined })));
  const frame = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
  await frame.locator('hotline-info').waitFor();
  await settled(frame.locator('hotline-info'));
  if (withScript) await until(page, `document.querySelector('iframe').height !== '${help.height}'`);
  return { page, frame };
}

/** Waits until an expression is true. (Playwright's own way needs a page that allows `eval`.) */
async function until(within: Frame | Page, expression: string): Promise<void> {
  const late = Date.now() + 20_000;
  while (!(await within.evaluate(expression))) {
    assert.ok(Date.now() < late, `never true: ${expression}`);
    await pause(20);
  }
}

/** Waits for the browser's own page, which comes where there is no network. */
async function gone(page: Page, around: string): Promise<void> {
  await page.locator('iframe').waitFor({ state: 'detached' });
  assert.notEqual(page.url(), around);
}

const escape = async (page: Page) => {
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Escape');
};

/** Leaves in each way that there is. */
const LEAVES: Record<string, (page: Page, frame: Frame) => Promise<void>> = {
  'the button': (_, frame) =>
    frame.getByRole('button', { name: 'Leave this page' }).click({ noWaitAfter: true }),
  'Escape three times in the frame': async (page, frame) => {
    await frame.getByText('You decide what to tell.').click();
    await escape(page);
  },
  'Escape three times in the page around': async page => {
    await page.getByRole('heading', { name: 'A blog' }).click();
    await escape(page);
  },
};

/** White all over, and nothing reads or reaches what is below. */
const COVERED = `(({ clientWidth, clientHeight }) => document.body.inert &&
  [[1, 1], [clientWidth / 2, clientHeight / 2], [clientWidth - 2, clientHeight - 2]].every(([x, y]) => {
    const { zIndex, backgroundColor, opacity } = getComputedStyle(document.elementFromPoint(x, y));
    return zIndex === '2147483647' && backgroundColor === 'rgb(255, 255, 255)' && opacity === '1';
  }))(document.documentElement)`;

for (const [how, leave] of Object.entries(LEAVES)) {
  test(
    `on a slow line, ${how} covers the page around the frame while the next is waited for`,
    { timeout, skip },
    async () => {
      const { page, frame } = await open(true);
      let come = () => {};
      const held = new Promise<void>(done => (come = done));
      await page.context().route(`${AWAY}**`, async route => {
        await held;
        await route.fulfill({ contentType: 'text/html', body: 'An encyclopedia' });
      });
      // While a page is on its way the driver answers nothing: each frame tells by itself whether it is covered.
      const told: string[] = [];
      page.on('console', message => told.push(message.text()));
      for (const [name, one] of Object.entries({ around: page, inside: frame }))
        await one.evaluate(`void setInterval(() => console.log('${name} ' + ${COVERED}), 20)`);
      const hears = async (said: string) => {
        while (!told.includes(said)) await pause(20); // else the test's time ends
      };
      await hears('around false');
      await hears('inside false');
      const left = leave(page, frame);
      await hears('around true');
      if (how !== 'Escape three times in the page around') await hears('inside true');
      const since = told.length;
      await pause(300);
      assert.ok(told.length > since, 'it still tells');
      assert.ok(!told.slice(since).includes('around false'), 'covered it stays');
      come();
      await left;
      await page.waitForURL(AWAY);
      await page.goBack();
      await page.waitForURL(`${url}/privacy.html`);
      await page.context().close();
    },
  );

  test(
    `offline, ${how} leaves the page around the frame, and Back does not return`,
    { timeout, skip },
    async () => {
      const { page, frame } = await open(true);
      const around = page.url();
      await page.context().setOffline(true);
      await leave(page, frame);
      await gone(page, around);
      await page.context().setOffline(false);
      await page.goBack();
      await page.waitForURL(`${url}/privacy.html`);
      await page.context().close();
    },
  );
}

test(
  'offline and without its script in the page around, the frame’s button leaves too',
  { timeout, skip },
  async () => {
    const { page, frame } = await open(false);
    const around = page.url();
    await page.context().setOffline(true);
    await LEAVES['the button']!(page, frame);
    await gone(page, around);
    await page.context().close();
  },
);
