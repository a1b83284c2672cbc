import { accessSync, closeSync, constants, mkdirSync, openSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { CliError } from './failure.ts';

/** Where data goes unless `--data` says otherwise. */
export const DEFAULT_DATA = process.env['UPSTANDER_DATA'] || '.upstander';

/**
 * The data folder, made for its owner alone where there is none.
 * @throws CliError where it cannot be used, before anything else is touched.
 */
export function openDataFolder(given: string): string {
  const folder = resolve(given);
  const unusable = (why: string) =>
    new CliError(`The data folder ${folder} cannot be used: ${why}. Give another with --data`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!statSync(folder).isDirectory()) throw unusable('it is a file');
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof CliError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw unusable('it is a file');
    if (code === 'ENOTDIR') throw unusable('part of its path is a file');
    if (code === 'EACCES' || code === 'EPERM') throw unusable('it may not be read and written');
    if (code === 'EROFS') throw unusable('its disk is read-only');
    throw unusable(message);
  }
  return folder;
}

/** The data file in a data folder. */
export const dataFile = (folder: string) => join(folder, 'upstander.sqlite');

/**
 * The data folder that an endpoint made; nothing is made here.
 * @param database where its actions are, unless in a file of the folder.
 * @throws CliError where it is none, or this user may not use it.
 */
export function endpointData(given: string, database?: string): string {
  const folder = resolve(given);
  try {
    for (const path of [...(database ? [] : [dataFile(folder)]), join(folder, 'keys.json')])
      closeSync(openSync(path, 'r+'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new CliError(`${folder} is no data folder of an endpoint: name it with --data`);
    const whom = code === 'EACCES' || code === 'EPERM' ? `by ${userName()}` : `(${code})`;
    throw new CliError(
      `The data folder ${folder} may not be read and written ${whom}: run this as the user that the endpoint runs as`,
    );
  }
  return folder;
}

function userName(): string {
  try {
    return `the user ${userInfo().username}`;
  } catch {
    return `the user ${process.geteuid?.()}`; // one without a name, as in containers
  }
}
