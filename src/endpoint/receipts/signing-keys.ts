import { randomBytes } from 'node:crypto';
import { link, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod/mini';
import { DataFolderError } from '../data-folder.ts';
import { writeWhole } from '../write-whole.ts';

const PublicKey = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });
const SigningKey = z.object({
  kid: z.string(),
  since: z.string(),
  key: z.extend(PublicKey, { d: z.optional(z.string()) }),
});
const KeyFile = z.object({ version: z.literal(1), keys: z.array(SigningKey).check(z.minLength(1)) });
type SigningKey = z.infer<typeof SigningKey>;

/** A key as RFC 7517 writes it; `d` is its private half. */
export interface Jwk {
  kty: string;
  crv: string;
  x: string;
  d?: string;
  kid?: string;
  alg?: string;
  use?: string;
}

/** What receipts are signed with, and what they were ever signed with. */
export interface SigningKeys {
  /** Signs now. */
  current: { kid: string; key: Jwk };
  /** All public keys, the newest first: a receipt of any year can be proven. */
  published: { keys: Jwk[] };
}

const fileIn = (folder: string) => join(folder, 'signing-keys.json');

/**
 * Reads `signing-keys.json` of the data folder; makes it at the first start, readable by its owner alone.
 * @throws DataFolderError where it cannot be read, made or understood.
 */
export async function openSigningKeys(folder: string, now: Date): Promise<SigningKeys> {
  const file = fileIn(folder);
  return held((await read(file)) ?? (await make(file, now)));
}

/**
 * Makes a new key that signs from the endpoint's next start on. Of the earlier ones only the public half is kept.
 * @returns the new key's id.
 * @throws DataFolderError where the file cannot be read or written.
 */
export async function rotateSigningKeys(folder: string, now: Date): Promise<string> {
  const file = fileIn(folder);
  const before = (await read(file)) ?? [];
  const fresh = await newKey(now);
  const retired = before.map(({ key: { d: _, ...key }, ...rest }) => ({ ...rest, key }));
  await writeWhole(file, text([...retired, fresh]));
  return fresh.kid;
}

function held(keys: readonly SigningKey[]): SigningKeys {
  const { kid, key } = keys.at(-1)!;
  return {
    current: { kid, key: key as Jwk },
    published: {
      keys: keys.toReversed().map(({ kid: id, key: { d: _, ...open } }) => ({
        ...open,
        kid: id,
        alg: 'EdDSA',
        use: 'sig',
      })),
    },
  };
}

async function read(file: string): Promise<SigningKey[] | undefined> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code) throw new DataFolderError(`${file} cannot be read (${code})`);
  }
  const { data } = KeyFile.safeParse(json);
  // Never replaced by a new one: receipts that people hold could not be proven any more.
  if (!data?.keys.at(-1)!.key.d) throw new DataFolderError(`${file} is damaged: put it back from a backup`);
  return data.keys;
}

async function make(file: string, now: Date): Promise<SigningKey[]> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeWhole(draft, text([await newKey(now)]));
  try {
    // Whoever starts first makes the key; a link takes nobody's place.
    await link(draft, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') throw new DataFolderError(`${file} cannot be written (${code})`);
  } finally {
    await rm(draft, { force: true });
  }
  return (await read(file))!;
}

async function newKey(now: Date): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const { x, d } = await exportJWK(privateKey);
  const key = { kty: 'OKP' as const, crv: 'Ed25519' as const, x: x!, d: d! };
  return { kid: await calculateJwkThumbprint(key), since: now.toISOString(), key };
}

const text = (keys: readonly SigningKey[]) => JSON.stringify({ version: 1, keys });
