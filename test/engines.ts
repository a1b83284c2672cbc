// npm run test:engines: the tests of elements and pages in Firefox and WebKit. An engine that is not there
// and cannot be installed is skipped, and says so.
import { ensureProgram } from './browser.ts';
import { type Suite, nodeSuite, suite, summary } from './suites.ts';

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
      420,
    ),
  );
  // What an engine, or its driver, cannot do is skipped there and says so.
  // WebKit's driver answers late where another one works beside it.
  const args = engine === 'firefox' ? ['--test-concurrency=2'] : [];
  const files = ['test/pages/*.test.ts', 'test/pages/long/*.test.ts'];
  suites.push(await nodeSuite(`pages in ${engine}`, files, { seconds: 720, args }));
}
process.exit(summary(suites));
