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

/** What a file with a later part of a language's words is called; nothing of another module. */
export function partName(module) {
  const [, tag, part] = /locales\/([\w-]+)\/([\w-]+)\.js$/.exec(module ?? '') ?? [];
  return tag && `chunks/${tag}-${part}-${hash()}.js`;
}

/** The entries of the languages, by where their files are. */
export const languageInputs = () =>
  Object.fromEntries(tags().map(tag => [`chunks/${tag}-${hash()}`, `${locales}/${tag}/index.js`]));

/** The entries of the files that bring a language to one-file builds, by their names. */
export const languagesOne = () =>
  tags().map(tag => [
    tag,
    `import words from './${locales}/${tag}/index.js';
(globalThis[Symbol.for('upstander@1.words')] ??= {})[${JSON.stringify(tag)}] = words;`,
  ]);

const list = () => `const others = ${JSON.stringify(tags().join(' '))}.split(' ');`;
/** @param folder where the languages' files are, seen from the file that loads them. */
const load = folder => `const load = tag => import(\`${folder}\${tag}-${hash()}.js\`);`;
const together = `import * as words from './words.js'; export const otherWords = async () => words;`;

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
    };`,
});

/** The first words come along with the script, and so does what finds them. */
export const languagesAlong = plugin({
  languages: () => `export ${list()} export ${load('./chunks/')}`,
  'other-words': () => together,
});

/** All words come along, or there are none. */
export const languagesInside = plugin({
  languages: () => 'export const others = [], load = () => {};',
  'other-words': () => together,
});
