// The arrows of ARCHITECTURE: who may import whom. Tests may import anything.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const src = path.join(import.meta.dirname, '../../src');

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
  dynamic: boolean;
}

const statement =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...text.matchAll(statement)].map(([, type, still, dynamic]) => {
    const target = (still ?? dynamic)!;
    const to = target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target;
    return { from: file, to, typeOnly: Boolean(type), dynamic: dynamic !== undefined };
  });
}

const files = globSync('**/*.ts', { cwd: src }).filter(
  file => !/(\.test|suite|\/test-support)\.ts$/.test(file),
);
const imports = files.flatMap(importsOf);
const room = (file: string) => (file.includes('/') ? file.split('/')[0]! : 'entry');
const within = (name: string) => imports.filter(({ from }) => room(from) === name);
const list = (wrong: Import[]) => wrong.map(({ from, to }) => `${from} → ${to}`);

/** What each room of the browser and the endpoint may import, besides itself. */
const MAY: Record<string, string[]> = {
  contract: ['zod/mini'],
  hotlines: ['contract'],
  i18n: ['contract'],
  client: ['contract', 'i18n'],
  context: ['contract', 'i18n', 'client', '@lit/context'],
  base: ['contract', 'i18n', 'client', 'context', 'lit', '@lit/context'],
  elements: ['contract', 'i18n', 'client', 'context', 'base', 'lit', '@lit/context', 'hotlines'],
  testing: ['contract', 'msw'],
  snippets: ['contract', 'i18n', 'hotlines'],
  'campaign-file': ['contract', 'i18n', 'yaml', 'zod/mini'],
};

describe('arrows', () => {
  it('reads imports at all', () => assert.ok(imports.length > 100));

  for (const [name, allowed] of Object.entries(MAY)) {
    it(`${name} imports only ${allowed.join(', ')}`, () => {
      const wrong = within(name).filter(({ to }) => {
        if (!to.endsWith('.ts')) return !allowed.some(one => to === one || to.startsWith(`${one}/`));
        return room(to) !== name && !allowed.includes(room(to));
      });
      assert.deepEqual(list(wrong), []);
    });
  }

  it('no element imports another', () => {
    const wrong = within('elements').filter(
      ({ from, to }) => to.startsWith('elements/') && to.split('/')[1] !== from.split('/')[1],
    );
    assert.deepEqual(list(wrong), []);
  });

  it('only entries import a define.ts', () => {
    const wrong = imports.filter(
      ({ from, to }) => /elements\/.*\/define\.ts$/.test(to) && room(from) !== 'entry',
    );
    assert.deepEqual(list(wrong), []);
  });

  it('the endpoint imports no element, and nothing in the browser imports the endpoint', () => {
    const server = ['endpoint', 'cli'];
    const browser = ['elements', 'base', 'context', 'client'];
    const wrong = imports.filter(
      ({ from, to }) =>
        (server.includes(room(from)) && browser.includes(room(to))) ||
        (!server.includes(room(from)) && server.includes(room(to))),
    );
    assert.deepEqual(list(wrong), []);
  });

  it('the builder imports neither the endpoint nor the command', () => {
    const folder = path.join(src, '../demo/builder');
    const all = globSync('**/*.ts', { cwd: folder }).filter(file => !file.endsWith('.test.ts'));
    const wrong = all
      .flatMap(file => importsOf(path.join('../demo/builder', file)))
      .filter(({ to }) => /^\.\.\/src\/(endpoint|cli)\//.test(to) || to.startsWith('node:'));
    assert.ok(all.length > 5);
    assert.deepEqual(list(wrong), []);
  });

  it('what only the endpoint and the command say never comes to a browser', () => {
    const said = /^i18n\/(en|locales\/[\w-]+)\/(mails|pages|paper|served)\.ts$/;
    const readers = /^i18n\/(locales\/[\w-]+\/)?served\.ts$/;
    const outside = imports.filter(({ typeOnly }) => !typeOnly);
    assert.ok(outside.some(({ to }) => said.test(to)));
    const wrong = outside.filter(
      ({ from, to }) =>
        (said.test(to) && !readers.test(from)) ||
        (to === 'i18n/served.ts' && !['endpoint', 'cli'].includes(room(from))),
    );
    assert.deepEqual(list(wrong), []);
  });

  it('the browser takes zod only by dynamic import', () => {
    const free = new Set(
      ['consent-version.ts', 'cwc.ts', 'goal.ts', 'letter.ts', 'own-way.ts', 'text-language.ts'].map(
        file => `contract/${file}`,
      ),
    );
    const wrong = imports.filter(
      ({ from, to, typeOnly, dynamic }) =>
        ['elements', 'base', 'context', 'client', 'i18n'].includes(room(from)) &&
        room(to) === 'contract' &&
        !typeOnly &&
        !dynamic &&
        !free.has(to),
    );
    assert.deepEqual(list(wrong), []);
    const zodLeft = [...free]
      .flatMap(file => importsOf(file))
      .filter(({ to, typeOnly }) => to.startsWith('zod') && !typeOnly);
    assert.deepEqual(list(zodLeft), []);
  });

  it('a file is short enough to hold one idea', () => {
    // A catalogue is one list of words, however many those are.
    const long = files.filter(
      file =>
        !file.startsWith('i18n/locales/') &&
        readFileSync(path.join(src, file), 'utf8').split('\n').length > 320,
    );
    assert.deepEqual(long, []);
  });
});
