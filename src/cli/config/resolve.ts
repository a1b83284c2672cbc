import { resolve } from 'node:path';
import {
  type DeliveryOptions,
  type Level,
  type OsdiOptions,
  type SealingKeys,
  type SpamOptions,
  sealingKeysIn,
} from '../../endpoint/index.ts';
import { DEFAULT_DATA } from '../data-folder.ts';
import { type DeliveryFlags, deliveryOptions } from '../delivery-options.ts';
import { CliError } from '../failure.ts';
import { demoCampaigns } from '../installation.ts';
import {
  auditDays,
  confirmDays,
  frameOrigin,
  fromVariable,
  geocoderAddress,
  limit,
  logLevel,
  origin,
  port,
  proofOfWork,
  proxy,
  publicUrlFrom,
  stopDelay,
  yesOrNo,
} from '../options.ts';
import { osdiOptions } from '../osdi-options.ts';
import { type Said, readConfig } from './read.ts';

/** As commander gives them. */
export interface ServeFlags extends DeliveryFlags {
  config?: string;
  port?: number;
  host?: string;
  data?: string;
  campaigns?: string;
  publicUrl?: string;
  origin?: string[];
  frameOrigin?: string[];
  geocoder?: string;
  hotlines?: string;
  confirmDays?: number;
  stopDelay?: number;
  admin?: boolean;
  auditDays?: number;
  demo?: boolean;
}

/** What holds. */
export interface ServeSettings {
  port: number;
  host: string | undefined;
  data: string;
  campaigns: string | undefined;
  databaseUrl: string | undefined;
  sealing: SealingKeys | undefined;
  publicUrl: string | undefined;
  origins: string[] | undefined;
  frameOrigins: string[] | undefined;
  geocoder: string | undefined;
  hotlines: string | undefined;
  confirmDays: number | undefined;
  /** In seconds. */
  stopDelay: number;
  logLevel: Level | undefined;
  metricsToken: string | undefined;
  /** Whether there is an admin page. */
  admin: boolean;
  auditDays: number | undefined;
  spam: SpamOptions;
  delivery: Pick<DeliveryOptions, 'mail' | 'cwc' | 'webhook'>;
  osdi: OsdiOptions | undefined;
}

export const DEFAULT_PORT = 8787;

/**
 * What a configuration file and the environment say together, by variable: the environment goes first. An empty variable
 * says nothing.
 * @throws CliError where the file is wrong.
 */
export function environmentWith(
  file: string | undefined,
  environment: NodeJS.ProcessEnv,
): { environment: NodeJS.ProcessEnv; said: ReadonlyMap<string, Said> } {
  const said = file === undefined ? new Map<string, Said>() : readConfig(file);
  const together: NodeJS.ProcessEnv = {};
  for (const [variable, { value }] of said) if (!environment[variable]) together[variable] = value();
  for (const [variable, value] of Object.entries(environment)) if (value) together[variable] = value;
  return { environment: together, said };
}

/**
 * What was typed goes before what the environment says. The demo sends nothing to anybody: there, only what was typed
 * says how letters leave.
 * @throws CliError that names the flag or the variable which is not right.
 */
export function serveSettings(flags: ServeFlags, environment: NodeJS.ProcessEnv): ServeSettings {
  const said = <T>(variable: string, read: (written: string) => T) =>
    fromVariable(environment, variable, read);
  const path = (variable: string) => said(variable, written => resolve(written));
  const list = (variable: string, read: (written: string) => string) =>
    said(variable, written => written.split(',').map(one => read(one.trim())));
  return {
    port: flags.port ?? said('PORT', port) ?? DEFAULT_PORT,
    host: flags.host ?? said('UPSTANDER_HOST', String),
    data: flags.data ?? path('UPSTANDER_DATA') ?? DEFAULT_DATA,
    campaigns: flags.campaigns
      ? resolve(flags.campaigns)
      : flags.demo
        ? demoCampaigns
        : path('UPSTANDER_CAMPAIGNS'),
    // A demo keeps to its folder: its letters would be marked as sent in a database that others share.
    databaseUrl: flags.demo ? undefined : said('DATABASE_URL', String),
    sealing: flags.demo ? undefined : sealingFrom(environment),
    publicUrl: flags.publicUrl ?? said('UPSTANDER_PUBLIC_URL', publicUrlFrom),
    origins: flags.origin ?? list('UPSTANDER_ORIGINS', origin),
    frameOrigins: flags.frameOrigin ?? list('UPSTANDER_FRAME_ORIGINS', frameOrigin),
    geocoder:
      fromVariable({ '--geocoder': flags.geocoder }, '--geocoder', geocoderAddress) ??
      said('UPSTANDER_GEOCODER', geocoderAddress),
    hotlines: flags.hotlines ? resolve(flags.hotlines) : path('UPSTANDER_HOTLINES'),
    confirmDays: flags.confirmDays ?? said('UPSTANDER_CONFIRM_DAYS', confirmDays),
    stopDelay: flags.stopDelay ?? said('UPSTANDER_STOP_DELAY', stopDelay) ?? 0,
    logLevel: said('UPSTANDER_LOG_LEVEL', logLevel),
    metricsToken: said('UPSTANDER_METRICS_TOKEN', String),
    // A demo has one on this machine alone: it prints who gets in.
    admin:
      flags.admin ?? said('UPSTANDER_ADMIN', yesOrNo) ?? (flags.demo === true && flags.host === undefined),
    auditDays: flags.auditDays ?? said('UPSTANDER_AUDIT_DAYS', auditDays),
    spam: {
      trustedProxies: list('UPSTANDER_TRUSTED_PROXIES', proxy),
      proofOfWork: said('UPSTANDER_PROOF_OF_WORK', proofOfWork),
      perSender: said('UPSTANDER_PER_SENDER', limit),
      perMinute: said('UPSTANDER_PER_MINUTE', limit),
    },
    delivery: deliveryOptions(flags, flags.demo ? {} : environment),
    osdi: flags.demo ? undefined : osdiOptions(environment),
  };
}

/** @throws CliError, ConfigurationError where it is not right, or missing in production. */
function sealingFrom(environment: NodeJS.ProcessEnv): SealingKeys | undefined {
  const keys = fromVariable(environment, 'UPSTANDER_SEALING_KEYS', sealingKeysIn);
  if (!keys && environment['NODE_ENV'] === 'production')
    throw new CliError(
      'NODE_ENV is production: say what personal data are sealed with, by UPSTANDER_SEALING_KEYS or sealing.keysFile. ' +
        '"upstander keys new-sealing" writes a key: keep it elsewhere than the data',
    );
  return keys;
}
