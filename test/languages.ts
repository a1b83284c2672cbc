// npm run test:languages: every state of every element in every language, at 320 px.
// `LANGUAGES='de fil' npm run test:languages` takes a few.
import { ensureBrowser, ensureFonts } from './browser.ts';
import { suite, summary } from './suites.ts';

process.env['LANGUAGES'] ??= 'all';
process.env['CHROME_PATH'] = ensureBrowser().executablePath;
const missing = ensureFonts();
if (missing) console.log(`Words are measured as they come: ${missing}`);
process.exit(
  summary([
    await suite(
      'every element in every language',
      [
        'web-test-runner',
        '--config',
        '.config/web-test-runner.config.js',
        '--files',
        'src/i18n/shown/*-*.test.ts',
      ],
      [/(\d+) passed/g, /(\d+) failed/g],
      420,
    ),
  ]),
);
