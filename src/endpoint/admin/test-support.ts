// What the tests of the admin page share: an endpoint with one, and somebody who is signed in.
import type { TestContext } from 'node:test';
import { newToken } from './tokens.ts';
import { ORIGIN, type Setup, type TestEndpoint, letters, petition, testEndpoint } from '../test-support.ts';

/** A petition whose names may be shown, and letters that leave at once. */
export const files = {
  'a.json': petition({
    petition: { statement: 'We ask.', fields: [{ name: 'comment' }], publicNames: true },
  }),
  'b.json': letters({ deliver: 'unverified' }),
};

export const openAdmin = (t: TestContext, more: Setup = {}): Promise<TestEndpoint> =>
  testEndpoint(t, { files, admin: true, devMailbox: true, ...more });

/** @returns a token that can be used from now on. */
export async function tokenFor({ endpoint, clock }: TestEndpoint, name: string, days = 30): Promise<string> {
  const { token, stored } = newToken(name, days, clock());
  await endpoint.store.admin.addToken(stored);
  return token;
}

const FORM = 'application/x-www-form-urlencoded';

/** Sends a form as a browser would, a moment after the one before. */
export function send(
  at: TestEndpoint,
  path: string,
  fields: Record<string, string> | [string, string][],
  headers: Record<string, string> = {},
): Promise<Response> {
  at.clock.advance(1);
  return at.request(path, {
    method: 'POST',
    headers: { 'Content-Type': FORM, Origin: ORIGIN, Accept: 'text/html', ...headers },
    body: new URLSearchParams(fields).toString(),
  });
}

export const signIn = (at: TestEndpoint, token: string): Promise<Response> =>
  send(at, '/admin/sign-in', { token });

/** A browser of somebody who is signed in. */
export interface Visitor {
  cookie: string;
  csrf: string;
  get(path: string): Promise<Response>;
  text(path: string): Promise<string>;
  /** With what a form of these pages carries. */
  post(path: string, fields?: Record<string, string> | [string, string][]): Promise<Response>;
}

export async function visitor(at: TestEndpoint, name = 'Ana Díaz'): Promise<Visitor> {
  const answer = await signIn(at, await tokenFor(at, name));
  const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
  const get = (path: string) => at.request(path, { headers: { Cookie: cookie, Accept: 'text/html' } });
  const text = async (path: string) => (await get(path)).text();
  const csrf = /name="csrf" value="([\w-]+)"/.exec(await text('/admin'))![1]!;
  return {
    cookie,
    csrf,
    get,
    text,
    post: (path, fields = {}) => {
      const all = Array.isArray(fields) ? fields : Object.entries(fields);
      return send(at, path, [...all, ['csrf', csrf]], { Cookie: cookie });
    },
  };
}

/** What the audit log says, the oldest first. */
export const told = async ({ endpoint }: TestEndpoint): Promise<string[]> =>
  (await endpoint.store.audit.list({ limit: 99 }))
    .toReversed()
    .map(({ who, what, campaign, facts }) =>
      [who, what, campaign, JSON.stringify(facts)].filter(Boolean).join(' '),
    );
