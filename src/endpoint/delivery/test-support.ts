// For tests: real servers on loopback that keep what arrives.
import { type KeyObject, createHash, createVerify } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { CampaignFile, type Receipt, type ReceiptRecord } from '../../contract/index.ts';
import { ServedCampaign } from '../campaigns/registry.ts';
import type { OutboxLetter } from '../store/port.ts';
import { NOW, ORIGIN, type TestEndpoint, letters } from '../test-support.ts';
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
    // It would ask a name server about whoever connects, and wait for it.
    disableReverseLookup: true,
    // Senders keep their connections: the test is over all the same.
    closeTimeout: 1,
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

/**
 * Checks a DKIM signature (RFC 6376, relaxed/relaxed) with nothing of what made it.
 * @returns the names of the headers that it covers.
 * @throws Error where the body's hash or the signature is wrong.
 */
export function dkimSigned(raw: Buffer, publicKey: KeyObject): string[] {
  const text = raw.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const [signature] = header(raw, 'DKIM-Signature');
  if (!signature) throw new Error('There is no signature');
  const tags = Object.fromEntries(
    signature.split(';').flatMap(tag => {
      const [name, ...value] = tag.split('=');
      return name?.trim() ? [[name.trim(), value.join('=').replace(/\s+/g, '')]] : [];
    }),
  ) as Record<string, string>;
  if (tags['a'] !== 'rsa-sha256' || tags['c'] !== 'relaxed/relaxed')
    throw new Error(`${tags['a']} ${tags['c']}`);
  const body = text
    .slice(end + 4)
    .replace(/[ \t]+(?=\r\n)/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/(\r\n)*$/, '\r\n');
  const hash = createHash('sha256').update(body, 'latin1').digest('base64');
  if (hash !== tags['bh']) throw new Error('The body is not what was signed');
  const relaxed = (name: string, value: string) =>
    `${name.toLowerCase()}:${value.replace(/\s+/g, ' ').trim()}`;
  const covered = tags['h']!.split(':');
  const lines = covered.flatMap(name => header(raw, name).map(value => relaxed(name, value)));
  const signed = [...lines, relaxed('dkim-signature', signature.replace(/\bb=[^;]*/, 'b='))].join('\r\n');
  if (!createVerify('RSA-SHA256').update(signed, 'latin1').verify(publicKey, tags['b']!, 'base64'))
    throw new Error('The headers are not what was signed');
  return covered.map(name => name.toLowerCase());
}

/** What was posted to a test's server. */
export interface Posted {
  url: string;
  headers: Record<string, unknown>;
  body: string;
}

export interface Landing {
  url: string;
  posts: Posted[];
  /** Resolves when so many were posted. */
  landed(count: number): Promise<void>;
  close(): Promise<void>;
}

/** A server on loopback that keeps what is posted. @param answer its status, or its status and body. */
export async function landing(
  t: TestContext,
  answer: (post: Posted) => number | [number, string] = () => 204,
): Promise<Landing> {
  const posts: Posted[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const posted = { url: request.url!, headers: request.headers, body: Buffer.concat(parts).toString() };
      const [status, body] = [answer(posted)].flat() as [number, string?];
      posts.push(posted);
      response.writeHead(status, { Location: '/elsewhere', Connection: 'close' }).end(body);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise<void>(resolve => server.close(() => resolve()));
  t.after(close);
  return {
    close,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/letters`,
    posts,
    landed: async count => {
      for (let i = 0; i < 1000 && posts.length < count; i++) await sleep(5);
      if (posts.length < count) throw new Error(`${posts.length} of ${count} were posted`);
    },
  };
}

/** Waits until the first letter of an action has a status. @param response what answered the action. */
export async function letterStatus(at: TestEndpoint, response: Response, wanted: string): Promise<void> {
  if (response.status !== 201) throw new Error(await response.text());
  const { url } = (await response.clone().json()) as Receipt;
  let status = '';
  for (let i = 0; i < 1000; i++) {
    status = (await at.json<ReceiptRecord>(url!)).receipt.deliveries[0]!.status;
    if (status === wanted) return;
    await sleep(5);
  }
  throw new Error(`It is ${status}, not ${wanted}`);
}

/** Waits until the endpoint's log has so many lines like this one. */
export async function logged({ lines }: TestEndpoint, like: RegExp, count = 1): Promise<string[]> {
  const found = () => lines.filter(line => like.test(line));
  for (let i = 0; i < 1000 && found().length < count; i++) await sleep(5);
  if (found().length !== count) throw new Error(`${found().length} of ${count}: ${lines.join('\n')}`);
  return found();
}

/** A letter as the outbox hands it over. */
export const outboxLetter = (more: Partial<OutboxLetter> = {}): OutboxLetter => ({
  campaign: 'write',
  action: '0b8e5a3e-8f4f-4c9a-9d3c-6f0b7a1c2d3e',
  position: 0,
  attempts: 0,
  by: 'email',
  dueAt: NOW,
  lang: 'en',
  subject: 'Please act',
  body: 'Dear Chief,\n\nplease.',
  supporter: { given: 'Ana', family: 'Díaz', email: 'ana@example.org' },
  target: { id: 'chief', name: 'Chief', address: 'chief@police.example' },
  ...more,
});

/** The campaign of such a letter. */
export const servedLetters = (more: Record<string, unknown> = {}) =>
  new ServedCampaign(CampaignFile.parse(letters(more)), ORIGIN);
