// The browser that the tests run in: found, or installed where that can be done.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const PACKAGES = [
  'chromium',
  'fonts-dejavu-core',
  'fonts-liberation',
  'fonts-noto-core',
  'fonts-noto-cjk',
  'fonts-thai-tlwg',
  'fontconfig',
];

const onPath = (name: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map(folder => path.join(folder, name))
    .find(file => existsSync(file));

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

/** On Debian as root: the system's own package. The lock is waited for, stale lists are renewed. */
function installBrowser(): void {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return;
  console.error('No browser found: installing chromium with apt-get …');
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=600', '-o', 'Acquire::Retries=3', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...PACKAGES);
}

/**
 * How to launch the browser.
 * @throws Error that says what to install, where none is found and none can be installed.
 */
export function ensureBrowser(): { executablePath: string; args: string[] } {
  let executablePath = findBrowser();
  if (!executablePath) {
    installBrowser();
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
