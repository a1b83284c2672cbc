// Asks another system something, and connects to no address but the one that was looked at.
import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as plain } from 'node:http';
import { Agent, request as secure } from 'node:https';
import { isIP } from 'node:net';
import { hostOf, isLoopback, whereIs } from './addresses.ts';

/** What the system gives for a name. */
export type Resolve = (host: string) => Promise<{ address: string; family: number }[]>;

export interface Asked {
  method: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** How long the other system may take for all of it, in ms. */
  patience: number;
  /** It may be in a private network. */
  inside?: boolean | undefined;
  /** In place of the system's. */
  resolve?: Resolve | undefined;
  /** No more of the answer is read, in bytes. */
  most: number;
}

export interface Answered {
  status: number;
  /** Its `Retry-After`, as it was written. */
  retryAfter?: string;
  /** As much of the answer as came and is read. */
  text: string;
  /** All of it came. */
  whole: boolean;
}

/** The name leads to where nothing of the kind may be. */
export class UnsafeAddress extends Error {
  override name = 'UnsafeAddress';
  readonly code = 'EADDRESS';
}

/** No connection outlives its answer, and no proxy of the environment comes between. */
const agent = new Agent();

const resolveBySystem: Resolve = host => lookup(host, { all: true });

/**
 * Asks a configured address, and no other: a redirect is not followed, and its name is resolved once. The connection
 * goes to what was found, while the name stays what the certificate has to be for.
 * @throws UnsafeAddress; an error with a `code`, or a `TimeoutError`, where nothing was answered.
 */
export async function ask(
  address: string,
  { method, headers, body, patience, inside = false, resolve = resolveBySystem, most }: Asked,
): Promise<Answered> {
  const url = new URL(address);
  const host = hostOf(url);
  const signal = AbortSignal.timeout(patience);
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await orAborted(resolve(host), signal);
  for (const { address: at } of found)
    if (!mayReach(at, host, inside)) throw new UnsafeAddress(`leads ${whereIs(at)}`);
  const [first] = found;
  if (!first) throw new UnsafeAddress('leads to no address');

  const asked = (url.protocol === 'https:' ? secure : plain)(url, {
    method,
    headers,
    signal,
    ...(url.protocol === 'https:' && { agent }),
    // Whoever resolves again may be told something else: what was looked at is all there is.
    lookup: (_name, options, done) => {
      if (options.all) done(null, found);
      else done(null, first.address, first.family);
    },
  });
  const response = await new Promise<IncomingMessage>((answered, failed) => {
    asked.once('response', answered);
    asked.on('error', error => failed(signal.aborted ? (signal.reason as Error) : error));
    asked.end(body);
  });
  const retryAfter = response.headers['retry-after'];
  return {
    status: response.statusCode!,
    ...(retryAfter !== undefined && { retryAfter }),
    ...(await start(response, most)),
  };
}

/** One that is written as this machine's own is meant; so is a private one where that is configured. */
const mayReach = (address: string, host: string, inside: boolean): boolean => {
  const where = whereIs(address);
  return where === 'outside' || (where === 'inside' && (inside || (isLoopback(host) && isLoopback(address))));
};

async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, failed) => {
      signal.addEventListener('abort', () => failed(signal.reason as Error), { once: true });
    }),
  ]);
}

/** No more than is looked at, or than came: whoever answers decides how much that is, and the status says enough. */
async function start(response: IncomingMessage, most: number): Promise<{ text: string; whole: boolean }> {
  const parts: Buffer[] = [];
  let size = 0;
  let whole = true;
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      size += part.length;
      parts.push(part);
      if (size > most) {
        whole = false;
        break;
      }
    }
  } catch {
    // Cut off, or too slow: what was taken must not be posted again for that.
    whole = false;
  }
  response.destroy();
  return { text: Buffer.concat(parts).toString('utf8'), whole };
}
