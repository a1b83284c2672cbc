// A platform that speaks OSDI 1.2, as far as it is told something. It is HAL: where things are is asked, never made up.
// https://opensupporter.github.io/osdi-docs/
import { DeliveryFailure } from '../delivery/failure.ts';
import { type Answered, type Asked, ask } from '../network/ask.ts';
import { PEOPLE, type OsdiOptions } from './options.ts';

/** How long the platform may take to answer, in ms. */
const PATIENCE_MS = 30_000;
/** So much of an answer is read, in bytes: a petition comes with its texts. */
const MOST = 500_000;
/** For how long links are known, in ms. */
const LINKS_MS = 60 * 60_000;

/** What is not right is what was sent. */
const REFUSED = new Set([400, 409, 413, 415, 422]);
/** It may be what was sent that breaks it. */
const ITS_FAULT = new Set([500, 501]);
/** Nothing was sent: nobody was there to take it. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRESS']);

/** The platform did not take it. */
export class PushFailure extends DeliveryFailure {
  /** It may have got it all the same. */
  readonly arrived: boolean;
  /** When it says to come again, in ms from now. */
  readonly again: number | undefined;

  constructor(
    message: string,
    {
      arrived = false,
      again,
      ...how
    }: { permanent?: boolean; waits?: boolean; arrived?: boolean; again?: number | undefined },
  ) {
    super('EOSDI', message, how);
    this.arrived = arrived;
    this.again = again;
  }
}

type Relation = 'osdi:record_signature_helper' | 'osdi:person_signup_helper';

export class Platform {
  readonly #options: OsdiOptions & Pick<Asked, 'resolve'>;
  readonly #links = new Map<string, { href: string; until: number }>();

  constructor(options: OsdiOptions & Pick<Asked, 'resolve'>) {
    this.#options = options;
  }

  /** @param at a petition's address, or `people`. @throws PushFailure */
  async sign(at: string, { person, ...signature }: { identifiers: string[]; person: object }): Promise<void> {
    // Alone, it is the person that is known again by the action's identifier.
    if (at === PEOPLE) return this.signUp({ identifiers: signature.identifiers, ...person });
    await this.#tell(at, 'osdi:record_signature_helper', { ...signature, person });
  }

  /** @throws PushFailure */
  async signUp(person: object): Promise<void> {
    await this.#tell(this.#options.url, 'osdi:person_signup_helper', { person });
  }

  async #tell(from: string, relation: Relation, body: object): Promise<void> {
    const helper = await this.#helper(from, relation);
    const answer = await this.#ask(helper, { method: 'POST', body: JSON.stringify(body) });
    if (answer.status >= 200 && answer.status < 300) return;
    const permanent = REFUSED.has(answer.status);
    // It may have moved.
    if (!permanent) this.#links.delete(`${from} ${relation}`);
    throw answered(answer, { permanent, waits: !permanent && !ITS_FAULT.has(answer.status) });
  }

  async #helper(from: string, relation: Relation): Promise<string> {
    const key = `${from} ${relation}`;
    const known = this.#links.get(key);
    if (known && known.until > performance.now()) return known.href;
    const answer = await this.#ask(from, { method: 'GET' }).catch((error: unknown) => {
      // Nothing of a person was in it.
      if (error instanceof PushFailure) throw new PushFailure(error.message, { waits: true });
      throw error;
    });
    if (answer.status !== 200) throw answered(answer, { waits: true });
    const href = linkIn(answer.text, relation, from);
    if (!href) throw new PushFailure(`no ${relation} is told where it was asked`, { waits: true });
    if (new URL(href).origin !== new URL(this.#options.url).origin)
      throw new PushFailure(`${relation} leads to another host`, { waits: true });
    this.#links.set(key, { href, until: performance.now() + LINKS_MS });
    return href;
  }

  async #ask(address: string, how: Pick<Asked, 'method' | 'body'>): Promise<Answered> {
    const { token, resolve } = this.#options;
    try {
      return await ask(address, {
        ...how,
        resolve,
        patience: PATIENCE_MS,
        most: MOST,
        headers: {
          'User-Agent': 'upstander',
          'OSDI-API-Token': token,
          Accept: 'application/hal+json, application/json',
          ...(how.body !== undefined && {
            'Content-Type': 'application/json',
            'Content-Length': String(Buffer.byteLength(how.body)),
          }),
        },
      });
    } catch (error) {
      const { name, code } = error as { name: string; code?: unknown };
      const why = typeof code === 'string' ? code : name;
      throw new PushFailure(why, { waits: true, arrived: !UNSENT.has(why) });
    }
  }
}

const answered = ({ status, retryAfter }: Answered, how: { permanent?: boolean; waits?: boolean }) =>
  // Whoever broke on it, or gave up between us, may have it.
  new PushFailure(`answered ${status}`, {
    ...how,
    arrived: status >= 500 && status !== 503,
    again: millis(retryAfter),
  });

/** A link of a HAL resource: one, or the first of several. */
function linkIn(text: string, relation: Relation, base: string): string | undefined {
  try {
    const { _links } = JSON.parse(text) as { _links?: Record<string, unknown> };
    const found = [_links?.[relation]].flat()[0] as { href?: unknown } | undefined;
    return typeof found?.href === 'string' ? new URL(found.href, base).href : undefined;
  } catch {
    return undefined;
  }
}

/** `Retry-After`: seconds, or a date. */
function millis(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const wait = /^\d+$/.test(written) ? Number(written) * 1000 : Date.parse(written) - Date.now();
  return Number.isFinite(wait) ? wait : undefined;
}
