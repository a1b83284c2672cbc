// npm run test:engines: the tests of elements and pages in Firefox and WebKit. An engine that is not there
// and cannot be installed is skipped, and says so.
import { type Engine, ensureProgram } from './browser.ts';
import { type Suite, nodeSuite, suite, summary } from './suites.ts';

/** The tests of pages that an engine's driver can run. */
const PAGES: Partial<Record<Engine, string[]>> = {
  firefox: ['test/pages/{paste,manners-*}.test.ts'],
  webkit: ['test/webkit/*.test.ts'], // by WebDriver: Playwright drives no WebKit but its own
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
      180,
    ),
  );
  const pages = PAGES[engine];
  if (pages) suites.push(await nodeSuite(`pages in ${engine}`, pages, { seconds: 400 }));
}
process.exit(summary(suites));
