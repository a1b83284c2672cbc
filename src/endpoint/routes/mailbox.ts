import type { Hono } from 'hono';
import { prefersHtml } from '../http/html.ts';
import { resource } from '../http/resource.ts';
import { mailboxPage } from '../pages/mailbox.ts';
import type { Services } from '../services.ts';

const MOST_LETTERS = 200;

/** The local mailbox. It shows what supporters wrote: only where letters land in it, on a developer's machine. */
export function mailboxRoutes(app: Hono, { store, root }: Services): void {
  resource(app, '/dev/mailbox', {
    get: async c => {
      const letters = await store.mailbox.list(MOST_LETTERS);
      if (!prefersHtml(c)) return c.json({ letters }, 200, { 'Cache-Control': 'no-store', Vary: 'Accept' });
      const page = await mailboxPage(letters, root);
      page.headers.set('Vary', 'Accept');
      return page;
    },
  });
}
