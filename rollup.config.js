import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyHTMLLiterals } from 'minify-literals';

// Rollup never sees TypeScript: `tsc` has already written plain ES modules to dist/, which is also
// what those who install from npm get. Rollup only makes the files for script tags.

/** Shortens the html`` and css`` literals of our own modules. */
const minifyTemplates = {
  name: 'minify-templates',
  async transform(code, id) {
    if (id.includes('node_modules') || !/\b(html|css|svg)\s*`/.test(code)) return null;
    return minifyHTMLLiterals(code, { fileName: id });
  },
};

const shared = {
  plugins: [
    nodeResolve({ browser: true, exportConditions: ['default'] }),
    minifyTemplates,
    terser({ ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: /^!/ } }),
  ],
};
const banner = '/*! upstander | MIT */';
const tags = ['action-provider', 'contact-rep', 'goal-meter', 'hotline-info', 'petition-sign'];

/** Modules for `<script type="module">`: the loader, everything at once, one entry a tag. */
export default {
  ...shared,
  input: {
    loader: 'dist/loader.js',
    all: 'dist/all.js',
    ...Object.fromEntries(tags.map(tag => [tag, `dist/elements/${tag}/define.js`])),
  },
  output: {
    dir: 'dist/cdn',
    format: 'es',
    chunkFileNames: 'chunks/[name]-[hash].js',
    banner,
    sourcemap: true,
  },
};
