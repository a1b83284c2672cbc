// A campaign's own script: one request brings the element with all that it shows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type Complaints, complaints, openBlog } from './blog.ts';
import {
  fillPetition,
  metered,
  newReader,
  openBrowser,
  openServer,
  settled,
  signButton,
  somebody,
} from './browser.ts';

const browser = await openBrowser();
const { url } = await openServer();
const timeout = 60_000;

const blog = await openBlog();
const QUIET: Complaints = { errors: [], lines: [], violations: [] };

const script = (path: string) => `<script type="module" src="${url}/v1/embed/${path}.js"></script>`;

const element = (tag: string, campaign: string, lang = 'en') =>
  `<${tag} campaign="${campaign}" lang="${lang}" endpoint="${url}"></${tag}>`;

const openPost = async (body: string): Promise<Page> => blog.open(await newReader(browser), body);

/** What was asked of the endpoint until now: paths. */
const asked = async (page: Page) =>
  (await page.evaluate<string[]>("performance.getEntriesByType('resource').map(({ name }) => name)")).flatMap(
    address => (address.startsWith(url) ? [address.slice(url.length)] : []),
  );

/** What comes before the form: later parts and live events come after it. */
const first = (path: string) => !/\/chunks\/|\/live$/.test(path);

const formIn = (page: Page) => settled(page.locator('petition-sign'));

test('one request brings a form that can be filled and signed', { timeout }, async () => {
  const page = await openPost(`${element('petition-sign', 'sesta')}${script('sesta/petition-sign')}`);
  const petition = await formIn(page);
  assert.deepEqual((await asked(page)).filter(first), ['/v1/embed/sesta/petition-sign.js']);
  await fillPetition(petition, somebody());
  await signButton(petition).click();
  await petition.getByText('Thank you. Your signature is recorded.').waitFor();
  assert.deepEqual(await complaints(page), QUIET);
  await page.context().close();
});

test('in Spanish, with its words, on a page in English', { timeout }, async () => {
  const page = await openPost(
    `${element('petition-sign', 'sesta', 'es')}${script('sesta/es/petition-sign')}`,
  );
  const petition = await formIn(page);
  await petition.getByRole('button', { name: 'Firmar la petición' }).waitFor();
  assert.deepEqual((await asked(page)).filter(first), ['/v1/embed/sesta/es/petition-sign.js']);
  while (!(await asked(page)).some(path => path.includes('/chunks/es-acting-'))) await pause(20); // what comes late
  assert.doesNotMatch((await asked(page)).join('\n'), /\/chunks\/es-\w{7}\.js/, 'its first words came along');
  assert.deepEqual(await complaints(page), QUIET);
  await page.context().close();
});

test(
  'two baked elements of two campaigns in two languages, and another, on one page',
  { timeout },
  async () => {
    const page = await openPost(
      `${element('goal-meter', 'massage-policy')}${script('massage-policy/goal-meter')}
     ${element('petition-sign', 'sesta', 'es')}${script('sesta/es/petition-sign')}
     <hotline-info country="US" endpoint="${url}"></hotline-info>
     <script type="module" src="${url}/cdn/hotline-info.js"></script>`,
    );
    await formIn(page);
    const meter = await settled(page.locator('goal-meter'));
    assert.ok((await metered(meter)) >= 0);
    await settled(page.locator('hotline-info'));
    const language = (tag: string) => page.locator(`${tag} [part~=card]`).first().getAttribute('lang');
    assert.deepEqual(
      [await language('petition-sign'), await language('goal-meter'), await language('hotline-info')],
      ['es', 'en', 'en'],
      'a script tells its own element alone',
    );
    assert.deepEqual((await complaints(page)).errors, []);
    await page.context().close();
  },
);
