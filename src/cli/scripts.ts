// The scripts that snippets name: their version, and the hash of each.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Subject, fixedFiles } from '../snippets/index.ts';
import { CliError } from './failure.ts';
import { cdnFolder, version } from './installation.ts';

export type Scripts = Pick<Subject, 'version' | 'integrity'>;
type Named = Parameters<typeof fixedFiles>[0];

/** The hashes of those of this installation. @throws CliError where they are not built. */
export const installedScripts = (subject: Named, named = version()): Promise<Scripts> =>
  hashed(subject, named, async file => {
    const path = join(cdnFolder, file);
    return readFile(path).catch(() => {
      throw new CliError(`The script ${path} is not there: npm run build makes it`);
    });
  });

/** The hashes of what the endpoint gives at this version's address. @throws CliError where it has none. */
export const servedScripts = (subject: Named, endpoint: string): Promise<Scripts> =>
  hashed(subject, version(), async (file, named) => {
    const url = `${endpoint}/cdn/${named}/${file}`;
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    if (!response.ok) {
      throw new CliError(
        `${url} is not there (${response.status}): the endpoint runs another version than this command, ${named}. ` +
          'Run the command of its version, or read the campaign from its file with --campaigns',
      );
    }
    return new Uint8Array(await response.arrayBuffer());
  });

async function hashed(
  subject: Named,
  named: string,
  read: (file: string, named: string) => Promise<Uint8Array>,
): Promise<Scripts> {
  const hashes = new Map<string, string>();
  for (const file of fixedFiles(subject)) {
    const hash = createHash('sha384').update(await read(file, named));
    hashes.set(file, `sha384-${hash.digest('base64')}`);
  }
  return { version: named, integrity: file => hashes.get(file)! };
}
