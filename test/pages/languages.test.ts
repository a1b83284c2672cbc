// What a page loads of other languages: nothing for readers of English, its own for others.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../src/i18n/words.ts';
import { findings } from './axe.ts';
import { openBlog } from './blog.ts';
import {
  engine,
  fillPetition,
  newReader,
  openBrowser,
  openServer,
  settled,
  signButton,
  somebody,
} from './browser.ts';

const browser = await openBrowser();
const { url } = await openServer();
const blog = await openBlog();
const timeout = 60_000;

/** Files of languages, and what finds words in them. */
const ofLanguages = new RegExp(
  `/chunks/((${LANGUAGES.join('|')})-([a-z-]+-)?[a-z0-9]{7}|words-[a-z0-9]+)\\.js$`,
);
const loaded = async (page: Page) =>
  (await page.evaluate<string[]>("performance.getEntriesByType('resource').map(({ name }) => name)")).filter(
    address => ofLanguages.test(address),
  );

/** Every element on a page, used until something was done and what comes late is there. */
async function visit(lang: string, locale: string): Promise<Page> {
  const elements = [
    '<petition-sign campaign="sesta"></petition-sign>',
    '<goal-meter campaign="sesta" shape="ring"></goal-meter>',
    '<hotline-info country="US" topic="trafficking" emergency></hotline-info>',
    '<contact-rep campaign="massage-policy"></contact-rep>',
  ];
  const page = await blog.open(
    await newReader(browser, { locale }),
    `<div lang="${lang}">${elements.join('')}</div><script type="module" src="${url}/cdn/loader.js" data-endpoint="${url}"></script>`,
  );
  for (const tag of ['goal-meter', 'hotline-info', 'contact-rep']) await settled(page.locator(tag));
  const petition = await settled(page.locator('petition-sign'));
  await fillPetition(petition, somebody());
  await signButton(petition).click();
  await petition.locator('#result').waitFor();
  return page;
}

test(
  'readers of English download no other language, and nothing that finds its words',
  { timeout },
  async () => {
    const page = await visit('en', 'en-US');
    assert.deepEqual(await loaded(page), []);
    await page.context().close();
  },
);

test('readers of another language download that one alone', { timeout }, async () => {
  const page = await visit('es', 'fr-FR');
  const files = await loaded(page);
  assert.ok(files.some(file => file.includes('/words-')));
  assert.ok(files.filter(file => file.includes('/es-')).length > 2, files.join('\n'));
  assert.deepEqual(
    files.filter(file => !/\/(es|words)-/.test(file)),
    [],
  );
  await page.context().close();
});

/** What has the focus, in whichever root. */
const FOCUS = `(() => {
  let one = document.activeElement;
  while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  return one?.localName + ' ' + (one?.value ?? '');
})()`;

test(
  'another language is chosen by keyboard alone, and the focus stays',
  {
    timeout,
    skip: engine === 'webkit' && 'its list opens in a window of the system, which no driver reaches',
  },
  async () => {
    const page = await blog.open(
      await newReader(browser),
      `<div lang="en"><petition-sign campaign="sesta"></petition-sign></div><script type="module" src="${url}/cdn/loader.js" data-endpoint="${url}"></script>`,
    );
    const petition = await settled(page.locator('petition-sign'));
    const card = petition.locator('[part=card]');
    await petition.locator('[part=languages] select').waitFor();
    assert.deepEqual(await findings(page, 'petition-sign'), []);
    for (let presses = 0; presses < 20; presses++) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate<string>(FOCUS)).startsWith('select')) break;
    }
    assert.equal(await page.evaluate(FOCUS), 'select en');
    await page.keyboard.type('Esp'); // as any list: by the first letters of a name
    await petition.getByText('Firmar la petición').waitFor();
    assert.equal(await card.getAttribute('lang'), 'es');
    assert.equal(await page.evaluate(FOCUS), 'select es');
    assert.deepEqual(await findings(page, 'petition-sign'), []);
    await page.keyboard.press('ArrowUp');
    await petition.getByText('Sign the petition').waitFor();
    assert.equal(await page.evaluate(FOCUS), 'select en');
    await page.context().close();
  },
);
