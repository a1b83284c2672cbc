// A visit: a page that is left and come back to, that is printed, that has colours of its own.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Campaign, HotlineList } from '../../src/contract/index.ts';
import { installPackages, onPath } from '../debian.ts';
import { complaints, openBlog } from './blog.ts';
import {
  engine,
  fillPetition,
  meterShows,
  metered,
  newReader,
  openBrowser,
  openServer,
  settled,
  signButton,
  somebody,
} from './browser.ts';

// Playwright turns the back/forward cache off; readers have it.
const browser = await openBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
const served = await openServer();
const blog = await openBlog();
const timeout = 60_000;
const { url } = served;
const tag = `<script type="module" src="${url}/cdn/loader.js" data-endpoint="${url}"></script>`;
const petition = '<petition-sign campaign="sesta"><a href="/elsewhere">Sign elsewhere</a></petition-sign>';
const help = '<hotline-info country="US" topic="trafficking"></hotline-info>';
const meter = '<goal-meter campaign="sesta"></goal-meter>';

const chromiumOnly = engine !== 'chromium' && 'only Chromium can be asked for this from outside';
const json = async <T>(path: string): Promise<T> => (await (await fetch(`${url}/v1/${path}`)).json()) as T;

/** Goes to another page, and back. */
async function awayAndBack(page: Page): Promise<void> {
  await page.goto(`${blog.url}/another`);
  await page.goBack({ waitUntil: 'commit' });
  await page.locator('petition-sign').waitFor();
}

test(
  'Back restores the page as it was, although a live meter is on it; it goes on',
  { timeout, skip: chromiumOnly },
  async () => {
    const campaign = await json<Campaign>('campaigns/sesta');
    assert.equal(campaign.live, true, 'its events are live');
    const context = await newReader(browser);
    const page = await blog.open(context, `<div>${petition}${meter}${help}</div>${tag}`);
    const live = page.waitForRequest(/\/live$/);
    const element = await settled(page.locator('petition-sign'));
    for (const other of ['goal-meter', 'hotline-info']) await settled(page.locator(other));
    await live;
    const person = somebody();
    await fillPetition(element, person);
    await page.evaluate('window.mark = true');

    await awayAndBack(page);
    assert.equal(await page.evaluate('window.mark'), true, 'it is the same page, not a new one');
    assert.equal(await element.locator('[name=email]').inputValue(), person.email);
    const counted = await metered(page.locator('goal-meter'));
    await signButton(element).click();
    await element.getByText('Thank you. Your signature is recorded.').waitFor();
    await meterShows(page.locator('goal-meter'), counted + 1);
    assert.deepEqual((await complaints(page)).errors, []);
    await context.close();
  },
);

test('nothing listens to the end of a page: it would keep it from coming back', { timeout }, async () => {
  const context = await newReader(browser);
  const page = await blog.open(context, {
    head: `<script>
      window.heard = [];
      const own = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (type, ...rest) {
        heard.push(type);
        return own.call(this, type, ...rest);
      };</script>`,
    body: `<div>${petition}${meter}${help}<contact-rep campaign="hr-2172"></contact-rep></div>${tag}`,
  });
  for (const each of ['petition-sign', 'goal-meter', 'hotline-info', 'contact-rep'])
    await settled(page.locator(each));
  await fillPetition(page.locator('petition-sign'), somebody());
  const heard = await page.evaluate<string[]>('heard');
  assert.ok(heard.includes('visibilitychange'), 'the ear works');
  assert.deepEqual(
    heard.filter(type => type.endsWith('unload')),
    [],
  );
  assert.equal(await page.evaluate('onbeforeunload ?? onunload'), null);
  await context.close();
});

/** The program that reads a PDF's text. */
function pdfReader(): string | undefined {
  if (!onPath('pdftotext')) installPackages('poppler-utils');
  return onPath('pdftotext');
}

/** What a page says on paper, with every space as one. */
async function printed(page: Page, reader: string): Promise<string> {
  const { stdout } = spawnSync(reader, ['-layout', '-', '-'], { input: await page.pdf() });
  return oneSpaced(stdout.toString());
}
const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ');

const reader = chromiumOnly ? undefined : pdfReader();

test(
  'on paper: the petition in full, although it is closed on the screen, and every number of every line',
  { timeout, skip: chromiumOnly || (!reader && 'pdftotext is not here (Debian: poppler-utils)') },
  async () => {
    const context = await newReader(browser);
    const page = await blog.open(context, `<div>${petition}${help}</div>${tag}`);
    for (const each of ['petition-sign', 'hotline-info']) await settled(page.locator(each));
    const paper = await printed(page, reader!);
    const campaign = await json<Campaign>('campaigns/sesta');
    for (const line of [campaign.title, ...campaign.petition!.statement!.split('\n\n')])
      assert.ok(paper.includes(oneSpaced(line).trim()), `${line}\n--- in ---\n${paper}`);
    const { hotlines } = await json<HotlineList>('hotlines?country=US&topic=trafficking');
    assert.ok(hotlines.length > 0);
    for (const { name, call, text, tty } of hotlines) {
      for (const said of [name, call?.display, text?.display, tty?.display])
        if (said) assert.ok(paper.includes(oneSpaced(said)), `${said}\n--- in ---\n${paper}`);
    }
    assert.doesNotMatch(paper, /Sign the petition|Leave this page/, 'buttons do nothing on paper');
    await context.close();
  },
);

/** Colours and corners, as the reader sees them. */
const LOOKS = `(() => {
  const root = document.querySelector('petition-sign').shadowRoot;
  const card = getComputedStyle(root.querySelector('.card'));
  const button = getComputedStyle(root.querySelector('[part=submit]'));
  return {
    surface: card.backgroundColor,
    text: card.color,
    radius: card.borderTopLeftRadius,
    accent: button.backgroundColor,
    onAccent: button.color,
  };
})()`;

const HOSTILE =
  'html { font-size: 62.5%; line-height: 4 } * { all: unset !important } button { background: lime !important }';

for (const [name, css, expected] of [
  [
    'variables theme an element, the nearer one first, whatever else the page resets',
    `${HOSTILE} :root { --upstander-accent: #7a1f5c; --upstander-radius: 4px; --upstander-surface: #fff8e7 }
     petition-sign { --petition-sign-on-accent: #ffe; --petition-sign-surface: #f0fff0 }`,
    {
      accent: 'rgb(122, 31, 92)',
      onAccent: 'rgb(255, 255, 238)',
      surface: 'rgb(240, 255, 240)',
      radius: '4px',
      text: 'rgb(27, 32, 48)',
    },
  ],
  [
    'a dark page gets dark cards, whatever else it resets',
    `${HOSTILE} :root { color-scheme: dark !important; background: #000; color: #ccc }`,
    {
      accent: 'rgb(169, 182, 255)',
      onAccent: 'rgb(16, 22, 58)',
      surface: 'rgb(23, 26, 33)',
      radius: '12px',
      text: 'rgb(236, 238, 244)',
    },
  ],
  [
    'a page that is dark by itself, without saying so, gets cards that can be read on it',
    ':root { background: #000; color: #999 }',
    {
      accent: 'rgb(47, 69, 197)',
      onAccent: 'rgb(255, 255, 255)',
      surface: 'rgb(255, 255, 255)',
      radius: '12px',
      text: 'rgb(27, 32, 48)',
    },
  ],
] as const) {
  test(name, { timeout }, async () => {
    const context = await newReader(browser);
    const page = await blog.open(context, {
      head: `<style>${css}</style>`,
      body: `<div>${petition}</div>${tag}`,
    });
    await settled(page.locator('petition-sign'));
    assert.deepEqual(await page.evaluate(LOOKS), expected);
    await context.close();
  });
}
