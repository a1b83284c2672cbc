// What the endpoint's tests share: an endpoint in a folder of its own, with a clock that stands still.
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import {
  type Action,
  type Campaign,
  type Consent,
  type Disclosure,
  disclosureVersion,
} from '../contract/index.ts';
import type { Log } from './log.ts';
import { emptyDatabase } from './store/postgres/test-support.ts';
import { type Endpoint, type EndpointOptions, createEndpoint } from './index.ts';

export const NOW = '2027-01-10T12:00:00.000Z';
export const ORIGIN = 'https://act.example.org';

export interface TestClock {
  (): Date;
  advance(ms: number): void;
}

export function testClock(start = NOW): TestClock {
  let now = Date.parse(start);
  return Object.assign(() => new Date(now), {
    advance: (ms: number) => {
      now += ms;
    },
  });
}

export const DAY_MS = 24 * 60 * 60 * 1000;

const cleanups = new WeakMap<TestContext, (() => Promise<unknown>)[]>();

/** Tidies up after a test, the last thing first: an endpoint closes before its folder goes. */
function afterwards(t: TestContext, tidy: () => Promise<unknown>): void {
  const known = cleanups.get(t);
  if (known) return void known.push(tidy);
  const all = [tidy];
  cleanups.set(t, all);
  t.after(async () => {
    for (const one of all.reverse()) await one();
  });
}

/** A folder that goes away with the test. */
export async function tempFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'upstander-'));
  afterwards(t, () => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder of campaign files; objects are written as JSON. */
export async function campaignFolder(t: TestContext, files: Record<string, unknown>): Promise<string> {
  const folder = join(await tempFolder(t), 'campaigns');
  await mkdir(folder);
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
    await writeFile(join(folder, name), text);
  }
  return folder;
}

export interface Setup extends Partial<EndpointOptions> {
  files?: Record<string, unknown>;
}

export interface TestEndpoint {
  endpoint: Endpoint;
  clock: TestClock;
  dataFolder: string;
  lines: string[];
  request(path: string, init?: RequestInit): Promise<Response>;
  json<T = Record<string, unknown>>(path: string, init?: RequestInit): Promise<T>;
  /** Sends an action. */
  act(action: unknown, init?: RequestInit): Promise<Response>;
}

/** Writes what is logged as lines: the level, the event, and the facts in their order. */
export const logTo =
  (lines: string[]): Log =>
  (level, event, facts = {}) =>
    void lines.push([level, event, ...Object.values(facts).filter(fact => fact !== undefined)].join(' '));

/** With STORE=postgres every endpoint of the tests runs on PostgreSQL, and each folder has a database of its own. */
const onPostgres = process.env['STORE'] === 'postgres';
const databases = new Map<string, Promise<string>>();

function databaseOf(dataFolder: string): Promise<string> {
  const known = databases.get(dataFolder) ?? emptyDatabase();
  databases.set(dataFolder, known);
  return known;
}

/** Why a test that looks into the SQLite file itself is skipped. */
export const withoutFile: string | false = onPostgres && 'it looks into the SQLite file';

/** An endpoint that is closed with the test. */
export async function testEndpoint(t: TestContext, { files, ...options }: Setup = {}): Promise<TestEndpoint> {
  const clock = (options.clock as TestClock | undefined) ?? testClock();
  const dataFolder = options.dataFolder ?? (await tempFolder(t));
  const lines: string[] = [];
  const endpoint = await createEndpoint({
    campaigns: options.campaigns ?? (await campaignFolder(t, files ?? { 'safe.json': petition() })),
    publicUrl: ORIGIN,
    log: logTo(lines),
    liveTimes: { coalesceMs: 5, heartbeatMs: 40 },
    ...(onPostgres && { databaseUrl: await databaseOf(dataFolder) }),
    ...options,
    clock,
    dataFolder,
  });
  let closed: Promise<void> | undefined;
  const close = endpoint.close.bind(endpoint);
  endpoint.close = () => (closed ??= close());
  afterwards(t, () => endpoint.close());
  const request = async (path: string, init?: RequestInit) =>
    endpoint.fetch(new Request(new URL(path, ORIGIN), init));
  return {
    endpoint,
    clock,
    dataFolder,
    lines,
    request,
    json: async <T>(path: string, init?: RequestInit) => (await (await request(path, init)).json()) as T,
    act: (action, init = {}) =>
      request('/v1/actions', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(action),
        ...init,
      }),
  };
}

const controller = {
  name: 'Example Coalition',
  postalAddress: '12 Main Street, Fresno',
  contact: 'privacy@coalition.example',
};
const privacyNotice = { url: '/privacy.html', version: '2026-11' };

/** A notice, a yes/no and an age box. */
export const disclosures = () => [
  {
    id: 'processing',
    purpose: 'processing',
    mode: 'notice',
    text: {
      en: 'We keep your name. [Read more](/privacy.html).',
      es: 'Guardamos su nombre. [Lea más](/privacy.html).',
    },
    controller,
    privacyNotice,
  },
  {
    id: 'updates',
    purpose: 'updates',
    mode: 'choice',
    question: { en: 'May we write?', es: '¿Podemos escribirle?' },
    text: { en: 'We may e-mail you.', es: 'Podemos escribirle.' },
    answers: { given: { en: 'Yes', es: 'Sí' }, refused: { en: 'No', es: 'No' } },
    controller,
    privacyNotice,
  },
  {
    id: 'age',
    purpose: 'age',
    mode: 'required-choice',
    text: 'I am 16 or older.',
    controller,
    privacyNotice,
  },
];

/** A campaign file with a petition. */
export const petition = (more: Record<string, unknown> = {}) => ({
  id: 'safe',
  title: { en: 'Safe streets', es: 'Calles seguras' },
  petition: {
    statement: {
      en: 'We ask.\n\nPlease [read](https://example.org/why).',
      es: 'Pedimos.\n\nPor favor, [lea](https://example.org/why).',
    },
  },
  goal: { target: 100 },
  disclosures: disclosures(),
  ...more,
});

/** A campaign file with letters to a fixed recipient with an address, and to one without. */
export const letters = (more: Record<string, unknown> = {}) => ({
  id: 'write',
  title: 'Write to them',
  targets: {
    recipients: [
      { id: 'chief', name: 'Chief Example', office: 'police', contacts: { email: 'chief@police.example' } },
      {
        id: 'mayor',
        name: 'Mayor Example',
        office: 'mayor',
        contacts: { form: 'https://city.example/form' },
      },
    ],
  },
  letters: [
    { id: 'one', lang: 'en', subjects: ['Please act'], body: '{{salutation}}\n\nPlease.\n\n{{supporter}}' },
  ],
  disclosures: disclosures(),
  ...more,
});

/** Answers to what a campaign asks, as an element computes them. */
export const answersTo = (
  shown: readonly Disclosure[],
  choice: 'given' | 'refused' = 'given',
): Promise<Consent[]> =>
  Promise.all(
    shown.map(async disclosure => ({
      disclosure: disclosure.id,
      version: await disclosureVersion(disclosure),
      lang: disclosure.lang,
      answer:
        disclosure.mode === 'notice' ? 'told' : disclosure.mode === 'required-choice' ? 'given' : choice,
    })),
  );

/** A signature that is right in every way. */
export async function signature(
  { json }: Pick<TestEndpoint, 'json'>,
  more: Partial<Action> = {},
): Promise<Action> {
  const { campaign = 'safe', lang = 'en' } = more;
  const shown = await json<Campaign>(`/v1/campaigns/${campaign}?lang=${lang}`);
  return {
    id: crypto.randomUUID(),
    campaign,
    kind: 'signature',
    lang,
    supporter: { given: 'Ana', family: 'Díaz', email: 'ana@example.org' },
    consents: await answersTo(shown.disclosures),
    ...more,
  };
}

/** A letter that is right in every way. */
export const letter = async (
  at: Pick<TestEndpoint, 'json'>,
  more: Partial<Action> = {},
): Promise<Action> => ({
  ...(await signature(at, { campaign: 'write' })),
  kind: 'letter',
  deliveries: [
    { target: 'chief', channel: 'endpoint', subject: 'Please act', body: 'Dear Chief,\n\nplease.' },
  ],
  ...more,
});
