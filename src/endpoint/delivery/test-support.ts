// For tests: a real SMTP server on loopback that keeps what arrives.
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as it arrived. */
export interface Arrived {
  /** The envelope's sender: where reports go. */
  returnPath: string;
  to: string[];
  raw: Buffer;
  parsed: Email;
}

export interface TestServer {
  url: string;
  mails: Arrived[];
  /** Resolves when so many have arrived. */
  arrived(count: number): Promise<Arrived[]>;
}

/** What an SMTP server says no with. */
export const no = (responseCode: number, message = 'no') =>
  Object.assign(new Error(message), { responseCode });

/** A server that goes away with the test. */
export async function smtpServer(t: TestContext, options: SMTPServerOptions = {}): Promise<TestServer> {
  const mails: Arrived[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onData(stream, { envelope }, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        const raw = Buffer.concat(parts);
        const { mailFrom, rcptTo } = envelope;
        mails.push({
          returnPath: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw,
          parsed: await PostalMime.parse(raw),
        });
        callback();
        for (const { count, resolve } of waiting) if (mails.length >= count) resolve();
      });
    },
    ...options,
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  t.after(() => new Promise<void>(resolve => server.close(() => resolve())));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    arrived: count =>
      new Promise(resolve => {
        const done = () => resolve(mails);
        if (mails.length >= count) done();
        else waiting.push({ count, resolve: done });
      }),
  };
}

/** The lines of a header, unfolded, as they arrived. */
export const header = (raw: Buffer, name: string): string[] =>
  [
    ...raw
      .toString('latin1')
      .split('\r\n\r\n', 1)[0]!
      .matchAll(/^([^\s:]+):((?:.*)(?:\r\n[ \t].*)*)/gm),
  ]
    .filter(match => match[1]!.toLowerCase() === name.toLowerCase())
    .map(match => match[2]!.replace(/\r\n/g, '').trim());
