import type { Context, Hono } from 'hono';
import { type Withdrawal, WithdrawalRequest } from '../../contract/index.ts';
import { deliveriesNow, statusNow } from '../actions/standing.ts';
import { bodyJson, bodyText } from '../http/body.ts';
import { Failure, schemaErrors } from '../http/failure.ts';
import { prefersHtml } from '../http/html.ts';
import { resource } from '../http/resource.ts';
import { SECRET } from '../http/secret.ts';
import { updatesPage } from '../pages/updates.ts';
import { withdrawalPage } from '../pages/withdrawal.ts';
import type { Services } from '../services.ts';
import type { LinkedAction } from '../store/confirmations.ts';
import { secretly, tokenOf } from './confirmations.ts';
import { originalsSaid } from '../receipts/originals.ts';

const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** What RFC 8058 has a mail program post when its own button is pressed: without cookies, and without looking first. */
const ONE_CLICK = { 'List-Unsubscribe': 'One-Click' };

/**
 * The links of mails by which something is taken back: 'I did not ask for this' of a confirmation, 'no more of these
 * e-mails' of news about a bill. GET shows what it is, POST does what its body names. A mail program's one-click, which
 * means mails, never takes a signature away.
 */
export function withdrawalRoutes(app: Hono, services: Services): void {
  const { confirmer, updater, clock, root } = services;
  const at = () => clock().toISOString();

  const answer = async (c: Context, linked: Pick<LinkedAction, 'action'> & { given?: boolean }) => {
    const withdrawal = withdrawalOf(linked, services);
    if (!prefersHtml(c)) return c.json(withdrawal, 200, SECRET);
    const { lang } = linked.action;
    const page = await (withdrawal.updates ? updatesPage : withdrawalPage)(withdrawal, { lang, root });
    page.headers.set('Vary', 'Accept');
    return page;
  };

  resource(app, '/v1/withdrawals/:token', {
    get: async c =>
      answer(
        c,
        (await updater.find(tokenOf(c))) ?? (await confirmer.findWithdrawal(tokenOf(c)).catch(secretly)),
      ),
    post: async c => {
      const token = tokenOf(c);
      const body = await bodyOf(c);
      const linked = await updater.find(token);
      if (!linked) await confirmer.findWithdrawal(token).catch(secretly);
      if (linked && isOneClick(body)) {
        // Answered at once: no redirect may come here.
        await updater.end(token, { at: at(), way: 'one-click' });
        return answer(c, (await updater.find(token))!);
      }
      const { data, error } = WithdrawalRequest.safeParse(body);
      if (error) throw new Failure('invalid-request', { errors: schemaErrors(error.issues) }, SECRET);
      if (data.withdraw === 'updates') {
        if (!linked) throw new Failure('unknown-link', {}, SECRET);
        await updater.end(token, { at: at(), way: 'mail' });
      } else if (linked) await updater.withdraw(linked, at());
      else await confirmer.withdraw(token);
      if (prefersHtml(c)) return c.redirect(`${root}/v1/withdrawals/${token}`, 303);
      return answer(c, (await updater.find(token)) ?? (await confirmer.findWithdrawal(token)));
    },
  });
}

const isOneClick = (body: unknown) => JSON.stringify(body) === JSON.stringify(ONE_CLICK);

/** @throws Failure where it cannot be read */
async function bodyOf(c: Context): Promise<unknown> {
  const type = c.req.header('Content-Type') ?? '';
  const form = FORMS.find(one => type.toLowerCase().startsWith(one));
  if (!form) return bodyJson(c.req.raw);
  const text = await bodyText(c.req.raw, form);
  try {
    return Object.fromEntries(await new Response(text, { headers: { 'Content-Type': type } }).formData());
  } catch {
    throw new Failure('invalid-request', {}, SECRET);
  }
}

function withdrawalOf(
  { action, given }: Pick<LinkedAction, 'action'> & { given?: boolean },
  { registry, clock }: Services,
): Withdrawal {
  const served = registry.get(action.campaign);
  const campaign = served?.in(action.lang, clock());
  const status = statusNow(action);
  return {
    campaign: action.campaign,
    campaignTitle: campaign?.title ?? action.campaign,
    ...originalsSaid(campaign, action.lang),
    organisation: served?.organisation ?? action.campaign,
    kind: action.kind,
    ...(action.answer.signUp && { signUp: true }),
    status: status === 'counted' ? 'recorded' : status === 'withdrawn' ? 'withdrawn' : 'waiting',
    ...(given !== undefined && { updates: given ? 'given' : 'withdrawn' }),
    deliveries: deliveriesNow(action, served?.paused),
  };
}
