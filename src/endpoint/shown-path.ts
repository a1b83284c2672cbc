import { relative } from 'node:path';

/** The path as its reader would type it: from the folder they are in. */
export function shownPath(file: string): string {
  const near = relative(process.cwd(), file);
  return near.startsWith('..') ? file : near;
}
