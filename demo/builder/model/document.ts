// Changes one place of a YAML text and leaves all others as their author wrote them: comments, quotes, empty lines.
import {
  CST,
  Composer,
  type Document,
  type Node,
  type Pair,
  Parser,
  type Scalar,
  isCollection,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  visit,
} from 'yaml';
import { writtenAt } from '../../../src/campaign-file/lines.ts';
import type { Path } from '../../../src/campaign-file/problems.ts';

/** What is to stand at a path; `undefined` takes it out. */
export interface Edit {
  path: Path;
  value: unknown;
}

/** The text as plain values; nothing where it is no YAML, or where no fields are in it that a form could show. */
export function valueOf(text: string): unknown {
  if (lately?.text !== text) lately = { text, value: read(text) };
  return lately.value;
}

/** What is written is read again at once, and then by whoever shows it. */
let lately: { text: string; value: unknown } | undefined;

function read(text: string): unknown {
  const doc = parseDocument(text, { prettyErrors: false });
  if (doc.errors.length || (doc.contents && !isMap(doc.contents))) return undefined;
  try {
    const value: unknown = doc.toJS();
    JSON.stringify(value); // nothing that stands in itself
    return value;
  } catch {
    return undefined; // aliases that lead nowhere
  }
}

/** The text with one edit made. A text that is no YAML stays as it is: nobody could tell where to write. */
export function edited(text: string, { path, value }: Edit): string {
  if (valueOf(text) === undefined) return text;
  const doc = parseDocument(text);
  const place = writtenAt(doc, path);
  const before = doc.getIn(place, true);
  if (value === undefined) remove(doc, place);
  else put(doc, place, value);
  const whole = String(doc.toString({ lineWidth: 0 }));
  const meant: unknown = doc.toJS();
  const closest = [
    typeof value === 'string' && isScalar(before) ? () => withScalar(text, place, value) : undefined,
    () => withField(text, whole, place),
  ];
  // Written and read again: what comes back must be what was meant, there and nowhere else.
  for (const write of closest) {
    const written = write?.();
    if (written !== undefined && same(valueOf(written), meant)) return written;
  }
  return whole;
}

function put(doc: Document, path: Path, value: unknown): void {
  // Where a list or an object has to be on the way, and something else is, it makes room.
  for (let length = 1; length < path.length; length++) {
    const at = path.slice(0, length);
    if (doc.hasIn(at) && !isCollection(doc.getIn(at, true)))
      doc.setIn(at, doc.createNode(typeof path[length] === 'number' ? [] : {}));
  }
  writeOut(doc, path);
  const node = doc.createNode(value);
  visit(node as Node, {
    Scalar: (_, scalar: Scalar) => {
      if (typeof scalar.value === 'string' && scalar.value.includes('\n')) scalar.type = 'BLOCK_LITERAL';
    },
  });
  doc.setIn(path, node);
}

/** Whatever repeats a part of what is about to go is written out. */
function writeOut(doc: Document, path: Path): void {
  const gone = doc.getIn(path, true);
  if (!isNode(gone)) return;
  const inside = new Set<unknown>();
  visit(gone, (_, node) => void inside.add(node));
  visit(doc, {
    Alias: (_, alias) => {
      const origin = alias.resolve(doc);
      if (!origin || !inside.has(origin)) return undefined;
      const copy = origin.clone() as typeof origin;
      delete copy.anchor;
      return copy;
    },
  });
}

/** What says something, or has to be there, even where it is empty. */
const STAY: readonly unknown[] = ['petition', 'contacts'];

/** Takes it out, and what is empty around it for that. */
function remove(doc: Document, path: Path): void {
  if (!doc.hasIn(path)) return;
  writeOut(doc, path);
  doc.deleteIn(path);
  const around = path.slice(0, -1);
  const parent = doc.getIn(around, true);
  if (around.length && !STAY.includes(around.at(-1)) && isCollection(parent) && !parent.items.length)
    remove(doc, around);
}

/** A text in place of another one: every other character stays. Nothing where the library cannot write it there. */
function withScalar(text: string, path: Path, value: string): string | undefined {
  const tokens = [...new Parser().parse(text)];
  const [doc] = [...new Composer({ keepSourceTokens: true }).compose(tokens)];
  const node = doc?.getIn(path, true);
  if (!isScalar(node) || !node.srcToken) return undefined;
  const type = value.includes('\n')
    ? ('BLOCK_LITERAL' as const)
    : node.type?.startsWith('BLOCK')
      ? ('PLAIN' as const)
      : undefined;
  CST.setScalarValue(node.srcToken as CST.FlowScalar, value, { afterKey: true, ...(type && { type }) });
  return tokens.map(token => CST.stringify(token)).join('');
}

/** A field and its value, where they stand. */
interface Field {
  start: number;
  end: number;
  column: number;
}

/** On the way to a place: its fields, the outermost first, and the innermost block object, if something is in it. */
interface Way {
  fields: Field[];
  last?: Field | undefined;
}

/**
 * The text with one field taken from another text that says what is meant: the innermost one on the way to a place
 * that both have, or the one that is new. Nothing where neither can be told.
 */
function withField(text: string, whole: string, path: Path): string | undefined {
  const [before, after] = [wayTo(text, path), wayTo(whole, path)];
  const depth = Math.min(before.fields.length, after.fields.length);
  const [old, fresh] = [before.fields[depth], after.fields[depth]];
  if (old && !fresh) return text.slice(0, old.start - old.column) + text.slice(old.end);
  if (fresh && before.last) {
    const head = text.slice(0, before.last.end).trimEnd();
    const { column } = before.last;
    return `${head}\n${' '.repeat(column)}${moved(whole, fresh, column).trimEnd()}\n${text.slice(before.last.end)}`;
  }
  const [was, is] = [before.fields[depth - 1], after.fields[depth - 1]];
  return was && is && text.slice(0, was.start) + moved(whole, is, was.column) + text.slice(was.end);
}

/** The text of a field, with its lines moved to another column. */
function moved(source: string, { start, end, column }: Field, to: number): string {
  const [first, ...rest] = source.slice(start, end).split('\n');
  const own = ' '.repeat(column);
  return [
    first,
    ...rest.map(line => (line.startsWith(own) ? ' '.repeat(to) + line.slice(column) : line)),
  ].join('\n');
}

function wayTo(source: string, path: Path): Way {
  const fields: Field[] = [];
  let last: Field | undefined;
  let node: unknown = parseDocument(source).contents;
  for (const part of path) {
    last = undefined;
    if (!isCollection(node) || node.flow) break;
    if (isMap(node)) {
      last = fieldOf(source, node.items.at(-1));
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      const field = fieldOf(source, pair);
      if (!field) break;
      fields.push(field);
      node = pair!.value;
    } else node = node.items[Number(part)];
  }
  return { fields, last };
}

function fieldOf(source: string, pair: Pair | undefined): Field | undefined {
  if (!pair || !isScalar(pair.key) || !isNode(pair.value)) return undefined;
  const start = pair.key.range![0];
  return { start, end: pair.value.range![2], column: start - (source.lastIndexOf('\n', start - 1) + 1) };
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
