// What the page tests share: one server, one browser, readers in it, and eyes for what goes wrong on a page.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
  type Locator,
  type Page,
  chromium,
  firefox,
} from 'playwright-core';
import { type Engine, ensureBrowser, ensureProgram } from '../browser.ts';
import { type Served, serveDemo } from '../served.ts';

/** The engine that the pages are opened in. */
export const engine = (process.env['ENGINE'] ?? 'chromium') as Engine;

/** Firefox as it is: driven by WebDriver BiDi, not a patched build. */
const launchFirefox = () =>
  firefox.launch({
    channel: 'moz-firefox',
    executablePath: ensureProgram('firefox'),
    firefoxUserPrefs: {
      // In a frame with a process of its own, clicks land beside what they are meant for.
      'fission.autostart': false,
      // The driver is not told of a page that comes back as it was.
      'browser.sessionhistory.max_total_viewers': 0,
    },
  });

/** One browser for a file of tests; it is closed after the last one. `options` are Chromium's. */
export async function openBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const launch = {
    chromium: () => chromium.launch({ ...ensureBrowser(), ...options }),
    firefox: launchFirefox,
    webkit: async () => (await import('../webkit/playwright.ts')).openWebKit(),
  };
  const browser = await launch[engine]();
  after(() => browser.close());
  return browser;
}

/** The real server with the demo, on data of its own; both are gone after the last test. */
export async function openServer(...options: string[]): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'upstander-'));
  const served = await serveDemo(folder, options);
  after(async () => {
    await served.kill();
    await rm(folder, { recursive: true, force: true });
  });
  return served;
}

/** A reader: a browser profile of their own. */
export async function newReader(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-US', ...options });
  context.setDefaultTimeout(20_000);
  return context;
}

/** What a page's console and scripts complained about. */
export interface Complaints {
  /** Errors of the console, and exceptions that nobody caught. */
  errors: string[];
  /** Every other line of the console. */
  lines: string[];
}

/** In WebKit nothing is heard: its driver tells of no console. Pages of the blog record theirs by themselves. */
export function listenToComplaints(page: Page): Complaints {
  const complaints: Complaints = { errors: [], lines: [] };
  if (engine === 'webkit') return complaints;
  page.on('pageerror', error => complaints.errors.push(error.stack ?? error.message));
  page.on('console', message => {
    const text = `${message.type()}: ${message.text()} ${message.location().url}`;
    (message.type() === 'error' ? complaints.errors : complaints.lines).push(text);
  });
  return complaints;
}

/** A tab, and what was complained about in it since it was taken. */
export interface Tab {
  page: Page;
  complaints: Complaints;
}

/**
 * Tabs of one reader, for tests that each look at a page and change nothing: what is shared by pages is loaded once.
 * @returns takes a free tab for a test, which gives it back as it ends. There have to be as many as tests run at once.
 */
export async function openTabs(
  browser: Browser,
  count: number,
  options?: BrowserContextOptions,
): Promise<(t: TestContext) => Tab> {
  const context = await newReader(browser, options);
  const free: Tab[] = [];
  while (free.length < count) {
    const page = await context.newPage();
    free.push({ page, complaints: listenToComplaints(page) });
  }
  return t => {
    const tab = free.pop()!;
    t.after(() => free.push(tab));
    tab.complaints.errors.length = 0;
    return tab;
  };
}

/** Waits until an element is defined and past loading: its card is there, without bones. */
export async function settled(element: Locator): Promise<Locator> {
  await element.scrollIntoViewIfNeeded();
  const late = Date.now() + 20_000;
  const there = () =>
    element.evaluate(({ shadowRoot }) =>
      Boolean(shadowRoot?.querySelector('.card') && !shadowRoot.querySelector('.bone, [aria-busy=true]')),
    );
  while (!(await there())) {
    if (Date.now() > late)
      throw new Error(`never past loading: ${await element.evaluate(one => one.outerHTML)}`);
    await pause(20);
  }
  return element;
}

/** The number that a meter shows. */
export async function metered(element: Locator): Promise<number> {
  return Number((await element.locator('[part=count]').innerText()).replace(/\D/g, ''));
}

/** Waits until a meter shows a number. */
export async function meterShows(element: Locator, number: number): Promise<void> {
  const shown = element.locator('[part=count]').getByText(number.toLocaleString('en'), { exact: true });
  await shown.waitFor({ timeout: 30_000 });
}

export interface Person {
  given: string;
  family: string;
  email: string;
}

let people = 0;

/** Somebody who was not here before. */
export const somebody = (): Person => ({
  given: 'Ana',
  family: `Díaz Ñandú ${++people}`,
  email: `ana.${people}.${crypto.randomUUID().slice(0, 8)}@example.org`,
});

/** Types who acts, as a reader would. */
export async function typeWho(form: Locator, { given, family, email }: Person): Promise<void> {
  await form.locator('[name=given]').fill(given);
  await form.locator('[name=family]').fill(family);
  await form.locator('[name=email]').fill(email);
}

/** Fills the petition of the campaign `sesta`, without sending it. */
export async function fillPetition(petition: Locator, person: Person): Promise<void> {
  await typeWho(petition, person);
  await petition.locator('[name=postalCode]').fill('93721');
  await petition.locator('[name="consent.petition-updates"][value=refused]').check();
}

export const signButton = (petition: Locator) => petition.locator('button[part=submit]');
