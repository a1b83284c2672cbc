// Sends requests over many connections, one after the other on each, with as little work of its own as possible.
import { once } from 'node:events';
import { type Socket, connect } from 'node:net';

export interface Measured {
  /** How many were asked. */
  count: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** How many were answered with which status. */
  statuses: Record<string, number>;
}

export interface Load {
  port: number;
  connections: number;
  /** The n-th request, head and body, as it goes over the wire; `undefined` ends. */
  request: (n: number) => Buffer | undefined;
}

/** @returns how fast it was, over all requests. */
export async function measure({ port, connections, request }: Load): Promise<Measured> {
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  let sent = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect(port, '127.0.0.1').setNoDelay();
      await once(socket, 'connect');
      for (let one = request(sent++); one; one = request(sent++)) {
        const at = performance.now();
        const status = await exchange(socket, one);
        times.push(performance.now() - at);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
      socket.destroy();
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return {
    count: times.length,
    perSecond: times.length / seconds,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    statuses,
  };
}

/** Sends one request and reads its whole answer. @returns its status. */
function exchange(socket: Socket, request: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    let got: Buffer = Buffer.alloc(0);
    const take = (data: Buffer) => {
      got = got.length ? Buffer.concat([got, data]) : data;
      const head = got.indexOf('\r\n\r\n');
      if (head < 0) return;
      const text = got.toString('latin1', 0, head);
      const length = /^content-length: (\d+)/im.exec(text)?.[1];
      const whole =
        length === undefined ? got.includes('\r\n0\r\n\r\n', head) : got.length >= head + 4 + Number(length);
      if (!whole) return;
      socket.off('data', take).off('error', reject).off('close', closed);
      resolve(text.slice(9, 12));
    };
    const closed = () => reject(new Error('the connection ended'));
    socket.on('data', take).once('error', reject).once('close', closed);
    socket.write(request);
  });
}

/** A GET as it goes over the wire. */
export const get = (path: string): Buffer =>
  Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\n\r\n`);

/** A POST of JSON as it goes over the wire. */
export function post(path: string, body: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(body));
  const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), text]);
}
