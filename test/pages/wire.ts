// What stands between a page and the server: it sees every request, and may lose one or answer it instead.
// A browser's own interception would do in one engine; this does in all.
import { once } from 'node:events';
import { type IncomingHttpHeaders, type ServerResponse, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { after } from 'node:test';

/** A request, as it came. */
export interface Seen {
  method: string;
  /** With the query. */
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** What the server answered, once all of it went on. */
  answer?: { status: number; body: string };
}

/** What may become of a request. */
export interface Reply {
  /** Asks the server, and hands its answer on; with `false`, keeps it. @returns its status. */
  pass(handOn?: boolean): Promise<number>;
  /** Cuts the connection, as an ad blocker or a tunnel does. */
  lose(): void;
  send(status: number, body: string, type?: string): void;
}

export interface Wire {
  readonly url: string;
  readonly seen: Seen[];
  /**
   * From now on, requests whose `METHOD /path` matches meet this instead of passing.
   * @returns ends it.
   */
  meet(pattern: RegExp, meeting: (reply: Reply, seen: Seen) => unknown): () => void;
  /** Requests that match are lost. */
  lose(pattern: RegExp): void;
  /** Forgets what was met and seen. */
  clear(): void;
}

/** A wire to a server; it is cut after the last test. */
export async function openWire(target: string): Promise<Wire> {
  const seen: Seen[] = [];
  let meetings: { pattern: RegExp; meeting: (reply: Reply, seen: Seen) => unknown }[] = [];

  const clear = () => {
    meetings = [];
    seen.length = 0;
  };

  const server = createServer((incoming, outgoing) => {
    void buffer(incoming)
      .then(body => {
        const { method = 'GET', url: path = '/', headers } = incoming;
        const one: Seen = { method, path, headers, body: body.toString() };
        seen.push(one);
        const reply = replyTo(outgoing, handOn => forward(target, one, body, handOn ? outgoing : undefined));
        const met = meetings.find(({ pattern }) => pattern.test(`${method} ${path}`));
        return met ? met.meeting(reply, one) : reply.pass();
      })
      .catch(() => outgoing.destroy()); // the page has gone, or the server has
  });
  server.keepAliveTimeout = 60_000; // never while a page is about to ask
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    seen,
    meet: (pattern, meeting) => {
      const one = { pattern, meeting };
      meetings.unshift(one);
      return () => (meetings = meetings.filter(other => other !== one));
    },
    lose: pattern => void meetings.unshift({ pattern, meeting: reply => reply.lose() }),
    clear,
  };
}

const replyTo = (outgoing: ServerResponse, ask: (handOn: boolean) => Promise<number>): Reply => ({
  pass: (handOn = true) => ask(handOn),
  lose: () => void outgoing.destroy(),
  send: (status, body, type = 'text/plain') => {
    outgoing.writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*' });
    outgoing.end(body);
  },
});

/** Asks the server; hands its answer on, where there is somebody to hand it to. */
async function forward(target: string, seen: Seen, body: Buffer, to?: ServerResponse): Promise<number> {
  const { method, path, headers } = seen;
  const asked = request(target + path, {
    method,
    headers: { ...headers, host: new URL(target).host },
    agent: false, // a connection that is kept may just be closing
  });
  to?.on('close', () => asked.destroy()); // live events last as long as their reader
  asked.end(body);
  const [answer] = (await once(asked, 'response')) as [import('node:http').IncomingMessage];
  const status = answer.statusCode!;
  const parts: Buffer[] = [];
  answer.on('data', (part: Buffer) => parts.push(part));
  answer.on('end', () => (seen.answer = { status, body: Buffer.concat(parts).toString() }));
  if (to) answer.on('error', () => to.destroy()).pipe(to.writeHead(status, answer.headers));
  else answer.resume();
  return status;
}
