// How the files for script tags find a language's words. Its file and what finds words are asked for at once, by a
// name that can be told: all languages have one hash, of all that they say.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

const locales = 'dist/i18n/locales';

/** The languages that are built. */
const tags = () =>
  globSync('*/index.js', { cwd: locales })
    .map(file => file.split(/[\\/]/)[0])
    .sort();

function hash() {
  const all = createHash('sha256');
  for (const file of globSync('**/*.js', {
    cwd: locales,
    exclude: ['*/{mails,pages,paper,served}.js'],
  }).sort())
    all.update(readFileSync(`${locales}/${file}`));
  return BigInt(`0x${all.digest('hex')}`)
    .toString(36)
    .slice(0, 7);
}

/** The entries of the languages and of their parts, by where their files are: none of the first part has a name. */
export const languageInputs = () =>
  Object.fromEntries(
    tags().flatMap(tag =>
      Object.entries({ '': 'index', ...parts(tag) }).map(([part, file]) => [
        `chunks/${tag}${part && `-${part}`}-${hash()}`,
        `${locales}/${tag}/${file}.js`,
      ]),
    ),
  );

/** The files of a language's later parts, by their keys. */
const parts = tag =>
  Object.fromEntries(
    readFileSync(`${locales}/${tag}/index.js`, 'utf8')
      .matchAll(/(\w+): \(\) => import\('\.\/([\w-]+)\.js'\)/g)
      .map(([, part, file]) => [part, file]),
  );

/** The entries of the files that bring a language to one-file builds, by their names. */
export const languagesOne = () =>
  tags().map(tag => [
    tag,
    `import words from './${locales}/${tag}/index.js';
(globalThis[Symbol.for('upstander@1.words')] ??= {})[${JSON.stringify(tag)}] = words;
dispatchEvent(new Event('upstander@1.words'));`,
  ]);

const list = () => `const others = ${JSON.stringify(tags().join(' '))}.split(' ');`;
/** @param folder where the languages' files are, seen from the file that loads them. */
const load = folder => `const load = tag => import(\`${folder}\${tag}-${hash()}.js\`);`;
const together = `import * as words from './words.js'; export const otherWords = async () => words;`;
const offersAll = 'export const offered = languages => languages;';

const plugin = modules => ({
  name: 'language-files',
  load: id => modules[/\/dist\/i18n\/([\w-]+)\.js$/.exec(id)?.[1]]?.() ?? null,
});

/** Loaded in parts. */
export const languagesBeside = plugin({
  languages: () => `export ${list()} export ${load('./')}`,
  'other-words': () => `${load('./')}
    export const otherWords = lang => {
      const tag = /^(${tags().join('|')})\\b/.exec(lang);
      if (tag) load(tag[0]).catch(() => {});
      return import('./words.js');
    };
    ${offersAll}`,
});

/** The first words come along with the script, and so does what finds them: a later part comes without them. */
export const languagesAlong = plugin({
  languages: () => `export ${list()} export const load = (tag, name) => /^(first|intl)$/.test(name)
    ? import(\`./chunks/\${tag}-${hash()}.js\`)
    : { default: { [name]: () => import(\`./chunks/\${tag}-\${name}-${hash()}.js\`) } };`,
  'other-words': () => together + offersAll,
});

/** All words come along, or there are none: what else is not on the page cannot be chosen. */
export const languagesInside = plugin({
  languages: () => 'export const others = [], load = () => {};',
  'other-words': () => `${together} export { offered } from './brought.js';`,
});
