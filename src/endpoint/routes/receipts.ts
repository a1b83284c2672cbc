import type { Context, Hono } from 'hono';
import { type ReceiptRequest as Asked, ReceiptRequest } from '../../contract/index.ts';
import { tokenHash } from '../actions/identity.ts';
import { bodyJson, bodyText } from '../http/body.ts';
import { Failure, schemaErrors } from '../http/failure.ts';
import { prefersHtml } from '../http/html.ts';
import { resource } from '../http/resource.ts';
import { SECRET } from '../http/secret.ts';
import { receiptPage, receiptToKeep } from '../pages/receipt.ts';
import { recordOf } from '../receipts/record.ts';
import { signedReceipt } from '../receipts/signer.ts';
import type { Services } from '../services.ts';
import type { StoredAction } from '../store/port.ts';

const FORM = 'application/x-www-form-urlencoded';

/**
 * The supporter's own page, and the same as JSON. Whoever has the link may read it, keep it signed, and take back
 * what was given: GET changes nothing, POST does what its body names.
 */
export function receiptRoutes(app: Hono, services: Services): void {
  const { store, clock, root, signingKeys, changed } = services;
  const find = async (c: Context): Promise<StoredAction> => {
    const stored = await store.actions.byReceipt(tokenHash(c.req.param('token') ?? ''));
    if (!stored) throw new Failure('unknown-receipt', {}, SECRET);
    return stored;
  };

  resource(app, '/v1/receipts/:token', {
    get: async c => {
      const stored = await find(c);
      const record = await recordOf(stored, services);
      if (!prefersHtml(c)) return c.json(record, 200, SECRET);
      const page = await receiptPage(record, stored.lang, root);
      page.headers.set('Vary', 'Accept');
      return page;
    },
    post: async c => {
      const stored = await find(c);
      const asked = await read(c);
      const at = clock().toISOString();
      const hash = tokenHash(c.req.param('token')!);
      const how = { at, way: 'receipt' as const };
      if ('erase' in asked) await store.consents.erase({ receiptHash: hash }, how);
      else if (asked.withdraw === 'action') await store.consents.withdrawAction(hash, at);
      else await store.consents.withdraw(hash, asked.disclosure, how);
      changed(stored.campaign);
      return prefersHtml(c)
        ? c.redirect(`${root}/v1/receipts/${c.req.param('token')}`, 303)
        : c.json(await recordOf(await find(c), services), 200, SECRET);
    },
  });

  // A page to keep with the signed receipt inside, or the signed receipt alone.
  resource(app, '/v1/receipts/:token/signed', {
    get: async c => {
      const stored = await find(c);
      const jws = await signedReceipt(stored, services, signingKeys.current);
      const name = `receipt-${stored.campaign}-${stored.recordedAt.slice(0, 10)}`;
      const as = (extension: string) => ({
        ...SECRET,
        'Content-Disposition': `attachment; filename="${name}.${extension}"`,
      });
      if (!prefersHtml(c)) return c.body(jws, 200, { ...as('jws'), 'Content-Type': 'application/jose' });
      return c.body(
        await receiptToKeep(await recordOf(stored, services), stored.lang, {
          jws,
          issuer: services.publicUrl,
        }),
        200,
        {
          ...as('html'),
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
        },
      );
    },
  });
}

/** @throws Failure invalid-request */
async function read(c: Context): Promise<Asked> {
  const isForm = (c.req.header('Content-Type') ?? '').toLowerCase().startsWith(FORM);
  const body: unknown = isForm
    ? Object.fromEntries(new URLSearchParams(await bodyText(c.req.raw, FORM)))
    : await bodyJson(c.req.raw);
  const { data, error } = ReceiptRequest.safeParse(body);
  if (error) throw new Failure('invalid-request', { errors: schemaErrors(error.issues) }, SECRET);
  return data;
}
