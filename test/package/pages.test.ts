// A petition in a page, three ways: plain HTML over node_modules, Vite, and React with Vite and TypeScript.
// Each is signed in a browser, against the endpoint that the tarball brings.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rows } from '../served.ts';
import {
  fillPetition,
  listenToComplaints,
  newReader,
  openBrowser,
  settled,
  signButton,
  somebody,
} from '../pages/browser.ts';
import { Project } from './installed.ts';
import { serveFolder, serveFrom } from './server.ts';

const VITE = 'vite@8.3.8';
const REACT = ['react@19.3.1', 'react-dom@19.3.1', '@types/react@19.3.0', '@types/react-dom@19.3.0'];

const plain = await Project.make();
const { skip } = plain;
const browser = skip ? undefined : await openBrowser();
const { url } = skip ? { url: '' } : await serveFrom(plain);
const timeout = 180_000;

/** A page as a blogger's, with an icon so that no request for one fails. */
const page = (head: string, body: string) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>A page</title><link rel="icon" href="data:,">
${head}<h1>A page</h1>${body}</html>`;

const petition = `<petition-sign endpoint="${url}" campaign="sesta"><a href="/sign">Sign</a></petition-sign>`;

/** Opens a page, signs on it as a reader would, looks whether that is stored, and what the page heard of it. */
async function sign(address: string, heard?: string): Promise<void> {
  const context = await newReader(browser!);
  const shown = await context.newPage();
  const complaints = listenToComplaints(shown);
  await shown.goto(address);
  const element = await settled(shown.locator('petition-sign'));
  const person = somebody();
  await fillPetition(element, person);
  await signButton(element).click();
  await element.getByText('Thank you. Your signature is recorded.').waitFor();
  const stored = rows(
    plain.path('data/upstander.sqlite'),
    "SELECT action_id FROM actions WHERE json_extract(supporter, '$.email') = ?",
    person.email,
  );
  assert.equal(stored.length, 1);
  assert.deepEqual(complaints, { errors: [], lines: [] });
  if (heard) await shown.getByText(heard).waitFor();
  await context.close();
}

test('plain HTML: modules of node_modules, named by an import map', { skip, timeout }, async () => {
  const imports = {
    'upstander/petition-sign/define': '/node_modules/upstander/dist/elements/petition-sign/define.js',
    lit: '/node_modules/lit/index.js',
    'lit/': '/node_modules/lit/',
    'lit-html': '/node_modules/lit-html/lit-html.js',
    'lit-html/': '/node_modules/lit-html/',
    'lit-element/': '/node_modules/lit-element/',
    '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
    '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
    '@lit/context': '/node_modules/@lit/context/index.js',
    'zod/mini': '/node_modules/zod/mini/index.js',
  };
  await plain.write(
    'import-map.html',
    page(
      `<script type="importmap">${JSON.stringify({ imports })}</script>
       <script type="module">import 'upstander/petition-sign/define';</script>`,
      petition,
    ),
  );
  await sign(`${await serveFolder(plain.folder)}/import-map.html`);
});

test('plain HTML: the script tag of the tarball, from any web server', { skip, timeout }, async () => {
  const tag = `<script type="module" src="/node_modules/upstander/dist/cdn/loader.js" data-endpoint="${url}"></script>`;
  await plain.write(
    'tag.html',
    page(tag, '<petition-sign campaign="sesta"><a href="/sign">Sign</a></petition-sign>'),
  );
  await sign(`${await serveFolder(plain.folder)}/tag.html`);
});

test('Vite builds a page with the element', { skip, timeout }, async () => {
  const project = await Project.make([VITE], {
    'index.html': page('<script type="module" src="/main.ts"></script>', petition),
    'main.ts': `import 'upstander/petition-sign/define';
      import type { ActionCompleteEvent } from 'upstander';
      document.querySelector('petition-sign')!.addEventListener('action-complete', (event: ActionCompleteEvent) => {
        document.body.append(\`Heard: \${event.campaign} \${event.status}\`);
      });`,
  });
  assert.deepEqual(await project.typeErrors(['main.ts']), []);
  const printed = await project.run('npx', 'vite', 'build', '--logLevel', 'warn');
  assert.equal(printed, '', 'without a warning');
  await sign(`${await serveFolder(project.path('dist'))}/`, 'Heard: sesta counted');
});

test('React renders the component, typed, and hears its events', { skip, timeout }, async () => {
  const project = await Project.make([VITE, ...REACT, '@lit/react@1.0.8'], {
    'index.html': page('', '<div id="root"></div><script type="module" src="/main.tsx"></script>'),
    'tsconfig.json': '{ "compilerOptions": { "jsx": "react-jsx" } }',
    'main.tsx': `import { StrictMode, useState } from 'react';
      import { createRoot } from 'react-dom/client';
      import 'upstander/types/react';
      import { PetitionSign } from 'upstander/react';
      import 'upstander/goal-meter/define';
      function Page() {
        const [heard, setHeard] = useState('nothing');
        return (
          <main>
            <PetitionSign endpoint="${url}" campaign="sesta" onActionComplete={event => setHeard(event.status)}>
              <a href="/sign">Sign</a>
            </PetitionSign>
            <goal-meter endpoint="${url}" campaign="sesta"></goal-meter>
            <p>Heard: {heard}</p>
          </main>
        );
      }
      createRoot(document.getElementById('root')!).render(<StrictMode><Page /></StrictMode>);`,
  });
  assert.deepEqual(await project.typeErrors(['main.tsx'], ['--jsx', 'react-jsx', '--skipLibCheck']), []);
  await project.run('npx', 'vite', 'build', '--logLevel', 'error');
  await sign(`${await serveFolder(project.path('dist'))}/`, 'Heard: counted');
});
