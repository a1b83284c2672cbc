// npm test: builds, then runs every suite, and sums all into one last line.
import { spawn } from 'node:child_process';
import { ensureBrowser } from './browser.ts';

interface Result {
  name: string;
  passed: number;
  failed: number;
}

/** Runs a suite, shows what it prints, and reads its counts. */
async function suite(name: string, command: string[], counts: RegExp[]): Promise<Result> {
  console.log(`\n── ${name}`);
  const [program, ...args] = command;
  const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (data: Buffer) => {
    output += data;
    process.stdout.write(data);
  });
  const code = await new Promise<number | null>(resolve => child.on('close', resolve));
  const [passed, failed] = counts.map(pattern => Number([...output.matchAll(pattern)].pop()?.[1] ?? NaN));
  if (Number.isNaN(passed) || Number.isNaN(failed)) return { name, passed: 0, failed: 1 }; // it never got to its tests
  return { name, passed: passed!, failed: code === 0 ? failed! : Math.max(1, failed!) };
}

/** Suites of node:test files. */
const node = (name: string, ...files: string[]) =>
  suite(
    name,
    [process.execPath, '--test', '--test-reporter=spec', ...files],
    [/^ℹ pass (\d+)/gm, /^ℹ fail (\d+)/gm],
  );

try {
  process.env['CHROME_PATH'] = ensureBrowser().executablePath;
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

const results: Result[] = [
  await suite('build', [process.execPath, '.config/build.js'], [/()/g, /()/g]),
  await node('node', 'src/**/*.node.test.ts', 'test/content/*.test.ts', 'test/architecture/*.test.ts'),
  await suite(
    'elements in a browser',
    ['web-test-runner', '--config', '.config/web-test-runner.config.js'],
    [/(\d+) passed/g, /(\d+) failed/g],
  ),
  await node('pages', 'test/pages/*.test.ts'),
];

const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0);
console.log();
for (const { name, passed, failed } of results)
  if (failed) console.log(`${name}: ${failed} failed of ${passed + failed}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') ? 1 : 0);
