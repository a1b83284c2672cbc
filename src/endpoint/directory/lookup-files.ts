import type { LookupFile } from '../../contract/index.ts';
import type { DirectoryStore } from './directory.ts';
import { lookup } from './lookup.ts';

/** Codes are gathered by their first three characters: some ten to a hundred codes a file. */
const PREFIX_LENGTH = 3;

/**
 * Answers for every code of a country, as files that a page can read without an endpoint.
 * In the US there is one for each of the thousand prefixes, so that a code of no district (military
 * mail, a post-office box) gets its true answer from `*` and not a missing file.
 * @returns pairs of prefix and file, one after the other: the whole would not fit into memory.
 */
export async function* lookupFiles(
  directory: DirectoryStore,
  country: string,
  now: Date,
): AsyncGenerator<[prefix: string, file: LookupFile]> {
  // Files know no streets, and cannot be searched.
  const answer = async (postalCode: string) =>
    (await lookup(directory, { country, postalCode, offices: [] }, { now, names: false }))!;
  const codes = await directory.postalCodes(country);
  const byPrefix = Map.groupBy(codes, code => code.slice(0, PREFIX_LENGTH));
  if (country === 'US') {
    for (let number = 0; number < 1000; number++) {
      const prefix = String(number).padStart(PREFIX_LENGTH, '0');
      if (!byPrefix.has(prefix)) byPrefix.set(prefix, []);
    }
  }
  for (const [prefix, itsCodes] of byPrefix) {
    const file: LookupFile = {};
    for (const postalCode of itsCodes) {
      file[postalCode] = await answer(postalCode);
    }
    // Any code that is in no district gets the same answer as its neighbours.
    const nowhere = unlisted(country, prefix, itsCodes);
    if (nowhere !== undefined) {
      file['*'] = { ...(await answer(nowhere)), postalCode: prefix };
    }
    yield [prefix, file];
  }
}

/** A code of this prefix that the directory does not have; nothing where it has all of them. */
function unlisted(country: string, prefix: string, codes: readonly string[]): string | undefined {
  if (country !== 'US') return `${prefix}-0000`;
  const listed = new Set(codes);
  for (let number = 0; number < 100; number++) {
    const code = prefix + String(number).padStart(2, '0');
    if (!listed.has(code)) return code;
  }
  return undefined;
}
