// What stands before every admin page: who is signed in, and whether a form is this page's own.
import type { Context, Hono } from 'hono';
import { type Told, deed } from '../audit.ts';
import { Failure } from '../http/failure.ts';
import type { Services } from '../services.ts';
import type { AuditEntry, Deed } from '../store/audit.ts';
import { type AdminPage, ADMIN_HEADERS, type Frame, adminResponse } from './layout.ts';
import { type Form, type Session, Sessions } from './sessions.ts';
import { Waiting } from './waiting.ts';

/** What a page is answered with. */
export interface Visit {
  c: Context;
  session: Session;
  frame: Frame;
  /** Draws a page for whoever is signed in. */
  show(page: Omit<AdminPage, 'session' | 'done' | 'waiting'>): Promise<Response>;
  /** What the audit log is told of it. */
  deed(what: Deed, facts?: Told): AuditEntry;
}

/** What was just done, by the word that stands in the address of the page that tells of it. */
const DONE: Record<string, string> = {
  paused: 'Paused. What waits is kept, and nothing leaves.',
  resumed: 'Resumed. What waited leaves now.',
  approved: 'They are shown now.',
  hidden: 'They are hidden now. They still count.',
  kept: 'They count like any other now, and their letters are sent.',
  held: 'Set aside. It does not count, and its letters are not sent, until somebody says that it is real.',
  erased: 'Erased. An anonymous count stays.',
};

/** Stands there instead where a form came from somebody who was not signed in any more. */
export const SIGNED_OUT = 'signed-out';

export class Guard {
  readonly sessions: Sessions;
  readonly base: string;
  readonly #app: Hono;
  readonly #services: Services;
  readonly #script: string | undefined;
  readonly #waiting: Waiting;

  /** @param script the file that draws charts, below the admin pages. */
  constructor(app: Hono, services: Services, script: string | undefined) {
    this.#app = app;
    this.#services = services;
    this.sessions = new Sessions(services);
    this.#waiting = new Waiting(services);
    this.base = `${services.root}/admin`;
    this.#script = script && `${this.base}/assets/${script}`;
  }

  async frame(): Promise<Frame> {
    const pausedSince = await this.#services.store.pauses.all();
    return { base: this.base, script: this.#script, pausedSince };
  }

  /** A page. Whoever is not signed in is led to where they can. */
  get(path: string, page: (visit: Visit) => Promise<Response>): void {
    this.#app.get(`/admin${path}`, async c => {
      const session = await this.sessions.of(c);
      return session ? page(await this.visit(c, session)) : this.to(c, '');
    });
  }

  /** A form of these pages. @throws Failure where it is none */
  post(path: string, take: (visit: Visit, form: Form) => Promise<Response>): void {
    this.#app.post(`/admin${path}`, async c => {
      const session = await this.sessions.of(c);
      if (!session) return this.to(c, '', SIGNED_OUT);
      const form = await this.sessions.form(c, session);
      // PostgreSQL takes none.
      if (c.req.url.includes('%00') || [...form.values()].some(value => value.includes('\0')))
        throw new Failure('invalid-query', { detail: 'It holds a null character' });
      const answer = await take(await this.visit(c, session), form);
      this.#waiting.changed();
      return answer;
    });
  }

  /** Leads to another admin page, that tells what was done. */
  to(c: Context, path: string, done?: string): Response {
    const told = done ? `${path.includes('?') ? '&' : '?'}done=${done}` : '';
    const headers = { ...ADMIN_HEADERS, Location: `${this.base}${path}${told}` };
    return c.body(null, 303, headers);
  }

  async visit(c: Context, session: Session): Promise<Visit> {
    const frame = await this.frame();
    return {
      c,
      session,
      frame,
      show: async page =>
        adminResponse(frame, {
          ...page,
          session,
          done: DONE[c.req.query('done') ?? ''],
          waiting: await this.#waiting.now(),
        }),
      deed: (what, facts) => deed(this.#services.clock, session.name, what, facts),
    };
  }
}

/** Whatever is there neither for a reader nor for an operator. */
export const notThere = () => new Failure('not-found');
