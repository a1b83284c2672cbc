// The card of help lines in each of its states, in each language: axe finds nothing, nothing is cut on a small
// screen, and what can be pressed is large. One page for all: its cards change their language, as when a reader
// chooses another.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { direction } from '../../src/i18n/direction.ts';
import { others } from '../../src/i18n/languages.ts';
import { sampleHotline } from '../../src/testing/samples.ts';
import { findings } from './axe.ts';
import { openBlog } from './blog.ts';
import { engine, newReader, openBrowser, openServer, settled } from './browser.ts';
import { openWire } from './wire.ts';

const browser = await openBrowser();
const served = await openServer();
const wire = await openWire(served.url);
const blog = await openBlog();
const { url } = wire;

/** On one day of the week, for a minute. */
const hours = {
  timeZone: 'Europe/Amsterdam',
  periods: [{ days: [1], opens: '04:00', closes: '04:01' }],
};
/** Everything that may be told of a line. */
const line = {
  ...sampleHotline,
  hours,
  whatsapp: '+525512345678',
  email: 'help@line.example',
  audience: ['women', 'children'],
  isPolice: true,
  status: 'partly',
};

const STATES: Record<string, { attributes: string; lines?: unknown[] }> = {
  'one line, closed now': { attributes: '', lines: [line] },
  'one line, open until a time': {
    attributes: '',
    lines: [
      {
        ...line,
        hours: { ...hours, periods: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '23:59' }] },
      },
    ],
  },
  'several lines': { attributes: 'country="US"' },
  'the number for an emergency': { attributes: 'country="NL" emergency' },
  'numbers for an emergency of several countries': {
    attributes: 'hotline="us-trafficking ca-trafficking" emergency',
  },
  'a discreet line': { attributes: 'country="CA" discreet' },
  'a discreet line, open': { attributes: 'country="CA" discreet emergency="112"' },
  'rung by somebody': { attributes: '', lines: [{ ...line, checkedOn: '2026-11-01', checkedBy: 'Kim' }] },
  'no line known': { attributes: 'country="BR"', lines: [] },
  'no number for an emergency known': { attributes: 'country="BR" emergency', lines: [] },
  'not to be loaded': { attributes: 'country="FR" emergency' },
  'some not to be loaded': { attributes: 'hotline="us-suicide-crisis fr-own"' },
};

const body = Object.entries(STATES)
  .map(([state, { attributes, lines }]) => {
    const data = lines && `<script type="application/json">${JSON.stringify({ hotlines: lines })}</script>`;
    return `<h2 lang="en" dir="ltr">${state}</h2><div><hotline-info ${attributes}>${data ?? ''}</hotline-info></div>`;
  })
  .join('');

wire.meet(/hotlines\?country=FR/, reply => reply.send(404, 'no'));
const context = await newReader(browser, { viewport: { width: 320, height: 640 } });
after(() => context.close());
const page = await context.newPage();
await page.goto(
  blog.publish(
    `<main lang="en">${body}</main>
     <script type="module" src="${url}/cdn/loader.js" data-endpoint="${url}"></script>`,
  ),
);
for (const card of await page.locator('hotline-info').all()) await settled(card);

/** Of each test. What is waited for has all of it: a busy machine is slow, and nothing else. */
const timeout = 120_000;

/** The states whose card does not speak a language yet, or not all of it. */
const silent = (lang: string) => `[...document.querySelectorAll('hotline-info')].filter(({ shadowRoot }) =>
  !shadowRoot.querySelector('.card[lang="${lang}"]') || !shadowRoot.querySelector('.steps')
    || shadowRoot.querySelector('.bone')).map(card => card.parentElement.previousElementSibling.textContent)`;

/** Has every card speak a language, and opens all that can be opened, but for the card that stays closed. */
async function speak(lang: string): Promise<void> {
  await page.evaluate(`{
    const main = document.querySelector('main');
    main.dir = '${direction(lang)}';
    main.lang = '${lang}';
    for (const card of main.querySelectorAll('hotline-info')) card.lang = '${lang}';
  }`);
  for (const late = Date.now() + timeout / 2; ; await pause(50)) {
    const states = await page.evaluate<string[]>(silent(lang));
    if (!states.length) break;
    assert.ok(Date.now() < late, `never in ${lang}: ${states.join('; ')}`);
  }
  await page.evaluate(`for (const { shadowRoot } of document.querySelectorAll('hotline-info')) {
    shadowRoot.querySelector('.steps').parentElement.open = true;
    const line = shadowRoot.querySelector('[part=line]');
    if (line && shadowRoot.host.hasAttribute('emergency')) line.parentElement.open = true;
  }`);
}

/** What hangs over the edge of the screen, and what is too small to press. */
const WRONG = `[...document.querySelectorAll('hotline-info')].flatMap(card =>
  [...card.shadowRoot.querySelectorAll('*')].filter(one => one.checkVisibility()).flatMap(one => {
    const { left, right, width, height } = one.getBoundingClientRect();
    const text = one.localName + ' ' + one.className + ': ' + one.textContent.trim().slice(0, 40);
    return [
      ...(width && (right > document.documentElement.clientWidth + 1 || left < -1) ? ['over the edge: ' + text] : []),
      ...(one.matches('.way, .exit, summary') && height < 44 ? ['too small: ' + text] : []),
    ];
  }))`;

/** A place that nothing was filled into. (In small letters, `nan` is a part of words.) */
const UNTOLD = `[...document.querySelectorAll('hotline-info')]
  .flatMap(({ shadowRoot }) => shadowRoot.textContent.match(/[{][a-zA-Z]+[}]|\\b(undefined|NaN)\\b/g) ?? [])`;

/** Every language in one engine; in the others, which break lines in their own way, one of each direction. */
const languages = ['en', ...others].filter(lang => engine === 'chromium' || /^(en|ar)$/.test(lang));

for (const lang of languages) {
  test(`in each state the card is whole and accessible: ${lang}`, { timeout }, async () => {
    await speak(lang);
    assert.deepEqual(await findings(page, 'main'), []);
    assert.deepEqual(await page.evaluate(WRONG), []);
    assert.deepEqual(await page.evaluate(UNTOLD), []);
  });
}

test('the checks see what is wrong inside the card', { timeout }, async () => {
  await speak('en');
  const styles = `hotline-info { --upstander-muted: #ccc; width: 288px }
    hotline-info::part(way) { inline-size: 4000px }
    hotline-info::part(exit) { min-block-size: 0; block-size: 20px }`;
  await page.evaluate(
    `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(styles)} }))`,
  );
  assert.match((await findings(page, 'main')).join(), /color-contrast/);
  const wrong = (await page.evaluate<string[]>(WRONG)).join();
  assert.match(wrong, /over the edge: a way/);
  assert.match(wrong, /too small: button exit/);
});
