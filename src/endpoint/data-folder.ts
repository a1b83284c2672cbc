import { mkdir } from 'node:fs/promises';

/** The data folder cannot be used: one line that says what and why. */
export class DataFolderError extends Error {
  override name = 'DataFolderError';
}

/** Makes the folder where there is none, for its owner alone. @throws DataFolderError */
export async function makeDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new DataFolderError(`${folder} cannot be made (${(error as NodeJS.ErrnoException).code})`);
  }
}
