// A platform that speaks OSDI, as strict as one can be: it takes no shape that it does not know.
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import * as z from 'zod/mini';

export const TOKEN = 'a-token-of-the-platform';

const email = z.strictObject({
  address: z.email(),
  primary: z.literal(true),
  status: z.enum(['subscribed', 'unsubscribed']),
});
const Person = z.strictObject({
  identifiers: z.optional(z.array(z.string())),
  given_name: z.optional(z.string()),
  family_name: z.optional(z.string()),
  languages_spoken: z.optional(z.array(z.string())),
  email_addresses: z.array(email).check(z.minLength(1)),
  phone_numbers: z.optional(z.array(z.strictObject({ number: z.string(), primary: z.literal(true) }))),
  postal_addresses: z.optional(z.array(z.looseObject({ primary: z.literal(true) }))),
});
const Signature = z.strictObject({
  identifiers: z.tuple([z.string().check(z.regex(/^upstander:safe\/[0-9a-f-]{36}$/))]),
  origin_system: z.literal('upstander'),
  action_date: z.iso.datetime(),
  comments: z.optional(z.string()),
  person: Person,
  custom_fields: z.looseObject({ campaign: z.literal('safe'), kind: z.literal('signature') }),
});
const SignUp = z.strictObject({ person: z.extend(Person, { identifiers: z.tuple([z.string()]) }) });

type Body = { identifiers: string[]; person: z.infer<typeof Person> };

export interface StandIn {
  /** The API entry point. */
  url: string;
  petition: string;
  /** What it has, by identifier. */
  signatures: Map<string, Body>;
  people: Map<string, z.infer<typeof Person>>;
  /** Each request with a body, as `path status`. */
  posts: string[];
  /** How it answers next, in place of what is right; `taken` takes it first, as a crash after that does. */
  next: { status: number; headers?: Record<string, string>; taken?: boolean }[];
  /** It is away, and something before it says so. */
  away: boolean;
  /** Where its link to signatures leads. */
  helper: string;
}

export async function standIn(t: TestContext): Promise<StandIn> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2`;
  const at: StandIn = {
    url,
    petition: `${url}/petitions/one`,
    signatures: new Map(),
    people: new Map(),
    posts: [],
    next: [],
    away: false,
    helper: `${url}/petitions/one/signatures`,
  };
  const links: Record<string, () => object> = {
    '/api/v2': () => ({ 'osdi:person_signup_helper': { href: '/api/v2/people' } }),
    '/api/v2/petitions/one': () => ({ 'osdi:record_signature_helper': { href: at.helper } }),
  };

  function take(path: string, body: unknown): number {
    if (path === '/api/v2/petitions/one/signatures') {
      const { data } = Signature.safeParse(body);
      if (!data) return 422;
      at.signatures.set(data.identifiers[0], data);
    } else if (path === '/api/v2/people') {
      const { data } = SignUp.safeParse(body);
      if (!data) return 422;
      at.people.set(data.person.identifiers[0], data.person);
    } else return 404;
    return 200;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url!;
    const send = (status: number, body: object = {}, headers: Record<string, string> = {}) => {
      if (request.method === 'POST') at.posts.push(`${path.slice('/api/v2'.length)} ${status}`);
      response.writeHead(status, { 'Content-Type': 'application/hal+json', ...headers });
      response.end(JSON.stringify(body));
    };
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    if (at.away) return send(502);
    if (request.headers['osdi-api-token'] !== TOKEN) return send(401);
    if (request.method === 'GET') return send(links[path] ? 200 : 404, { _links: links[path]?.() });
    if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json') return send(415);
    const next = at.next.shift();
    const status =
      next && !next.taken ? next.status : take(path, JSON.parse(Buffer.concat(parts).toString()));
    return send(next?.status ?? status, {}, next?.headers);
  }
  return at;
}
