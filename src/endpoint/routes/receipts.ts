import type { Hono } from 'hono';
import { accepts } from 'hono/accepts';
import type { ReceiptRecord } from '../../contract/index.ts';
import { controllerLine } from '../actions/consents.ts';
import { tokenHash } from '../actions/identity.ts';
import { Failure } from '../http/failure.ts';
import { resource } from '../http/resource.ts';
import { receiptPage } from '../pages/receipt.ts';
import type { Services } from '../services.ts';
import type { StoredAction } from '../store/port.ts';

const SECRET = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', Vary: 'Accept' };

/** The supporter's own page, and the same as JSON. Whoever has the link may read it. */
export function receiptRoutes(app: Hono, services: Services): void {
  resource(app, '/v1/receipts/:token', {
    get: async c => {
      const stored = await services.store.actions.byReceipt(tokenHash(c.req.param('token') ?? ''));
      if (!stored) throw new Failure('unknown-receipt', {}, SECRET);
      const record = await recordOf(stored, services);
      if (!prefersHtml(c)) return c.json(record, 200, SECRET);
      const page = await receiptPage(record, stored.lang, services.root);
      page.headers.set('Vary', 'Accept');
      return page;
    },
  });
}

/** Does a person with a browser ask, or a program? */
export const prefersHtml = (c: Parameters<typeof accepts>[0]): boolean =>
  accepts(c, {
    header: 'Accept',
    supports: ['application/json', 'text/html'],
    default: 'application/json',
  }) === 'text/html';

async function recordOf(
  stored: StoredAction,
  { store, registry, recorder, clock }: Services,
): Promise<ReceiptRecord> {
  const { campaign, supporter, comment, deliveries, lang } = stored;
  const texts = await store.disclosures.find(
    campaign,
    stored.consents.map(({ version }) => version),
  );
  const served = registry.get(campaign)?.in(lang, clock());
  const letters = deliveries.flatMap(({ target, name, letter }) =>
    letter ? [{ target, name, ...letter }] : [],
  );
  const page = stored.consents.find(({ by }) => by.page)?.by.page;
  return {
    // What was answered then, with what became of each delivery since.
    receipt: recorder.receipt({
      ...stored.answer,
      deliveries: deliveries.map(({ target, name, status }) => ({ target, name, status })),
    }),
    campaignTitle: served?.title ?? campaign,
    ...(supporter && { supporter }),
    ...(comment && { comment }),
    consents: stored.consents.map(({ disclosure, version, lang, answer, purpose }) => {
      const { rendered } = texts.find(text => text.version === version)!;
      return {
        consent: { disclosure, version, lang, answer },
        purpose,
        text: rendered.text,
        ...(rendered.question && { question: rendered.question }),
        ...(answer !== 'told' && rendered.answers && { answerLabel: rendered.answers[answer] }),
        controller: controllerLine(rendered),
        privacyNotice: rendered.privacyNotice,
      };
    }),
    ...(letters.length && { letters }),
    ...(page && { page }),
    ...(served?.next && { next: served.next }),
  };
}
