// The documentation: `demo/docs` and the manifest to `dist/docs`, a folder that any host can serve.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { openApi } from '../../src/contract/openapi.ts';
import { PROBLEMS } from '../../src/contract/problem.ts';
import { contractReference } from './contract.js';
import { elementReference } from './element.js';
import { heading, plain } from './html.js';
import { layout } from './layout.js';
import { lists } from './lists.js';
import { render } from './markdown.js';
import { roomsOf } from './rooms.js';

const FROM = 'demo/docs';
const TO = 'dist/docs';
/** What is shared with the demo's pages. */
const SHARED = ['demo.css', 'copy.js', 'icon.svg'];

const read = file => readFileSync(file, 'utf8');
const { version } = JSON.parse(read('package.json'));
const description = openApi(version);

/** What a page has after its own words, from the sources. */
function referenceOf(name, manifest) {
  if (name === 'contract') return contractReference(description, PROBLEMS);
  const tag = manifest.modules.some(({ declarations = [] }) =>
    declarations.some(one => one.tagName === name),
  );
  return tag ? heading(2, 'reference', 'All of it') + elementReference(manifest, name) : '';
}

/** The headings of the second level, wherever they come from. */
const headingsOf = body =>
  [...body.matchAll(/<h2 id="([^"]+)">(.*?)(?:<a class="anchor".*?<\/a>)?<\/h2>/g)].map(([, id, text]) => ({
    id,
    text,
  }));

/** A text with the lists that it asks for: `<!-- themes -->`. @throws Error where there is no such list. */
const listed = (body, known, file) =>
  body.replace(/<!-- (\w+) -->/g, (mark, name) => {
    if (!known[name]) throw new Error(`${file}: there is no list for ${mark}`);
    return known[name]();
  });

/** The first paragraph, for search engines. */
const firstWords = body => plain(/<p>(.*?)<\/p>/s.exec(body)?.[1] ?? '').replace(/\s+/g, ' ');

/** @throws Error that names the page and what is wrong with it. */
export async function buildDocs() {
  const manifest = JSON.parse(read('dist/custom-elements.json'));
  const known = lists(manifest);
  const contents = parse(read(join(FROM, 'contents.yaml'))).map(({ title, pages }) => ({
    title,
    pages: pages.map(name => {
      const page = render(read(join(FROM, `${name}.md`)), `${name}.md`, FROM);
      const body = listed(page.body, known, `${name}.md`) + referenceOf(name, manifest);
      return {
        name,
        title: page.title,
        body,
        headings: headingsOf(body),
        description: firstWords(body),
        examples: page.examples,
      };
    }),
  }));
  const pages = contents.flatMap(part => part.pages);
  const named = new Set(pages.map(({ name }) => `${name}.md`));
  for (const file of readdirSync(FROM))
    if (file.endsWith('.md') && !named.has(file)) throw new Error(`${file} is not in contents.yaml`);
  mkdirSync(TO, { recursive: true });
  for (const [at, page] of pages.entries())
    writeFileSync(
      join(TO, `${page.name}.html`),
      layout({ ...page, before: pages[at - 1], after: pages[at + 1] }, contents),
    );
  writeFileSync(join(TO, 'rooms.css'), await roomsOf(pages.flatMap(({ examples }) => examples)));
  for (const file of SHARED) cpSync(join('demo', file), join(TO, file));
  cpSync(join(FROM, 'docs.css'), join(TO, 'docs.css'));
  cpSync(join(FROM, 'pictures'), join(TO, 'pictures'), { recursive: true });
  writeFileSync(join(TO, 'openapi.json'), `${JSON.stringify(description, null, 2)}\n`);
}

await buildDocs();
