// What is wrong inside texts, wherever they stand: links that are none, variables that nothing fills, placeholders.
import { LETTER_VARIABLES, unknownVariables } from '../contract/index.ts';
import type { Finding } from './checks.ts';
import { type Path, fieldOf } from './problems.ts';

/** All of it, also in a file that is wrong otherwise. */
export function* checkTexts(file: unknown): Generator<Finding> {
  for (const { path, text } of stringsIn(file, [], new Set())) {
    yield* links(text, path);
    yield* variables(text, path);
    yield* placeholders(text, path);
  }
}

function* stringsIn(value: unknown, path: Path, seen: Set<unknown>): Generator<{ path: Path; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  // A file may repeat a part of itself, even inside that part.
  seen.add(value);
  for (const [key, item] of Object.entries(value))
    yield* stringsIn(item, [...path, Array.isArray(value) ? Number(key) : key], seen);
}

/** Where variables are filled, and which ones. */
const FILLED: [RegExp, readonly string[]][] = [
  [/^letters\[\d+\]\.(subjects|body|reading)\b/, Object.keys(LETTER_VARIABLES)],
  [/^print\.postcard\b/, Object.keys(LETTER_VARIABLES)],
  [/^posts\.(?!url\b)/, ['name']],
];

function* variables(text: string, path: Path): Generator<Finding> {
  const known = FILLED.find(([place]) => place.test(fieldOf(path)))?.[1] ?? [];
  const todo = known.length
    ? `use one of ${known.join(', ')}`
    : 'nothing is filled in here, so write the words themselves';
  for (const name of unknownVariables(text, known))
    yield { path, message: `unknown variable {{${name}}}; ${todo}`, needle: name };
}

/** Links inside texts: `[label](target)`. */
function* links(text: string, path: Path): Generator<Finding> {
  for (const [, href = ''] of text.matchAll(/\[[^\]]*\]\(([^)]*)\)/g)) {
    if (/^(https?:\/\/|mailto:|tel:|\/[^/\s])\S*$/.test(href) && URL.canParse(href, 'https://example.org'))
      continue;
    const message = `"${href}" is no link; write https://…, mailto:…, tel:… or /page on the endpoint itself`;
    yield { path, message, needle: href };
  }
}

/** What a text to begin with leaves open, as `[[what you ask for]]`. */
export const PLACEHOLDER = /\[\[([^[\]]+)\]\]/g;

function* placeholders(text: string, path: Path): Generator<Finding> {
  for (const [needle] of text.matchAll(PLACEHOLDER))
    yield { path, message: `write your own words in place of ${needle}`, needle, open: true };
}
