// npm run check: types, lint, formatting, the manifest, and the directions of imports.
import { spawnSync } from 'node:child_process';

const checks = {
  'types of the browser': ['tsc', '-p', '.config/tsconfig.browser.json'],
  'types of the endpoint': ['tsc', '-p', '.config/tsconfig.node.json'],
  lint: [
    'oxlint',
    '--config',
    '.config/oxlintrc.json',
    '--type-aware',
    '--deny-warnings',
    'src',
    'demo/builder',
    'test',
  ],
  formatting: ['prettier', '--check', '--log-level', 'warn', '.'],
  manifest: [
    'custom-elements-manifest',
    'analyze',
    '--config',
    '.config/custom-elements-manifest.config.js',
    '--quiet',
  ],
  arrows: [process.execPath, '--test', '--test-reporter=dot', 'test/architecture/arrows.test.ts'],
};

let failed = 0;
for (const [name, [command, ...args]] of Object.entries(checks)) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  console.log(`${status === 0 ? '✔' : '✖'} ${name}`);
  if (status !== 0) failed++;
}
process.exit(failed ? 1 : 0);
