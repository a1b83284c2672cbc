import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { DataFolderError } from '../data-folder.ts';
import type { Store } from '../store/port.ts';
import { writeWhole } from '../write-whole.ts';

/** The endpoint's secrets. Who loses them can no longer match e-mail addresses or make receipt links. */
export interface Keys {
  /** Keys the hash by which one supporter is recognised. */
  email: Uint8Array;
  /** Keys the tokens of receipts. */
  receipt: Uint8Array;
}

const Secret = z.string().check(z.regex(/^[\w-]{43}$/));
const KeyFile = z.object({ version: z.literal(1), email: Secret, receipt: Secret });

/**
 * Reads `keys.json` of the data folder; makes it at the first start, readable by its owner alone.
 * @throws DataFolderError where it cannot be read, made or understood.
 */
export async function openKeys(folder: string): Promise<Keys> {
  const file = join(folder, 'keys.json');
  try {
    return read(await readFile(file, 'utf8'), file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return make(file);
    if (error instanceof DataFolderError) throw error;
    throw new DataFolderError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function read(text: string, file: string): Keys {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  const { data } = KeyFile.safeParse(json);
  // Never replaced by new ones: every receipt link would break, and everybody could sign again.
  if (!data) throw new DataFolderError(`${file} is damaged: put it back from a backup`);
  return { email: Buffer.from(data.email, 'base64url'), receipt: Buffer.from(data.receipt, 'base64url') };
}

async function make(file: string): Promise<Keys> {
  const secret = () => randomBytes(32).toString('base64url');
  const text = JSON.stringify({ version: 1, email: secret(), receipt: secret() });
  await writeWhole(file, text);
  return read(text, file);
}

/**
 * With other keys than before, everybody could sign again and every link would be dead: the data know a hash of theirs.
 * @throws DataFolderError where these are others.
 */
export async function sameKeys(store: Pick<Store, 'facts'>, keys: Keys, folder: string): Promise<void> {
  const mark = createHash('sha256').update(keys.email).update(keys.receipt).digest('base64url');
  if ((await store.facts.keep('keys', mark)) !== mark)
    throw new DataFolderError(
      `${join(folder, 'keys.json')} is not what these actions were recorded with: put back the one of then. ` +
        'Each process that shares a database needs a copy of keys.json and signing-keys.json',
    );
}
