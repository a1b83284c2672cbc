import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '../delivery/configuration.ts';
import { DataFolderError } from '../data-folder.ts';
import { writeWhole } from '../write-whole.ts';
import type { SealingKeys } from './seal.ts';

const KEY_BYTES = 32;

/** A key as it is written: its id, which says nothing about it, and the key. */
export function newSealingKey(): string {
  const key = randomBytes(KEY_BYTES);
  const id = createHash('sha256').update('id').update(key).digest('base64url').slice(0, 8);
  return `${id}:${key.toString('base64url')}`;
}

/**
 * Reads keys, one a line or with commas between: the first one closes, the others open what was closed before.
 * @throws ConfigurationError which tells none of them.
 */
export function sealingKeysIn(text: string): SealingKeys {
  const keys: Record<string, Uint8Array> = {};
  for (const [index, written] of text
    .split(/[\s,]+/)
    .filter(Boolean)
    .entries()) {
    const [, id, key] = /^([\w-]{1,32}):([\w-]{43})=?$/.exec(written) ?? [];
    if (!id || !key)
      throw new ConfigurationError(
        `Sealing key ${index + 1} is not written as "upstander keys new-sealing" writes them: an id, a colon, and 32 bytes in base64url`,
      );
    if (keys[id]) throw new ConfigurationError(`Two sealing keys have the id ${id}`);
    keys[id] = Buffer.from(key, 'base64url');
  }
  const [now] = Object.keys(keys);
  if (!now) throw new ConfigurationError('There is no sealing key');
  return { now, keys };
}

/**
 * Keys of a data folder that were not given otherwise: `sealing-keys.txt`, made at the first start for its owner alone.
 * @throws DataFolderError, ConfigurationError where they cannot be read, made or understood.
 */
export async function sealingKeysOf(folder: string): Promise<SealingKeys> {
  const file = join(folder, 'sealing-keys.txt');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') throw new DataFolderError(`${file} cannot be read (${code})`);
    text = `${newSealingKey()}\n`;
    await writeWhole(file, text);
  }
  return sealingKeysIn(text);
}
