// A campaign's own script: one request brings the element with all that it shows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBlog } from './blog.ts';
import {
  fillPetition,
  listenToComplaints,
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

const script = (path: string) => `<script type="module" src="${url}/v1/embed/${path}.js"></script>`;

const element = (tag: string, campaign: string, lang = 'en') =>
  `<${tag} campaign="${campaign}" lang="${lang}" endpoint="${url}"></${tag}>`;

async function openPost(body: string) {
  const page = await (await newReader(browser)).newPage();
  const complaints = listenToComplaints(page);
  const asked: string[] = [];
  page.on('request', request => {
    if (request.url().startsWith(url)) asked.push(request.url().slice(url.length));
  });
  await page.goto(blog.publish(body));
  return { page, complaints, asked };
}

/** What comes before the form: later parts and live events come after it. */
const first = (path: string) => !/\/chunks\/|\/live$/.test(path);

const formIn = (page: Page) => settled(page.locator('petition-sign'));

test('one request brings a form that can be filled and signed', { timeout }, async () => {
  const { page, complaints, asked } = await openPost(
    `${element('petition-sign', 'sesta')}${script('sesta/petition-sign')}`,
  );
  const petition = await formIn(page);
  assert.deepEqual(asked.filter(first), ['/v1/embed/sesta/petition-sign.js']);
  await fillPetition(petition, somebody());
  await signButton(petition).click();
  await petition.getByText('Thank you. Your signature is recorded.').waitFor();
  assert.deepEqual(complaints, { errors: [], lines: [] });
  await page.context().close();
});

test('in Spanish, with its words, on a page in English', { timeout }, async () => {
  const { page, complaints, asked } = await openPost(
    `${element('petition-sign', 'sesta', 'es')}${script('sesta/es/petition-sign')}`,
  );
  const petition = await formIn(page);
  await petition.getByRole('button', { name: 'Firmar la petición' }).waitFor();
  assert.deepEqual(asked.filter(first), ['/v1/embed/sesta/es/petition-sign.js']);
  assert.ok(!asked.some(path => path.includes('/chunks/es-')), asked.join('\n'));
  assert.deepEqual(complaints, { errors: [], lines: [] });
  await page.context().close();
});

test(
  'two baked elements of two campaigns in two languages, and another, on one page',
  { timeout },
  async () => {
    const { page, complaints } = await openPost(
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
    assert.deepEqual(complaints.errors, []);
    await page.context().close();
  },
);
