// What README, the documentation and the example for developers show in TypeScript compiles, against the package's own types.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Snippet, read, root, snippets } from './documents.ts';

const { exports } = JSON.parse(await read('package.json')) as { exports: Record<string, string> };
const tsc = fileURLToPath(new URL('node_modules/.bin/tsc', root));

/** Ways into the package, each as the source that it is built from. */
const ways = Object.entries(exports)
  .filter(([, built]) => built.endsWith('.js') && !built.startsWith('./dist/types/'))
  .map(([way, built]) => [
    way.replace(/^\./, 'upstander'),
    [fileURLToPath(new URL(built.replace('./dist/', 'src/').replace(/\.js$/, '.ts'), root))],
  ]);

/** What the compiler says of some snippets, a line each, by where they stand. */
function complaints(given: readonly Snippet[]): string[] {
  // Inside of the project, so that what snippets import besides is found.
  const folder = fileURLToPath(new URL(`node_modules/.cache/snippets-${process.pid}`, root));
  mkdirSync(folder, { recursive: true });
  try {
    const names = given.map(({ text }, index) => {
      writeFileSync(join(folder, `snippet-${index}.tsx`), text);
      return `snippet-${index}.tsx`;
    });
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: fileURLToPath(new URL('.config/tsconfig.base.json', root)),
        compilerOptions: {
          lib: ['es2023', 'dom', 'dom.iterable'],
          types: ['node'],
          jsx: 'react-jsx',
          experimentalDecorators: true,
          useDefineForClassFields: false,
          rootDir: fileURLToPath(root),
          paths: Object.fromEntries(ways) as Record<string, string[]>,
        },
        files: names,
      }),
    );
    const { stdout } = spawnSync(tsc, ['-p', folder, '--pretty', 'false'], { encoding: 'utf8', cwd: folder });
    return stdout
      .split('\n')
      .filter(Boolean)
      .map(line =>
        line.replace(/^snippet-(\d+)\.\w+\(/, (_, index: string) => `${given[Number(index)]!.at} (`),
      );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('what is shown in TypeScript compiles, and what is wrong would be found', async () => {
  const wrong = `import type { ActionCompleteEvent } from 'upstander';
    export const read = (event: ActionCompleteEvent) => event.email;`;
  const example = { at: 'demo/developer/main.ts', text: await read('demo/developer/main.ts'), kind: '' };
  const found = complaints([
    ...snippets('ts'),
    ...snippets('tsx'),
    example,
    { at: 'wrong', text: wrong, kind: '' },
  ]);
  assert.match(found.pop() ?? 'nothing', /^wrong .*'email'/);
  assert.deepEqual(found, []);
});
