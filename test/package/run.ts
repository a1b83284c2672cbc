// npm run test:package: what those get who install the package. Packs it, installs the tarball into empty
// folders as others would, and uses it there. Longer than npm test, and bounded in time.
import { rmSync } from 'node:fs';
import { ensureBrowser } from '../browser.ts';
import { nodeSuite, suite, summary } from '../suites.ts';
import { pack } from './installed.ts';

process.env['CHROME_PATH'] = ensureBrowser().executablePath;

const built = await suite('build', [process.execPath, '.config/build.js'], [/()/g, /()/g]);
const suites = [built];
if (!built.failed) {
  const tarball = await pack();
  process.env['UPSTANDER_TARBALL'] = tarball.file;
  suites.push(
    await nodeSuite('package', ['test/package/*.test.ts'], {
      args: ['--test-concurrency=2'],
      seconds: 600,
    }),
  );
  rmSync(tarball.folder, { recursive: true, force: true });
}
process.exit(summary(suites));
