// Who is signed in: a cookie for the admin page alone, whose value is stored as a hash.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { tokenHash } from '../actions/identity.ts';
import { bodyText } from '../http/body.ts';
import { Failure } from '../http/failure.ts';
import type { Services } from '../services.ts';

/** How long somebody stays signed in, in seconds. */
const SESSION_SECONDS = 8 * 3600;

export interface Session {
  /** Of the token: what the audit log calls them. */
  name: string;
  /** What every form has to carry: it is made from the cookie, which no other page can read. */
  csrf: string;
  /** What the store knows it by. */
  hash: string;
}

export type Form = URLSearchParams;

export class Sessions {
  readonly #services: Services;
  readonly #cookie: { name: string; prefix?: 'secure'; options: Parameters<typeof setCookie>[3] };

  constructor(services: Services) {
    this.#services = services;
    const secure = services.publicUrl.startsWith('https:');
    this.#cookie = {
      name: 'upstander-admin',
      ...(secure && { prefix: 'secure' as const }),
      options: {
        httpOnly: true,
        sameSite: 'Strict',
        path: `${services.root}/admin`,
        ...(secure && { secure, prefix: 'secure' as const }),
      },
    };
  }

  /** When one that begins now ends. */
  endOf(now: Date): string {
    return new Date(now.getTime() + SESSION_SECONDS * 1000).toISOString();
  }

  /** Gives the browser its cookie. @returns what the store knows the session by. */
  give(c: Context): string {
    const value = randomBytes(32).toString('base64url');
    setCookie(c, this.#cookie.name, value, { ...this.#cookie.options, maxAge: SESSION_SECONDS });
    return tokenHash(value);
  }

  take(c: Context): void {
    deleteCookie(c, this.#cookie.name, this.#cookie.options);
  }

  /** Asked anew for every request: whoever revokes a token ends its sessions at once. */
  async of(c: Context): Promise<Session | undefined> {
    const { name, prefix } = this.#cookie;
    const value = prefix ? getCookie(c, name, prefix) : getCookie(c, name);
    if (!value) return undefined;
    const { store, clock } = this.#services;
    const hash = tokenHash(value);
    const found = await store.admin.session(hash, clock().toISOString());
    const csrf = createHash('sha256').update(`csrf\n${value}`).digest('base64url');
    return found && { name: found.name, csrf, hash };
  }

  /**
   * What a form of this page holds.
   * @param session whose form it has to be; none: that which signs in.
   * @throws Failure origin-not-allowed where another page, or an old one of this, sent it; and as bodies fail
   */
  async form(c: Context, session?: Session): Promise<Form> {
    const origin = c.req.header('Origin');
    const own = [new URL(this.#services.publicUrl).origin, new URL(c.req.url).origin];
    if (!origin || !own.includes(origin)) throw notOurs();
    const form = new URLSearchParams(await bodyText(c.req.raw, 'application/x-www-form-urlencoded'));
    if (session && !same(form.get('csrf') ?? '', session.csrf)) throw notOurs();
    return form;
  }
}

const notOurs = () =>
  new Failure('origin-not-allowed', { detail: 'Only forms of this page are taken: open it again' });

function same(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
