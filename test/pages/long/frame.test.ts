// Frames of the endpoint on a blog of another origin, under a policy that allows nothing else.
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Frame, type Page, chromium } from 'playwright-core';
import { frameSnippet } from '../../../src/snippets/frame.ts';
import { ensureBrowser } from '../../browser.ts';
import { engine, fillPetition, newReader, openServer, signButton, somebody } from '../browser.ts';
import {
  AWAY,
  COVERED,
  addressOf,
  arrived,
  blog,
  browser,
  element,
  fitted,
  framed,
  heightOf,
  help,
  meter,
  open,
  pages,
  petition,
  script,
  sign,
  signatures,
  timeout,
  until,
  url,
} from '../framed.ts';

test('a petition is signed in a frame, which is as high as it needs at every step', { timeout }, async () => {
  const twice = `<script async src="${script.src}"></script>`;
  const { context, page, frame, complaints, violations } = await open(frameSnippet(petition) + twice);
  await element(frame);
  await fitted(page, frame);
  const before = await heightOf(page);
  assert.ok(before > 720, `${before}`);
  assert.equal(
    await frame.evaluate('document.documentElement.scrollHeight === innerHeight'),
    true,
    'nothing scrolls',
  );
  await sign(frame);
  await fitted(page, frame);
  assert.notEqual(await heightOf(page), before);
  assert.equal(await frame.title(), 'Websites must not profit from the sale of people');
  assert.deepEqual(await violations(), []);
  assert.deepEqual(complaints.errors, []);
  await context.close();
});

test(
  'without its script the frame keeps its height, scrolls inside, and is signed in',
  { timeout },
  async () => {
    const body = frameSnippet({ ...petition, script: undefined, lang: 'es' });
    const { context, page, frame } = await open(body, { viewport: { width: 360, height: 700 } });
    const form = await element(frame);
    await form.getByRole('button', { name: 'Firmar la petición' }).waitFor();
    assert.equal(await heightOf(page), 720);
    assert.equal(await frame.evaluate('document.documentElement.scrollHeight > innerHeight'), true);
    assert.equal(await frame.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
    const person = somebody();
    await fillPetition(form, person);
    await signButton(form).click();
    await form.locator('[part=result]').waitFor();
    assert.equal(signatures(person.email), 1);
    await context.close();
  },
);

/** What a browser does to a frame whose storage it blocks: asking for it throws. */
const NO_STORAGE = `if (parent !== window) {
  const refuse = () => { throw new DOMException('Blocked', 'SecurityError'); };
  for (const name of ['sessionStorage', 'localStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, { get: refuse });
  navigator.locks.request = async () => refuse();
  BroadcastChannel = class { constructor() { refuse(); } };
}`;

/** How a browser refuses to show a frame. WebKit's driver tells of no request, only of what is in the frame. */
async function refusedFrame(page: Page): Promise<string> {
  if (engine !== 'webkit') {
    const request = await page.waitForEvent('requestfailed', one => one.url().includes('/embed/'));
    return request.failure()!.errorText;
  }
  await arrived(page, blog);
  await until(await framed(page), "origin === 'null' && document.documentElement.textContent === ''");
  return 'an empty page without an origin';
}

test('a list says who may hold frames; others see none', { timeout }, async () => {
  const held = async (...listed: string[]) => {
    const strict = await openServer('--origin', 'https://other.example', ...listed);
    const body = frameSnippet({ ...petition, endpoint: strict.url, script: undefined });
    pages.set('/listed', { head: '', body, endpoint: strict.url });
    const page = await (await newReader(browser)).newPage();
    const blocked = refusedFrame(page);
    blocked.catch(() => {}); // the one that is listed waits for it in vain
    await page.goto(`${blog}/listed`);
    return { page, strict, blocked };
  };
  const refused = await held();
  assert.match(
    await refused.blocked,
    /^(net::ERR_BLOCKED_BY_RESPONSE|NS_ERROR_CSP_FRAME_ANCESTOR_VIOLATION|an empty page without an origin)$/,
  );
  await refused.page.context().close();
  const { page, strict } = await held('--frame-origin', blog);
  await sign(await framed(page), strict);
  await page.context().close();
});

const hosts = engine !== 'chromium' && 'only Chromium can be told where a name leads';

test(
  'on plain http the frame hands over to the form, in a window of its own',
  { timeout, skip: hosts },
  async () => {
    // What is not local is no secure place by plain http: it has no way to hash what was agreed to.
    const { executablePath, args } = ensureBrowser();
    const rules = '--host-resolver-rules=MAP *.test 127.0.0.1';
    const elsewhere = await chromium.launch({ executablePath, args: [...args, rules] });
    try {
      const endpoint = url.replace('localhost', 'act.test');
      pages.set('/plain', {
        head: '',
        body: frameSnippet({ ...petition, endpoint, script: undefined }),
        endpoint,
      });
      const page = await (await newReader(elsewhere)).newPage();
      await page.goto(`${blog.replace('127.0.0.1', 'blog.test')}/plain`);
      const frame = await framed(page);
      const form = await element(frame);
      assert.equal(await frame.evaluate('isSecureContext'), false);
      const person = somebody();
      await fillPetition(form, person);
      const opening = page.context().waitForEvent('page');
      await signButton(form).click();
      const opened = await opening;
      await opened.getByLabel('No, just count my signature').check();
      await opened.getByRole('button', { name: 'Sign the petition' }).click();
      await opened.getByText('Your signature is counted').waitFor();
      assert.equal(signatures(person.email), 1);
    } finally {
      await elsewhere.close();
    }
  },
);

const lateScripts = engine === 'webkit' && 'its driver runs no script before the page’s own';

test(
  'with all storage blocked in frames, a petition is signed and a meter counts',
  { timeout, skip: lateScripts },
  async () => {
    const { context, page, frame, complaints } = await open(frameSnippet(petition), { init: NO_STORAGE });
    assert.equal(
      await frame.evaluate(
        "(() => { try { return sessionStorage && 'open' } catch { return 'blocked' } })()",
      ),
      'blocked',
    );
    // Until then a click may find another place than it was meant for.
    await element(frame);
    await fitted(page, frame);
    await sign(frame);
    assert.deepEqual(complaints.errors, []);
    await context.close();
    const second = await open(frameSnippet(meter), { init: NO_STORAGE });
    await (await element(second.frame)).locator('[part=count]').waitFor();
    assert.deepEqual(second.complaints.errors, []);
    await second.context.close();
  },
);

const oneScheme = engine !== 'chromium' && 'only Chromium’s driver knows colour schemes';

test(
  'the frame is light or dark as the page around it, and lets it through',
  { timeout, skip: oneScheme },
  async () => {
    for (const [scheme, device, expected] of [
      ['', 'dark', 'light'],
      ['light dark', 'dark', 'dark'],
      ['dark', 'light', 'dark'],
      ['light dark', 'light', 'light'],
    ] as const) {
      const { context, page, frame } = await open(frameSnippet(meter), { scheme, colorScheme: device });
      await element(frame);
      await until(frame, `document.documentElement.style.colorScheme === '${expected}'`);
      const colours = await frame.evaluate<string[]>(`(() => {
      const card = getComputedStyle(document.querySelector('goal-meter').shadowRoot.querySelector('.card'));
      return [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).backgroundColor,
        card.backgroundColor];
    })()`);
      const clear = 'rgba(0, 0, 0, 0)';
      assert.deepEqual(colours, [
        clear,
        clear,
        expected === 'dark' ? 'rgb(23, 26, 33)' : 'rgb(255, 255, 255)',
      ]);
      assert.equal(await frame.evaluate('getComputedStyle(document.body).margin'), '0px');
      if (scheme === 'light dark' && device === 'light') {
        await page.emulateMedia({ colorScheme: 'dark' });
        await until(frame, "document.documentElement.style.colorScheme === 'dark'");
      }
      await context.close();
    }
  },
);

// A scroll bar that takes room changes what is in so low a frame.
const tellsAnew = engine === 'firefox' && 'a frame that is made too low tells its size anew';

test('the script believes nobody but its frames, and no nonsense', { timeout, skip: tellsAnew }, async () => {
  const { context, page, frame } = await open(frameSnippet(meter));
  await element(frame);
  await fitted(page, frame);
  /** The height after a message, from inside the frame or from the page itself. */
  const after = async (from: Frame | Page, height: string, more = '') => {
    await from.evaluate(
      `parent.postMessage({ upstander: 'size', height: ${height}, scheme: 'light' ${more} }, '*')`,
    );
    await from.evaluate('new Promise(done => setTimeout(done, 100))');
    return heightOf(page);
  };
  const before = await heightOf(page);
  for (const nonsense of ['-5', '0', 'NaN', "'12px'", 'null', '{}', "'<b>'"])
    assert.equal(await after(frame, nonsense), before, nonsense);
  assert.equal(await after(page, '333'), before, 'the page itself is none of its frames');
  assert.equal(await after(frame, '333.2'), 334);
  assert.equal(await after(frame, '3'), 40);
  assert.equal(await after(frame, '1e9'), 10_000);
  assert.equal(await after(frame, 'Infinity'), 10_000);
  await after(frame, '200', ", exit: 'javascript:document.title=1'");
  await page.evaluate(
    "for (const _ of '123') dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))",
  );
  assert.equal(await page.title(), 'A blog');
  // The same frame, with a page of another origin in it.
  await page.evaluate(`document.querySelector('iframe').srcdoc = 'Another'`);
  const other = await (await page.locator('iframe').elementHandle())!.contentFrame();
  await until(other!, "document.body.textContent === 'Another'");
  assert.equal(await after(other!, '555'), 200, 'another origin');
  await context.close();
});

/** Escape alone, three times. What the debugger's questions let the frame do for a while is spent first. */
const escape = async (page: Page, frame: Frame) => {
  if (await frame.evaluate('document.hasFocus()')) await frame.evaluate("open('about:blank')?.close()");
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Escape', { delay: 10 });
};

describe('leaving help lines by Escape', () => {
  it('in the frame, takes the whole page away', { timeout }, async () => {
    const { context, page, frame } = await open(frameSnippet(help));
    await (await element(frame)).getByText('You decide what to tell.').click();
    await escape(page, frame);
    await page.waitForURL(AWAY);
    await context.close();
  });

  it('in the page around, takes it away too', { timeout }, async () => {
    const { context, page, frame } = await open(frameSnippet(help));
    await element(frame);
    await fitted(page, frame);
    await page.getByRole('heading', { name: 'A blog' }).click();
    await escape(page, frame);
    await page.waitForURL(AWAY);
    await context.close();
  });

  it('in the page around a petition, does nothing', { timeout }, async () => {
    const { context, page, frame } = await open(frameSnippet(petition));
    await element(frame);
    await fitted(page, frame);
    await escape(page, frame);
    await sleep(200);
    assert.ok((await addressOf(page)).startsWith(blog));
    await context.close();
  });

  it(
    'without the script, covers the frame for good, or takes the page away where a key may',
    { timeout },
    async () => {
      const { context, page, frame } = await open(frameSnippet({ ...help, script: undefined }));
      // By keys alone: a click would let the frame take the page away for some seconds.
      await element(frame);
      await page.locator('iframe').focus();
      await escape(page, frame);
      // To WebKit any key is as good as a click; to the others Escape is not.
      if (engine === 'webkit') await page.waitForURL(AWAY);
      else {
        await until(frame, COVERED);
        await sleep(1000);
        assert.equal(await frame.evaluate(COVERED), true);
        assert.ok((await addressOf(page)).startsWith(blog), 'the page around stays');
      }
      await context.close();
    },
  );
});
