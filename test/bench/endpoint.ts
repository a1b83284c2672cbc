// npm run bench: how much the endpoint takes, beside what this machine could do at all, in one run. `-- --json` for
// machines, `-- --stored 1000,100000` for other sizes, `-- --postgres` to store there. It fails on no number.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get as openStream } from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { importDirectory } from '../../src/endpoint/directory/import-directory.ts';
import { openStore } from '../../src/endpoint/index.ts';
import type { Store } from '../../src/endpoint/store/port.ts';
import { emptyDatabase, withoutPostgres } from '../../src/endpoint/store/postgres/test-support.ts';
import { realFolder } from '../directory/public-files.ts';
import { Supporters } from '../faults/load.ts';
import { type Measured, get, measure, post } from './endpoint/client.ts';
import { rawBatches, rawSyncs } from './endpoint/raw.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    postgres: { type: 'boolean', default: false },
    stored: { type: 'string', default: '1000,10000,100000,1000000' },
    seconds: { type: 'string', default: '4' },
  },
});
const sizes = options.stored.split(',').map(Number);
const CONNECTIONS = 128;
const seconds = Number(options.seconds);
const say = options.json ? () => {} : (line: string) => console.log(line);

const folder = await mkdtemp(join(tmpdir(), 'upstander-bench-'));
if (options.postgres && withoutPostgres()) throw new Error(withoutPostgres() as string);

interface Running {
  port: number;
  child: ChildProcess;
  end(): Promise<void>;
}

async function serve(mode: string, env: NodeJS.ProcessEnv = {}): Promise<Running> {
  const child = fork(fileURLToPath(new URL('endpoint/server.ts', import.meta.url)), {
    env: { ...process.env, NODE_NO_WARNINGS: '1', MODE: mode, ...env },
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  for await (const line of child.stdout as AsyncIterable<Buffer>) {
    const port = /ready (\d+)/.exec(line.toString())?.[1];
    if (port)
      return {
        port: Number(port),
        child,
        end: async () => {
          child.kill();
          await once(child, 'exit');
        },
      };
  }
  throw new Error(`${mode} ended before it was ready`);
}

/** Asks a running endpoint about itself. */
async function ask<Answer>({ child }: Running, question: string): Promise<Answer> {
  child.send(question);
  return ((await once(child, 'message')) as [Answer])[0];
}

/** Requests before anything is measured. */
const WARM_UP = 500;

/** What stands in the same place for each measurement: so many requests that it takes some seconds. */
async function forSeconds(port: number, request: (n: number) => Buffer): Promise<Measured> {
  // Once without looking: what is compiled on the way belongs to nobody.
  await measure({ port, connections: CONNECTIONS, request: n => (n < WARM_UP ? request(n) : undefined) });
  const until = performance.now() + seconds * 1000;
  return measure({
    port,
    connections: CONNECTIONS,
    request: n => (performance.now() < until ? request(n + WARM_UP) : undefined),
  });
}

const where = async (name: string) => {
  const dataFolder = join(folder, name);
  await mkdir(dataFolder, { recursive: true });
  return { DATA: dataFolder, ...(options.postgres && { DATABASE_URL: await emptyDatabase() }) };
};

/** Signatures that are right in every way, made before anything is measured. */
async function bodies(port: number, n: number): Promise<Buffer[]> {
  const people = await Supporters.of(`http://127.0.0.1:${port}`);
  return Array.from({ length: n }, () => {
    let action = people.next();
    while (action.kind !== 'signature') action = people.next();
    return post('/v1/actions', {
      ...action,
      supporter: { ...action.supporter, email: `${action.id}@example.org` },
    });
  });
}

const ratio = (a: number, b: number) => Math.round((a / b) * 100) / 100;
const round = ({ perSecond, p50Ms, p99Ms }: Measured) => ({
  perSecond: Math.round(perSecond),
  p50Ms: Math.round(p50Ms * 100) / 100,
  p99Ms: Math.round(p99Ms * 100) / 100,
});
const all = (measured: Measured, status: string, what: string): Measured => {
  const others = Object.entries(measured.statuses).filter(([one]) => one !== status);
  if (others.length) throw new Error(`${what}: ${JSON.stringify(measured.statuses)}`);
  return measured;
};

const MOST = 40_000;

async function writesAndReads() {
  const endpoint = await serve('endpoint', await where('writes'));
  const requests = await bodies(endpoint.port, MOST);
  const fresh = (list: Buffer[]) => (n: number) => list[n % list.length]!;
  const progress = await (
    await fetch(`http://127.0.0.1:${endpoint.port}/v1/campaigns/sesta/progress`)
  ).text();
  const answer = join(folder, 'answer.json');
  await writeFile(answer, progress);

  const reads = all(
    await forSeconds(endpoint.port, () => get('/v1/campaigns/sesta/progress')),
    '200',
    'reads',
  );
  const campaign = all(
    await forSeconds(endpoint.port, () => get('/v1/campaigns/sesta?lang=en')),
    '200',
    'campaign',
  );
  const before = await ask<{ cpu: number }>(endpoint, 'cpu');
  const writes = all(await forSeconds(endpoint.port, fresh(requests)), '201', 'writes');
  const after = await ask<{ cpu: number }>(endpoint, 'cpu');
  await endpoint.end();

  const nothing = await serve('null', await where('null'));
  const nullStore = all(await forSeconds(nothing.port, fresh(requests)), '201', 'null store');
  await nothing.end();

  const bare = await serve('bare', { BODY: answer });
  const bareGet = await forSeconds(bare.port, () => get('/'));
  const barePost = await forSeconds(bare.port, fresh(requests));
  await bare.end();

  const batch = await rawBatches(folder, requests[0]!.toString('utf8').split('\r\n\r\n')[1]!, 20_000);
  const syncs = rawSyncs(folder);
  return {
    machine: {
      cores: availableParallelism(),
      bareGet: round(bareGet),
      barePost: round(barePost),
      rawBatchPerSecond: Math.round(batch),
      syncsPerSecond: Math.round(syncs),
    },
    writes: {
      ...round(writes),
      vsNullStore: ratio(writes.perSecond, nullStore.perSecond),
      vsRawBatch: ratio(writes.perSecond, batch),
      vsBarePost: ratio(writes.perSecond, barePost.perSecond),
      vsSyncs: ratio(writes.perSecond, syncs),
      // Of all threads of the endpoint: where it is more than the cores have to give, they are what holds writes up.
      cpuMicros: Math.round((after.cpu - before.cpu) / (WARM_UP + writes.count)),
    },
    reads: { ...round(reads), vsBareGet: ratio(reads.perSecond, bareGet.perSecond) },
    campaign: { ...round(campaign), vsBareGet: ratio(campaign.perSecond, bareGet.perSecond) },
  };
}

/** ZIP codes of the whole country, each asked once. */
async function lookups() {
  if (!existsSync(realFolder)) return 'skipped: the public files are not here';
  const { DATA, DATABASE_URL } = (await where('lookup')) as { DATA: string; DATABASE_URL?: string };
  const store = await openStore({ dataFolder: DATA, databaseUrl: DATABASE_URL });
  const { directory } = await importDirectory({ sources: [realFolder], date: '2026-06-15' }, new Date());
  await store.directory.replace(directory);
  const codes = await store.directory.postalCodes('US');
  await store.close();
  const endpoint = await serve('endpoint', { DATA, ...(DATABASE_URL && { DATABASE_URL }) });
  const path = (n: number) =>
    get(
      `/v1/representatives?country=US&postalCode=${codes[(n * 7919) % codes.length]}&offices=us-house,us-senate`,
    );
  const measured = all(await forSeconds(endpoint.port, path), '200', 'lookups');
  await endpoint.end();
  return { ...round(measured), codes: codes.length };
}

/** What a thousand open meters hold. */
async function meters() {
  const endpoint = await serve('endpoint', await where('meters'));
  const memory = async () => (await ask<{ memory: number }>(endpoint, 'memory')).memory;
  const before = await memory();
  const open = Array.from({ length: 1000 }, () =>
    openStream(`http://127.0.0.1:${endpoint.port}/v1/campaigns/sesta/live`, { agent: false }),
  );
  const statuses = await Promise.all(
    open.map(async one => {
      const [response] = (await once(one, 'response')) as [{ statusCode: number; resume(): void }];
      response.resume();
      return response.statusCode;
    }),
  );
  const after = await memory();
  for (const one of open) one.destroy();
  await endpoint.end();
  if (statuses.some(status => status !== 200))
    throw new Error(`meters: ${new Set(statuses).values().next().value}`);
  return { mbPer1000: Math.round((after - before) / 1e5) / 10 };
}

/** Stores so many signatures, as plainly as can be. */
async function fill(store: Store, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += 500) {
    await Promise.all(
      Array.from({ length: Math.min(500, to - at) }, () => {
        const id = crypto.randomUUID();
        const recordedAt = new Date().toISOString();
        return store.actions.record({
          campaign: 'sesta',
          id,
          kind: 'signature',
          lang: 'en',
          recordedAt,
          bodyHash: id,
          tally: 'unverified',
          supporterKey: id,
          supporter: { given: 'Ana', family: 'Díaz', email: `${id}@example.org`, publicName: 'full' },
          receiptHash: id,
          answer: { id, campaign: 'sesta', kind: 'signature', recordedAt, status: 'counted', deliveries: [] },
          consents: [],
          deliveries: [],
        });
      }),
    );
  }
}

/** The same questions with more and more stored: none may cost more for it. */
async function growth() {
  const place = (await where('growth')) as { DATA: string; DATABASE_URL?: string };
  const found = [];
  let stored = 0;
  for (const size of sizes) {
    const store = await openStore({ dataFolder: place.DATA, databaseUrl: place.DATABASE_URL });
    await fill(store, stored, size);
    stored = size;
    await store.close();
    const endpoint = await serve('endpoint', place);
    const requests = await bodies(endpoint.port, MOST);
    const read = (path: string) => forSeconds(endpoint.port, () => get(path));
    const progress = await read('/v1/campaigns/sesta/progress');
    const signers = await read('/v1/campaigns/sesta/signers');
    const writes = all(await forSeconds(endpoint.port, n => requests[n % MOST]!), '201', 'writes');
    stored += Object.values(writes.statuses).reduce((sum, n) => sum + n, 0);
    await endpoint.end();
    found.push({ stored: size, writes: round(writes), progress: round(progress), signers: round(signers) });
    say(`  ${size} stored: ${JSON.stringify(found.at(-1))}`);
  }
  return found;
}

try {
  const result = {
    store: options.postgres ? 'PostgreSQL' : 'SQLite',
    ...(await writesAndReads()),
    lookup: await lookups(),
    meters: await meters(),
  };
  say(JSON.stringify(result, null, 2));
  const whole = { ...result, growth: await growth() };
  console.log(options.json ? JSON.stringify(whole) : JSON.stringify(whole, null, 2));
} finally {
  await rm(folder, { recursive: true, force: true });
}
