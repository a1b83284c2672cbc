import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';

/**
 * Answers what comes to `node:http`, or to a framework on it, by a fetch handler:
 * `createServer(nodeListener(endpoint))`, or in Express `app.use('/act', nodeListener(endpoint))`.
 */
export function nodeListener(handler: {
  fetch(request: Request): Response | Promise<Response>;
}): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  const listener = getRequestListener(request => handler.fetch(request), { overrideGlobalObjects: false });
  return (incoming, outgoing) => void listener(incoming, outgoing);
}
