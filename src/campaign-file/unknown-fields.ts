import type * as z from 'zod/mini';
import type { Path } from './problems.ts';

type Def = {
  type: string;
  innerType?: z.ZodMiniType;
  element?: z.ZodMiniType;
  shape?: Record<string, z.ZodMiniType>;
  options?: readonly z.ZodMiniType[];
};

/**
 * The fields of a value that its schema does not know: a schema drops them without a word, but a
 * misspelt `dedline` would keep a campaign open for ever.
 */
export function* unknownFields(
  schema: z.ZodMiniType,
  value: unknown,
  path: Path = [],
): Generator<{ path: Path; message: string }> {
  const { type, innerType, element, shape, options } = schema._zod.def as Def;
  if (innerType) {
    yield* unknownFields(innerType, value, path);
  } else if (options && isObject(value)) {
    yield* unknownFields(nearest(options, value), value, path);
  } else if (type === 'array' && element && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* unknownFields(element, item, [...path, index]);
  } else if (type === 'object' && shape && isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (Object.hasOwn(shape, key)) yield* unknownFields(shape[key]!, item, [...path, key]);
      else yield { path: [...path, key], message: `unknown field; ${hint(key, Object.keys(shape))}` };
    }
  }
}

/** Of a choice of forms, the one that knows most of the fields. */
function nearest(options: readonly z.ZodMiniType[], value: Record<string, unknown>): z.ZodMiniType {
  const known = ({ _zod }: z.ZodMiniType) =>
    Object.keys(value).filter(key => Object.hasOwn((_zod.def as Def).shape ?? {}, key)).length;
  return options.reduce((best, option) => (known(option) > known(best) ? option : best));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function hint(key: string, known: string[]): string {
  // A longer word may hold two slips: exchanged letters are two changes.
  const slips = (name: string) => (name.length < 5 ? 1 : 2);
  const near = known.find(name => distance(key.toLowerCase(), name.toLowerCase()) <= slips(name));
  return near ? `did you mean ${near}?` : `use one of ${known.join(', ')}`;
}

/** How many letters have to be added, left out or changed to come from one word to the other. */
function distance(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 3) return Infinity;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j++) {
      next.push(Math.min(row[j]! + Number(letter !== to[j]), row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
