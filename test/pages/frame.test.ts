// A blog on another origin holds frames of the endpoint, under a policy that allows nothing else. What each
// token of the sandbox is for is tried with it and without it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  type Frame,
  type Locator,
  type Page,
  chromium,
} from 'playwright-core';
import packageJson from '../../package.json' with { type: 'json' };
import { type FrameSnippet, frameSnippet } from '../../src/snippets/frame.ts';
import { framePolicy } from '../../src/snippets/policy.ts';
import { ensureBrowser } from '../browser.ts';
import { rows } from '../served.ts';
import {
  type Complaints,
  engine,
  fillPetition,
  listenToComplaints,
  newReader,
  openBrowser,
  openServer,
  signButton,
  somebody,
} from './browser.ts';

// Chromium has sharing on other systems than this, and here when it is asked to.
const browser = await openBrowser({ args: [...ensureBrowser().args, '--enable-blink-features=WebShare'] });
const served = await openServer();
const timeout = 60_000;
const { url } = served;
/** As it is pasted: with its version and its hash. */
const script = await (async () => {
  const src = `${url}/cdn/${packageJson.version}/frame.js`;
  const content = Buffer.from(await (await fetch(src)).arrayBuffer());
  return { src, integrity: `sha384-${createHash('sha384').update(content).digest('base64')}` };
})();
const thanks = 'Thank you. Your signature is recorded.';
/** Where the quick exit goes. Nobody is asked there: the answer is made here. */
const AWAY = 'https://www.wikipedia.org/';

/** What each page of the blog holds, by its path. */
const pages = new Map<string, { head: string; body: string; endpoint: string }>();
const blogServer = createServer(({ url: path = '' }, response) => {
  const { head, body, endpoint } = pages.get(path) ?? { head: '', body: '', endpoint: url };
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; img-src data:; ${framePolicy(endpoint)}`,
  );
  response.end(`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">${head}
    <title>A blog</title><link rel="icon" href="data:,"><h1>A blog</h1>${body}</html>`);
});
await new Promise<void>(resolve => blogServer.listen(0, '127.0.0.1', resolve));
after(() => {
  blogServer.close();
  blogServer.closeAllConnections();
});
const blog = `http://127.0.0.1:${(blogServer.address() as AddressInfo).port}`;

const petition: FrameSnippet = {
  endpoint: url,
  tag: 'petition-sign',
  campaign: 'sesta',
  title: 'Sign the petition',
  height: 720,
  script,
};
const letter: FrameSnippet = { ...petition, tag: 'contact-rep', campaign: 'hr-2172' };
const meter: FrameSnippet = { ...petition, tag: 'goal-meter' };
const help: FrameSnippet = {
  ...petition,
  tag: 'hotline-info',
  campaign: undefined,
  country: 'US',
  topic: 'trafficking',
};

const EXIT = 'allow-top-navigation-by-user-activation';

/** The snippet without one token of its sandbox, or without one feature. */
const without = (token: string, snippet: string) =>
  snippet.replace(/(sandbox|allow)="([^"]*)"/g, (_, name: string, value: string) => {
    const separator = name === 'sandbox' ? ' ' : '; ';
    return `${name}="${value
      .split(separator)
      .filter(one => one !== token)
      .join(separator)}"`;
  });

interface Opened {
  context: BrowserContext;
  page: Page;
  frame: Frame;
  complaints: Complaints;
  /** What policies refused, in the page and its frame. In WebKit nothing is heard. */
  violations(): Promise<string[]>;
}

async function open(
  body: string,
  {
    scheme = '',
    init,
    answers = async () => {},
    ...options
  }: BrowserContextOptions & {
    scheme?: string;
    init?: string;
    /** What is answered in the endpoint's place. */
    answers?: (context: BrowserContext) => Promise<unknown>;
  } = {},
): Promise<Opened> {
  const path = `/post/${pages.size}`;
  pages.set(path, { body, endpoint: url, head: scheme && `<meta name="color-scheme" content="${scheme}">` });
  const context = await newReader(browser, options);
  await answers(context);
  const page = await context.newPage();
  // In WebKit nothing leaves the machine: the address of a page that never came is all that there is.
  if (engine !== 'webkit') {
    await context.route(`${AWAY}**`, route =>
      route.fulfill({ contentType: 'text/html', body: 'An encyclopedia' }),
    );
    await page.addInitScript(`{
      window.violations = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        violations.push(effectiveDirective + ' ' + blockedURI), true);
    }`);
  }
  if (init) await page.addInitScript(init);
  const complaints = listenToComplaints(page);
  await page.goto(blog + path);
  const frame = await framed(page);
  const violations = async () =>
    (await Promise.all([page, frame].map(one => one.evaluate<string[]>('window.violations ?? []')))).flat();
  return { context, page, frame, complaints, violations };
}

const TAGS = 'petition-sign, contact-rep, goal-meter, hotline-info';

/** Waits until an expression is true. (Playwright's own way needs a page that allows `eval`.) */
async function until(within: Frame | Page, expression: string): Promise<void> {
  const late = Date.now() + 20_000;
  while (!(await within.evaluate(`Boolean(${expression})`))) {
    assert.ok(Date.now() < late, `never true: ${expression}`);
    await sleep(30);
  }
}

/** The element in the frame, past loading. */
async function element(frame: Frame): Promise<Locator> {
  await until(
    frame,
    `(() => {
    const { shadowRoot } = document.querySelector('${TAGS}') ?? {};
    return shadowRoot?.querySelector('.card') && !shadowRoot.querySelector('.bone, [aria-busy=true]');
  })()`,
  );
  return frame.locator(TAGS);
}

const heightOf = (page: Page) =>
  page
    .locator('iframe')
    .first()
    .evaluate(frame => Number(frame.getAttribute('height')));
/** Waits until the frame is as high as what is in it. */
const fitted = (page: Page, frame: Frame) =>
  frame
    .evaluate<number>('document.body.getBoundingClientRect().height')
    .then(height => until(page, `document.querySelector('iframe').height === '${Math.ceil(height)}'`));

const signatures = (email: string, { file } = served) =>
  rows(file, "SELECT 1 FROM actions WHERE json_extract(supporter, '$.email') = ?", email).length;

async function sign(frame: Frame, at = served): Promise<void> {
  const form = await element(frame);
  const person = somebody();
  await fillPetition(form, person);
  await signButton(form).click();
  await form.getByText(thanks).waitFor();
  assert.equal(signatures(person.email, at), 1);
}

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

const addressOf = (within: Frame | Page) => within.evaluate<string>('location.href');

/** Waits until there is a page at an address: while one follows another, there is none. */
async function arrived(within: Frame | Page, address: string): Promise<void> {
  const late = Date.now() + 20_000;
  while (!(await addressOf(within).catch(() => '')).startsWith(address)) {
    assert.ok(Date.now() < late, `never came: ${address}`);
    await sleep(20);
  }
}

/** The page in the only frame, once it is no longer empty. */
async function framed(page: Page): Promise<Frame> {
  const frame = (await (await page.locator('iframe').first().elementHandle())!.contentFrame())!;
  await arrived(frame, 'http');
  await frame.waitForLoadState('domcontentloaded');
  return frame;
}

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
    const { context, frame, complaints } = await open(frameSnippet(petition), { init: NO_STORAGE });
    assert.equal(
      await frame.evaluate(
        "(() => { try { return sessionStorage && 'open' } catch { return 'blocked' } })()",
      ),
      'blocked',
    );
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

// In Firefox only one window has the focus, and each window of WebKit is a browser of its own.
describe('each token of the sandbox has its use', { concurrency: engine === 'chromium' ? 2 : 1 }, () => {
  /** Does it, with the token and without it. `done` tells whether it worked, and waits as long as it takes. */
  const token = (
    name: string,
    of: FrameSnippet,
    done: (opened: Opened, expected: boolean) => Promise<boolean>,
    skip: string | false = false,
  ) =>
    it(`${name}: ${of.tag}, ${of.title}`, { timeout, skip }, async () => {
      const snippet = frameSnippet(of);
      assert.notEqual(without(name, snippet), snippet, 'the snippet has it');
      for (const [body, expected] of [
        [snippet, true],
        [without(name, snippet), false],
      ] as const) {
        const opened = await open(body);
        assert.equal(await done(opened, expected), expected, expected ? 'with it' : 'without it');
        await opened.context.close();
      }
    });

  const says = engine !== 'chromium' && 'only Chromium says what a sandbox refused';

  /** Does it come? What should come is waited for; what should not, for a moment. */
  const comes = (event: (timeout: number) => Promise<unknown>, expected: boolean) =>
    event(expected ? 20_000 : 1000).then(
      () => true,
      () => false,
    );

  token('allow-scripts', petition, async ({ frame }, expected) => {
    const link = frame.getByRole('link', { name: 'Sign the petition' });
    if (!expected) await link.waitFor();
    else await element(frame);
    return link.isHidden();
  });

  token('allow-same-origin', petition, async ({ page, frame }, expected) => {
    // To WebKit the policy's 'self' is nobody then: no script is loaded, and its link shows.
    if (!expected && engine === 'webkit')
      await frame.getByRole('link', { name: 'Sign the petition' }).waitFor();
    else await signButton(await element(frame)).waitFor();
    if (expected) await fitted(page, frame);
    return (await heightOf(page)) !== 720;
  });

  token(
    'allow-forms',
    petition,
    async ({ page, frame }, expected) => {
      const form = await element(frame);
      await fillPetition(form, somebody());
      const refused = page.waitForEvent('console', message => message.text().includes("'allow-forms'"));
      refused.catch(() => {});
      await signButton(form).click();
      await (expected ? form.getByText(thanks).waitFor() : says ? sleep(1000) : refused);
      return form.getByText(thanks).isVisible();
    },
    engine === 'webkit' && 'it forbids only what loads another page, and this form sends by itself',
  );

  token('allow-popups', petition, async ({ context, frame }, expected) => {
    const form = await element(frame);
    const opens = comes(timeout => context.waitForEvent('page', { timeout }), expected);
    await form.getByRole('link', { name: 'Privacy notice' }).first().click();
    return opens;
  });

  token('allow-popups-to-escape-sandbox', petition, async ({ context, frame }, expected) => {
    const form = await element(frame);
    const opening = context.waitForEvent('page');
    await form.getByRole('link', { name: 'Privacy notice' }).first().click();
    const opened = await opening;
    await opened.waitForLoadState();
    // A page in a sandbox may not speak to its reader; one that is free may.
    opened.on('dialog', dialog => void dialog.dismiss());
    const dialog = comes(timeout => opened.waitForEvent('dialog', { timeout }), expected);
    await opened.evaluate('alert(1)');
    return dialog;
  });

  /** Does it without the browser saying that the sandbox forbids it. */
  const unrefused = async (
    { page }: Opened,
    refusal: RegExp,
    expected: boolean,
    does: () => Promise<void>,
  ) => {
    const predicate = (message: ConsoleMessage) => refusal.test(message.text());
    const refused = comes(timeout => page.waitForEvent('console', { predicate, timeout }), !expected);
    await does();
    return !(await refused);
  };

  for (const [kind, country] of [
    ['tel:', 'US'],
    ['mailto:', 'ES'],
  ] as const) {
    token(
      'allow-popups',
      { ...help, country, title: kind },
      async (opened, expected) => {
        const way = (await element(opened.frame)).locator(`.way[href^="${kind}"]`).first();
        const refusal = /^Blocked opening '(tel|mailto):/;
        return (
          (await unrefused(opened, refusal, expected, () => way.click())) &&
          !(await opened.violations()).length
        );
      },
      says,
    );
  }

  it('allow-downloads: the calendar file of an event', { timeout, skip: says }, async () => {
    const event = { title: 'An evening', place: 'Hall 4', start: '2099-03-19T01:30:00Z', timeZone: 'UTC' };
    const campaign = (await (await fetch(`${url}/v1/campaigns/sesta?lang=en`)).json()) as object;
    const json = { ...campaign, closed: true, next: { event } };
    const answers = (context: BrowserContext) =>
      context.route('**/v1/campaigns/sesta?*', route => route.fulfill({ json }));
    const snippet = frameSnippet(petition);
    for (const [body, expected] of [
      [snippet, true],
      [without('allow-downloads', snippet), false],
    ] as const) {
      const { context, page, frame, violations } = await open(body, { answers });
      const save = (await element(frame)).getByRole('button', { name: 'Save it to your calendar' });
      await save.waitFor();
      const download = comes(wait => page.waitForEvent('download', { timeout: wait }), expected);
      await save.click();
      assert.equal(await download, expected, expected ? 'with it' : 'without it');
      assert.deepEqual(await violations(), []);
      await context.close();
    }
  });

  // A browser without a window prints nothing, and says nothing of it; only the refusal is told.
  token(
    'allow-modals',
    letter,
    async (opened, expected) => {
      const form = await lettered(opened.frame);
      await form
        .getByRole('button', { name: /^Print: / })
        .first()
        .click();
      const print = form.getByRole('button', { name: 'Print letter' });
      await print.waitFor();
      return unrefused(opened, /Ignored call to 'print\(\)'/, expected, () => print.click());
    },
    says,
  );

  token(
    'clipboard-write',
    letter,
    async ({ frame }, expected) => {
      const form = await lettered(frame);
      const copied = form.getByRole('button', { name: 'Copied' });
      await form.getByRole('button', { name: /^Copy letter: / }).click();
      return comes(timeout => copied.waitFor({ timeout }), expected);
    },
    engine !== 'chromium' && 'this browser lets every frame write to the clipboard',
  );

  // Whether the browser would share from in there, which is what an element asks before it offers to.
  token(
    'web-share',
    petition,
    ({ frame }) => frame.evaluate<boolean>("navigator.canShare({ url: 'https://campaign.example/' })"),
    engine !== 'chromium' && 'this browser shares nothing here',
  );

  // With the script, the page around would go when it is asked to.
  token(EXIT, { ...help, script: undefined }, async ({ page, frame }, expected) => {
    const card = await element(frame);
    await card.getByRole('button', { name: 'Leave this page' }).click({ noWaitAfter: true });
    if (expected) return page.waitForURL(AWAY).then(() => true);
    await until(frame, COVERED);
    return !(await addressOf(page)).startsWith(blog);
  });
});

/** Goes as far as the letter that the reader sends in their own way. */
async function lettered(frame: Frame): Promise<Locator> {
  const form = await element(frame);
  await form.getByLabel('ZIP code').fill('93721');
  await form.getByRole('button', { name: 'Find my representatives' }).click();
  await form.getByRole('button', { name: 'Continue' }).click();
  await form.locator('textarea').first().fill('I teach the children you speak of.');
  await form.getByRole('button', { name: 'Continue' }).click();
  await form
    .getByRole('button', { name: /^Print: / })
    .first()
    .waitFor();
  await form.getByLabel('Your name').fill('Ana Lee');
  return form;
}

/** Nothing of the frame can be seen. */
const COVERED = `(({ clientWidth: width, clientHeight: height }) =>
  [[1, 1], [width / 2, height / 2], [width - 2, height - 2]].every(
    ([x, y]) => getComputedStyle(document.elementFromPoint(x, y)).zIndex === '2147483647'
  ))(document.documentElement)`;

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
