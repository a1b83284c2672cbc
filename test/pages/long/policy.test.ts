// Pages with a strict policy: every way in works there and breaks no rule of it. And pages that got more than
// one copy, or version, of us.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Complaints, complaints, openBlog } from '../blog.ts';
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
} from '../browser.ts';
import { openWire } from '../wire.ts';

const browser = await openBrowser();
const served = await openServer();
const wire = await openWire(served.url); // the same files at a second address: a second copy
const blog = await openBlog();
const timeout = 60_000;
const { url } = served;

const petition = `<div><petition-sign endpoint="${url}" campaign="sesta"><a href="/elsewhere">Sign elsewhere</a></petition-sign></div>`;
const meter = `<div><goal-meter endpoint="${url}" campaign="sesta"><p>Many have signed</p></goal-meter></div>`;
const QUIET: Complaints = { errors: [], lines: [], violations: [] };

const script = (file: string, { module = false, from = url } = {}) =>
  `<script nonce="blog" ${module ? 'type="module"' : ''} src="${from}/cdn/${file}.js" data-endpoint="${url}"></script>`;

const WAYS = {
  'the loader': script('loader', { module: true }),
  'a module of one element': script('petition-sign', { module: true }),
  'all elements': script('all', { module: true }),
  'one classic file': script('one/petition-sign'),
  'one classic file for all': script('one/all'),
};

const STRICT = `default-src 'none'; script-src 'nonce-blog' 'strict-dynamic'; connect-src ${url} ${wire.url}; form-action 'none'; base-uri 'none'`;
const trustedTypes = (policies: string) =>
  `${STRICT}; require-trusted-types-for 'script'; trusted-types ${policies}`;

async function signs(page: Page): Promise<void> {
  const element = await settled(page.locator('petition-sign'));
  await fillPetition(element, somebody());
  await signButton(element).click();
  await element.getByText('Thank you. Your signature is recorded.').waitFor();
}

for (const [way, tag] of Object.entries(WAYS)) {
  for (const [name, policy] of Object.entries({
    'a strict policy': STRICT,
    'Trusted Types': trustedTypes('lit-html'),
  })) {
    test(`${way}, under ${name}`, { timeout }, async () => {
      const context = await newReader(browser);
      const page = await blog.open(context, { policy, body: petition + tag });
      await signs(page);
      assert.deepEqual(await complaints(page), QUIET);
      await context.close();
    });
  }
}

test('all elements, under a strict policy and Trusted Types', { timeout }, async () => {
  const context = await newReader(browser);
  const letter = `<contact-rep endpoint="${url}" campaign="hr-2172"></contact-rep>`;
  const help = `<hotline-info endpoint="${url}" country="US" topic="trafficking"></hotline-info>`;
  const page = await blog.open(context, {
    policy: trustedTypes('lit-html'),
    body: petition + meter + letter + help + WAYS['the loader'],
  });
  for (const tag of ['goal-meter', 'contact-rep', 'hotline-info']) await settled(page.locator(tag));
  await signs(page);
  assert.deepEqual(await complaints(page), QUIET);
  await context.close();
});

const savesFiles = engine !== 'chromium' && 'only Chromium’s driver tells of what was saved';

test(
  'an event’s calendar file is made and saved under a strict policy',
  { timeout, skip: savesFiles },
  async () => {
    const context = await newReader(browser);
    const event = { title: 'Una tarde', place: 'Sala 4', start: '2099-03-19T01:30:00Z', timeZone: 'UTC' };
    const campaign = (await (await fetch(`${url}/v1/campaigns/sesta?lang=es`)).json()) as object;
    await context.route('**/v1/campaigns/sesta?*', route =>
      route.fulfill({ json: { ...campaign, closed: true, next: { event } } }),
    );
    const page = await blog.open(context, {
      policy: trustedTypes('lit-html'),
      body: petition.replace('<petition-sign', '<petition-sign lang="es"') + WAYS['the loader'],
    });
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Guardarlo en su calendario' }).click();
    const file = await saving;
    assert.equal(file.suggestedFilename(), 'sesta.ics');
    const text = await readFile(await file.path(), 'utf8');
    assert.match(text, /^BEGIN:VCALENDAR\r\n/);
    assert.match(text, /\r\nDTSTART:20990319T013000Z\r\nSUMMARY:Una tarde\r\nLOCATION:Sala 4\r\n/);
    assert.deepEqual(await complaints(page), QUIET);
    await context.close();
  },
);

// Two files, each with a Lit of its own.
const two = petition + meter + script('one/petition-sign') + script('one/goal-meter', { from: wire.url });

test('two copies, where Trusted Types allow duplicates: both work', { timeout }, async () => {
  const context = await newReader(browser);
  const page = await blog.open(context, { policy: trustedTypes("lit-html 'allow-duplicates'"), body: two });
  await settled(page.locator('goal-meter'));
  await signs(page);
  assert.deepEqual(await complaints(page), QUIET);
  await context.close();
});

test(
  'two copies, where they do not: the first works, the second shows its children',
  { timeout },
  async () => {
    const context = await newReader(browser);
    const page = await blog.open(context, { policy: trustedTypes('lit-html'), body: two });
    await signs(page);
    assert.equal(await page.getByText('Many have signed').isVisible(), true);
    const { lines, errors, violations } = await complaints(page);
    assert.deepEqual(lines, []);
    assert.ok(errors.length <= 1, errors.join('\n')); // the second file ends where it may not make its policy
    assert.match(violations.join(), /^trusted-types \S+ \S+\/cdn\/one\/goal-meter.js [^,]*$/);
    await context.close();
  },
);

test(
  'the loader beside a file, where Trusted Types allow no duplicates: what it brings shows its children',
  { timeout },
  async () => {
    const context = await newReader(browser);
    const body =
      petition + meter + script('one/petition-sign') + script('loader', { module: true, from: wire.url });
    const page = await blog.open(context, { policy: trustedTypes('lit-html'), body });
    await signs(page);
    assert.equal(await page.getByText('Many have signed').isVisible(), true);
    const { lines, errors } = await complaints(page);
    assert.deepEqual({ lines, errors }, { lines: [], errors: [] });
    await context.close();
  },
);

/** An earlier version: its files say something else, and its module chunks are others. */
const OLDER = `${wire.url}/older`;
wire.meet(/^GET \/older\//, async (reply, { path }) => {
  const file = await (await fetch(url + path.slice('/older'.length))).text();
  reply.send(
    200,
    file.replaceAll('0.1.0', '0.0.9').replaceAll('Sign the petition', 'Sign as before'),
    'text/javascript',
  );
});

test(
  'two versions share a page: the first definition of an element stays, and what is counted is shared',
  { timeout },
  async () => {
    const context = await newReader(browser);
    const body =
      petition + meter + script('one/petition-sign', { from: OLDER }) + script('loader', { module: true });
    const page = await blog.open(context, { policy: STRICT, body });
    const element = await settled(page.locator('petition-sign'));
    await element.getByRole('button', { name: 'Sign as before' }).waitFor();
    const counted = await metered(await settled(page.locator('goal-meter')));
    await signs(page);
    await meterShows(page.locator('goal-meter'), counted + 1);
    assert.deepEqual(await complaints(page), QUIET);
    await context.close();
  },
);

test('a version that comes later, with all elements: one quiet line', { timeout }, async () => {
  const context = await newReader(browser);
  const page = await blog.open(context, petition + meter + script('loader', { module: true }));
  await settled(page.locator('petition-sign'));
  await settled(page.locator('goal-meter'));
  await page.evaluate(`new Promise((done, failed) => {
    const script = Object.assign(document.createElement('script'), { src: '${OLDER}/cdn/one/all.js', onload: done, onerror: failed });
    document.body.append(script);
  })`);
  await signs(page);
  assert.deepEqual(await complaints(page), {
    ...QUIET,
    lines: ['info: upstander: a second copy; the first stays'],
  });
  await context.close();
});
