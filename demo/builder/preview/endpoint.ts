// The endpoint of the preview: it answers as a real one would, with what is in the draft, and keeps what is sent to it
// in the memory of this tab.
import { HttpResponse, delay, http } from 'msw';
import { campaignIn } from '../../../src/campaign-file/campaign-in.ts';
import { NOBODY, progressWith } from '../../../src/campaign-file/progress.ts';
import {
  type Campaign,
  type CampaignFile,
  type Lookup,
  type OfficeLookup,
  PlaceRequest,
  type Progress,
  type Recipient,
} from '../../../src/contract/index.ts';
import { hotlinesFor } from '../../../src/hotlines/index.ts';
import { type Recorded, endpointHandlers } from '../../../src/testing/handlers.ts';
import { sampleRepresentative } from '../../../src/testing/samples.ts';
import type { StateName } from './shown.ts';

/** What the endpoint serves now. */
export interface Serving {
  file?: CampaignFile | undefined;
  state: StateName;
}

/** How many have acted, where the campaign has no goal to tell it by. */
const SOME = 128;

/** @param base where it answers, without a slash at its end; it has one more segment, which may be any. */
export function previewEndpoint(base: string) {
  let serving: Serving = { state: 'ready' };
  const campaign = (lang?: string) =>
    serving.file && delivered(campaignIn(serving.file, lang, base, new Date()));
  const at = (path: string) => `${base}/:revision/v1/${path}`;

  const fake = endpointHandlers({
    endpoint: `${base}/:revision`,
    campaigns: (id, lang) => {
      const found = serving.file?.id === id ? campaign(lang) : undefined;
      return found && serving.state === 'closed' ? { ...found, closed: true } : found;
    },
    progress: (_, recorded) => progressOf(serving.file!, recorded, serving.state),
    signers: ['Sample Okafor', 'Sample Larsen', 'Sample Nguyen'].map(name => ({
      name,
      lang: 'en',
      day: new Date().toISOString().slice(0, 10),
    })),
  });

  const people = async (request: Request) => {
    const { country, postalCode, offices } = await asked(request);
    const wanted = offices ?? serving.file?.targets?.offices ?? [];
    return HttpResponse.json({
      country,
      ...(postalCode && { postalCode }),
      offices: wanted.map(somebodyIn),
      source: 'Sample people of this preview',
      sourceDate: new Date().toISOString().slice(0, 10),
    } satisfies Lookup);
  };

  /** What comes before the answers, state by state. One that gives nothing lets the next answer. */
  const troubles = [
    http.get(at('*'), async () => {
      if (serving.state === 'loading') await delay('infinite');
      return serving.state === 'offline' ? HttpResponse.error() : undefined;
    }),
    http.post(at('actions'), async () => {
      if (serving.state === 'slow') await delay('infinite');
      return serving.state === 'failing' ? HttpResponse.error() : undefined;
    }),
  ];

  const handlers = [
    ...troubles,
    // What was asked for the campaign that was shown before a help line.
    http.get(at('campaigns/*'), () => (serving.file ? undefined : new HttpResponse(null, { status: 404 }))),
    http.get(at('hotlines'), ({ request }) => {
      const query = new URL(request.url).searchParams;
      const country = query.get('country')!;
      const found = hotlinesFor(country, query.get('topic') ?? undefined, query.get('lang') ?? 'en');
      return HttpResponse.json(serving.state === 'empty' ? { country, hotlines: [] } : found);
    }),
    http.get(at('representatives'), ({ request }) => people(request)),
    http.post(at('representatives'), ({ request }) => people(request)),
    ...fake.handlers,
  ];

  return {
    handlers,
    serve: (next: Serving) => void (serving = next),
    /** The campaign as it is served in a language; nothing for help lines. */
    campaign,
  };
}

/** As an endpoint that sends mail serves it. */
function delivered(campaign: Campaign): Campaign {
  const recipients = campaign.targets?.recipients?.map((one): Recipient =>
    one.contacts.email ? { ...one, delivery: { by: 'email' } } : one,
  );
  if (!campaign.letters || !recipients?.some(one => one.delivery)) return campaign;
  return { ...campaign, delivers: true, targets: { ...campaign.targets, recipients } };
}

/** What a question for people asks, in its address or in its body. */
async function asked(request: Request): Promise<Pick<PlaceRequest, 'country' | 'postalCode' | 'offices'>> {
  if (request.method === 'POST') return PlaceRequest.parse(await request.json());
  const query = new URL(request.url).searchParams;
  return {
    country: query.get('country')!,
    postalCode: query.get('postalCode') ?? undefined,
    offices: query.get('offices')?.split(','),
  };
}

/** Somebody who represents every place: a name that is nobody's. */
const somebodyIn = (office: string): OfficeLookup => ({
  office,
  status: 'match',
  representatives: [
    sampleRepresentative({ id: `sample-${office}`, office }),
    ...(office === 'us-senate'
      ? [sampleRepresentative({ id: 'sample-us-senate-2', name: 'Sample Okafor', family: 'Okafor', office })]
      : []),
  ],
});

/** How far it is: somewhere on the way, and on by what was sent here. */
function progressOf(file: CampaignFile, { counted: here, pending }: Recorded, state: StateName): Progress {
  const { target } = file.goal ?? {};
  const begin = state === 'goal' ? (target ?? SOME) : Math.round((target ?? SOME) * 0.62);
  const counted = state === 'empty' ? 0 : begin + here;
  const confirmed = file.petition?.confirm ? counted : 0;
  const sums = {
    ...NOBODY,
    verified: confirmed,
    unverified: counted - confirmed,
    pending: state === 'empty' ? 0 : pending,
  };
  return progressWith(file, sums, { closed: state === 'closed' });
}
