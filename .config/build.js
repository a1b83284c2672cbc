// npm run build: sources → dist/ (npm modules and types) → dist/cdn (script tags) and the bundled endpoint,
// the manifest and what is made from it, the builder, the documentation, and the WordPress plugin.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { compressScripts } from './compress.js';
import './node-version.js';
import { buildPlugin } from './wordpress.js';

const steps = [
  ['tsc', '-p', '.config/tsconfig.build-browser.json'],
  ['tsc', '-p', '.config/tsconfig.build-node.json'],
  ['rollup', '-c', '--silent'],
  ['rollup', '-c', '.config/rollup-node.config.js', '--silent'],
  [
    'custom-elements-manifest',
    'analyze',
    '--config',
    '.config/custom-elements-manifest.config.js',
    '--quiet',
  ],
  [process.execPath, '.config/types.js'],
  ['tsc', '-p', '.config/tsconfig.build-builder.json'],
  ['rollup', '-c', '.config/rollup-builder.config.js', '--silent'],
  [process.execPath, '.config/themes.js'],
  [process.execPath, '.config/docs/build.js'],
];

console.log('Building …');
rmSync('dist', { recursive: true, force: true });
for (const [command, ...args] of steps) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
compressScripts('dist/cdn');
await buildPlugin('dist/wordpress');
