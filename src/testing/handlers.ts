// MSW handlers that behave like an endpoint, checked by the contract: for tests, and for pages that
// are built before there is an endpoint.
import { HttpResponse, http } from 'msw';
import {
  Action,
  type Campaign,
  type Channel,
  ConfirmationRequest,
  type ConfirmationMailStatus,
  type ConfirmationRequested,
  type DeliveryStatus,
  type HotlineList,
  type Lookup,
  OWN_WAY_STATUS,
  PlaceRequest,
  type ProblemKind,
  type Progress,
  type Receipt,
  type ReceiptRecord,
  type Signer,
  type SignerList,
  disclosureVersion,
  isSignUp,
  nameAsked,
  problem,
  problemErrors,
} from '../contract/index.ts';
import {
  namedLookup,
  sampleAddresses,
  sampleHotlines,
  sampleLookups,
  sampleProgress,
  unknownLookup,
} from './samples.ts';

/** What becomes of a delivery at once, by its channel. */
const STATUSES: Record<Channel, DeliveryStatus> = { endpoint: 'queued', ...OWN_WAY_STATUS };

/** How much was recorded of a campaign: letters one for each target, other actions once. */
export interface Recorded {
  counted: number;
  /** Waits for a confirmation. */
  pending: number;
}

export interface FakeEndpoint {
  /** Where the fake endpoint answers; elements get the same `endpoint`. */
  endpoint?: string;
  /** Those it serves; or what it answers for an id and a language, where a campaign speaks several. */
  campaigns?: Campaign[] | ((id: string, lang?: string) => Campaign | undefined);
  /** By postal code. */
  lookups?: Record<string, Lookup>;
  /** By street. */
  addresses?: Record<string, Lookup>;
  hotlines?: HotlineList;
  /** What every campaign begins with; or all of it, for an id and what was recorded here. */
  progress?: Partial<Progress> | ((id: string, recorded: Recorded) => Progress);
  /** Who is shown to have signed, ten at once. */
  signers?: Signer[];
}

const refuse = (kind: ProblemKind, rest = {}) => {
  const body = problem(kind, rest);
  return HttpResponse.json(body, {
    status: body.status,
    headers: { 'content-type': 'application/problem+json' },
  });
};

/** The entries for the offices asked for; without any, all. */
const only = (found: Lookup, offices: readonly string[] = []): Lookup => ({
  ...found,
  offices: found.offices.filter(({ office }) => !offices[0] || offices.includes(office)),
});

/**
 * Handlers for every call of the contract, over one small memory.
 * @returns the handlers; `actions`: what was recorded, by id; `confirm`: confirms one, as its supporter would from
 *   the mail; `mail`: says what became of its mail; `asked`: the receipts for which the mail was asked for again.
 */
export function endpointHandlers({
  endpoint = 'https://endpoint.example',
  campaigns = [],
  lookups = sampleLookups,
  addresses = sampleAddresses,
  hotlines = sampleHotlines,
  progress = {},
  signers = [],
}: FakeEndpoint = {}) {
  const actions = new Map<string, Action>();
  const confirmed = new Set<string>();
  const mails = new Map<string, ConfirmationMailStatus>();
  const asked: string[] = [];
  const at = (path: string) => `${endpoint.replace(/\/$/, '')}/v1/${path}`;
  const campaign = (id: unknown, lang?: string) =>
    typeof campaigns === 'function' ? campaigns(String(id), lang) : campaigns.find(one => one.id === id);
  const numberOf = (all: readonly Action[]) =>
    all.reduce((sum, { kind, deliveries }) => sum + (kind === 'letter' ? deliveries!.length : 1), 0);
  const recorded = (id: string) => {
    const all = [...actions.values()].filter(action => action.campaign === id);
    return { all: numberOf(all), pending: numberOf(all.filter(waits)) };
  };

  const waits = ({ id, campaign: of, kind, deliveries }: Action) => {
    const { petition, deliver } = campaign(of) ?? {};
    const asks =
      kind === 'signature'
        ? petition?.confirm
        : deliver !== 'unverified' && deliveries?.some(({ channel }) => channel === 'endpoint');
    return Boolean(asks) && !confirmed.has(id);
  };

  const receipt = (action: Action, mail?: ConfirmationMailStatus): Receipt => ({
    id: action.id,
    campaign: action.campaign,
    kind: action.kind,
    recordedAt: '2026-11-01T12:00:00Z',
    status: waits(action) ? 'awaiting-confirmation' : 'counted',
    ...(mail && waits(action) && { confirmation: mail }),
    url: at(`receipts/${action.id}`),
    deliveries: (action.deliveries ?? []).map(({ target, channel, outcome, network }) => ({
      target,
      name: target,
      status: waits(action) && channel === 'endpoint' ? 'awaiting-confirmation' : STATUSES[channel],
      ...(outcome && { outcome }),
      ...(network && { network }),
    })),
  });

  const handlers = [
    http.get(at('campaigns/:id'), ({ params, request }) => {
      const lang = new URL(request.url).searchParams.get('lang') ?? undefined;
      const found = campaign(params['id'], lang);
      return found ? HttpResponse.json(found) : refuse('unknown-campaign');
    }),
    http.get(at('campaigns/:id/progress'), ({ params }) => {
      const id = String(params['id']);
      const { all, pending } = recorded(id);
      if (typeof progress === 'function')
        return HttpResponse.json(progress(id, { counted: all - pending, pending }));
      const of = campaign(id);
      const signUp = of && isSignUp(of) ? { signUp: true } : {};
      const base = sampleProgress({ campaign: id, ...signUp, ...progress });
      return HttpResponse.json({
        ...base,
        counted: base.counted + all,
        unverified: base.unverified + all,
      });
    }),
    http.get(at('campaigns/:id/signers'), ({ params, request }) => {
      if (!campaign(params['id'])) return refuse('unknown-campaign');
      const from = Number(new URL(request.url).searchParams.get('after'));
      const next = from + 10;
      return HttpResponse.json({
        signers: signers.slice(from, next),
        ...(next < signers.length && { next: String(next) }),
      } satisfies SignerList);
    }),
    http.get(at('representatives'), ({ request }) => {
      const query = new URL(request.url).searchParams;
      const code = query.get('postalCode') ?? '';
      const name = query.get('name');
      const found = name === null ? (lookups[code] ?? unknownLookup(code)) : namedLookup(lookups, name);
      return HttpResponse.json(only(found, query.get('offices')?.split(',')));
    }),
    http.post(at('representatives'), async ({ request }) => {
      const { data, error } = PlaceRequest.safeParse(await request.json());
      if (error) return refuse('invalid-query', { errors: problemErrors(error.issues) });
      const { address, postalCode, offices } = data;
      const found = address ? addresses[address.street] : lookups[postalCode!];
      const unknown = { ...unknownLookup(postalCode), address: true };
      const reason = address ? 'unknown-address' : 'unknown';
      return HttpResponse.json(
        only(
          found ?? { ...unknown, offices: unknown.offices.map(one => ({ ...one, reason, ask: 'pick' })) },
          offices,
        ),
      );
    }),
    http.get(at('hotlines'), ({ request }) => {
      const query = new URL(request.url).searchParams;
      const topic = query.get('topic');
      const lines = query.get('country') === hotlines.country ? hotlines.hotlines : [];
      return HttpResponse.json({
        country: query.get('country'),
        hotlines: lines.filter(line => !topic || line.topic === topic),
      });
    }),
    http.post(at('actions'), async ({ request }) => {
      const parsed = Action.safeParse(await request.json());
      if (!parsed.success) return refuse('invalid-action', { errors: problemErrors(parsed.error.issues) });
      const action = parsed.data;
      const known = campaign(action.campaign, action.lang);
      if (!known) return refuse('unknown-campaign');
      const nameless =
        action.kind === 'signature' && nameAsked(known)?.required
          ? (['given', 'family'] as const).filter(name => !action.supporter?.[name])
          : [];
      if (nameless[0]) {
        const errors = nameless.map(name => ({
          pointer: `/supporter/${name}`,
          code: 'required',
          detail: 'This is needed here',
        }));
        return refuse('invalid-action', { errors });
      }
      if (known.closed) return refuse('campaign-closed');
      const versions = await Promise.all(known.disclosures.map(disclosureVersion));
      const current = known.disclosures.every(({ id }, index) =>
        action.consents.some(({ disclosure, version }) => disclosure === id && version === versions[index]),
      );
      if (action.supporter && !current) return refuse('consent-changed', { disclosures: known.disclosures });
      actions.set(action.id, action);
      return HttpResponse.json(receipt(action), { status: 201 });
    }),
    http.get(at('receipts/:id'), ({ params }) => {
      const action = actions.get(String(params['id']));
      if (!action) return refuse('unknown-receipt');
      const { supporter, comment, kind } = action;
      const of = campaign(action.campaign)!;
      const offered = of.petition?.topics?.filter(({ id }) => supporter?.topics?.includes(id));
      return HttpResponse.json({
        receipt: receipt(action, mails.get(action.id) ?? 'sent'),
        campaignTitle: of.title,
        ...(supporter && { supporter }),
        ...(comment && { comment }),
        ...(kind === 'signature' && isSignUp(of) && { signUp: true }),
        ...(offered?.[0] && { topics: offered.map(({ label }) => label) }),
        consents: [],
      } satisfies ReceiptRecord);
    }),
    http.post(at('confirmations'), async ({ request }) => {
      const { data, error } = ConfirmationRequest.safeParse(await request.json());
      if (error) return refuse('invalid-request', { errors: problemErrors(error.issues) });
      asked.push(data.receipt);
      return HttpResponse.json({ status: 'requested' } satisfies ConfirmationRequested, { status: 202 });
    }),
  ];
  return {
    handlers,
    actions,
    asked,
    confirm: (id: string) => void confirmed.add(id),
    mail: (id: string, became: ConfirmationMailStatus) => void mails.set(id, became),
  };
}
