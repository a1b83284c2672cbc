import { Failure } from './failure.ts';

/** The most that a body may hold, in bytes. */
const MOST_BYTES = 16 * 1024;
/** An action may carry letters to twenty targets, long ones and in any script. */
export const MOST_ACTION_BYTES = 256 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The body as text, of at most so many bytes.
 * @throws Failure wrong-content-type, body-too-large, bad-json (not UTF-8)
 */
export async function bodyText(request: Request, contentType: string, most = MOST_BYTES): Promise<string> {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== contentType) {
    throw new Failure('wrong-content-type', { detail: `Send the body as ${contentType}` });
  }
  const bytes = await bodyBytes(request, most);
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Failure('bad-json', { detail: 'The body is not UTF-8 text' });
  }
}

async function bodyBytes(request: Request, most: number): Promise<ArrayBuffer | Uint8Array> {
  const tooLarge = () => new Failure('body-too-large', { detail: `At most ${most} bytes are taken` });
  const announced = Number(request.headers.get('content-length') ?? NaN);
  if (announced > most) throw tooLarge();
  // HTTP holds a sender to its announcement, and what is read in one go takes half the time.
  if (announced <= most) {
    const bytes = await request.arrayBuffer();
    if (bytes.byteLength > most) throw tooLarge();
    return bytes;
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader!.read()) {
      length += part.value.byteLength;
      if (length > most) throw tooLarge();
      parts.push(part.value);
    }
  } catch (error) {
    // Not awaited: a sender that goes on sending must not hold up the answer.
    reader?.cancel().catch(() => {});
    throw error;
  }
  return Buffer.concat(parts);
}

/** The body as JSON of any shape. @throws Failure */
export async function bodyJson(request: Request, most?: number): Promise<unknown> {
  const text = await bodyText(request, 'application/json', most);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The parser's own words quote the body, which may hold personal data.
    throw new Failure('bad-json', { detail: 'Send one JSON object' });
  }
}
