import { getRequestListener } from '@hono/node-server';

/**
 * What `createServer` of `node:http` takes: an `IncomingMessage` and a `ServerResponse`. They are not named, so that
 * whoever uses the types of `upstander/endpoint` needs none of Node's.
 */
export type NodeListener = (incoming: any, outgoing: any) => void;

/** An answer as `node:http` sends it. */
export interface KeptAnswer {
  status: 200 | 304;
  headers: Record<string, string | number>;
  body?: Uint8Array;
  /** The pattern of its address. */
  route: string;
}

/** What answers requests, such as an endpoint. */
export interface Handler {
  /**
   * @param connection the address at the other end of the connection; without it nobody is told from anybody else by
   *   where they are.
   */
  fetch(request: Request, connection?: string): Response | Promise<Response>;
  /** What was answered a moment ago, if it may be sent again. */
  kept?(
    method: string | undefined,
    target: string | undefined,
    headers: Partial<Record<'accept-encoding' | 'if-none-match', string>>,
  ): KeptAnswer | undefined;
}

/**
 * Answers what comes to `node:http`, or to a framework on it, by a fetch handler:
 * `createServer(nodeListener(endpoint))`, or in Express `app.use('/act', nodeListener(endpoint))`.
 * @param options `ownProcess`: puts lighter `Request` and `Response` in the place of the global ones.
 */
export function nodeListener(handler: Handler, { ownProcess = false } = {}): NodeListener {
  const listener = getRequestListener(
    (request, { incoming }) => handler.fetch(request, incoming.socket.remoteAddress),
    { overrideGlobalObjects: ownProcess },
  );
  return (incoming, outgoing) => {
    const kept = handler.kept?.(incoming.method, incoming.url, incoming.headers);
    if (kept) outgoing.writeHead(kept.status, kept.headers).end(kept.body);
    else void listener(incoming, outgoing);
  };
}
