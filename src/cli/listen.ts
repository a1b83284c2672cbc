import { type Server, createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type Handler, nodeListener } from '../endpoint/index.ts';
import { CliError } from './failure.ts';

/** A server that holds its port already, and answers once it has been told how. */
export interface Listening {
  port: number;
  answerWith(handler: Handler): void;
  /** Asks every client to open another connection for its next request: it may reach another process then. */
  lastRequests(): void;
  /** Takes no more connections, waits for the answers under way, then ends what is still open. */
  close(): Promise<void>;
}

/** A request has 10 s for its head and 30 s for all of it: a slow sender does not hold a connection. */
const TIMES = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5000,
};
/** A connection on which nothing moves for so long ends, in ms: somebody reads nothing. Live streams speak more often. */
const SILENCE_MS = 60_000;
/**
 * So many requests may wait for their answers on one connection. Browsers and proxies send one after the other; without
 * a limit, a few packets would ask for gigabytes.
 */
const MOST_AT_ONCE = 4;
/** How long answers under way may take once no more connections are taken, in ms. What is open then is cut. */
const GRACE_MS = 10_000;
/** How long a connection that has asked nothing yet may take to do so then, in ms: browsers open some ahead. */
const FIRST_MS = 1000;
/** How often connections whose answer has gone out are ended meanwhile, in ms. */
const TIDY_MS = 50;

const starting: Handler = {
  fetch: () => new Response('Starting', { status: 503, headers: { 'Retry-After': '1' } }),
};

/**
 * Takes a port, before anything else is opened.
 * @param host without one, `localhost`: 127.0.0.1, and ::1 where there is IPv6.
 * @throws CliError where the port or the host cannot be had.
 */
export async function listen(port: number, host?: string): Promise<Listening> {
  let handler = starting;
  let last = false;
  const unasked = new Set<Socket>();
  const listener = nodeListener(
    {
      fetch: (request, connection) => handler.fetch(request, connection),
      kept: (...asked) => handler.kept?.(...asked),
    },
    { ownProcess: true },
  );
  const atOnce = new WeakMap<Socket, number>();
  const create = () =>
    createServer(TIMES, (incoming, outgoing) => {
      const { socket } = incoming;
      unasked.delete(socket);
      const open = (atOnce.get(socket) ?? 0) + 1;
      if (open > MOST_AT_ONCE) return void socket.destroy();
      atOnce.set(socket, open);
      outgoing.once('close', () => atOnce.set(socket, atOnce.get(socket)! - 1));
      if (last) outgoing.setHeader('Connection', 'close');
      listener(incoming, outgoing);
    })
      .on('connection', socket => {
        unasked.add(socket);
        socket.once('close', () => unasked.delete(socket));
      })
      .setTimeout(SILENCE_MS);
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
    answerWith: given => {
      handler = given;
    },
    lastRequests: () => {
      last = true;
    },
    close: async () => {
      last = true;
      const first = setTimeout(() => unasked.forEach(socket => socket.destroy()), FIRST_MS);
      await Promise.all(servers.map(closed));
      clearTimeout(first);
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
    // A connection that is kept alive becomes idle with its answer, and would stay open.
    const tidy = setInterval(() => server.closeIdleConnections(), TIDY_MS);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(tidy);
      resolve();
    });
    server.closeIdleConnections();
  });
}
