// npm run build: sources → dist/ (npm modules and types) → dist/cdn (script tags), and the manifest.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const steps = [
  ['tsc', '-p', '.config/tsconfig.build-browser.json'],
  ['tsc', '-p', '.config/tsconfig.build-node.json'],
  ['rollup', '-c', '--silent'],
  [
    'custom-elements-manifest',
    'analyze',
    '--config',
    '.config/custom-elements-manifest.config.js',
    '--quiet',
  ],
];

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `The build runs on Node 24, which 'npm ci' brings along; this is Node ${process.versions.node}.\n` +
      "If install scripts are off, allow them for the package 'node' and run 'npm ci' again.",
  );
  process.exit(1);
}
console.log('Building …');
rmSync('dist', { recursive: true, force: true });
for (const [command, ...args] of steps) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
