// What README and the documentation hold, read from the sources, so that no build is needed.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';

export const root = new URL('../../', import.meta.url);
export const read = (path: string) => readFile(new URL(path, root), 'utf8');

const pages = (await readdir(new URL('demo/docs/', root))).filter(name => name.endsWith('.md'));
export const documents = ['README.md', ...pages.map(name => `demo/docs/${name}`)];
export const texts = new Map(
  await Promise.all(documents.map(async file => [file, await read(file)] as const)),
);

/** A piece of code that is shown. */
export interface Snippet {
  /** Where it stands: `demo/docs/paste.md:31`. */
  at: string;
  text: string;
  /** What it is, after its language: `yaml config`, `html live`, `json Action`. */
  kind: string;
}

/** The snippets of one language; a test of none would show nothing. */
export function snippets(lang: string): Snippet[] {
  const found = [...texts].flatMap(([file, text]) =>
    [...text.matchAll(new RegExp(`^\`\`\`${lang}(?: (\\w+))?\\n(.*?)^\`\`\`$`, 'gms'))].map(
      ({ 1: kind = '', 2: code, index }) => ({
        at: `${file}:${text.slice(0, index).split('\n').length}`,
        text: code!,
        kind,
      }),
    ),
  );
  assert.ok(found.length > 0, `there is no ${lang}`);
  return found;
}
