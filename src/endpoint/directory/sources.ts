import { readFile, stat } from 'node:fs/promises';
import { ImportError } from './import-report.ts';

/** A file that an import reads. */
export interface SourceFile {
  /** Its name in messages; its extension tells JSON from YAML. */
  name: string;
  text: string;
  /** The day the server says it was last changed; a file's own times say when it was copied, not more. */
  lastModified?: string;
}

/** Longest wait for a whole download, in milliseconds. */
const PATIENCE = 60_000;
/** The largest of the public files has some 5 MB, as YAML. */
const LARGEST = 64 * 1024 * 1024;

export const isUrl = (source: string) => /^https?:\/\//i.test(source);

/** Told how many bytes came in since it was told last. */
export type Received = (bytes: number) => void;

/** Reads a file or a URL. @throws ImportError with the reason in one line. */
export function readSource(source: string, received: Received = () => {}): Promise<SourceFile> {
  return isUrl(source) ? download(source, received) : readLocal(source);
}

async function readLocal(path: string): Promise<SourceFile> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST) throw new Error(`it is larger than ${LARGEST / 1024 / 1024} MB`);
    return { name: path, text: await readFile(path, 'utf8') };
  } catch (error) {
    throw new ImportError(`${path}: ${fileTrouble(error)}`);
  }
}

async function download(url: string, received: Received): Promise<SourceFile> {
  const failed = (why: string) => new ImportError(`${url} could not be fetched: ${why}. Nothing was changed`);
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) throw failed(`the server answered ${response.status}`);
    const text = await textOf(response, failed, received);
    const modified = Date.parse(response.headers.get('last-modified') ?? '');
    return {
      name: new URL(url).pathname,
      text,
      ...(!Number.isNaN(modified) && { lastModified: new Date(modified).toISOString().slice(0, 10) }),
    };
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
    if (name === 'TimeoutError') throw failed(`no answer in ${PATIENCE / 1000} seconds`);
    throw failed(cause?.code ?? cause?.message ?? message);
  }
}

async function textOf(
  response: Response,
  failed: (why: string) => ImportError,
  received: Received,
): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    received(chunk.byteLength);
    if (size > LARGEST) throw failed(`it is larger than ${LARGEST / 1024 / 1024} MB`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** What is wrong with a path, in words. */
export function fileTrouble(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read';
  if (code === 'EISDIR') return 'this is a folder, and a file was expected';
  if (code === 'ENOTDIR') return 'part of the path is a file, not a folder';
  return message;
}

export const isFolder = async (path: string) => {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
};
