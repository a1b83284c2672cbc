// Pages in WebKit: the ways in, and the manners that an engine could break. What the page tests in test/pages/
// do with Playwright is done here by scripts in the page, since WebDriver is all that WebKitGTK has.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type Complaints, type Post, openBlog } from '../pages/blog.ts';
import { openServer, somebody } from '../pages/browser.ts';
import { openWire } from '../pages/wire.ts';
import { rows } from '../served.ts';
import { WebKit } from './driver.ts';

const webkit = await WebKit.start();
after(() => webkit.stop());
const served = await openServer();
const wire = await openWire(served.url);
const blog = await openBlog();
const timeout = 60_000;
const { url } = wire;

const QUIET: Complaints = { errors: [], lines: [], violations: [] };
const script = (file: string, { module = false, from = url } = {}) =>
  `<script nonce="blog" ${module ? 'type="module"' : ''} src="${from}/cdn/${file}.js" data-endpoint="${url}"></script>`;
const loader = script('loader', { module: true });
const petition = `<petition-sign endpoint="${url}" campaign="sesta"><a href="/elsewhere">Sign elsewhere</a></petition-sign>`;
const meter = `<div><goal-meter endpoint="${url}" campaign="sesta"><p>Many have signed</p></goal-meter></div>`;
const POLICY = `default-src 'none'; script-src 'nonce-blog' 'strict-dynamic'; connect-src ${url}; form-action 'none'; base-uri 'none'`;
const trustedTypes = (policies: string) =>
  `${POLICY}; require-trusted-types-for 'script'; trusted-types ${policies}`;

async function open(post: Post | string): Promise<void> {
  wire.clear();
  await webkit.goto(blog.publish(post));
}

/** Waits until an expression in the page is true. `root` is the petition's. */
async function until(expression: string): Promise<void> {
  const end = performance.now() + 20_000;
  const look = `const root = document.querySelector('petition-sign')?.shadowRoot; return Boolean(${expression});`;
  while (!(await webkit.run<boolean>(look))) {
    if (performance.now() > end) assert.fail(`It never came: ${expression}`);
    await pause(50);
  }
}

const complaints = () => webkit.run<Complaints>('return complaints');
const shows = (text: string) => `root?.textContent.includes(${JSON.stringify(text)})`;

/** Fills the petition and signs; it is stored, once. */
async function signs(): Promise<void> {
  await until(`root?.querySelector('form')`);
  const person = somebody();
  await webkit.run(
    `const root = document.querySelector('petition-sign').shadowRoot;
    for (const [name, value] of Object.entries(arguments[0])) {
      const field = root.querySelector('[name=' + name + ']');
      field.focus();
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
    root.querySelector('[name="consent.petition-updates"][value=refused]').click();
    root.querySelector('[part=submit]').click();`,
    { ...person, postalCode: '93721' },
  );
  await until(shows('Thank you. Your signature is recorded.'));
  const query = "SELECT 1 FROM actions WHERE json_extract(supporter, '$.email') = ?";
  assert.equal(rows(served.file, query, person.email).length, 1);
}

for (const [way, body] of Object.entries({
  'the loader': `<div>${petition}</div>${loader}`,
  'the loader, in a paragraph': `<p>Sign: ${petition}</p>${loader}`,
  'the loader, by a placeholder': `<p><span data-upstander="petition-sign" data-campaign="sesta"></span></p>${loader}`,
  'a module of all elements': `<div>${petition}</div>${script('all', { module: true })}`,
  'one classic file': `<div>${petition}</div>${script('one/petition-sign')}`,
  'a baked file': `<div>${petition}</div><script nonce="blog" type="module" src="${url}/v1/embed/sesta/petition-sign.js"></script>`,
})) {
  for (const [name, policy] of Object.entries({
    'a strict policy': POLICY,
    'Trusted Types': trustedTypes('lit-html'),
  })) {
    test(`${way}, under ${name}`, { timeout }, async () => {
      await open({ body, policy });
      await signs();
      assert.deepEqual(await complaints(), QUIET);
    });
  }
}

const two = `<div>${petition}</div>${meter}${script('one/petition-sign')}${script('one/goal-meter', { from: served.url })}`;

test('two copies, where Trusted Types allow duplicates: both work', { timeout }, async () => {
  await open({ body: two, policy: trustedTypes("lit-html 'allow-duplicates'") });
  await signs();
  await until(`document.querySelector('goal-meter').shadowRoot?.querySelector('[part=count]')`);
  assert.deepEqual(await complaints(), QUIET);
});

test('where all is blocked, or the campaign only, the children show', { timeout }, async () => {
  await open('');
  wire.lose(/loader/);
  await webkit.goto(blog.publish(`<div>${petition}</div>${loader}`));
  assert.ok(await webkit.run(`return document.querySelector('petition-sign a').checkVisibility()`));
  await open('');
  wire.lose(/v1\/campaigns/);
  await webkit.goto(blog.publish(`<div>${petition}</div>${loader}`));
  await until(shows('This could not be loaded.'));
  assert.ok(await webkit.run(`return document.querySelector('petition-sign a').checkVisibility()`));
});

test('a petition that is moved while somebody types keeps what was typed', { timeout }, async () => {
  await open(`<div>${petition}</div>${loader}`);
  await until(`root?.querySelector('form')`);
  const kept = await webkit.run<string>(
    `const element = document.querySelector('petition-sign');
    const field = element.shadowRoot.querySelector('[name=given]');
    field.value = 'Ana';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    document.body.append(element);
    return new Promise(done => setTimeout(() => done(element.shadowRoot.querySelector('[name=given]').value), 100));`,
  );
  assert.equal(kept, 'Ana');
  await signs();
  assert.deepEqual(await complaints(), QUIET);
});

test('states are set, and styled by a page', { timeout }, async () => {
  await open({
    head: '<style>petition-sign:state(sent) { outline: 3px solid }</style>',
    body: `<div>${petition}</div>${loader}`,
  });
  await signs();
  assert.equal(
    await webkit.run(`return getComputedStyle(document.querySelector('petition-sign')).outlineWidth`),
    '3px',
  );
});
