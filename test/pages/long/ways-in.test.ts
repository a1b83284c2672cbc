// Each way in, as `upstander snippet` prints it, where people paste: in a paragraph, and inside a form of
// the page's own, which must go on working by itself.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { type Subject, TAGS, WAYS, type Way, reserveCss } from '../../../src/snippets/index.ts';
import { rows } from '../../served.ts';
import { demoSubject, htmlOf, pastedWays, subjectAt } from '../../ways.ts';
import { type Complaints, type Post, complaints, openBlog } from '../blog.ts';
import {
  type Person,
  engine,
  fillPetition,
  listenToComplaints,
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
const wire = await openWire(served.url);
const { url } = served;
const timeout = 60_000;
let petition: Subject;
before(async () => {
  petition = await subjectAt(url, 'sesta');
});

const blog = await openBlog();
const QUIET: Complaints = { errors: [], lines: [], violations: [] };

const openPost = async (post: Post | string): Promise<Page> => blog.open(await newReader(browser), post);

/** Where the element is: in the page, or in the page of the frame. */
const elementOf = (way: Way, page: Page): Locator =>
  (way === 'frame' ? page.frameLocator('iframe') : page).locator('petition-sign');

async function thanked(element: Locator, { email }: Person): Promise<void> {
  await element.getByText('Thank you. Your signature is recorded.').waitFor();
  const query = "SELECT 1 FROM actions WHERE json_extract(supporter, '$.email') = ?";
  assert.equal(rows(served.file, query, email).length, 1);
}

for (const way of pastedWays) {
  const html = () => htmlOf(way, petition).join('\n');

  test(
    `${way}: pasted into a form, it signs, and that form is sent by its own button alone`,
    { timeout },
    async () => {
      const page = await openPost(
        `<form action="/theirs"><input name="word" value="x">${html()}<button>Theirs</button></form>`,
      );
      await page.evaluate("addEventListener('submit', () => document.body.append('submitted'))");
      const element = elementOf(way, page);
      const person = somebody();
      await fillPetition(element, person);
      blog.asked.length = 0;
      await element.locator('[name=email]').press('Enter');
      await thanked(element, person);
      assert.deepEqual(await complaints(page), QUIET);
      assert.equal(await page.evaluate('location.href'), `${blog.url}/post`);
      assert.deepEqual(blog.asked, []);
      assert.equal(await page.getByText('submitted').count(), 0);

      // By key: a click may meet the frame where it grows.
      await page.getByRole('button', { name: 'Theirs' }).press('Enter');
      await page.waitForURL(/theirs/);
      while (!blog.asked.length) await pause(20); // WebKit tells an address before it asks for it
      assert.deepEqual(blog.asked, ['/theirs?word=x'], 'it carries its own field and nothing of ours');
      await page.context().close();
    },
  );

  test(
    `${way}: pasted into a paragraph, it signs where the printed policy allows nothing else`,
    { timeout },
    async () => {
      const { policy } = WAYS[way].snippet(petition);
      const page = await openPost({
        head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; ${policy}">`,
        body: `<p>Please sign: ${html()} Thank you.</p>`,
      });
      const element = elementOf(way, page);
      const person = somebody();
      await fillPetition(element, person);
      await signButton(element).click();
      await thanked(element, person);
      assert.deepEqual(await complaints(page), QUIET);
      await page.context().close();
    },
  );
}

const NOBODY = 'http://localhost:1';
/** Another organisation's tag, which is the first to say what the page's default is. */
const theirs = `<script src="${url}/cdn/one/goal-meter.js" data-endpoint="${NOBODY}" data-campaign="other" lang="es"></script>`;

for (const way of ['tag', 'one', 'baked'] as const) {
  test(`${way}: asks its own endpoint, after another organisation’s tag`, { timeout }, async () => {
    const page = await openPost(`${theirs}${htmlOf(way, petition).join('\n')}`);
    const element = elementOf(way, page);
    const person = somebody();
    if (way !== 'baked') await element.evaluate(node => node.setAttribute('lang', 'en'));
    await fillPetition(element, person);
    await signButton(element).click();
    await thanked(element, person);
    await page.context().close();
  });
}

test('a later tag changes nothing that the first one said', { timeout }, async () => {
  const later = (data: string) => `<script src="${url}/cdn/one/goal-meter.js" ${data}></script>`;
  const page = await openPost(
    `<script src="${url}/cdn/one/petition-sign.js" data-endpoint="${url}"></script>
     ${later('')}${later(`data-endpoint="${NOBODY}"`)}<div><petition-sign campaign="sesta"></petition-sign></div>`,
  );
  const element = page.locator('petition-sign');
  const person = somebody();
  await fillPetition(element, person);
  await signButton(element).click();
  await thanked(element, person);
  await page.context().close();
});

/** Its script comes after all others. */
const bringSpanish = (page: Page) =>
  page.evaluate(
    `document.head.append(Object.assign(document.createElement('script'), { src: '${url}/cdn/one/es.js' }))`,
  );

const inOneFile = (...files: string[]) =>
  `<div lang="en"><petition-sign campaign="sesta"></petition-sign></div>${[...files, 'petition-sign']
    .map(file => `<script src="${url}/cdn/one/${file}.js" data-endpoint="${url}" defer></script>`)
    .join('')}`;

test(
  'in one file: a language is offered where its words are on the page, also later',
  { timeout },
  async () => {
    const page = await openPost(inOneFile('fr'));
    const element = await settled(page.locator('petition-sign'));
    await element.locator('[part=submit]').waitFor();
    const picker = element.locator('[part=languages] select');
    const room = element.locator('svg[height="44"][width="0"]');
    await element.locator('[part=bar], progress, [part=count]').first().waitFor(); // it comes with the picker
    assert.deepEqual(
      [await picker.count(), await room.count()],
      [0, 0],
      'Spanish is not, and one is no choice',
    );

    await bringSpanish(page);
    await picker.waitFor();
    assert.deepEqual(
      await picker
        .locator('option')
        .allTextContents()
        .then(all => all.map(one => one.trim())),
      ['English', 'Español'],
    );
    await page.evaluate(`{
      const select = document.querySelector('petition-sign').shadowRoot.querySelector('[part=languages] select');
      select.value = 'es';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }`);
    await element.getByRole('button', { name: 'Firmar la petición' }).waitFor();
    assert.deepEqual(await complaints(page), QUIET);
    await page.context().close();
  },
);

test('in one file: words that come after their elements are spoken', { timeout }, async () => {
  const page = await openPost(inOneFile().replace('lang="en"', 'lang="es"'));
  const element = await settled(page.locator('petition-sign'));
  await element.getByRole('button', { name: 'Sign the petition' }).waitFor();
  await bringSpanish(page);
  await element.getByRole('button', { name: 'Firmar la petición' }).waitFor();
  await page.context().close();
});

test('who may write a placeholder says neither where it asks nor where it leads', { timeout }, async () => {
  const page = await openPost(
    `<div data-upstander="hotline-info" data-country="US" data-endpoint="${NOBODY}" data-exit-to="javascript:alert(1)"></div>
     <script type="module" src="${url}/cdn/loader.js" data-endpoint="${url}"></script>`,
  );
  const element = page.locator('hotline-info');
  await element.locator('[href^="tel:"]').first().waitFor();
  assert.deepEqual(await element.evaluate(node => node.getAttributeNames()), ['country']);
  await page.context().close();
});

const drivenByScripts = engine !== 'chromium' && 'its driver sees nothing where scripts are off';

test(
  'a snippet’s link leads to the plain form, where scripts are off',
  { timeout, skip: drivenByScripts },
  async () => {
    const context = await newReader(browser, { javaScriptEnabled: false });
    const page = await blog.open(context, htmlOf('tag', petition).join('\n'));
    await page.getByRole('link', { name: 'Sign the petition' }).click();
    await page.getByRole('button', { name: 'Sign' }).waitFor();
    await page.waitForURL(`${url}/v1/forms/sesta`);
    await context.close();
  },
);

const NARROW = 360;
const noPhone = engine === 'webkit' && 'its window is never so narrow';

for (const tag of TAGS) {
  const told = tag === 'hotline-info' ? 'country="US" topic="trafficking"' : 'campaign="sesta"';
  for (const width of [NARROW, 600]) {
    const skip = width === NARROW && noPhone;
    test(
      `<${tag}> takes the room that is printed, before it is there and while it loads, ${width} px wide`,
      { timeout, skip },
      async () => {
        const subject = await demoSubject(url, tag);
        const wanted = subject.room[width === NARROW ? 0 : 1];
        wire.clear();
        wire.meet(/\/v1\//, () => {}); // it stays in its loading state
        const page = await blog.open(await newReader(browser, { viewport: { width, height: 900 } }), {
          head: `<style>${reserveCss(subject)} body { margin: 0; font: 16px/1.5 sans-serif } h1 { display: none }</style>`,
          body: `<div><${tag} ${told}>${petition.fallback[0]}</${tag}></div><p>Below</p>`,
        });
        const height = () => page.locator(tag).evaluate(element => element.getBoundingClientRect().height);
        assert.equal(await height(), wanted, 'before');
        await page.evaluate(`{
          document.querySelector('${tag}').setAttribute('endpoint', '${wire.url}');
          document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '${url}/cdn/${tag}.js' }));
        }`);
        await page.locator(`${tag} .card`).first().waitFor();
        const loading = await height();
        assert.ok(Math.abs(loading - wanted) < 1, `${loading} px, not ${wanted}`);
        await page.context().close();
      },
    );
  }
}

test('the demo shows each way as it is printed', { timeout }, async () => {
  const page = await (await newReader(browser)).newPage();
  await page.goto(`${url}/snippets.html`);
  const shown = new Set(await page.locator('pre').allTextContents());
  for (const way of Object.keys(WAYS) as Way[]) {
    for (const { code } of WAYS[way].snippet(petition).blocks) assert.ok(shown.has(code), `${way}: ${code}`);
  }
  assert.equal(
    await page.getByRole('button', { name: /^Copy: / }).count(),
    await page.locator('pre').count(),
  );
  await page.context().close();
});

for (const way of pastedWays) {
  test(`${way}: the demo's page of it signs, under its policy`, { timeout }, async () => {
    const page = await (await newReader(browser)).newPage();
    const { errors } = listenToComplaints(page);
    const { headers } = await fetch(`${url}/snippets/${way}.html`);
    assert.match(headers.get('content-security-policy')!, /^default-src 'none'; /);
    await page.goto(`${url}/snippets/${way}.html`);
    const element = elementOf(way, page);
    const person = somebody();
    await fillPetition(element, person);
    await signButton(element).click();
    await thanked(element, person);
    assert.deepEqual(errors, []);
    await page.context().close();
  });
}
