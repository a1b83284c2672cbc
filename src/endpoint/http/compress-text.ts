import { LEAST_LENGTH, compressed, encodingFor } from './compressed.ts';
import { etagOf } from './cached.ts';

/** What gets smaller: pages, style sheets, scripts, pictures that are text. */
const TEXT = /^(text\/|application\/(json|javascript)|image\/svg\+xml)/;

/**
 * A page or a file, compressed where its reader takes that. Only for what holds no secret that its size could tell.
 * @param accepted the request's `Accept-Encoding`.
 */
export async function compressText(response: Response, accepted: string | undefined): Promise<Response> {
  const { headers, status, body } = response;
  if (status !== 200 || !body || !TEXT.test(headers.get('Content-Type') ?? '')) return response;
  const text = await response.text();
  const answer = { status, headers: new Headers(headers) };
  answer.headers.append('Vary', 'Accept-Encoding');
  const encoding = text.length < LEAST_LENGTH ? undefined : encodingFor(accepted);
  if (!encoding) return new Response(text, answer);
  // Another body, byte by byte, so another tag.
  const etag = `${etagOf(text).slice(0, -1)}-${encoding}"`;
  answer.headers.delete('Content-Length');
  answer.headers.set('Content-Encoding', encoding);
  answer.headers.set('ETag', etag);
  return new Response(await compressed(etag, text, encoding), answer);
}
