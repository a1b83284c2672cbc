// Pages that do what pages do: move an element, take it away, lose its requests, put their own functions in
// place of the browser's. What a reader typed stays, and there is always something to be seen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { Action } from '../../../src/contract/index.ts';
import { complaints, openBlog } from '../blog.ts';
import {
  engine,
  fillPetition,
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
const blog = await openBlog();
const timeout = 60_000;
const { url } = wire;

const tag = `<script type="module" src="${url}/cdn/loader.js" data-endpoint="${url}"></script>`;
const petition = '<petition-sign campaign="sesta"><a href="/elsewhere">Sign elsewhere</a></petition-sign>';
const thanks = 'Thank you. Your signature is recorded.';
const QUIET = { errors: [], lines: [], violations: [] };

/** Opens a post with a petition, in a browser profile of its own; the wire passes everything again. */
async function open(body = `<div>${petition}</div>${tag}`, head = ''): Promise<Page> {
  wire.clear();
  return blog.open(await newReader(browser), { body, head });
}

/** Signs, and looks that it was asked for once. */
async function signs(page: Page): Promise<void> {
  const element = await settled(page.locator('petition-sign'));
  await fillPetition(element, somebody());
  await signButton(element).click();
  await element.getByText(thanks).waitFor();
  assert.equal(actions().length, 1);
}

/** The actions that were sent. */
const actions = (): Action[] =>
  wire.seen
    .filter(({ method, path }) => method === 'POST' && path.startsWith('/v1/actions'))
    .map(({ body }) => JSON.parse(body) as Action);

const NAMES = ['given', 'family', 'email', 'postalCode', 'consent.petition-updates'];

/** What stands in the fields. */
const typed = (element: Locator): Promise<string[]> =>
  element.evaluate(
    (host, names) => names.map(name => host.shadowRoot.querySelector('form').elements[name].value as string),
    NAMES,
  );

/** Signs with what is there, once everything passes again. Only Chromium asks for a lost module a second time. */
async function tryAgain(page: Page): Promise<void> {
  wire.clear();
  if (engine !== 'chromium') await page.reload();
  const element = await settled(page.locator('petition-sign'));
  await signButton(element).click();
  await element.getByText(thanks).waitFor();
}

/** Ways of a page to put an element elsewhere. */
const MOVES = {
  'taken away, and put back later': `const parent = element.parentNode; element.remove();
    return new Promise(resolve => setTimeout(() => resolve(parent.append(element)), 300));`,
  'moved into another place': `const aside = document.createElement('aside'); document.body.prepend(aside); aside.append(element);`,
  'moved within a provider that is there by then': `const provider = document.createElement('action-provider');
    provider.setAttribute('lang', 'en'); document.body.append(provider); provider.append(element);`,
  'moved at once, by moveBefore where there is one': `const aside = document.createElement('aside'); document.body.prepend(aside);
    aside.moveBefore ? aside.moveBefore(element, null) : aside.append(element);`,
};

for (const [name, move] of Object.entries(MOVES)) {
  test(
    `an element that is ${name}, keeps what was typed and what is wrong with it`,
    { timeout },
    async () => {
      const page = await open();
      const element = await settled(page.locator('petition-sign'));
      const person = somebody();
      await fillPetition(element, { ...person, family: '' });
      await signButton(element).click();
      const wrong = element.locator('[part=errors]');
      await wrong.waitFor();
      const before = [await typed(element), await wrong.innerText()];
      await page.evaluate(`(element => { ${move} })(document.querySelector('petition-sign'))`);
      assert.deepEqual([await typed(element), await wrong.innerText()], before);
      const family = element.locator('[name=family]');
      await family.fill(person.family);
      await family.press('Enter'); // a click may meet what still moves
      await element.getByText(thanks).waitFor();
      assert.deepEqual(
        actions().map(({ supporter }) => supporter?.email),
        [person.email],
      );
      assert.deepEqual(await complaints(page), QUIET);
      await page.context().close();
    },
  );
}

test('an element that is moved while it sends, sends once, and thanks where it is', { timeout }, async () => {
  const page = await open();
  const element = await settled(page.locator('petition-sign'));
  await fillPetition(element, somebody());
  let letGo = () => {};
  const held = new Promise<void>(resolve => (letGo = resolve));
  wire.meet(/^POST/, async reply => {
    await held;
    await reply.pass();
  });
  await signButton(element).click();
  await element.getByText('Signing').waitFor();
  await page.evaluate(`document.body.append(document.querySelector('petition-sign'))`);
  letGo();
  await element.getByText(thanks).waitFor();
  assert.equal(actions().length, 1);
  assert.deepEqual(await complaints(page), QUIET);
  await page.context().close();
});

// Requests that do not come through: an ad blocker, a tunnel.

test('where the loader is blocked, the children show', { timeout }, async () => {
  const page = await open('');
  wire.lose(/loader/);
  await page.evaluate(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(petition)})`);
  await page.evaluate(`new Promise(resolve => document.body.append(Object.assign(document.createElement('script'),
    { type: 'module', src: '${url}/cdn/loader.js', onerror: resolve })))`);
  assert.ok(await page.getByText('Sign elsewhere').isVisible());
  await page.context().close();
});

test("where the element's own script is blocked, the children show", { timeout }, async () => {
  wire.clear();
  wire.lose(/petition-sign/);
  const page = await blog.open(await newReader(browser), `<div>${petition}</div>${tag}`);
  await page.getByText('Sign elsewhere').waitFor();
  assert.deepEqual(await complaints(page), QUIET);
  await page.context().close();
});

test('where the campaign is blocked, the children show again, with words', { timeout }, async () => {
  wire.clear();
  wire.lose(/v1\/campaigns/);
  const page = await blog.open(await newReader(browser), `<div>${petition}</div>${tag}`);
  await page.getByText('This could not be loaded.').waitFor();
  assert.ok(await page.getByText('Sign elsewhere').isVisible());
  assert.deepEqual(await complaints(page), QUIET);
  await page.context().close();
});

test('where words of another language are blocked, it speaks English', { timeout }, async () => {
  wire.clear();
  wire.lose(/cdn\/.*\/es-/);
  const page = await blog.open(await newReader(browser), `<div lang="es">${petition}</div>${tag}`);
  await settled(page.locator('petition-sign'));
  await page.getByRole('button', { name: 'Sign the petition' }).waitFor();
  await page.context().close();
});

test(
  'where a late part is blocked, nothing that was typed is lost; it goes once it comes',
  { timeout },
  async () => {
    const page = await open();
    const element = await settled(page.locator('petition-sign'));
    wire.lose(/cdn\//);
    await fillPetition(element, somebody());
    const before = await typed(element);
    await signButton(element).click();
    await element.getByText('This could not be loaded.').waitFor();
    assert.deepEqual(await typed(element), before);
    await tryAgain(page);
    assert.equal(actions().length, 1);
    assert.deepEqual((await complaints(page)).errors, []);
    await page.context().close();
  },
);

test(
  'where the part that thanks is blocked, nothing is sent that could not be thanked for',
  { timeout },
  async () => {
    const page = await open();
    const element = await settled(page.locator('petition-sign'));
    wire.lose(/cdn\/.*after/);
    await fillPetition(element, somebody());
    await signButton(element).click();
    await element.getByText('This could not be loaded.').waitFor();
    assert.equal(actions().length, 0);
    await tryAgain(page);
    assert.deepEqual((await complaints(page)).errors, []);
    await page.context().close();
  },
);

// What pages put in place of the browser's own.

const OWN = {
  'wraps fetch': `const own = fetch; window.calls = 0; window.fetch = function (...all) { calls++; return own.apply(this, all); };`,
  'adds to prototypes, as old libraries did': `
    Object.prototype.extend = function () {}; Array.prototype.each = function () {}; String.prototype.strip = function () {};
    Function.prototype.defer = function () {}; Element.prototype.show = function () {};`,
  'lets strangers put an endpoint into every object': `
    for (const name of ['endpoint', 'campaign', 'data'])
      Object.defineProperty(Object.prototype, name, { value: 'http://127.0.0.1:1', writable: true });`,
  'replaces Promise, and methods of arrays': `
    window.Promise = class Promise extends window.Promise {};
    for (const name of ['includes', 'find', 'from']) {
      const owner = name === 'from' ? Array : Array.prototype;
      const own = owner[name];
      owner[name] = function (...all) { return own.apply(this, all); };
    }`,
};

for (const [name, script] of Object.entries(OWN)) {
  // Nothing of ours: the driver cannot hand over what such a page evaluates.
  const skip = engine === 'webkit' && name.startsWith('adds') && 'its driver breaks on such a page';
  test(`a page that ${name}`, { timeout, skip }, async () => {
    const page = await open(undefined, `<script>${script}</script>`);
    await signs(page);
    for (const { path } of wire.seen) assert.doesNotMatch(path, /extend/);
    assert.deepEqual(await complaints(page), QUIET);
    await page.context().close();
  });
}

for (const [name, script] of Object.entries({
  throws: `() => { throw new Error('no') }`,
  'gives nothing': '() => {}',
  'gives what is no response': '() => Promise.resolve({})',
})) {
  test(`a page whose own fetch ${name}: the children show, with words`, { timeout }, async () => {
    const page = await open(undefined, `<script>window.fetch = ${script}</script>`);
    await page.getByText('This could not be loaded.').waitFor();
    assert.ok(await page.getByText('Sign elsewhere').isVisible());
    assert.deepEqual(await complaints(page), QUIET);
    await page.context().close();
  });
}

test('a page whose <base> leads elsewhere', { timeout }, async () => {
  const page = await open(undefined, '<base href="https://elsewhere.example/">');
  await signs(page);
  assert.deepEqual(await complaints(page), QUIET);
  await page.context().close();
});

test('in a frame that has no origin, nor storage', { timeout }, async () => {
  const inner = `<div>${petition}</div>${tag}`.replaceAll('"', '&quot;');
  const page = await open(
    `<iframe sandbox="allow-scripts allow-forms" width="600" height="1500" srcdoc="${inner}"></iframe>`,
  );
  const element = page.frameLocator('iframe').locator('petition-sign');
  await fillPetition(element, somebody());
  await signButton(element).click();
  await element.getByText(thanks).waitFor();
  assert.equal(actions().length, 1);
  assert.deepEqual(await complaints(page), QUIET);
  await page.context().close();
});
