import type { OsdiOptions } from '../endpoint/index.ts';
import { CliError } from './failure.ts';

const [URL_, TOKEN, CAMPAIGNS] = [
  'UPSTANDER_OSDI_URL',
  'UPSTANDER_OSDI_TOKEN',
  'UPSTANDER_OSDI_CAMPAIGNS',
] as const;

/**
 * The platform that is told of signatures, from the environment.
 * @returns nothing where none is configured.
 * @throws CliError where one is half configured. What it holds is checked where it is used.
 */
export function osdiOptions(environment: NodeJS.ProcessEnv): OsdiOptions | undefined {
  const given = [URL_, TOKEN, CAMPAIGNS].filter(name => environment[name]);
  if (!given.length) return undefined;
  const need = (variable: string, field: string) => {
    const written = environment[variable];
    if (written) return written;
    throw new CliError(
      `A platform that speaks OSDI is configured (${given.join(', ')}), but not all of it: ${field} (or ${variable}) is missing`,
    );
  };
  return {
    url: need(URL_, 'osdi.url'),
    token: need(TOKEN, 'osdi.tokenFile'),
    campaigns: Object.fromEntries(need(CAMPAIGNS, 'osdi.campaigns').split(',').map(pair)),
  };
}

/** `sesta=https://…` */
function pair(written: string): [campaign: string, at: string] {
  const [, campaign, at] = /^\s*([^=\s]+)=(\S+)\s*$/.exec(written) ?? [];
  if (!campaign || !at)
    throw new CliError(
      `${CAMPAIGNS} has ${JSON.stringify(written)} in it: the id of a campaign, =, and people or the address of its petition are needed`,
    );
  return [campaign, at];
}
