import { cpSync, rmSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { notice } from './notice.js';

// The builder: `demo/builder` to `dist/builder`, a folder that any host can serve. `tsc` has written its modules,
// and those that it shares with the elements and the command, to `dist/builder/modules`.

const modules = 'dist/builder/modules';

/** What stands beside the scripts: the page, its style sheets, and what it has in common with the demo. */
const files = {
  name: 'files',
  writeBundle() {
    for (const file of ['index.html', 'builder.css']) cpSync(`demo/builder/${file}`, `dist/builder/${file}`);
    for (const file of ['demo.css', 'icon.svg']) cpSync(`demo/${file}`, `dist/builder/${file}`);
    rmSync(modules, { recursive: true });
  },
};

export default {
  input: { builder: `${modules}/demo/builder/main.js` },
  plugins: [
    nodeResolve({ browser: true, exportConditions: ['default'] }),
    terser({ ecma: 2020, module: true, format: { comments: /^!/ } }),
    notice(),
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
