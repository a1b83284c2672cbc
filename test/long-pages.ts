// npm run test:pages: each page of the demo and the documentation, every way in, frames, the admin page, mails and paper: what is long to tell, in Chromium.
import { ensureBrowser } from './browser.ts';
import { nodeSuite, suite, summary } from './suites.ts';

process.env['CHROME_PATH'] = ensureBrowser().executablePath;
process.exit(
  summary([
    await suite('build', [process.execPath, '.config/build.js'], [/()/g, /()/g]),
    await nodeSuite('long stories of pages', ['test/pages/long/*.test.ts'], {
      args: ['--test-concurrency=2'],
      seconds: 660,
    }),
  ]),
);
