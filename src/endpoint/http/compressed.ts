import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** Shorter bodies fit into one packet as they are, in characters. */
export const LEAST_LENGTH = 1000;

/** The best: it is made once for each answer that changed, off the event loop. */
const QUALITY = 11;

/** The best encoding that an Accept-Encoding header allows. */
export function encodingFor(accepted: string | undefined): Encoding | undefined {
  const allowed = (accepted ?? '')
    .split(',')
    .map(one => one.split(';').map(part => part.trim().toLowerCase()))
    .filter(([, q]) => !/^q=0(\.0*)?$/.test(q ?? ''))
    .map(([name]) => name);
  return (['br', 'gzip'] as const).find(encoding => allowed.includes(encoding));
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** What was compressed last, by ETag: a campaign is asked for far more often than it changes. */
const recent = new Map<string, Uint8Array<ArrayBuffer>>();
const MOST_RECENT = 200;

/** @param etag of the answer: names the body and the encoding. */
export async function compressed(
  etag: string,
  body: string,
  encoding: Encoding,
): Promise<Uint8Array<ArrayBuffer>> {
  const known = recent.get(etag);
  if (known) return known;
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: QUALITY,
  };
  const made = encoding === 'br' ? await brotli(body, { params }) : await zip(body);
  const [oldest] = recent.keys();
  if (recent.size >= MOST_RECENT && oldest) recent.delete(oldest);
  const bytes = new Uint8Array(made);
  recent.set(etag, bytes);
  return bytes;
}
