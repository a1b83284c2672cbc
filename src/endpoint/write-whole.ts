import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DataFolderError } from './data-folder.ts';

/**
 * Writes a file for its owner alone. It is complete on disk before it has its name: a crash leaves no half of it.
 * @throws DataFolderError where it cannot be written.
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
    const folder = await open(dirname(file));
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    await rm(draft, { force: true });
    throw new DataFolderError(`${file} cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}
