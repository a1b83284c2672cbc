import type { Hono } from 'hono';
import { html } from 'hono/html';
import { deed } from '../audit.ts';
import type { Services } from '../services.ts';
import type { Guard } from './guard.ts';
import { type AdminPage, type Frame, adminResponse } from './layout.ts';
import { Patience } from './patience.ts';
import { NOBODY, checkToken } from './tokens.ts';

/** What is wrong with a token, in words that do not tell a stranger more than that. */
const WRONG = 'No such token can be used here. It may be mistyped, revoked or too old.';

export const WAS_SIGNED_OUT = 'You were signed out, and nothing was changed. Sign in, and do it once more.';

/** The way in, by a token, and the way out. */
export function signInRoutes(app: Hono, guard: Guard, { store, clock }: Services): void {
  const patience = new Patience();
  app.post('/admin/sign-in', async c => {
    const given = (await guard.sessions.form(c)).get('token') ?? '';
    const now = clock();
    const checked = await checkToken(store.admin, given, now);
    const key = checked.ok ? checked.id : (checked.known?.id ?? '');
    const seconds = patience.wait(key, now);
    if (seconds) {
      const wrong = `Too many wrong tokens came in. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
      return signInPage(await guard.frame(), {
        wrong,
        status: 429,
        headers: { 'Retry-After': `${seconds}` },
      });
    }
    if (!checked.ok) {
      patience.note(key, now);
      const facts = { token: checked.known?.name ?? 'unknown', why: checked.known?.why ?? 'wrong' };
      await store.audit.tell(deed(clock, NOBODY, 'sign-in-refused', facts));
      return signInPage(await guard.frame(), { wrong: WRONG, status: 403 });
    }
    const hash = guard.sessions.give(c);
    const session = { hash, token: checked.id, at: now.toISOString(), expiresAt: guard.sessions.endOf(now) };
    await store.audited(deed(clock, checked.name, 'sign-in')).admin.begin(session);
    return guard.to(c, '');
  });

  guard.post('/sign-out', async ({ c, session, deed: done }) => {
    await store.audited(done('sign-out')).admin.end(session.hash);
    guard.sessions.take(c);
    return guard.to(c, '');
  });
}

interface SignIn extends Pick<AdminPage, 'status' | 'headers'> {
  /** What was not right with the last token. */
  wrong?: string;
  /** Why somebody who was inside has to sign in. */
  told?: string;
}

export const signInPage = (frame: Frame, { wrong, told, ...more }: SignIn = {}): Promise<Response> =>
  adminResponse(frame, {
    title: 'Sign in',
    ...more,
    body: html`<form class="card" method="post" action="${frame.base}/sign-in">
      <div class="stack">
        <h1>Sign in</h1>
        <p class="muted">For those who run this endpoint.</p>
      </div>
      ${told ? html`<p class="banner bad" role="alert">${told}</p>` : ''}
      <div>
        <label for="token">Token</label>
        <input
          id="token"
          name="token"
          type="password"
          required
          autofocus
          autocomplete="current-password"
          spellcheck="false"
          ${wrong ? html`aria-invalid="true" aria-describedby="wrong"` : ''}
        />
        ${wrong ? html`<p class="error" id="wrong" role="alert">${wrong}</p>` : ''}
      </div>
      <button>Sign in</button>
      <p class="muted small">
        Whoever may run commands here makes one: <code>upstander admin token new &lt;name&gt;</code>
      </p>
    </form>`,
  });
