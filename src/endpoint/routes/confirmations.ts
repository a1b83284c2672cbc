import type { Context, Hono } from 'hono';
import { type Confirmation, ConfirmationRequest, type ConfirmationRequested } from '../../contract/index.ts';
import { fullName } from '../../i18n/person-name.ts';
import { deliveriesNow, lettersOf, statusNow } from '../actions/standing.ts';
import { bodyJson, bodyText } from '../http/body.ts';
import { Failure, schemaErrors } from '../http/failure.ts';
import { prefersHtml } from '../http/html.ts';
import { checkOrigin } from '../http/origins.ts';
import { resource } from '../http/resource.ts';
import { SECRET } from '../http/secret.ts';
import { confirmationPage, requestedPage } from '../pages/confirmation.ts';
import { firstLanguage } from '../pages/words.ts';
import type { Services } from '../services.ts';
import type { LinkedAction } from '../store/confirmations.ts';
import { originalsSaid } from '../receipts/originals.ts';

/**
 * The link of a confirmation mail: GET shows what waits, POST confirms it. Whoever has the token may: no origin is
 * asked. Programs that open every link of a mail confirm nothing by that.
 */
export function confirmationRoutes(app: Hono, services: Services): void {
  const { confirmer, origins, root } = services;

  resource(app, '/v1/confirmations/:token', {
    get: async c => {
      const linked = await confirmer.find(tokenOf(c)).catch(secretly);
      const confirmation = confirmationOf(linked, services);
      if (!prefersHtml(c)) return c.json(confirmation, 200, SECRET);
      const { supporter, lang } = linked.action;
      const page = await confirmationPage(confirmation, {
        lang,
        root,
        supporter: supporter && fullName(supporter, lang),
        token: tokenOf(c),
        withdrawal: `${root}/v1/withdrawals/${confirmer.withdrawalOf(linked)}`,
        paused: services.registry.get(confirmation.campaign)?.paused ?? false,
      });
      page.headers.set('Vary', 'Accept');
      return page;
    },
    post: async c => {
      const html = prefersHtml(c);
      try {
        const linked = await confirmer.confirm(tokenOf(c));
        if (!html) return c.json(confirmationOf(linked, services), 200, SECRET);
      } catch (error) {
        // The page says what became of it.
        if (!html || !(error instanceof Failure) || error.problem.status !== 410) return secretly(error);
      }
      return c.redirect(`${root}/v1/confirmations/${tokenOf(c)}`, 303);
    },
  });

  resource(app, '/v1/confirmations', {
    post: async c => {
      if (/^application\/x-www-form-urlencoded\b/i.test(c.req.header('Content-Type') ?? '')) {
        // From the page of an expired link.
        const form = new URLSearchParams(await bodyText(c.req.raw, 'application/x-www-form-urlencoded'));
        await confirmer.askAgainByLink(form.get('confirmation') ?? '');
        return requestedPage(form.get('lang') ?? firstLanguage(c.req.header('Accept-Language')), root);
      }
      checkOrigin(c.req.raw, origins);
      const { data, error } = ConfirmationRequest.safeParse(await bodyJson(c.req.raw));
      if (error) throw new Failure('invalid-request', { errors: schemaErrors(error.issues) });
      await confirmer.askAgain(new URL(data.receipt).pathname.split('/').pop()!);
      const answer: ConfirmationRequested = { status: 'requested' };
      return c.json(answer, 202, { 'Cache-Control': 'no-store' });
    },
  });
}

export const tokenOf = (c: Context): string => c.req.param('token') ?? '';

/** A failure at an address that is a secret. */
export function secretly(error: unknown): never {
  throw error instanceof Failure ? error.with(SECRET) : error;
}

function confirmationOf({ action, expiresAt }: LinkedAction, services: Services): Confirmation {
  const { registry, recorder, clock } = services;
  const served = registry.get(action.campaign);
  const letters = lettersOf(action);
  const status = statusNow(action);
  const now = clock();
  const campaign = served?.in(action.lang, now);
  return {
    campaign: action.campaign,
    campaignTitle: campaign?.title ?? action.campaign,
    ...originalsSaid(campaign, action.lang),
    organisation: served?.organisation ?? action.campaign,
    kind: action.kind,
    ...(action.answer.signUp && { signUp: true }),
    status:
      status === 'withdrawn'
        ? 'withdrawn'
        : status === 'counted'
          ? 'confirmed'
          : expiresAt <= now.toISOString()
            ? 'expired'
            : 'waiting',
    expiresAt,
    deliveries: deliveriesNow(action, served?.paused),
    ...(letters.length && { letters }),
    ...(status === 'counted' && { receipt: recorder.receipt(action.answer).url }),
  };
}
