// Who answers the elements of the preview: MSW, in their own page. A service worker would ask more of the host and the
// browser (TLS, no private window), and may lose an answer on its way; nothing comes to the network in either way.
import { type RequestHandler, getResponse } from 'msw';

/**
 * Answers all requests below an address.
 * @param base without a slash at its end.
 */
export function answerRequests(base: string, handlers: RequestHandler[]): void {
  const network = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!request.url.startsWith(`${base}/`)) return network(request);
    const response = await Promise.race([getResponse(handlers, request.clone()), aborted(request.signal)]);
    if (!response) return new Response(null, { status: 404 });
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  };
}

/** Never answers; fails where whoever asked no longer waits. */
const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    const fail = () => reject(signal.reason as Error);
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
