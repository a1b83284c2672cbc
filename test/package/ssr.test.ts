// The elements drawn on a server by @lit-labs/ssr, and taken over by a browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { type Complaints, listenToComplaints, newReader, openBrowser } from '../pages/browser.ts';
import { Project } from './installed.ts';
import { serveFolder, serveFrom } from './server.ts';

const project = await Project.make(['@lit-labs/ssr@4.1.0', '@lit-labs/ssr-client@1.1.8']);
const { skip } = project;
const browser = skip ? undefined : await openBrowser();
const { url } = skip ? { url: '' } : await serveFrom(project);

// In plain Node, without any global of a browser but the registry that Lit brings.
await project.write(
  'server.js',
  `import { render } from '@lit-labs/ssr';
   import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
   import { html } from 'lit';
   import { unsafeHTML } from 'lit/directives/unsafe-html.js';
   import { UpstanderRenderer } from 'upstander/ssr';

   const [, , endpoint, lang, last] = process.argv;
   const get = async path => (await fetch(endpoint + '/v1/' + path)).json();
   const campaign = await get('campaigns/sesta?lang=' + lang);
   const letters = await get('campaigns/hr-2172?lang=' + lang);
   const { hotlines } = await get('hotlines?country=US&topic=trafficking&lang=' + lang);
   const json = data => unsafeHTML(
     '<script type="application/json">' + JSON.stringify(data).replaceAll('<', '\\\\u003c') + '</script>',
   );
   const page = html\`
     <petition-sign endpoint=\${endpoint} campaign="sesta" lang=\${lang} .data=\${{ campaign }}>
       \${json({ campaign })}<a href="/sign">Sign</a>
     </petition-sign>
     <contact-rep endpoint=\${endpoint} campaign="hr-2172" lang=\${lang} .data=\${{ campaign: letters }}>
       \${json({ campaign: letters })}
     </contact-rep>
     <hotline-info country="US" lang=\${lang} .data=\${{ hotlines }}>\${json({ hotlines })}</hotline-info>
     <goal-meter value="2847" goal="3000" lang=\${lang}></goal-meter>
     <action-provider campaign="sesta"><goal-meter lang=\${lang}><a href="/goal">How far</a></goal-meter></action-provider>\`;
   const text = await collectResult(render(page, { elementRenderers: [UpstanderRenderer] }));
   if ('document' in globalThis || 'window' in globalThis) throw new Error('a browser is faked');
   console.log(text);`,
);

const drawn = (lang: string) => project.run(process.execPath, 'server.js', url, lang);

/** What a server wrote into the shadow root of an element. */
const shadow = (text: string, tag: string) =>
  new RegExp(`<${tag}[^>]*><template shadowroot="open" shadowrootmode="open">(.*?)</template>`, 's').exec(
    text,
  )?.[1] ?? '';

const words = {
  en: {
    sign: /Sign the petition/,
    given: /First name/,
    find: /Find my representatives/,
    leave: /Leave this page/,
    goal: /2,847/,
  },
  es: {
    sign: /Firmar la petición/,
    given: /Nombre/,
    find: /Buscar a mis representantes/,
    leave: /Salir/,
    goal: /2[.,]?847/,
  },
};

for (const lang of ['en', 'es'] as const) {
  test(`each element's words and form are in a server's HTML: ${lang}`, { skip }, async () => {
    const text = await drawn(lang);
    const petition = shadow(text, 'petition-sign');
    assert.match(petition, words[lang].sign);
    assert.match(petition, words[lang].given);
    assert.match(petition, /<input[^>]* name="email"/);
    assert.match(petition, /<style>[^<]*:host/);
    assert.match(petition, /<input[^>]* type="radio"/);
    assert.doesNotMatch(petition, /<input[^>]* checked/, 'no consent is ticked for a reader');
    assert.match(shadow(text, 'contact-rep'), words[lang].find);
    const hotline = shadow(text, 'hotline-info');
    assert.match(hotline, words[lang].leave);
    assert.match(hotline, /tel:\+18883737888/);
    assert.match(shadow(text, 'goal-meter'), words[lang].goal);
    assert.match(
      text,
      /<action-provider\s+campaign="sesta"[^>]*>.*<goal-meter[^>]*><template[^>]*>.*<slot><\/slot>/s,
    );
  });
}

async function bundle(name: string, program: string): Promise<void> {
  await project.write(`${name}.js`, program);
  const built = await rollup({
    input: project.path(`${name}.js`),
    plugins: [nodeResolve({ browser: true })],
  });
  await built.write({ dir: project.path(name), format: 'es' });
  await built.close();
}

/** A page as the server sent it, before any script of ours runs; then `start` runs the scripts. */
async function open(lang: string, script: string) {
  await project.write(
    `${script}-${lang}.html`,
    `<!doctype html><html lang="${lang}"><title>A page</title><link rel="icon" href="data:,">${await drawn(lang)}
    <button onclick="import('/${script}/${script}.js').then(() => (document.title = 'Defined'))">Start</button>`,
  );
  const context = await newReader(browser!);
  const page = await context.newPage();
  const complaints = listenToComplaints(page);
  await page.goto(`${await serveFolder(project.folder)}/${script}-${lang}.html`);
  const start = async () => {
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.waitForFunction("document.title === 'Defined'");
    await page.waitForLoadState('networkidle');
  };
  return { context, page, complaints, start };
}

/** The meter that has no endpoint is told of after a while: whether that is seen is up to the machine. */
const others = ({ lines }: Complaints) =>
  lines.filter(line => !line.includes('<goal-meter> has no endpoint'));

const hydrated = `import 'upstander/hydrate'; import 'upstander/all';`;

test('a browser takes over what the server drew, and what was typed', { skip }, async () => {
  await bundle('hydrated', hydrated);
  const { context, page, complaints, start } = await open('en', 'hydrated');
  const given = page.locator('petition-sign [name=given]');
  await given.fill('Ana');
  await given.evaluate(input => ((input as { drawnByServer?: boolean }).drawnByServer = true));
  const ways = () =>
    page.locator('hotline-info .way').evaluateAll(all => all.map(({ className }) => className));
  const before = await ways();
  assert.match(before[0]!, /call first/);
  await start();
  await page.locator('hotline-info details').waitFor(); // it has been drawn anew since
  assert.equal(await page.evaluate("matchMedia('(pointer: fine)').matches"), true, 'a computer');
  assert.deepEqual(await ways(), before, 'no number moves: what a server drew keeps its order');
  await page.locator('petition-sign button[part=submit]').click();
  await page.locator('petition-sign [part=errors]').waitFor(); // its listeners are there
  assert.equal(await given.inputValue(), 'Ana');
  assert.equal(await given.evaluate(input => (input as { drawnByServer?: boolean }).drawnByServer), true);
  assert.equal(await page.locator('petition-sign form:has([name=given])').count(), 1);
  assert.deepEqual(complaints.errors, []);
  assert.deepEqual(others(complaints), []);
  await context.close();
});

test('in another language the same, or drawn anew with what was typed', { skip }, async () => {
  await bundle('hydrated-es', hydrated);
  const { context, page, complaints, start } = await open('es', 'hydrated-es');
  const given = page.locator('petition-sign [name=given]');
  const choice = page.locator('petition-sign [name="consent.petition-updates"][value=refused]');
  await choice.check();
  await given.fill('Ana');
  await start();
  await page.locator('petition-sign button[part=submit]').click();
  await page.locator('petition-sign [part=errors]').waitFor();
  assert.equal(await given.inputValue(), 'Ana');
  // A consent holds for the words beside it: drawn anew, it is asked anew.
  const anew = others(complaints).some(line => line.includes('<petition-sign>'));
  assert.equal(await choice.isChecked(), !anew);
  assert.equal(await page.locator('petition-sign form:has([name=given])').count(), 1);
  assert.deepEqual(complaints.errors, []);
  // Its words may come after what else comes late, which the server's drawing does not have.
  for (const line of others(complaints)) assert.match(line, /<[\w-]+> is drawn anew/);
  await context.close();
});

test('what is sent before its element is there goes nowhere, and is sent again', { skip }, async () => {
  await bundle('early', hydrated);
  const { context, page, complaints } = await open('es', 'early');
  const address = page.url();
  const given = page.locator('petition-sign [name=given]');
  await given.fill('Ana');
  await given.press('Enter');
  await page.waitForLoadState('networkidle');
  assert.equal(page.url(), address, 'nothing that was typed is in the address');
  assert.equal(await given.inputValue(), 'Ana');
  // Defined, and without its words yet: they come in a later task.
  await page.evaluate(`import('/early/early.js').then(() =>
    document.querySelector('petition-sign').shadowRoot.querySelector('button[part=submit]').click())`);
  await page.locator('petition-sign [part=errors]').waitFor();
  assert.equal(page.url(), address);
  assert.equal(await given.inputValue(), 'Ana');
  assert.deepEqual(complaints.errors, []);
  await context.close();
});

test('without hydration an element draws itself anew, once', { skip }, async () => {
  await bundle('anew', `import 'upstander/all';`);
  const { context, page, complaints, start } = await open('en', 'anew');
  await start();
  await page.locator('petition-sign button[part=submit]').waitFor();
  assert.equal(await page.locator('petition-sign form:has([name=given])').count(), 1);
  assert.deepEqual(complaints.errors, []);
  assert.deepEqual(others(complaints), []);
  await context.close();
});

test('a page in another language than the server drew is drawn anew, with one line', { skip }, async () => {
  await bundle('other', `import 'upstander/hydrate'; import 'upstander/all';`);
  const { context, page, complaints, start } = await open('en', 'other');
  await page.locator('petition-sign [name=given]').fill('Ana');
  await page.locator('petition-sign').evaluate(element => element.setAttribute('lang', 'es'));
  await start();
  await page.locator('petition-sign [part=card][lang=es]').waitFor();
  assert.equal(await page.locator('petition-sign [name=given]').inputValue(), 'Ana');
  assert.deepEqual(complaints.errors, []);
  assert.deepEqual(
    complaints.lines.map(line => /<[\w-]+>(?= is drawn anew.*another language)/.exec(line)?.[0]),
    ['<petition-sign>'],
  );
  await context.close();
});
