import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyHTMLLiterals } from 'minify-literals';
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

/** An entry made of several modules, in order. */
const entry = (...modules) => ({
  name: 'entry',
  resolveId: id => (id === 'entry' ? id : null),
  load: id => (id === 'entry' ? modules.map(module => `import './${module}';`).join('\n') : null),
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

/**
 * The loader asks for all files that an element begins with at once: else a browser would learn of the
 * shared ones from the element's own, a round trip later.
 */
const atOnce = {
  name: 'at-once',
  generateBundle(_, files) {
    const shared = name => /^chunks\/(core|form)-/.test(name);
    const { loader } = Object.fromEntries(Object.values(files).map(file => [file.name, file]));
    // What they export is not asked for: defining is all.
    const imported = /(import\("\.\/([\w-]+\.js)"\))(\.then\(\w+=>\w+\.\w+\))?/g;
    loader.code = loader.code.replace(imported, (_, alone, name) => {
      const more = files[name].imports.filter(shared).map(file => `import("./${file}")`);
      return more.length ? `Promise.all([${[alone, ...more.sort()]}])` : alone;
    });
  },
};

const plugins = [
  nodeResolve({ browser: true, exportConditions: ['default'] }),
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
const tags = ['action-provider', 'contact-rep', 'goal-meter', 'hotline-info', 'petition-sign'];
const defines = Object.fromEntries(tags.map(tag => [tag, `dist/elements/${tag}/define.js`]));

/** The elements that show a campaign. */
const baked = Object.fromEntries(
  ['contact-rep', 'goal-meter', 'petition-sign'].map(tag => [tag, defines[tag]]),
);

export default [
  // Modules for `<script type="module">`: the loader, everything at once, one entry a tag; shared chunks.
  {
    plugins: [...plugins, notice(), atOnce],
    input: { loader: 'dist/loader.js', all: 'dist/all.js', ...defines },
    output: {
      ...output,
      dir: 'dist/cdn',
      format: 'es',
      chunkFileNames: 'chunks/[name]-[hash:6].js',
      manualChunks: sharedChunks(),
      onlyExplicitManualChunks: true,
    },
  },
  // What the endpoint bakes a campaign into: all that an element begins with in one file, the rest beside it.
  ...Object.entries(baked).map(([name, module]) => ({
    plugins,
    input: { [name]: module },
    output: { ...output, dir: 'dist/cdn/baked', format: 'es', chunkFileNames: 'chunks/[name]-[hash:6].js' },
  })),
  // One classic file a tag, for strict or old editors: one URL, one hash, nothing loaded later.
  ...Object.entries({ ...defines, all: 'dist/all.js' }).map(([name, module]) => ({
    plugins: [entry('dist/classic.js', module), ...plugins],
    input: 'entry',
    output: { ...output, file: `dist/cdn/one/${name}.js`, format: 'iife', inlineDynamicImports: true },
  })),
  // The two ends of a hosted frame: the page around it, and the page inside.
  ...['frame', 'framed'].map(name => ({
    plugins,
    input: `dist/${name}.js`,
    output: { ...output, banner: '/*! upstander | MIT */', file: `dist/cdn/${name}.js`, format: 'iife' },
  })),
];
