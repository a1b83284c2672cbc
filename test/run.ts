// npm test: builds, then runs every suite, and sums all into one last line.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensureFonts } from './browser.ts';
import { nodeSuite, suite, summary } from './suites.ts';

try {
  process.env['CHROME_PATH'] = ensureBrowser().executablePath;
  ensureFonts();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

// One file more than there are cores: much of a test is waiting, for a process, a browser or a clock.
const together = { args: [`--test-concurrency=${availableParallelism() + 1}`] };

process.env['UPSTANDER_CLI'] = fileURLToPath(new URL('../dist/cli/upstander.js', import.meta.url));

const build = await suite('build', [process.execPath, '.config/build.js'], [/()/g, /()/g]);

// Elements beside what runs in Node, which waits a good deal. Pages load both cores by themselves.
const node = nodeSuite(
  'node',
  [
    'src/**/*.node.test.ts',
    'demo/**/*.node.test.ts',
    'test/content/*.test.ts',
    'test/architecture/*.test.ts',
  ],
  together,
);
const elements = suite(
  'elements in a browser',
  ['web-test-runner', '--config', '.config/web-test-runner.config.js'],
  [/(\d+) passed/g, /(\d+) failed/g],
  900,
  node,
);
await elements;
const pages = nodeSuite('pages', ['test/pages/*.test.ts'], together);

process.exit(summary([build, await node, await elements, await pages]));
