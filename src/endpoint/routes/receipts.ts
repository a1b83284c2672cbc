import type { Hono } from 'hono';
import type { ReceiptRecord } from '../../contract/index.ts';
import { controllerLine } from '../actions/consents.ts';
import { tokenHash } from '../actions/identity.ts';
import { answerNow, lettersOf } from '../actions/standing.ts';
import { Failure } from '../http/failure.ts';
import { prefersHtml } from '../http/html.ts';
import { resource } from '../http/resource.ts';
import { SECRET } from '../http/secret.ts';
import { receiptPage } from '../pages/receipt.ts';
import type { Services } from '../services.ts';
import type { StoredAction } from '../store/port.ts';

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

async function recordOf(
  stored: StoredAction,
  { store, registry, recorder, clock }: Services,
): Promise<ReceiptRecord> {
  const { campaign, supporter, comment, lang } = stored;
  const texts = await store.disclosures.find(
    campaign,
    stored.consents.map(({ version }) => version),
  );
  const served = registry.get(campaign)?.in(lang, clock());
  const letters = lettersOf(stored);
  const page = stored.consents.find(({ by }) => by.page)?.by.page;
  return {
    // What was answered then, with what became of it since.
    receipt: recorder.receipt(answerNow(stored)),
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
