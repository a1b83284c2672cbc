// npm run test:pages: stories of pages that are long to tell and seldom break, in Chromium.
import { ensureBrowser } from './browser.ts';
import { nodeSuite, suite, summary } from './suites.ts';

process.env['CHROME_PATH'] = ensureBrowser().executablePath;
process.exit(
  summary([
    await suite('build', [process.execPath, '.config/build.js'], [/()/g, /()/g]),
    await nodeSuite('long stories of pages', ['test/pages/long/*.test.ts'], {
      args: ['--test-concurrency=2'],
      seconds: 420,
    }),
  ]),
);
