// What the licences of bundled code ask for: a NOTICE with each package's own licence.
import { readFileSync, readdirSync } from 'node:fs';

/** A package's own licence: a file, or where its README ends. */
function licenceIn(folder) {
  const files = readdirSync(folder);
  const file = files.find(one => /^licen[cs]e/i.test(one));
  if (file) return readFileSync(`${folder}/${file}`, 'utf8').trim();
  const readme = files.find(one => /^readme/i.test(one));
  const [, section] =
    /\n#+ *licen[cs]e\s*\n(.*)/is.exec(readme ? readFileSync(`${folder}/${readme}`, 'utf8') : '') ?? [];
  return section?.trim();
}

/** A rollup plugin that names every package whose code went into the bundle. */
export const notice = (fileName = 'NOTICE.txt') => ({
  name: 'notice',
  generateBundle(_, bundle) {
    const folders = new Set(
      Object.values(bundle)
        .flatMap(({ modules = {} }) => Object.keys(modules))
        .map(id => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1])
        .filter(Boolean),
    );
    const parts = [...folders].toSorted().map(folder => {
      const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      const licence = licenceIn(folder);
      if (!licence) this.error(`${name} has no licence to bundle along`);
      return `${name} ${version} (${license})\n\n${licence}\n`;
    });
    const source = `The files beside and below this one contain code of:\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`;
    this.emitFile({ type: 'asset', fileName, source });
  },
});
