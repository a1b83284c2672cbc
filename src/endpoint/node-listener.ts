import { getRequestListener } from '@hono/node-server';

/**
 * What `createServer` of `node:http` takes: an `IncomingMessage` and a `ServerResponse`. They are not named, so that
 * whoever uses the types of `upstander/endpoint` needs none of Node's.
 */
export type NodeListener = (incoming: any, outgoing: any) => void;

/**
 * Answers what comes to `node:http`, or to a framework on it, by a fetch handler:
 * `createServer(nodeListener(endpoint))`, or in Express `app.use('/act', nodeListener(endpoint))`.
 * @param options `ownProcess`: puts lighter `Request` and `Response` in the place of the global ones.
 */
export function nodeListener(
  handler: { fetch(request: Request): Response | Promise<Response> },
  { ownProcess = false } = {},
): NodeListener {
  const listener = getRequestListener(request => handler.fetch(request), {
    overrideGlobalObjects: ownProcess,
  });
  return (incoming, outgoing) => void listener(incoming, outgoing);
}
