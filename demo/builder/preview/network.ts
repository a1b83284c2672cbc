// Who answers the elements of the preview: MSW, by a service worker of this folder; where a browser has none (private
// windows, addresses without TLS, files), in the page itself. Nothing comes to the network in either way.
import { type RequestHandler, getResponse, http } from 'msw';
import { setupWorker } from 'msw/browser';

/**
 * Answers all requests below an address.
 * @param base without a slash at its end.
 * @param byWorker whether to try a service worker.
 * @returns whether one answers.
 */
export async function answerRequests(
  base: string,
  handlers: RequestHandler[],
  byWorker: boolean,
): Promise<boolean> {
  const answer = async (request: Request) =>
    (await getResponse(handlers, request)) ?? new Response(null, { status: 404 });
  if (byWorker && location.protocol !== 'file:' && navigator.serviceWorker) {
    try {
      await setupWorker(http.all(`${base}/*`, ({ request }) => answer(request))).start({
        serviceWorker: { url: 'mockServiceWorker.js', options: { scope: './preview' } },
        onUnhandledFrame: 'bypass',
        quiet: true,
      });
      return true;
    } catch (error) {
      console.info('upstander: the preview has no service worker', error);
    }
  }
  const network = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!request.url.startsWith(`${base}/`)) return network(request);
    const response = await answer(request);
    if (response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  };
  return false;
}
