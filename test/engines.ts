// npm run test:engines: the tests of elements and pages in Firefox and WebKit. An engine that is not there
// and cannot be installed is skipped, and says so.
import { ensureProgram } from './browser.ts';
import { type Suite, nodeSuite, suite, summary } from './suites.ts';

/** The tests of pages. What an engine, or its driver, cannot do is skipped and says so. */
const PAGES = {
  firefox: { files: 'test/pages/*.test.ts', without: '' },
  webkit: {
    files: 'test/pages/!(frame).test.ts',
    without:
      ' (without frame.test.ts: the driver’s mouse and keys miss what is in a frame; ways-in signs in one)',
  },
};

const suites: Suite[] = [await suite('build', [process.execPath, '.config/build.js'], [/()/g, /()/g])];
for (const engine of ['firefox', 'webkit'] as const) {
  try {
    ensureProgram(engine);
  } catch (error) {
    console.log(`\n── ${engine}: skipped. ${(error as Error).message}`);
    continue;
  }
  process.env['ENGINE'] = engine;
  suites.push(
    await suite(
      `elements in ${engine}`,
      ['web-test-runner', '--config', '.config/web-test-runner.config.js'],
      [/(\d+) passed/g, /(\d+) failed/g],
      240,
    ),
  );
  const { files, without } = PAGES[engine];
  suites.push(await nodeSuite(`pages in ${engine}${without}`, [files], { seconds: 900 }));
}
process.exit(summary(suites));
