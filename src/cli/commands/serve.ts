import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { loadCampaigns } from '../../endpoint/campaigns/load.ts';
import { censusGeocoder } from '../../endpoint/directory/census-geocoder.ts';
import { importDirectory } from '../../endpoint/directory/import-directory.ts';
import type { DirectoryStore } from '../../endpoint/directory/directory.ts';
import { compressText } from '../../endpoint/http/compress-text.ts';
import { type Endpoint, type StoreOptions, createEndpoint, jsonLog } from '../../endpoint/index.ts';
import {
  DEFAULT_PORT,
  type ServeFlags,
  type ServeSettings,
  environmentWith,
  serveSettings,
} from '../config/resolve.ts';
import { dataFile, openDataFolder } from '../data-folder.ts';
import { DELIVERY_FLAGS, deliveryLines } from '../delivery-options.ts';
import { takeForDemo, takeForReal } from '../demo-folder.ts';
import { directoryGaps } from '../directory-gaps.ts';
import { enterSampleCounts } from '../demo-counts.ts';
import { demoSnippets } from '../demo-snippets.ts';
import { namingStore, shownDatabase } from '../database.ts';
import { CliError } from '../failure.ts';
import {
  adminFolder,
  cdnFolder,
  demoCampaigns,
  demoFolder,
  builderFolder,
  docsFolder,
  starterDirectory,
  version,
} from '../installation.ts';
import { listen } from '../listen.ts';
import {
  auditDays,
  confirmDays,
  each,
  frameOrigin,
  origin,
  port,
  publicUrlFrom,
  stopDelay,
} from '../options.ts';
import { stopOnSignal } from '../stop.ts';
import { commandClock } from '../time.ts';
import { demoToken } from '../demo-token.ts';
import { writeStatic } from '../write-static.ts';

interface Options extends ServeFlags {
  sampleCounts?: true;
  directory?: string[];
  date?: string;
}

export const serve = () => {
  const command = new Command('serve')
    .description('run the endpoint: campaigns, actions, representatives, hotlines, script tags')
    .option('--config <file>', 'all of what follows, and more, in one file (else UPSTANDER_CONFIG)')
    .option('--port <number>', `the port (else PORT, else ${DEFAULT_PORT}; 0 takes a free one)`, port)
    .option('--host <host>', 'the address to listen on (else only this machine: localhost)')
    .option('--data <folder>', 'where actions are kept (else UPSTANDER_DATA, else .upstander)')
    .option('--campaigns <folder>', 'the campaign files, in YAML or JSON')
    .option('--directory <from...>', 'representatives to import first: "us", a folder, files or URLs')
    .option('--hotlines <file>', 'your own help lines, in YAML or JSON (else those that come with Upstander)')
    .option('--date <day>', 'the day of what --directory imports, such as 2026-06-15, where you know it')
    .option(
      '--public-url <url>',
      'how readers reach this endpoint (else http://localhost and the port)',
      publicUrlFrom,
    )
    .option(
      '--origin <origin...>',
      'pages that may send actions, such as https://blog.example (else all)',
      each(origin),
    )
    .option(
      '--frame-origin <origin...>',
      'pages that may hold frames, "*" for all (else those of --origin)',
      each(frameOrigin),
    )
    .option(
      '--geocoder <url>',
      'look up street addresses: "census", or where a Census geocoder is (else UPSTANDER_GEOCODER, else off)',
    )
    .option('--confirm-days <number>', 'how long the link in a confirmation mail works (else 7)', confirmDays)
    .option(
      '--stop-delay <seconds>',
      'go on answering so long after a signal to stop, while /readyz says 503 (else 0)',
      stopDelay,
    )
    .option('--admin', 'the admin page, at /admin, for who has a token of "upstander admin token new"')
    .option('--audit-days <number>', 'how long the audit log is kept (else 730)', auditDays)
    .option('--demo', 'show the demo pages and campaigns; letters land in a local mailbox')
    .option('--sample-counts', 'begin the demo with made-up numbers, which meters tell apart');
  for (const [flag, variable, help] of DELIVERY_FLAGS) command.option(flag, `${help} (else ${variable})`);
  return command
    .addHelpText(
      'after',
      `
  upstander serve --demo
  upstander serve --campaigns campaigns --data /var/lib/upstander --public-url https://act.example.org`,
    )
    .action(run);
};

async function run(options: Options): Promise<void> {
  const clock = commandClock();
  if (options.demo && options.config)
    throw new CliError('--demo shows what comes with Upstander: leave --config out');
  const file = options.demo ? undefined : (options.config ?? process.env['UPSTANDER_CONFIG']) || undefined;
  const settings = serveSettings(options, environmentWith(file, process.env).environment);
  const { campaigns, delivery, geocoder, hotlines } = settings;
  if (!campaigns)
    throw new CliError('serve needs campaign files: --campaigns <folder>, or --demo to try it with samples');
  if (options.demo && Object.values(delivery).some(Boolean))
    throw new CliError('--demo sends nothing to anybody: leave out how letters leave');
  if (options.sampleCounts && !options.demo)
    throw new CliError('--sample-counts makes numbers up: only for samples, with --demo');
  const given =
    options.directory && (await importDirectory({ sources: options.directory, date: options.date }, clock()));
  const listening = await listen(settings.port, settings.host);
  try {
    const publicUrl = settings.publicUrl ?? `http://localhost:${listening.port}`;
    const dataFolder = openDataFolder(settings.data);
    await (options.demo ? takeForDemo(dataFolder) : takeForReal(dataFolder));
    const where = { dataFolder, databaseUrl: settings.databaseUrl, sealing: settings.sealing };
    const endpoint = await createEndpoint({
      ...where,
      campaigns,
      publicUrl,
      clock,
      log: jsonLog({ clock, level: settings.logLevel }),
      ...delivery,
      ...(geocoder && { geocoder: censusGeocoder({ url: geocoder }) }),
      confirmDays: settings.confirmDays,
      metricsToken: settings.metricsToken,
      admin: settings.admin,
      auditDays: settings.auditDays,
      ...(existsSync(adminFolder) && { adminFolder }),
      spam: settings.spam,
      osdi: settings.osdi,
      hotlines,
      ...(settings.origins && { allowedOrigins: settings.origins }),
      ...(settings.frameOrigins && { frameOrigins: settings.frameOrigins }),
      ...(existsSync(cdnFolder) && { cdnFolder }),
      ...(options.demo && {
        pagesFolder: demoFolder,
        ...(existsSync(docsFolder) && { docsFolder }),
        ...(existsSync(builderFolder) && { builderFolder }),
        devMailbox: true,
        staticFolder: await demoStatic(dataFolder, publicUrl, clock()),
      }),
    }).catch((error: unknown) => {
      throw namingStore(error, where);
    });
    try {
      if (given) {
        await endpoint.store.directory.replace(given.directory);
        console.log(given.report.lines().join('\n'));
      }
      if (options.sampleCounts) await enterSampleCounts(endpoint.store, clock);
      if (options.demo && (!given || given.directory.list))
        await importStarter(endpoint.store.directory, clock());
      const demo =
        options.demo && endpoint.scripts
          ? await demoSnippets(publicUrl, endpoint.scripts, clock())
          : undefined;
      listening.answerWith({
        ...endpoint,
        fetch: async (request, connection) => {
          const page = await demo?.(request);
          return page
            ? compressText(page, request.headers.get('Accept-Encoding') ?? undefined)
            : endpoint.fetch(request, connection);
        },
      });
      stopOnSignal(listening, endpoint, settings.stopDelay * 1000);
      const gaps = await directoryGaps(await loadCampaigns(campaigns), endpoint.store.directory);
      for (const line of [...endpoint.warnings, ...gaps, ...unnamedProxy(settings, publicUrl)])
        console.warn(`Warning: ${line}`);
      const what = { demo: options.demo, file, publicUrl, campaigns, ...where };
      const token =
        options.demo && !settings.host && settings.admin ? await demoToken(endpoint.store, clock) : undefined;
      console.log(await whatIsWhere(settings, { ...what, token }, endpoint));
    } catch (error) {
      await endpoint.close();
      throw error;
    }
  } catch (error) {
    await listening.close();
    throw error;
  }
}

/** `serve` speaks http alone: where readers come by https, something stands before it. */
const unnamedProxy = ({ spam }: ServeSettings, publicUrl: string): string[] =>
  publicUrl.startsWith('https:') && !spam.trustedProxies
    ? [
        'all supporters look like one sender: readers come by https, so that a proxy is before the endpoint. ' +
          'trustedProxies (UPSTANDER_TRUSTED_PROXIES) says where it is',
      ]
    : [];

/** The starter makes the demo work offline. A directory that somebody imported stays. */
async function importStarter(store: DirectoryStore, now: Date): Promise<void> {
  const { directory } = await importDirectory({ sources: [starterDirectory] }, now);
  const held = (await store.sources(directory.country)).find(({ list }) => !list);
  if (!held || held.source === directory.source) await store.replace(directory);
}

/** The demo's page without an endpoint reads files, whose links lead to where this demo runs. */
async function demoStatic(dataFolder: string, publicUrl: string, now: Date): Promise<string> {
  const folder = join(dataFolder, 'demo-static');
  const { directory } = await importDirectory({ sources: [starterDirectory] }, now);
  await writeStatic(folder, {
    campaigns: await loadCampaigns(demoCampaigns),
    directories: [directory],
    publicUrl,
    now,
  });
  return folder;
}

async function whatIsWhere(
  { host, publicUrl: isPublic, delivery, osdi, geocoder, metricsToken, admin }: ServeSettings,
  what: StoreOptions & {
    demo: boolean | undefined;
    file: string | undefined;
    publicUrl: string;
    campaigns: string;
    /** Of the demo's admin page. */
    token: string | undefined;
  },
  { store, scripts }: Endpoint,
): Promise<string> {
  const { demo, file, publicUrl, campaigns, token, dataFolder, databaseUrl: database } = what;
  const [us] = await store.directory.sources('US');
  const lines = [
    demo && ['demo', `${publicUrl}/`],
    demo && existsSync(docsFolder) && ['documented', `${publicUrl}/docs/`],
    demo && existsSync(builderFolder) && ['builder', `${publicUrl}/builder/`],
    ['endpoint', `${publicUrl}/v1/ (is it well: ${publicUrl}/healthz)`],
    [
      'script tag',
      scripts
        ? `<script type="module" src="${publicUrl}/cdn/loader.js" data-endpoint="${publicUrl}"></script>`
        : 'not built yet: npm run build',
    ],
    scripts && ['this version', `${publicUrl}${scripts}/ (these files stay, for tags that carry their hash)`],
    demo && ['mailbox', `${publicUrl}/dev/mailbox (letters land here, and nowhere else)`],
    admin && ['admin', `${publicUrl}/admin (for who has a token${token ? ', such as the next line' : ''})`],
    token !== undefined && ['token', token],
    ...deliveryLines(delivery),
    osdi !== undefined && ['OSDI', `${osdi.url} is told of ${Object.keys(osdi.campaigns).join(', ')}`],
    file !== undefined && ['configured', `in ${resolve(file)}`],
    metricsToken !== undefined && ['metrics', `${publicUrl}/metrics (for who has the token)`],
    ['campaigns', campaigns],
    ['data', database ? `${shownDatabase(database)}; keys in ${dataFolder}` : dataFile(dataFolder)],
    geocoder && ['addresses', `are looked up at ${geocoder}`],
    ['directory', us ? `US, of ${us.sourceDate}: ${us.source}` : 'none: upstander directory import us'],
    host && !isPublic && ['note', 'links say localhost: --public-url says how others reach this endpoint'],
  ].filter(line => Array.isArray(line));
  return [`Upstander ${version()}`, ...lines.map(([what, where]) => `  ${what!.padEnd(12)} ${where}`)].join(
    '\n',
  );
}
