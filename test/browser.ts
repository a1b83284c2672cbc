// The browser that the tests run in: found, or installed where that can be done.
import { existsSync } from 'node:fs';
import { installPackages, onPath } from './debian.ts';

const PACKAGES = [
  'chromium',
  'fonts-dejavu-core',
  'fonts-liberation',
  'fonts-noto-core',
  'fonts-noto-cjk',
  'fonts-thai-tlwg',
  'fontconfig',
] as const;

const MACOS = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** `CHROME_PATH`, else a Chromium or Chrome of the system. */
function findBrowser(): string | undefined {
  const chosen = process.env['CHROME_PATH'];
  if (chosen && !existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which is not there`);
  return (
    chosen ??
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(onPath).find(Boolean) ??
    (existsSync(MACOS) ? MACOS : undefined)
  );
}

/**
 * How to launch the browser.
 * @throws Error that says what to install, where none is found and none can be installed.
 */
export function ensureBrowser(): { executablePath: string; args: string[] } {
  let executablePath = findBrowser();
  if (!executablePath) {
    installPackages(...PACKAGES);
    executablePath = findBrowser();
  }
  if (!executablePath) {
    throw new Error(
      'The tests need Chromium or Chrome. Install one (on Debian: apt-get install chromium), ' +
        'or set CHROME_PATH to the program.',
    );
  }
  return {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
