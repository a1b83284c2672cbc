import { Failure } from './failure.ts';

/** The most that a body may hold, in bytes. */
const MOST_BYTES = 16 * 1024;
/** An action may carry letters to twenty targets, long ones and in any script. */
export const MOST_ACTION_BYTES = 256 * 1024;

/**
 * The body as text, of at most so many bytes. Its size is checked while it is read: a length that is announced is only a hint.
 * @throws Failure wrong-content-type, body-too-large, bad-json (not UTF-8)
 */
export async function bodyText(request: Request, contentType: string, most = MOST_BYTES): Promise<string> {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== contentType) {
    throw new Failure('wrong-content-type', { detail: `Send the body as ${contentType}` });
  }
  const tooLarge = () => new Failure('body-too-large', { detail: `At most ${most} bytes are taken` });
  if (Number(request.headers.get('content-length')) > most) throw tooLarge();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let bytes = 0;
  const reader = request.body?.getReader();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader!.read()) {
      bytes += part.value.byteLength;
      if (bytes > most) throw tooLarge();
      text += decoder.decode(part.value, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    // Not awaited: a sender that goes on sending must not hold up the answer.
    reader?.cancel().catch(() => {});
    if (error instanceof TypeError) throw new Failure('bad-json', { detail: 'The body is not UTF-8 text' });
    throw error;
  }
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
