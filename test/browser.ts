// The browsers that the tests run in: found, or installed where that can be done.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { installPackages, onPath } from './debian.ts';

export type Engine = 'chromium' | 'firefox' | 'webkit';

const FONTS = [
  'fonts-dejavu-core',
  'fonts-liberation',
  'fonts-noto-core',
  'fonts-noto-cjk',
  'fonts-thai-tlwg',
  'fontconfig',
] as const;

const MACOS = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** What a variable of the environment names, which must then be there. */
function chosen(variable: string): string | undefined {
  const file = process.env[variable];
  if (file && !existsSync(file)) throw new Error(`${variable} names ${file}, which is not there`);
  return file;
}

/** Each engine's program, or nothing; and what to install for it. */
const ENGINES: Record<
  Engine,
  { find: () => string | undefined; packages: [string, ...string[]]; advice: string }
> = {
  chromium: {
    find: () =>
      chosen('CHROME_PATH') ??
      ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(onPath).find(Boolean) ??
      (existsSync(MACOS) ? MACOS : undefined),
    packages: ['chromium', ...FONTS],
    advice: 'Chromium or Chrome. Install one (on Debian: apt-get install chromium), or set CHROME_PATH',
  },
  firefox: {
    find: () => chosen('FIREFOX_PATH') ?? ['firefox-esr', 'firefox'].map(onPath).find(Boolean),
    packages: ['firefox-esr', ...FONTS],
    advice: 'Firefox. Install it (on Debian: apt-get install firefox-esr), or set FIREFOX_PATH',
  },
  webkit: {
    // The small browser that comes with WebKitGTK; its driver starts it, on a display of its own.
    find: () =>
      onPath('WebKitWebDriver') && onPath('Xvfb')
        ? globSync('/usr/lib/*/{webkit2gtk-4.1,webkitgtk-6.0}/MiniBrowser')[0]
        : undefined,
    packages: ['webkit2gtk-driver', 'xvfb', ...FONTS],
    advice: 'WebKitGTK. Install it (on Debian: apt-get install webkit2gtk-driver xvfb)',
  },
};

/**
 * The program of a browser.
 * @throws Error that says what to install, where none is found and none can be installed.
 */
export function ensureProgram(engine: Engine): string {
  const { find, packages, advice } = ENGINES[engine];
  let program = find();
  if (!program) {
    installPackages(...packages);
    program = find();
  }
  if (!program) throw new Error(`The tests need ${advice}.`);
  return program;
}

/** A language of each script that Upstander's words are in, as fontconfig knows it. */
const SCRIPTS = ['ar', 'ko', 'ru', 'th', 'vi', 'zh-cn', 'zh-tw'];

/**
 * Fonts for all of these scripts: installed where a browser was there without them.
 * @returns why some are not there; nothing where they are, or a system has its own way.
 */
export function ensureFonts(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const without = () =>
    SCRIPTS.filter(lang => !spawnSync('fc-list', [`:lang=${lang}`, 'family'], { encoding: 'utf8' }).stdout);
  if (without()[0]) installPackages(...FONTS);
  const missing = without();
  return missing[0] && `no fonts for ${missing.join(', ')} (on Debian: apt-get install ${FONTS.join(' ')})`;
}

/** How to launch Chromium. @throws Error that says what to install. */
export const ensureBrowser = (): { executablePath: string; args: string[] } => ({
  executablePath: ensureProgram('chromium'),
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
});
