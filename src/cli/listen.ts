import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { CliError } from './failure.ts';

export type Fetch = (request: Request) => Response | Promise<Response>;

/** A server that holds its port already, and answers once it has been told how. */
export interface Listening {
  port: number;
  answerWith(fetch: Fetch): void;
  /** Takes no more connections, waits for the answers under way, then ends what is still open. */
  close(): Promise<void>;
}

/** How long answers under way may take after a signal to stop, in ms. Live streams are cut then. */
const GRACE_MS = 2000;

const starting: Fetch = () => new Response('Starting', { status: 503, headers: { 'Retry-After': '1' } });

/**
 * Takes a port, before anything else is opened.
 * @param host without one, `localhost`: 127.0.0.1, and ::1 where there is IPv6.
 * @throws CliError where the port or the host cannot be had.
 */
export async function listen(port: number, host?: string): Promise<Listening> {
  let answer = starting;
  const listener = getRequestListener(request => answer(request), { overrideGlobalObjects: false });
  const create = () =>
    createServer(
      // A request has 10 s for its head and 30 s for all of it: a slow sender does not hold a connection.
      {
        headersTimeout: 10_000,
        requestTimeout: 30_000,
        keepAliveTimeout: 65_000,
        connectionsCheckingInterval: 5000,
      },
      (incoming, outgoing) => void listener(incoming, outgoing),
    );
  const servers = [await opened(create(), port, host ?? '127.0.0.1')];
  const taken = (servers[0]!.address() as AddressInfo).port;
  if (!host) {
    try {
      servers.push(await opened(create(), taken, '::1'));
    } catch (error) {
      const { code } = (error as CliError).cause as NodeJS.ErrnoException;
      // Without IPv6 there is only IPv4. But a browser asks `localhost` by IPv6 first: if somebody
      // else answers there, the port is taken.
      if (code === 'EADDRINUSE' && port !== 0) {
        servers[0]!.close();
        throw error;
      }
    }
  }
  return {
    port: taken,
    answerWith: fetch => {
      answer = fetch;
    },
    close: async () => {
      await Promise.all(servers.map(closed));
    },
  };
}

function opened(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(new CliError(`${host} port ${port}: ${listenTrouble(cause)}`, { cause }));
    });
    server.listen(port, host, () => resolve(server));
  });
}

function listenTrouble({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE') return 'another program uses this port. Stop it, or choose another with --port';
  if (code === 'EACCES') return 'this port may not be used. Choose one from 1024 on with --port';
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return 'this machine does not have that address. Choose another with --host';
  }
  return message;
}

function closed(server: Server): Promise<void> {
  return new Promise(resolve => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
