// npm run build: sources → dist/ (npm modules and types) → dist/cdn (script tags) and the bundled endpoint,
// the manifest and what is made from it, the builder, the documentation, and the WordPress plugin.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { compressScripts } from './compress.js';
import './node-version.js';
import { buildPlugin } from './wordpress.js';

/** Runs a program to its end. Where it fails, so does the build. */
const run = (command, ...args) =>
  new Promise(resolve => {
    spawn(command, args, { stdio: 'inherit' }).on('close', status => {
      if (status !== 0) process.exit(status ?? 1);
      resolve();
    });
  });

const script = file => run(process.execPath, `.config/${file}`);
const tsc = name => run('tsc', '-p', `.config/tsconfig.build-${name}.json`);
const rollup = (...config) => run('rollup', '-c', ...config, '--silent');
const analyze = ['analyze', '--config', '.config/custom-elements-manifest.config.js', '--quiet'];

console.log('Building …');
rmSync('dist', { recursive: true, force: true });
await tsc('browser');
await tsc('node'); // not beside the other: both write what they share

/** The files for script tags take the longest; what needs none of them is made beside. */
const scriptTags = rollup();
await rollup('.config/rollup-node.config.js');
await run('custom-elements-manifest', ...analyze);
await script('types.js');
await tsc('builder');
await script('themes.js');
await script('docs/build.js');
await scriptTags;

const builder = rollup('.config/rollup-builder.config.js');
compressScripts('dist/cdn');
await builder;
await buildPlugin('dist/wordpress');
