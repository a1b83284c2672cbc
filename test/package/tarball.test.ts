// What is in the tarball, and what installing it brings along.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { Project } from './installed.ts';

const project = await Project.make();
const { skip } = project;
const pkg = project.path('node_modules/upstander');
const read = (name: string) => readFileSync(path.join(pkg, name), 'utf8');

test('publint has nothing to say', { skip }, async () => {
  const { messages, pkg: manifest } = await publint({ pkgDir: pkg, pack: false });
  assert.deepEqual(
    messages.map(message => formatMessage(message, manifest)),
    [],
  );
});

interface Tree {
  /** Not there for an optional peer that is not installed. */
  version?: string;
  dependencies?: Record<string, Tree>;
}

test('installing it brings Lit, zod and what those need', { skip }, async () => {
  const names = new Set<string>();
  const walk = ({ dependencies = {} }: Tree) => {
    for (const [name, tree] of Object.entries(dependencies)) {
      if (tree.version) names.add(name);
      walk(tree);
    }
  };
  walk(JSON.parse(await project.run('npm', 'ls', '--all', '--json')) as Tree);
  assert.deepEqual([...names].toSorted(), [
    '@lit-labs/ssr-dom-shim',
    '@lit/context',
    '@lit/reactive-element',
    '@types/trusted-types',
    'lit',
    'lit-element',
    'lit-html',
    'upstander',
    'zod',
  ]);
});

test('every import of a package is one of a dependency, or of an optional peer', { skip }, () => {
  const { dependencies, peerDependencies } = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'peerDependencies',
    Record<string, string>
  >;
  const imported = new Set<string>();
  for (const name of globSync('dist/**/*.js', { cwd: pkg, exclude: ['dist/cdn/**'] })) {
    for (const [, from] of read(name).matchAll(
      /^\s*(?:import|export)\s[^'"]*?from ['"]([^'"]+)['"]|^import ['"]([^'"]+)/gm,
    )) {
      if (!from || from.startsWith('.') || from.startsWith('node:') || builtinModules.includes(from))
        continue;
      imported.add(/^(@[^/]+\/)?[^/]+/.exec(from)![0]);
    }
  }
  const declared = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
  assert.deepEqual([...imported].toSorted(), declared.toSorted());
});

test('what is bundled keeps its licence', { skip }, () => {
  const notice = read('dist/NOTICE.txt');
  for (const name of ['hono', '@hono/node-server', 'yaml', 'commander'])
    assert.match(notice, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((MIT|ISC)\\)$`, 'm'));
  for (const name of ['lit-html', '@lit/context'])
    assert.match(read('dist/cdn/NOTICE.txt'), new RegExp(`^${name} \\d`, 'm'));
});

test('types need none of what is bundled, and no compiler options of ours', { skip }, async () => {
  for (const name of globSync('dist/**/*.d.ts', { cwd: pkg }))
    assert.doesNotMatch(read(name), /from ['"](hono|@hono|yaml|commander)/, name);
  await project.write(
    'use.ts',
    `import { GoalMeter, PetitionSign, type ActionCompleteEvent, type Campaign } from 'upstander';
    import { Action } from 'upstander/contract';
    import { type Endpoint, createEndpoint } from 'upstander/endpoint';
    import 'upstander/petition-sign/define';
    import 'upstander/all';
    import 'upstander/locales/ar';
    import 'upstander/locales/es';

    const petition: PetitionSign = document.createElement('petition-sign');
    petition.campaign = 'sesta';
    document.querySelector('goal-meter')?.addEventListener('goal-reached', event => {
      const goal: number = event.goal;
      return goal;
    });
    petition.addEventListener('action-complete', (event: ActionCompleteEvent) => event.status);
    // @ts-expect-error -- an id is a string
    petition.campaign = 7;
    const title = (campaign: Campaign): string => campaign.title;
    const endpoint: Promise<Endpoint> = createEndpoint({ dataFolder: '', campaigns: '', publicUrl: '' });
    export { Action, GoalMeter, endpoint, title };`,
  );
  assert.deepEqual(await project.typeErrors(['use.ts'], ['--types', '']), []);
});
