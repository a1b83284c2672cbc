// Lists that pages of the documentation hold, each made from what it tells of, so that none can be out of date.
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { TOKENS } from '../../src/base/styles/tokens.ts';
import { program } from '../../src/cli/program.ts';
import { SETTINGS } from '../../src/cli/config/settings.ts';
import { LETTER_VARIABLES } from '../../src/contract/letter.ts';
import { THEMES } from '../../src/themes/themes.ts';
import { code, colour, escape, heading, rows, said, sentence } from './html.js';
import { codeBlock } from './markdown.js';

const read = file => readFileSync(file, 'utf8');

const themes = () =>
  `<dl class="facts">${THEMES.map(({ id, title, what }) => `<dt><code>${id}.css</code></dt><dd>${escape(title)}. ${escape(what)}</dd>`).join('')}</dl>`;

/** Who has read each language, as the first line of its words says. */
export function languages() {
  const told = globSync('src/i18n/locales/*/index.ts').map(file => {
    const [, name, reviewer] = /^\/\/ (.+)\. Reviewed by: (.+)\.$/m.exec(read(file));
    return { tag: basename(dirname(file)), name, reviewer };
  });
  return rows(
    'Languages, and who has read them',
    ['Language', 'Its name', 'Read by'],
    told
      .toSorted((a, b) => a.tag.localeCompare(b.tag))
      .map(({ tag, name, reviewer }) => [code(tag), `<span lang="${tag}">${name}</span>`, escape(reviewer)]),
  );
}

/** Each variable of every element, with what it is by day and by night. @param meanings by token. */
const tokens = meanings =>
  rows(
    'CSS variables',
    ['Variable', 'What it colours or sizes', 'Without it', 'In the dark'],
    Object.entries(TOKENS).map(([name, [light, dark]]) => [
      code(`--upstander-${name}`),
      sentence(meanings.get(name)),
      colour(light),
      colour(dark ?? light),
    ]),
  );

const variables = () =>
  rows(
    'Variables of letters',
    ['Variable', 'What stands for it'],
    Object.entries(LETTER_VARIABLES).map(([name, what]) => [code(`{{${name}}}`), escape(what)]),
  );

/**
 * The fields of the documented configuration, as that file tells of them: a comment, then the field, which may be
 * switched off by a `#`.
 * @returns each with its name, or those of two that belong together, its comment and its lines as they would be written.
 */
export function settings(source) {
  return source
    .split(/\n\n+/)
    .map(block => block.trimEnd().split('\n'))
    .flatMap(lines => {
      const at = lines.findIndex(line => /^#?[a-zA-Z]+:/.test(line));
      if (at < 0) return []; // what stands at the head of the file
      const what = lines.slice(0, at).map(line => line.replace(/^# ?/, ''));
      const written = lines.slice(at).map(line => line.replace(/^#/, ''));
      const names = written.flatMap(line => /^[a-zA-Z]+(?=:)/.exec(line) ?? []);
      return [{ names, what: what.join(' '), written: written.join('\n') }];
    });
}

/** Names of variables and flags, which stand in a comment as they are typed. */
const marked = text =>
  escape(text).replace(
    /(?<![\w`])(--[a-z-]+|[A-Z]{2,}(?:_[A-Z]+)+|PORT)\b/g,
    '<code class="short">$1</code>',
  );

const configuration = () =>
  settings(read('demo/upstander.yaml'))
    .map(({ names, what, written }) => {
      const standards = SETTINGS.flatMap(({ key, standard }) => {
        if (standard === undefined || !names.includes(key.split('.')[0])) return [];
        return [key === names[0] && names.length === 1 ? standard : `${key}: ${standard}`];
      });
      const without = standards.length ? `<p>Without it: ${escape(standards.join('; '))}.</p>\n` : '';
      const title = heading(3, `setting-${names[0]}`, names.map(code).join(', '));
      return `${title}<p>${marked(what)}.</p>\n${codeBlock(written, 'yaml')}${without}`;
    })
    .join('');

const MOUNTED = [
  ['node', 'In plain Node.js, and frameworks on it'],
  ['hono', 'In Hono'],
  ['next-route', 'As a Next.js route'],
  ['edge', 'At the edge: hands requests on'],
];

/** How the endpoint is mounted in other servers: the examples, as they are tried. */
const mounting = () =>
  MOUNTED.map(
    ([name, title]) =>
      heading(3, `mount-${name}`, title) + codeBlock(read(`demo/mount/${name}.js`).trim(), 'js'),
  ).join('');

/** What an argument or an option is for, with what may be written and what holds without it. */
const purpose = ({ description, argChoices, defaultValue }) =>
  [
    said(description),
    argChoices && `One of ${argChoices.map(code).join(', ')}.`,
    ['string', 'number'].includes(typeof defaultValue) && `Without it: ${code(defaultValue)}.`,
  ]
    .filter(Boolean)
    .join('<br>');

/** A command and what it takes; of one that only has commands, theirs. */
function command(one, path = []) {
  const words = [...path, one.name()];
  const given = one.registeredArguments.map(argument => {
    const name = `${argument.name()}${argument.variadic ? '…' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  const takes = [...one.registeredArguments, ...one.options].map(it => [
    code(it.flags ?? it.name()),
    purpose(it),
  ]);
  return [
    heading(path.length ? 3 : 2, `command-${words.join('-')}`, code([...words, ...given].join(' '))),
    `<p>${said(one.description())}.</p>\n`,
    takes.length ? rows(words.join(' '), ['Takes', 'What it is for'], takes) : '',
    ...named(one).map(it => command(it, words)),
  ].join('');
}

const named = ({ commands }) => commands.filter(one => one.name() !== 'help');
const commands = () =>
  named(program)
    .toSorted((a, b) => a.name().localeCompare(b.name()))
    .map(one => command(one))
    .join('');

/** What a page writes where a list belongs, and the list. @param manifest the elements' own. */
export function lists(manifest) {
  const { cssProperties } = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === 'petition-sign'); // has all of them
  const meanings = new Map(
    cssProperties.map(({ name, description }) => [
      name.replace('--petition-sign-', ''),
      description.replace(/; falls back to .*/, '.'),
    ]),
  );
  return {
    themes,
    languages,
    tokens: () => tokens(meanings),
    variables,
    settings: configuration,
    mounting,
    commands,
  };
}
