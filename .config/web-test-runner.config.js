import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { ensureBrowser, ensureProgram } from '../test/browser.ts';
import { summaryReporter } from '../test/summary-reporter.ts';
import { webkitLauncher } from '../test/webkit/launcher.ts';

const engine = process.env.ENGINE ?? 'chromium';
const engines = {
  chromium: () =>
    chromeLauncher({
      concurrency: 2,
      // A tab beside another is throttled and unfocused: focus tests then fail. A window is not.
      createPage: ({ context }) => context.newPage({ type: 'window' }),
      launchOptions: ensureBrowser(),
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1, // only one page has the focus
      createPage: ({ context }) => context.newPage(),
      launchOptions: { browser: 'firefox', executablePath: ensureProgram('firefox'), headless: true },
    }),
  webkit: webkitLauncher,
};

export default {
  rootDir: '.',
  files: [
    'src/**/*.test.ts',
    '!src/**/*.node.test.ts',
    // How wide words are is for the fonts of one engine to tell.
    ...(engine === 'chromium' ? [] : ['!src/i18n/shown/*.test.ts']),
  ],
  // Which languages the tests of src/i18n/shown take; without any, a few.
  ...(process.env.LANGUAGES && {
    testsFinishTimeout: 360_000, // fourteen of them in one file
    testRunnerHtml: file =>
      `<!doctype html><html><body><script>globalThis.languages = ${JSON.stringify(process.env.LANGUAGES)}</script><script type="module" src="${file}"></script></body></html>`,
  }),
  nodeResolve: { browser: true, exportConditions: ['browser', 'development'] },
  testFramework: { config: { timeout: 15_000 } }, // Mocha's 2 s are too short for axe on a busy machine
  reporters: [summaryReporter()],
  plugins: [esbuildPlugin({ ts: true, tsconfig: '.config/tsconfig.browser.json', target: 'es2022' })],
  browsers: [engines[engine]()],
};
