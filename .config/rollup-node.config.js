import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import { notice } from './notice.js';

// The endpoint and the command carry what they are built on, so that those who install the package for
// its elements do not get a web server and a YAML parser as dependencies. Everything stays two folders
// below the package: the code finds its parts from there.

const dist = path.resolve('dist');
const rooms = ['campaign-file', 'endpoint', 'cli'];

/** The contract, words and help lines are modules of the package already. */
const external = id =>
  /^(node:|zod(\/|$))/.test(id) ||
  (id.startsWith(dist) && !rooms.some(room => id.startsWith(path.join(dist, room) + path.sep)));

/** The declarations that a file's types need, itself among them. */
function declarations(file, found = new Set()) {
  if (found.has(file) || !existsSync(file)) return found;
  found.add(file);
  for (const [, to] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)\.[jt]s['"]/g))
    declarations(path.resolve(path.dirname(file), `${to}.d.ts`), found);
  return found;
}

/** Some packages read their own package.json. */
const json = {
  name: 'json',
  transform: (code, id) => (id.endsWith('.json') ? { code: `export default ${code}`, map: null } : undefined),
};

/** Removes what `tsc` wrote and is bundled now. */
const tidy = {
  name: 'tidy',
  writeBundle(_, bundle) {
    const kept = [
      ...Object.keys(bundle).map(name => path.join(dist, name)),
      ...declarations(path.join(dist, 'endpoint/index.d.ts')),
    ];
    for (const name of globSync(
      rooms.map(room => `${room}/**`),
      { cwd: dist },
    )) {
      const file = path.join(dist, name);
      if (!kept.some(one => one === file || one.startsWith(file + path.sep)))
        rmSync(file, { recursive: true, force: true });
    }
  },
};

/** Circles inside a package are its own affair. */
const onwarn = (warning, warn) => {
  if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every(id => id.includes('/node_modules/')))
    return;
  warn(warning);
};

export default {
  onwarn,
  input: {
    'endpoint/index': 'dist/endpoint/index.js',
    'cli/upstander': 'dist/cli/upstander.js',
    // A thread's file is found by its name, beside whoever starts it.
    'endpoint/writer-thread': 'dist/endpoint/store/sqlite/writer-thread.js',
  },
  external,
  plugins: [nodeResolve({ preferBuiltins: true }), json, commonjs(), notice('NOTICE.txt'), tidy],
  output: { dir: 'dist', format: 'es', chunkFileNames: 'endpoint/[name]-[hash].js' },
};
