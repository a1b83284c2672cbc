import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimKeys, openKeys } from './actions/keys.ts';
import { KeysInUse } from './actions/keys-in-use.ts';
import { Recorder } from './actions/recorder.ts';
import { createApp } from './app.ts';
import { KeptAnswers } from './http/kept-answers.ts';
import { frameAncestors } from './http/origins.ts';
import { refusedEarly } from './http/early.ts';
import type { Handler } from './node-listener.ts';
import { keepBuild } from './builds.ts';
import { undone, unknownOffices } from './campaigns/abilities.ts';
import { loadCampaigns } from './campaigns/load.ts';
import { shownPath } from './shown-path.ts';
import { HOTLINES } from '../hotlines/index.ts';
import { loadHotlines } from './hotlines/load.ts';
import { openRegistry } from './campaigns/registry.ts';
import { clockFrom } from './clock.ts';
import { followCampaigns } from './campaigns/follow.ts';
import { CONFIRM_DAYS, Confirmer } from './confirmations/confirmer.ts';
import { confirmationDrain } from './confirmations/drain.ts';
import { makeDataFolder } from './data-folder.ts';
import { deliveryConfig, openDelivery } from './delivery/open.ts';
import { outboxDrain } from './delivery/outbox.ts';
import { jsonLog } from './json-log.ts';
import { Metrics } from './metrics.ts';
import { Live } from './progress/live.ts';
import type { EndpointOptions } from './options.ts';
import { openPushes } from './push/open.ts';
import { osdiConfig } from './push/options.ts';
import { AUDIT_DAYS, keepRetention } from './receipts/retention.ts';
import { openSigningKeys } from './receipts/signing-keys.ts';
import { checkMetricsToken } from './routes/metrics.ts';
import { openSpam } from './spam/open.ts';
import type { Store } from './store/port.ts';
import { openStore } from './store/open.ts';
import { claimSealing } from './store/sealing-keys.ts';
import { updateDrain } from './updates/drain.ts';
import { Updater } from './updates/updater.ts';

export { loadCampaigns } from './campaigns/load.ts';
export { CampaignFileError, type CampaignFileProblem } from '../campaign-file/problems.ts';
export { type Clock, clockFrom } from './clock.ts';
export { openKeys } from './actions/keys.ts';
export { DataFolderError } from './data-folder.ts';
export { LONGEST_REPORT, ReportError, takeReport } from './delivery/bounce.ts';
export { ConfigurationError } from './delivery/configuration.ts';
export type { CwcOptions } from './delivery/cwc/config.ts';
export type { DeliveryOptions } from './delivery/open.ts';
export type { MailOptions } from './delivery/mail-config.ts';
export type { WebhookOptions } from './delivery/webhook.ts';
export { type JsonLogOptions, jsonLog } from './json-log.ts';
export type { Facts, Level, Log } from './log.ts';
export type { OsdiOptions } from './push/options.ts';
export { censusGeocoder } from './directory/census-geocoder.ts';
export type { Geocoder } from './directory/geocoder.ts';
export type { EndpointOptions } from './options.ts';
export { type Import, MOST_IMPORTED } from './store/imports.ts';
export { type Handler, type NodeListener, nodeListener } from './node-listener.ts';
export { backUp } from './backup/backup.ts';
export { restore } from './backup/restore.ts';
export { supporterKey, supporterKeys } from './actions/identity.ts';
export { consentRecords } from './receipts/consent-records.ts';
export { holding } from './receipts/holding.ts';
export { type SigningKeys, openSigningKeys, rotateSigningKeys } from './receipts/signing-keys.ts';
export { ReceiptError, verifyReceipt } from './receipts/verify.ts';
export type { Served } from './store/confirmations.ts';
export { type StoreOptions, openStore } from './store/open.ts';
export type { SealingKeys } from './store/seal.ts';
export { claimSealing, newSealingKey, sealingKeysIn } from './store/sealing-keys.ts';
export type { BillUpdate } from './store/updates.ts';
export { audience, billUpdate, newUpdateMails } from './updates/updater.ts';
export { COMMAND_LINE, deed } from './audit.ts';
export { factsInWords } from './admin/facts.ts';
export { type CampaignFigures, campaignFigures } from './admin/figures.ts';
export { isTokenName, newToken } from './admin/tokens.ts';
export type { AuditEntry } from './store/audit.ts';
export type { SpamOptions } from './spam/guard.ts';
export { FLAGS, type Flag, type FlagVerdict } from './store/flags.ts';
export type { Store } from './store/port.ts';

export interface Endpoint extends Required<Handler> {
  readonly store: Store;
  /** The path of the script-tag files of this version, such as `/cdn/1.0.0`; where there are any. */
  readonly scripts: string | undefined;
  /** What the campaigns ask for and this endpoint leaves undone, one line each. */
  readonly warnings: readonly string[];
  /**
   * Says ahead that `close` will follow: `/readyz` answers 503, live streams end. Everything else is answered as before.
   */
  retire(): void;
  /** Ends live streams, finishes what is being written and delivered, closes the store. */
  close(): Promise<void>;
}

/**
 * The reference endpoint, as a fetch handler on a SQLite file or a PostgreSQL database.
 * @throws CampaignFileError, ConfigurationError, DataFolderError with one clear line for each thing that is wrong.
 */
export async function createEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const { dataFolder, clock = clockFrom(), log = jsonLog({ clock }) } = options;
  const publicUrl = options.publicUrl.replace(/\/+$/, '');
  const delivery = deliveryConfig(options);
  const osdi = options.osdi && !delivery.mailbox ? osdiConfig(options.osdi) : undefined;
  if (options.metricsToken !== undefined) checkMetricsToken(options.metricsToken);
  const confirm = delivery.mailbox || delivery.mail !== undefined;
  const files = await loadCampaigns(options.campaigns, { confirm });
  const hotlines = options.hotlines ? await loadHotlines(options.hotlines) : HOTLINES;
  await makeDataFolder(dataFolder);
  const version = packageVersion();
  const keptBuilds = join(dataFolder, 'cdn');
  const scripts = options.cdnFolder && `/cdn/${await keepBuild(options.cdnFolder, keptBuilds, version)}`;
  const keys = await openKeys(dataFolder);
  const signingKeys = await openSigningKeys(dataFolder, clock());
  const store = await openStore(options);
  try {
    await claimKeys(store, keys, dataFolder);
    await claimSealing(store, options.sealing);
    const { router, sender, warnings } = openDelivery(delivery, {
      keys,
      clock,
      log,
      publicUrl,
      mailbox: store.mailbox,
    });
    const able = { router, confirm };
    const keysInUse = new KeysInUse(store, keys, options.sealing, log);
    const registry = await openRegistry(files, store, { publicUrl, clock, able });
    const live = new Live(options.liveTimes);
    const kept = new KeptAnswers();
    let retiring = false;
    const metrics =
      options.metricsToken === undefined
        ? undefined
        : new Metrics({
            waiting: () => recorder.waiting,
            streams: () => live.size,
            states: () => store.outbox.states(),
            pushes: () => store.pushes.states(),
            version,
          });
    const outbox = outboxDrain({
      store,
      registry,
      clock,
      log,
      router,
      attempted: (by, outcome) => metrics?.delivered(by, outcome),
    });
    const days = options.confirmDays ?? CONFIRM_DAYS;
    const bounces = delivery.mail?.bounces;
    const mails =
      sender && confirmationDrain({ store, registry, sender, keys, publicUrl, days, bounces, clock, log });
    const news =
      sender &&
      updateDrain({
        store,
        registry,
        sender,
        local: delivery.mailbox,
        keys,
        publicUrl,
        bounces,
        perHour: delivery.mail?.perHour,
        clock,
        log,
      });
    const pushes = openPushes(osdi, { store, registry, clock, log });
    await store.updates.setMailWay(delivery.mailbox ? 'mailbox' : delivery.mail ? 'smtp' : 'nothing');
    const counted = (campaign: string) => {
      kept.forget();
      live.changed(campaign);
    };
    const changed = (campaign: string) => {
      counted(campaign);
      outbox.kick();
      pushes.drain?.kick();
    };
    const confirmer = new Confirmer({
      store,
      keys,
      clock,
      days,
      changed,
      asked: () => mails?.kick(),
    });
    const following = await followCampaigns({
      store,
      registry,
      clock,
      log,
      watched: () => live.campaigns,
      counted,
      resumed: () => {
        outbox.kick();
        mails?.kick();
        pushes.drain?.kick();
      },
      keysInUse,
      due: () => news?.kick(),
    });
    const auditDays = options.auditDays ?? AUDIT_DAYS;
    const retention = await keepRetention({ store, registry, clock, log, auditDays });
    const spam = openSpam({ store, keys, clock, log }, options.spam);
    const recorder = new Recorder({
      store,
      registry,
      confirmer,
      keys,
      keysInUse,
      guard: spam.guard,
      clock,
      publicUrl,
      pushed: pushes.pushed,
      recorded: action => {
        counted(action.campaign);
        metrics?.recorded(action);
        if (action.deliveries.some(({ dueAt }) => dueAt)) outbox.kick();
        if (action.confirmation) mails?.kick();
        if (action.push) pushes.drain?.kick();
      },
    });
    const app = createApp(
      {
        store,
        registry,
        recorder,
        confirmer,
        updater: new Updater({ store, keys, changed }),
        live,
        retiring: () => retiring,
        keysKnown: () => keysInUse.known,
        changed,
        geocoder: options.geocoder,
        hotlines,
        router,
        clock,
        log,
        publicUrl,
        signingKeys,
        challenges: spam.challenges,
        senderOf: spam.senderOf,
        origins: { publicUrl, allowedOrigins: options.allowedOrigins },
        root: new URL(publicUrl).pathname.replace(/\/$/, ''),
        scripts,
        scriptFolders: options.cdnFolder ? { now: options.cdnFolder, kept: keptBuilds } : undefined,
        frameAncestors: frameAncestors(options),
        version,
      },
      {
        ...options,
        kept,
        keptBuilds,
        admin: options.admin ? { keys, folder: options.adminFolder } : undefined,
        metrics: metrics && { of: metrics, token: options.metricsToken! },
      },
    );
    const allPaused = (await store.pauses.all()) !== undefined;
    // What was left when the endpoint stopped last.
    outbox.kick();
    mails?.kick();
    news?.kick();
    pushes.drain?.kick();
    return {
      // Some runtimes give something of their own beside the request.
      fetch: (request, connection) => {
        const refused = refusedEarly(request, recorder.waiting);
        if (refused) metrics?.answered('/v1/*', request.method, refused.status, 0);
        return refused ?? app.fetch(request, typeof connection === 'string' ? { connection } : {});
      },
      kept: (...asked) => {
        const answer = kept.find(...asked);
        if (answer) metrics?.answered(answer.route, 'GET', answer.status, 0);
        return answer;
      },
      store,
      scripts,
      warnings: [
        ...(files.length ? [] : [`${shownPath(options.campaigns)}: there are no campaign files in it`]),
        ...undone(files, able),
        ...unknownOffices(files, delivery.webhook?.offices ?? []),
        ...pushes.warnings,
        ...(allPaused ? ['All sending is paused: nothing leaves until upstander resume --all'] : []),
        ...[...registry.values()]
          .filter(({ paused }) => paused && !allPaused)
          .map(({ id }) => `${id}: is paused: its letters are held, and mails about its bill`),
        ...warnings,
      ],
      retire: () => {
        retiring = true;
        live.close();
      },
      close: async () => {
        live.close();
        following.close();
        retention.close();
        await spam.close();
        await outbox.close();
        await mails?.close();
        await news?.close();
        await pushes.drain?.close();
        await sender?.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** From the package's own file, which lies as far above the sources as above what is built. */
function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
