// The name under which a list is held, and replaced.
import { createHash } from 'node:crypto';
import { ImportError } from './import-report.ts';
import { nameParts } from './names.ts';

/** As long as an id may be. */
const LONGEST = 64;
const HASH_LENGTH = 12;

/**
 * The name of the list from a source: `Example League of Cities` is `example-league-of-cities`. Where letters are
 * lost, or it is too long, the whole source's hash stands at its end: other sources get other names.
 * @returns nothing where the source has neither a letter nor a digit.
 */
export function listName(source: string): string | undefined {
  const parts = nameParts(source);
  if (!parts.length) return undefined;
  const latin = parts.map(part => part.replace(/[^a-z0-9]/g, ''));
  const slug = latin.filter(Boolean).join('-') || 'list';
  if (slug.length <= LONGEST && latin.every((part, index) => part === parts[index])) return slug;
  const hash = createHash('sha256').update(source.normalize('NFC')).digest('hex').slice(0, HASH_LENGTH);
  return `${slug.slice(0, LONGEST - HASH_LENGTH - 1).replace(/-+$/, '')}-${hash}`;
}

/**
 * Sources that differ in signs and accents alone have one name: neither replaces the other's list.
 * @param held the source of the list that has the name already, where there is one.
 * @throws ImportError
 */
export function keepOther(
  held: string | undefined,
  { list, source }: { list?: string | undefined; source: string },
) {
  if (!list || held === undefined || held === source) return;
  throw new ImportError(
    `The list ${list} is from "${held}", not from "${source}". To replace it, write its source as it was ` +
      `(--source); to hold both, write this one with another word or number; to forget it, ` +
      `"upstander directory remove ${list}". Nothing was changed`,
  );
}
