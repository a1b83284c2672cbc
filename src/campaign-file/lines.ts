// Where something stands in a campaign file.
import { type Document, type LineCounter, isMap, isPair, isScalar, isSeq } from 'yaml';
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
