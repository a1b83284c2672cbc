// The loader asks for all files that an element begins with at once: else a browser would learn of the shared ones
// from the element's own, a round trip later.

const forms = /rep|sign/;

/**
 * Stands in for `src/loadable.ts`.
 * @param tags all elements, each with a file of its own.
 */
export const atOnce = tags => ({
  name: 'at-once',
  load: id =>
    id.endsWith('/dist/loadable.js')
      ? `export const tags = ${JSON.stringify(tags.join(' '))}.split(' ');
export const load = tag => Promise.all([import(\`./\${tag}.js\`), CORE, ${String(forms)}.test(tag) && FORM]);`
      : null,
  /** The names of shared files are known now. */
  generateBundle(_, files) {
    const { core, form, loader } = Object.fromEntries(Object.values(files).map(file => [file.name, file]));
    for (const tag of tags) {
      const { imports } = files[`${tag}.js`];
      const asked = [core.fileName, ...(forms.test(tag) ? [form.fileName] : [])];
      if (asked.some(file => !imports.includes(file)) || forms.test(tag) !== imports.includes(form.fileName))
        this.error(
          `${tag}.js begins with ${imports.join(', ')}, and the loader asks for ${asked.join(', ')}`,
        );
    }
    const asks = { CORE: core, FORM: form };
    loader.code = loader.code.replace(/\b(CORE|FORM)\b/g, name => `import("./${asks[name].fileName}")`);
  },
});
