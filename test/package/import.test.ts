// The entries: each can be imported in plain Node, and a bundler keeps only what is used.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { THEMES } from '../../src/themes/themes.ts';
import { Project } from './installed.ts';

const project = await Project.make([
  'react@19.3.1',
  '@lit/react@1.0.8',
  '@lit-labs/ssr@4.1.0',
  '@lit-labs/ssr-client@1.1.8',
]);
const { skip } = project;

const { exports } = skip
  ? { exports: {} }
  : (JSON.parse(readFileSync(project.path('node_modules/upstander/package.json'), 'utf8')) as {
      exports: Record<string, string>;
    });

// The loader is for script tags: it begins with the page's document. Testing needs MSW, a peer. Style sheets are for bundlers.
const entries = Object.keys(exports)
  .filter(way => !/json$|css$|^\.\/loader$|^\.\/testing$/.test(way))
  .map(way => way.replace('.', 'upstander').replace('*', 'es'));

test('every entry can be imported in plain Node, and sets no global of a browser', { skip }, async () => {
  assert.ok(entries.length > 20, entries.join());
  for (const entry of entries) {
    const out = await project.run(
      process.execPath,
      '--input-type=module',
      '--eval',
      `await import('${entry}');
       console.log(['window', 'document', 'HTMLElement'].filter(name => name in globalThis).join());`,
    );
    assert.equal(out, '\n', entry);
  }
});

test('every theme is in the package', { skip }, () => {
  for (const { id } of THEMES)
    assert.match(
      readFileSync(project.path(`node_modules/upstander/dist/themes/${id}.css`), 'utf8'),
      /--upstander-accent: /,
    );
});

/** Every module whose code is left in a bundle of a program. */
async function bundled(program: string): Promise<string[]> {
  await project.write('program.js', program);
  const bundle = await rollup({
    input: project.path('program.js'),
    plugins: [nodeResolve({ browser: true })],
    external: ['react'],
    onwarn: () => {}, // 'use client' is for servers
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return output
    .filter(chunk => chunk.type === 'chunk')
    .flatMap(({ modules }) => Object.entries(modules))
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([id]) => id.slice(project.folder.length));
}

const elementsIn = (modules: string[]) =>
  [...new Set(modules.map(id => /\/elements\/([^/]+)\//.exec(id)?.[1] ?? ''))].filter(Boolean).toSorted();

test('a bundle holds the element that is imported, and no other', { skip }, async () => {
  const meter = await bundled(`import { GoalMeter } from 'upstander'; console.log(GoalMeter);`);
  assert.deepEqual(elementsIn(meter), ['goal-meter']);
  assert.ok(!meter.some(id => /zod|hono|\/endpoint\//.test(id)), meter.join('\n'));

  const defined = await bundled(`import 'upstander/hotline-info/define';`);
  assert.deepEqual(elementsIn(defined), ['hotline-info']);

  const component = await bundled(`import { GoalMeter } from 'upstander/react'; console.log(GoalMeter);`);
  assert.deepEqual(elementsIn(component), ['goal-meter']);

  const all = await bundled(`import 'upstander/all';`);
  assert.equal(elementsIn(all).length, 5);
});
