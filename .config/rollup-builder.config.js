import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { notice } from './notice.js';

// The builder: `demo/builder` to `dist/builder`, a folder that any host can serve. `tsc` has written its modules,
// and those that it shares with the elements and the command, to `dist/builder/modules`.

const modules = 'dist/builder/modules';

/** What stands beside the scripts: pages, style sheets and what it has in common with the demo. */
const BESIDE = [
  'demo/builder/index.html',
  'demo/builder/builder.css',
  'demo/builder/preview/pane.css',
  'demo/builder/preview/preview.html',
  'demo/builder/preview/preview.css',
  'demo/builder/look/look.css',
  'demo/builder/take/take.css',
  'demo/demo.css',
  'demo/icon.svg',
];

const files = {
  name: 'files',
  writeBundle() {
    for (const file of BESIDE) cpSync(file, `dist/builder/${basename(file)}`);
    rmSync(modules, { recursive: true });
  },
};

/** The one-file scripts, for the sites that are taken away; and the hashes of all that snippets name. */
const scripts = {
  name: 'scripts',
  writeBundle() {
    const ones = readdirSync('dist/cdn/one').filter(file => /(?<!^all)\.js$/.test(file));
    cpSync('dist/cdn/NOTICE.txt', 'dist/builder/one/NOTICE.txt');
    for (const file of ones) cpSync(`dist/cdn/one/${file}`, `dist/builder/one/${file}`);
    const named = ['loader.js', 'frame.js', ...ones.map(file => `one/${file}`)];
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    writeFileSync(
      'dist/builder/scripts.json',
      JSON.stringify({ version, integrity: Object.fromEntries(named.map(hashed)) }),
    );
  },
};

const hashed = file => [
  file,
  `sha384-${createHash('sha384')
    .update(readFileSync(`dist/cdn/${file}`))
    .digest('base64')}`,
];

/** What MSW asks a package of its own about, which comes without a licence to bundle along. A page is no Node process. */
const noNode = {
  name: 'no-node',
  resolveId: id => (id === 'is-node-process' ? id : null),
  load: id => (id === 'is-node-process' ? 'export const isNodeProcess = () => false;' : null),
};

export default {
  // The page, and the one inside of it that shows the elements.
  input: {
    builder: `${modules}/demo/builder/main.js`,
    preview: `${modules}/demo/builder/preview/frame.js`,
  },
  plugins: [
    noNode,
    // What defines the elements is there for that alone, wherever it stands.
    nodeResolve({ browser: true, exportConditions: ['default'], ignoreSideEffectsForRoot: true }),
    terser({ ecma: 2020, module: true, format: { comments: /^!/ } }),
    notice(),
    scripts,
    files,
  ],
  output: {
    dir: 'dist/builder',
    format: 'es',
    banner: '/*! upstander, MIT; other licences: NOTICE.txt */',
    chunkFileNames: 'chunks/[name]-[hash:8].js',
    hashCharacters: 'base36',
  },
};
