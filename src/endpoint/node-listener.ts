import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';

/** Of `node:http`, whose types not everybody has. */
type Listener = (incoming: any, outgoing: any) => void;

/**
 * Answers what comes to `node:http`, or to a framework on it, by a fetch handler:
 * `createServer(nodeListener(endpoint))`, or in Express `app.use('/act', nodeListener(endpoint))`.
 */
export function nodeListener(handler: { fetch(request: Request): Response | Promise<Response> }): Listener {
  const listener = getRequestListener(request => handler.fetch(request), { overrideGlobalObjects: false });
  return (incoming: IncomingMessage, outgoing: ServerResponse) => void listener(incoming, outgoing);
}
