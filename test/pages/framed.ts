// What tests of frames share: a blog on another origin that holds them, under a policy that allows nothing else.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, BrowserContextOptions, Frame, Locator, Page } from 'playwright-core';
import packageJson from '../../package.json' with { type: 'json' };
import type { FrameSnippet } from '../../src/snippets/frame.ts';
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
export const browser = await openBrowser({
  args: [...ensureBrowser().args, '--enable-blink-features=WebShare'],
});
export const served = await openServer();
export const timeout = 60_000;
export const { url } = served;
/** As it is pasted: with its version and its hash. */
export const script = await (async () => {
  const src = `${url}/cdn/${packageJson.version}/frame.js`;
  const content = Buffer.from(await (await fetch(src)).arrayBuffer());
  return { src, integrity: `sha384-${createHash('sha384').update(content).digest('base64')}` };
})();
export const thanks = 'Thank you. Your signature is recorded.';
/** Where the quick exit goes. Nobody is asked there: the answer is made here. */
export const AWAY = 'https://www.wikipedia.org/';

/** What each page of the blog holds, by its path. */
export const pages = new Map<string, { head: string; body: string; endpoint: string }>();
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
export const blog = `http://127.0.0.1:${(blogServer.address() as AddressInfo).port}`;

export const petition: FrameSnippet = {
  endpoint: url,
  tag: 'petition-sign',
  campaign: 'sesta',
  title: 'Sign the petition',
  height: 720,
  script,
};
export const letter: FrameSnippet = { ...petition, tag: 'contact-rep', campaign: 'hr-2172' };
export const meter: FrameSnippet = { ...petition, tag: 'goal-meter' };
export const help: FrameSnippet = {
  ...petition,
  tag: 'hotline-info',
  campaign: undefined,
  country: 'US',
  topic: 'trafficking',
};

export interface Opened {
  context: BrowserContext;
  page: Page;
  frame: Frame;
  complaints: Complaints;
  /** What policies refused, in the page and its frame. In WebKit nothing is heard. */
  violations(): Promise<string[]>;
}

export async function open(
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
export async function until(within: Frame | Page, expression: string): Promise<void> {
  const late = Date.now() + 20_000;
  while (!(await within.evaluate(`Boolean(${expression})`))) {
    assert.ok(Date.now() < late, `never true: ${expression}`);
    await sleep(30);
  }
}

/** The element in the frame, past loading. */
export async function element(frame: Frame): Promise<Locator> {
  await until(
    frame,
    `(() => {
    const { shadowRoot } = document.querySelector('${TAGS}') ?? {};
    return shadowRoot?.querySelector('.card') && !shadowRoot.querySelector('.bone, [aria-busy=true]');
  })()`,
  );
  return frame.locator(TAGS);
}

export const heightOf = (page: Page) =>
  page
    .locator('iframe')
    .first()
    .evaluate(frame => Number(frame.getAttribute('height')));
/** Waits until the frame is as high as what is in it. */
export const fitted = (page: Page, frame: Frame) =>
  frame
    .evaluate<number>('document.body.getBoundingClientRect().height')
    .then(height => until(page, `document.querySelector('iframe').height === '${Math.ceil(height)}'`));

export const signatures = (email: string, { file } = served) =>
  rows(file, "SELECT 1 FROM actions WHERE json_extract(supporter, '$.email') = ?", email).length;

export async function sign(frame: Frame, at = served): Promise<void> {
  const form = await element(frame);
  const person = somebody();
  await fillPetition(form, person);
  await signButton(form).click();
  await form.getByText(thanks).waitFor();
  assert.equal(signatures(person.email, at), 1);
}

export const addressOf = (within: Frame | Page) => within.evaluate<string>('location.href');

/** Waits until there is a page at an address: while one follows another, there is none. */
export async function arrived(within: Frame | Page, address: string): Promise<void> {
  const late = Date.now() + 20_000;
  while (!(await addressOf(within).catch(() => '')).startsWith(address)) {
    assert.ok(Date.now() < late, `never came: ${address}`);
    await sleep(20);
  }
}

/** The page in the only frame, once it is no longer empty. */
export async function framed(page: Page): Promise<Frame> {
  const frame = (await (await page.locator('iframe').first().elementHandle())!.contentFrame())!;
  await arrived(frame, 'http');
  await frame.waitForLoadState('domcontentloaded');
  return frame;
}

/** Nothing of the frame can be seen. */
export const COVERED = `(({ clientWidth: width, clientHeight: height }) =>
  [[1, 1], [width / 2, height / 2], [width - 2, height - 2]].every(
    ([x, y]) => getComputedStyle(document.elementFromPoint(x, y)).zIndex === '2147483647'
  ))(document.documentElement)`;
