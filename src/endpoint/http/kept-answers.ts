import type { MiddlewareHandler } from 'hono';
import { encodingFor } from './compressed.ts';
import { hasAlready } from './cached.ts';
import type { KeptAnswer } from '../node-listener.ts';
import { routeOf } from './route.ts';

/** So long an answer is sent again as it is, in ms: shorter than anybody notices, longer than many requests take. */
const HOLDS_MS = 100;
/** How many answers, and the longest of them in bytes. */
const MOST = 500;
const LONGEST = 64 * 1024;
/** Where all readers of a page ask for the same. */
const WHERE = '/v1/campaigns/';
/** What a 304 goes without. */
const OF_BODY = /^content-(type|encoding|length)$/;

/**
 * What was answered a moment ago. Readers of a popular page ask for the same few things all at once: those answers are
 * sent again without asking anything, until something changes here.
 */
export class KeptAnswers {
  #answers = new Map<string, { whole: KeptAnswer; bare: KeptAnswer; etag: string; until: number }>();
  /** Rises with each change: what began before it is not kept. */
  changes = 0;

  /** @param target path and query, as they were asked for. */
  find(
    method: string | undefined,
    target: string | undefined,
    headers: Partial<Record<'accept-encoding' | 'if-none-match', string>>,
  ): KeptAnswer | undefined {
    if (method !== 'GET' || !target?.startsWith(WHERE)) return undefined;
    const kept = this.#answers.get(keyOf(target, headers['accept-encoding']));
    if (!kept || kept.until < performance.now()) return undefined;
    return hasAlready(headers['if-none-match'], kept.etag) ? kept.bare : kept.whole;
  }

  keep(target: string, accepted: string | undefined, whole: KeptAnswer): void {
    if (this.#answers.size >= MOST) this.#answers.clear();
    const headers = Object.fromEntries(Object.entries(whole.headers).filter(([name]) => !OF_BODY.test(name)));
    this.#answers.set(keyOf(target, accepted), {
      whole,
      bare: { status: 304, headers, route: whole.route },
      etag: String(whole.headers['etag']),
      until: performance.now() + HOLDS_MS,
    });
  }

  /** Something changed that any of the answers may tell. */
  forget(): void {
    this.changes++;
    this.#answers.clear();
  }
}

const keyOf = (target: string, accepted: string | undefined) =>
  `${accepted === undefined ? '' : (encodingFor(accepted) ?? '')} ${target}`;

/** Keeps what any cache may keep. */
export function keepAnswers(kept: KeptAnswers): MiddlewareHandler {
  return async (c, next) => {
    const { changes } = kept;
    await next();
    const { status, headers } = c.res;
    if (c.req.method !== 'GET' || status !== 200 || !headers.get('Cache-Control')?.startsWith('public'))
      return;
    const body = new Uint8Array(await c.res.arrayBuffer());
    const plain = Object.fromEntries(headers);
    c.res = new Response(body, { headers: plain });
    if (body.length > LONGEST || changes !== kept.changes) return;
    const target = c.req.url.slice(c.req.url.indexOf('/', 'https://'.length));
    kept.keep(target, c.req.header('Accept-Encoding'), {
      status,
      headers: { ...plain, 'content-length': body.length },
      body,
      route: routeOf(c),
    });
  };
}
