// Where something stands in a campaign file.
import { type Document, type LineCounter, isAlias, isCollection, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Path } from './problems.ts';

/**
 * The line, from 1, of what stands at a path; of what is around it where it is missing.
 * @param needle text to look for inside it, for a closer line.
 */
export function lineOf(
  doc: Document,
  lines: LineCounter,
  source: string,
  path: Path,
  needle?: string,
): number {
  let node: unknown = doc.contents;
  let offset = isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0;
  for (const part of path) {
    const item: unknown = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
      : isSeq(node)
        ? node.items[Number(part)]
        : undefined;
    if (item === undefined) break;
    const start = isPair(item) ? item.key : item;
    offset = (start as { range?: [number] }).range?.[0] ?? offset;
    node = isPair(item) ? item.value : item;
  }
  const found = needle === undefined ? -1 : source.indexOf(needle, offset);
  return lines.linePos(found < 0 ? offset : found).line || 1;
}

/** The path of what stands at a path, where it is written: an alias repeats what stands elsewhere. */
export function writtenAt(doc: Document, path: Path): PropertyKey[] {
  for (let length = 1; length <= path.length; length++) {
    const node = doc.getIn(path.slice(0, length), true);
    if (!isAlias(node)) continue;
    const found = node.resolve(doc);
    const origin = found && pathOf(doc.contents, found);
    if (origin) return writtenAt(doc, [...origin, ...path.slice(length)]);
  }
  return [...path];
}

function pathOf(node: unknown, wanted: unknown, path: Path = []): Path | undefined {
  if (node === wanted) return path;
  if (!isCollection(node)) return undefined;
  for (const [index, item] of node.items.entries()) {
    const [key, inner] = isPair(item) ? [String(item.key), item.value] : [index, item];
    const found = pathOf(inner, wanted, [...path, key]);
    if (found) return found;
  }
  return undefined;
}
