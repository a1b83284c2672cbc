import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DataFolderError } from './data-folder.ts';

/**
 * Keeps a copy of the script-tag files, for good: a page that names a version, with the hash of its file,
 * goes on working after an upgrade.
 * @param from the files of now.
 * @param into where the copies are: a folder for each version.
 * @param version of the package. Where other files were kept under it (a build of changed sources), a
 *   part of their hash is added: what an address once gave, it always gives.
 * @returns the version that these files are kept under.
 * @throws DataFolderError where a copy was changed.
 */
export async function keepBuild(from: string, into: string, version: string): Promise<string> {
  const files = await filesOf(from);
  const hash = await hashOf(from, files);
  for (const name of [version, `${version}-${hash.slice(0, 8)}`]) {
    const kept = join(into, name);
    const known = await filesOf(kept).catch(() => undefined);
    if (!known) await copy(from, files, kept);
    if ((await hashOf(kept, await filesOf(kept))) === hash) return name;
  }
  throw new DataFolderError(`${into}: the copy of ${version} was changed since. Remove it, and start again`);
}

/** Paths in the folder, in order. Source maps are for those who develop, on the newest files. */
const filesOf = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile() && !entry.name.endsWith('.map'))
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

async function hashOf(folder: string, files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = await readFile(join(folder, file));
    hash.update(`${file.replaceAll('\\', '/')} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** There as a whole or not at all. Two processes may do this at once: the first one wins. */
async function copy(from: string, files: readonly string[], to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const draft = await mkdtemp(join(dirname(to), '.draft-')); // hidden, so never served
  for (const file of files) await cp(join(from, file), join(draft, file));
  await rename(draft, to).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true, force: true });
    if (error.code !== 'EEXIST' && error.code !== 'ENOTEMPTY') throw error;
  });
}
