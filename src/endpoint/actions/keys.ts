import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { DataFolderError } from '../data-folder.ts';
import type { Store } from '../store/port.ts';
import { writeWhole } from '../write-whole.ts';
import { type EmailKey, EmailKeys } from './email-keys.ts';

/** The endpoint's secrets. Who loses them can no longer match e-mail addresses or make receipt links. */
export interface Keys {
  /** Key the hash by which one supporter is recognised. */
  email: EmailKeys;
  /** Keys the tokens of receipts. */
  receipt: Uint8Array;
}

const KEY_BYTES = 32;
const Secret = z.string().check(z.regex(/^[\w-]{43}$/));
const KeyFile = z.union([
  z.object({ version: z.literal(1), email: Secret, receipt: Secret }),
  z.object({
    version: z.literal(2),
    emails: z
      .array(z.object({ id: z.string().check(z.regex(/^[\w-]{0,8}$/)), key: Secret }))
      .check(z.minLength(1)),
    receipt: Secret,
  }),
]);

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
  const emails = data.version === 1 ? [{ id: '', key: data.email }] : data.emails;
  return {
    email: new EmailKeys(emails.map(({ id, key }) => ({ id, key: Buffer.from(key, 'base64url') }))),
    receipt: Buffer.from(data.receipt, 'base64url'),
  };
}

const written = (key: Uint8Array) => Buffer.from(key).toString('base64url');

async function make(file: string): Promise<Keys> {
  const secret = () => written(randomBytes(KEY_BYTES));
  const text = JSON.stringify({ version: 1, email: secret(), receipt: secret() });
  await writeWhole(file, text);
  return read(text, file);
}

/** Writes the keys with these for addresses. @throws DataFolderError */
async function write(folder: string, { receipt }: Keys, emails: readonly EmailKey[]): Promise<void> {
  const text = {
    version: 2,
    emails: emails.map(({ id, key }) => ({ id, key: written(key) })),
    receipt: written(receipt),
  };
  await writeWhole(join(folder, 'keys.json'), JSON.stringify(text));
}

/** Puts a new key for addresses before the others. @throws DataFolderError */
export async function newEmailKey(folder: string): Promise<string> {
  const keys = await openKeys(folder);
  const key = randomBytes(KEY_BYTES);
  const id = createHash('sha256').update('id').update(key).digest('base64url').slice(0, 8);
  await write(folder, keys, [{ id, key }, ...keys.email.known]);
  return id;
}

/** Keeps only the newest key for addresses. @throws DataFolderError */
export async function dropEarlierEmailKeys(folder: string): Promise<void> {
  const keys = await openKeys(folder);
  await write(folder, keys, keys.email.known.slice(0, 1));
}

/** What the data know of the keys that they were recorded with: nothing can be told from it. */
export const keysMark = ({ receipt }: Keys, { key }: EmailKey): string =>
  createHash('sha256').update(key).update(receipt).digest('base64url');

/** Which of the keys for addresses the data name as the one in use; `none`: they name no keys yet. */
export async function keyInUse(
  { facts }: Pick<Store, 'facts'>,
  keys: Keys,
): Promise<EmailKey | 'none' | undefined> {
  const mark = await facts.of('keys');
  return mark === undefined ? 'none' : keys.email.known.find(key => keysMark(keys, key) === mark);
}

/**
 * With other keys than before, everybody could sign again and every link would be dead: the data know a hash of theirs.
 * The newest key for addresses is the one in use from now on, at every endpoint.
 * @throws DataFolderError where these are others.
 */
export async function claimKeys(store: Pick<Store, 'facts'>, keys: Keys, folder: string): Promise<void> {
  const [newest] = keys.email.known;
  const mark = keysMark(keys, newest!);
  await store.facts.keep('keys', mark);
  const used = await keyInUse(store, keys);
  if (!used)
    throw new DataFolderError(
      `${join(folder, 'keys.json')} is not what these actions were recorded with: put back the one of then. ` +
        'Each process that shares a database needs a copy of keys.json and signing-keys.json',
    );
  if (used !== newest) await store.facts.replace('keys', mark);
  keys.email.now = newest!;
}
