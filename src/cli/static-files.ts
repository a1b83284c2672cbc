import type { StaticFile } from '../campaign-file/static-files.ts';
import { lookupFiles } from '../endpoint/directory/lookup-files.ts';
import type { DirectoryStore } from '../endpoint/directory/directory.ts';
import { HOTLINES, type HotlineRecord, hotlinesFor } from '../hotlines/index.ts';

/** Who represents each postal code of a country. */
export async function* representativeFiles(
  directory: DirectoryStore,
  country: string,
  now: Date,
): AsyncGenerator<StaticFile> {
  for await (const [prefix, content] of lookupFiles(directory, country, now)) {
    yield { path: `representatives/${country}/${prefix}.json`, content };
  }
}

/** The help lines of each country, named in the line's own language. */
export function* hotlineFiles(lines: readonly HotlineRecord[] = HOTLINES): Generator<StaticFile> {
  for (const country of new Set(lines.map(line => line.country))) {
    yield { path: `hotlines/${country}.json`, content: hotlinesFor(country, undefined, 'und', lines) };
  }
}
