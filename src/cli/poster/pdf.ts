// Pages as PDF, by the browser of this computer: it sets every language as it does on the screen.
import { spawn } from 'node:child_process';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CliError } from '../failure.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** How long a browser may take. */
const LONGEST_MS = 60_000;

const there = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

async function browser(): Promise<string> {
  const { CHROME_PATH, PATH = '' } = process.env;
  const candidates = CHROME_PATH
    ? [CHROME_PATH]
    : [...PATH.split(delimiter).flatMap(folder => NAMES.map(name => join(folder, name))), MAC];
  for (const candidate of candidates) if (await there(candidate)) return candidate;
  throw new CliError(
    `There is no Chromium or Chrome${CHROME_PATH ? ` at ${CHROME_PATH}` : ' here'} to make a PDF with. ` +
      'Say where one is in CHROME_PATH, or give --out a name that ends in .html and print that from a browser',
  );
}

/** @throws CliError where there is no browser, or it cannot write there. */
export async function writePdf(html: string, file: string): Promise<void> {
  const program = await browser();
  const folder = await mkdtemp(join(tmpdir(), 'upstander-poster-'));
  try {
    const page = join(folder, 'poster.html');
    await writeFile(page, html);
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const child = spawn(
      program,
      [
        '--headless',
        '--disable-gpu',
        '--no-first-run',
        '--no-pdf-header-footer',
        ...root,
        `--user-data-dir=${join(folder, 'profile')}`,
        `--print-to-pdf=${file}`,
        pathToFileURL(page).href,
      ],
      { stdio: 'ignore', timeout: LONGEST_MS },
    );
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
    });
    if (code !== 0 || !(await there(file)))
      throw new CliError(`${file}: ${program} could not write it. Give another name with --out`);
    console.error(`${file}: print it at its full size`);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
