import type { Context, Hono } from 'hono';
import { Action, type Campaign, Language, Uuid, disclosureVersion } from '../../contract/index.ts';
import { type FormBody, formAction, formAnswer, readForm } from '../actions/form-body.ts';
import { answerErrors, typedErrors } from '../actions/form-check.ts';
import { unknownCampaign } from '../actions/recorder.ts';
import { bodyText } from '../http/body.ts';
import { Failure, schemaErrors } from '../http/failure.ts';
import { checkOrigin } from '../http/origins.ts';
import { resource } from '../http/resource.ts';
import type { ShownDisclosure } from '../pages/disclosure.ts';
import { type FormView, formPage } from '../pages/form.ts';
import { firstLanguage, wordsFor } from '../pages/words.ts';
import type { Services } from '../services.ts';

/**
 * A petition without JavaScript. A link leads to the empty form. The first post, from any page, answers
 * the form with what was typed and with the disclosures; the second one, from that form, records and
 * leads to the receipt.
 */
export function formRoutes(app: Hono, services: Services): void {
  const { registry, clock, origins, recorder, root, senderOf, version } = services;

  /** The campaign in the language that was wished for, else in the browser's first. */
  const wished = (c: Context, asked: string | undefined) => {
    const served = registry.get(c.req.param('campaign') ?? '');
    if (!served) throw unknownCampaign();
    const { data } = Language.safeParse(asked ?? firstLanguage(c.req.header('Accept-Language')));
    const lang = data ?? served.file.lang;
    return { lang, campaign: served.in(lang, clock()) };
  };

  resource(app, '/v1/forms/:campaign', {
    get: async c => {
      const { lang, campaign } = wished(c, c.req.query('lang'));
      const empty = readForm('');
      checkPetition(campaign, empty);
      return formPage({ ...(await viewOf(c, { ...empty, lang }, campaign, root)), errors: {} });
    },
    post: async c => {
      checkOrigin(c.req.raw, origins);
      const body = readForm(await bodyText(c.req.raw, 'application/x-www-form-urlencoded'));
      const { lang, campaign } = wished(c, body.lang);
      checkPetition(campaign, body);
      const view = await viewOf(c, { ...body, lang }, campaign, root);
      const { words } = wordsFor(lang);
      const errors = {
        ...(body.recording || isBegun(body) ? typedErrors(body, campaign, words) : {}),
        ...(body.recording ? answerErrors(campaign.disclosures, body.answers, words) : {}),
      };
      if (body.recording && !Object.keys(errors).length) {
        try {
          const receipt = await recorder.record(
            actionOf({ ...body, lang, id: view.id, page: view.page }, campaign, version),
            { sender: senderOf(c), form: true },
          );
          // From the root, not absolute: the policy allows forms to lead to the page's own origin only.
          return c.redirect(new URL(receipt.url!).pathname, 303);
        } catch (error) {
          if (!(error instanceof Failure) || error.kind !== 'consent-changed') throw error;
          return formPage({ ...view, errors: {}, consentChanged: true });
        }
      }
      return formPage({ ...view, errors });
    },
  });
}

/** Somebody typed something already: then what is missing is a mistake. */
const isBegun = ({ typed }: FormBody) => Boolean(typed.given || typed.family || typed.email);

function checkPetition({ petition, closed, deadline }: Campaign, { recording }: FormBody): void {
  if (!petition) {
    throw new Failure('invalid-action', {
      errors: [{ pointer: '', code: 'no-petition', detail: 'The campaign has no petition to sign by form' }],
    });
  }
  // The recorder refuses what is late; but what it took in time it answers again.
  if (closed && !recording)
    throw new Failure('campaign-closed', { detail: `It took actions until ${deadline}` });
}

async function viewOf(
  c: Context,
  body: FormBody & { lang: string },
  campaign: Campaign,
  root: string,
): Promise<Omit<FormView, 'errors'>> {
  const disclosures = await Promise.all(
    campaign.disclosures.map(async (disclosure): Promise<ShownDisclosure> => {
      const version = await disclosureVersion(disclosure);
      const before = body.answers.get(disclosure.id);
      // An answer to another text is no answer to this one.
      return {
        disclosure,
        version,
        answer: before?.version === version ? before.answer : undefined,
      };
    }),
  );
  return {
    campaign,
    lang: body.lang,
    id: Uuid.safeParse(body.id).data ?? crypto.randomUUID(),
    typed: body.typed,
    topics: body.topics,
    disclosures,
    page: pageOf(body.page ?? c.req.header('Referer')),
    root,
  };
}

/** Origin and path of the page that the reader comes from; never its query. */
function pageOf(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { protocol, origin, pathname } = new URL(address);
  const page = origin + pathname;
  return /^https?:$/.test(protocol) && page.length <= 500 ? page : undefined;
}

function actionOf(body: FormBody, campaign: Campaign, version: string): Action {
  const consents = campaign.disclosures.flatMap(disclosure => {
    const shown = body.answers.get(disclosure.id);
    return shown
      ? [{ disclosure: disclosure.id, ...shown, answer: formAnswer(disclosure, shown.answer) }]
      : [];
  });
  const { data, error } = Action.safeParse(formAction(body, campaign, consents, version));
  if (error) throw new Failure('invalid-action', { errors: schemaErrors(error.issues) });
  return data;
}
