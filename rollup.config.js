import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyHTMLLiterals } from 'minify-literals';
import {
  languageInputs,
  languagesAlong,
  languagesBeside,
  languagesInside,
  languagesOne,
} from './.config/language-files.js';
import { atOnce } from './.config/at-once.js';
import { notice } from './.config/notice.js';

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

/** An entry that is no file. */
const entry = code => ({
  name: 'entry',
  resolveId: id => (id === 'entry' ? id : null),
  load: id => (id === 'entry' ? code : null),
});

/**
 * Which modules travel together, so that a page makes few requests: `core` is what nearly every element
 * begins with, `form` what those that act have in common, `meter` what the others load later. What comes
 * late stays apart.
 */
function sharedChunks() {
  let firsts;
  const begins = (id, getModuleInfo, found = new Set()) => {
    if (!found.has(id)) {
      found.add(id);
      getModuleInfo(id).importedIds.forEach(next => begins(next, getModuleInfo, found));
    }
    return found;
  };
  return (id, { getModuleInfo, getModuleIds }) => {
    firsts ??= new Map(
      [...getModuleIds()].flatMap(one => {
        const tag = /elements\/([\w-]+)\/define\.js$/.exec(one)?.[1];
        return tag && tag !== 'action-provider' ? [[tag, begins(one, getModuleInfo)]] : [];
      }),
    );
    const used = [...firsts].filter(([, modules]) => modules.has(id)).map(([tag]) => tag);
    if (used.length >= 3) return 'core';
    // What one begins with and the other needs later: a chunk of its own would be one more request.
    if (used.includes('petition-sign') && !id.includes('/elements/')) return 'form';
    return used.includes('goal-meter') && !id.includes('/elements/') ? 'meter' : null;
  };
}

/** Lit offers itself to a polyfill of shadow DOM, which no browser that runs modules needs. */
const withoutPolyfill = {
  name: 'without-polyfill',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return null;
    const offer =
      /,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/;
    if (!offer.test(code))
      this.error('Lit no longer offers itself to a polyfill as it did: look what it does now');
    return { code: code.replace(offer, ';'), map: null };
  },
};

const plugins = [
  nodeResolve({ browser: true, exportConditions: ['default'] }),
  withoutPolyfill,
  minifyTemplates,
  terser({
    ecma: 2020,
    module: true,
    compress: { passes: 3, pure_getters: true, unsafe_arrows: true },
    format: { comments: /^!/ },
  }),
];
const output = {
  // Where Lit is inside, its licence asks to be named.
  banner: ({ modules }) =>
    Object.keys(modules).some(id => id.includes('/lit-html/'))
      ? '/*! upstander, MIT; Lit, BSD-3-Clause: NOTICE.txt */'
      : '',
  sourcemap: 'hidden',
  hashCharacters: 'base36', // they compress better
};
const chunkName = 'chunks/[name]-[hash:6].js';

const tags = ['action-provider', 'contact-rep', 'goal-meter', 'hotline-info', 'petition-sign'];
const defines = Object.fromEntries(tags.map(tag => [tag, `dist/elements/${tag}/define.js`]));

/** The elements that show a campaign. */
const baked = Object.fromEntries(
  ['contact-rep', 'goal-meter', 'petition-sign'].map(tag => [tag, defines[tag]]),
);

export default [
  // Modules for `<script type="module">`: the loader, everything at once, one entry a tag; shared chunks.
  {
    plugins: [languagesBeside, ...plugins, notice(), atOnce(tags)],
    input: { loader: 'dist/loader.js', all: 'dist/all.js', ...defines, ...languageInputs() },
    output: {
      ...output,
      dir: 'dist/cdn',
      format: 'es',
      chunkFileNames: chunkName,
      manualChunks: sharedChunks(),
      onlyExplicitManualChunks: true,
    },
  },
  // What the endpoint bakes a campaign into: all that an element begins with in one file, the rest beside it.
  ...Object.entries(baked).map(([name, module]) => ({
    plugins: [languagesAlong, ...plugins],
    input: { [name]: module, ...languageInputs() },
    output: { ...output, dir: 'dist/cdn/baked', format: 'es', chunkFileNames: chunkName },
  })),
  // One classic file a tag, and one a language, for strict or old editors: one URL, one hash, nothing loaded later.
  ...[
    ...Object.entries({ ...defines, all: 'dist/all.js' }).map(([name, module]) => [
      name,
      `import './dist/classic.js'; import './${module}';`,
    ]),
    ...languagesOne(),
  ].map(([name, code]) => ({
    plugins: [entry(code), languagesInside, ...plugins],
    input: 'entry',
    output: { ...output, file: `dist/cdn/one/${name}.js`, format: 'iife', inlineDynamicImports: true },
  })),
  // What draws the charts of the endpoint's admin page. It takes the place of its module.
  {
    plugins: [...plugins, notice()],
    input: { charts: 'dist/admin/charts.js' },
    output: {
      ...output,
      banner: '/*! upstander, MIT; Chart.js, MIT: NOTICE.txt */',
      dir: 'dist/admin',
      format: 'es',
      sourcemap: false,
    },
  },
  // The two ends of a hosted frame: the page around it, and the page inside.
  ...['frame', 'framed'].map(name => ({
    plugins,
    input: `dist/${name}.js`,
    output: { ...output, banner: '/*! upstander | MIT */', file: `dist/cdn/${name}.js`, format: 'iife' },
  })),
];
