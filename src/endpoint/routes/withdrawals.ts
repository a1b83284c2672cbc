import type { Hono } from 'hono';
import { type Withdrawal, WithdrawalRequest } from '../../contract/index.ts';
import { deliveriesNow, statusNow } from '../actions/standing.ts';
import { bodyJson, bodyText } from '../http/body.ts';
import { Failure, schemaErrors } from '../http/failure.ts';
import { prefersHtml } from '../http/html.ts';
import { resource } from '../http/resource.ts';
import { SECRET } from '../http/secret.ts';
import { withdrawalPage } from '../pages/withdrawal.ts';
import type { Services } from '../services.ts';
import type { LinkedAction } from '../store/confirmations.ts';
import { secretly, tokenOf } from './confirmations.ts';

const FORM = 'application/x-www-form-urlencoded';

/**
 * 'I did not ask for this': GET shows what it was, POST withdraws it. The body names what is withdrawn, so that
 * the one-click of a mail program (RFC 8058), which means mails, never takes a signature away.
 */
export function withdrawalRoutes(app: Hono, services: Services): void {
  const { confirmer, root } = services;

  resource(app, '/v1/withdrawals/:token', {
    get: async c => {
      const linked = await confirmer.findWithdrawal(tokenOf(c)).catch(secretly);
      const withdrawal = withdrawalOf(linked, services);
      if (!prefersHtml(c)) return c.json(withdrawal, 200, SECRET);
      const page = await withdrawalPage(withdrawal, { lang: linked.action.lang, root });
      page.headers.set('Vary', 'Accept');
      return page;
    },
    post: async c => {
      const isForm = (c.req.header('Content-Type') ?? '').toLowerCase().startsWith(FORM);
      const body: unknown = isForm
        ? Object.fromEntries(new URLSearchParams(await bodyText(c.req.raw, FORM)))
        : await bodyJson(c.req.raw);
      const { error } = WithdrawalRequest.safeParse(body);
      if (error) throw new Failure('invalid-request', { errors: schemaErrors(error.issues) }, SECRET);
      const linked = await confirmer.withdraw(tokenOf(c)).catch(secretly);
      return prefersHtml(c)
        ? c.redirect(`${root}/v1/withdrawals/${tokenOf(c)}`, 303)
        : c.json(withdrawalOf(linked, services), 200, SECRET);
    },
  });
}

function withdrawalOf({ action }: LinkedAction, { registry, clock }: Services): Withdrawal {
  const served = registry.get(action.campaign);
  const status = statusNow(action);
  return {
    campaign: action.campaign,
    campaignTitle: served?.in(action.lang, clock()).title ?? action.campaign,
    organisation: served?.organisation ?? action.campaign,
    kind: action.kind,
    status: status === 'counted' ? 'recorded' : status === 'withdrawn' ? 'withdrawn' : 'waiting',
    deliveries: deliveriesNow(action, served?.paused),
  };
}
