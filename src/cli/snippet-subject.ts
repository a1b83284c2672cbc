// What a snippet is about, found: the campaign in its file or at the endpoint, the help lines; and whether it can be pasted.
import { resolve } from 'node:path';
import { Campaign, Id } from '../contract/index.ts';
import { loadCampaigns } from '../endpoint/campaigns/load.ts';
import { ServedCampaign } from '../endpoint/campaigns/registry.ts';
import { countriesOf } from '../hotlines/countries.ts';
import { HOTLINES, type HotlineRecord, hotlinesFor } from '../hotlines/index.ts';
import {
  type FramedTag,
  type Help,
  type Pasted,
  type Wanted,
  campaignSubject as subjectOfCampaign,
  hotlineSubject as subjectOfHotlines,
  tagFor,
} from '../snippets/index.ts';
import { CliError } from './failure.ts';

/** An element of a campaign; without a tag, the one that the campaign is made for. */
export async function campaignSubject(
  campaign: Campaign,
  wanted: Wanted,
  wished?: Exclude<FramedTag, 'hotline-info'>,
): Promise<Pasted> {
  const { id } = campaign;
  const { shape, compact } = wanted;
  const tag = wished ?? tagFor(campaign);
  if (tag === 'petition-sign' && !campaign.petition)
    throw new CliError(`${id} has no petition to sign: take --element contact-rep or goal-meter`);
  if (tag === 'contact-rep' && !campaign.targets)
    throw new CliError(`${id} names nobody to write to: take --element petition-sign or goal-meter`);
  if (shape && tag !== 'goal-meter') throw new CliError(`--shape is of a meter: add --element goal-meter`);
  if (compact && tag !== 'petition-sign')
    throw new CliError(`--compact is of a petition: add --element petition-sign`);
  return subjectOfCampaign(campaign, wanted, tag);
}

/**
 * The help lines of a country, or those that are named.
 * @param lines those to choose from; else the ones that ship.
 * @throws CliError where there is none, or one that is named is not among them.
 */
export async function hotlineSubject(
  wanted: Wanted,
  help: Help,
  lines: readonly HotlineRecord[] = HOTLINES,
): Promise<Pasted> {
  const lang = wanted.lang ?? 'en';
  const { country, topic } = help;
  const ids = help.hotline?.match(/\S+/g);
  const countries = country ? [country] : countriesOf(help.hotline ?? '');
  const all = countries.flatMap(code => hotlinesFor(code, topic, lang, lines).hotlines);
  const unknown = ids?.filter(id => !all.some(line => line.id === id));
  if (unknown?.length) {
    throw new CliError(
      `No help line of ${[countries.join(', ') || 'any country', topic].filter(Boolean).join(' ')} is called ` +
        `${unknown.join(' or ')}. There are: ${lines.map(line => line.id).join(', ')}. ` +
        'An id that does not begin with its country, such as us-, needs --country',
    );
  }
  const hotlines = all.filter(({ id }) => ids?.includes(id) ?? true);
  if (!hotlines.length) {
    const known = [...new Set(lines.map(line => `${line.country} ${line.topic}`))].toSorted();
    throw new CliError(
      `No help line is known for ${[country, topic].filter(Boolean).join(' ')}. Known are: ${known.join(', ')}`,
    );
  }
  return subjectOfHotlines(wanted, help, hotlines);
}

/** @throws CliError where the folder has no such campaign; CampaignFileError where a file is wrong. */
export async function campaignFromFiles(
  folder: string,
  id: string,
  { endpoint, lang }: Wanted,
  now: Date,
): Promise<Campaign> {
  const files = await loadCampaigns(resolve(folder));
  const file = files.find(one => one.id === id);
  if (!file) {
    const known = files.map(one => one.id).join(', ') || 'none';
    throw new CliError(`There is no campaign "${id}" in ${folder}. Its campaigns: ${known}`);
  }
  return new ServedCampaign(file, endpoint).in(lang, now);
}

/** @throws CliError where the endpoint does not answer, or knows no such campaign. */
export async function campaignFromEndpoint(id: string, { endpoint, lang }: Wanted): Promise<Campaign> {
  if (!Id.safeParse(id).success)
    throw new CliError(`"${id}" is no campaign's id: small letters, digits and hyphens`);
  const query = lang ? `?lang=${encodeURIComponent(lang)}` : '';
  const response = await fetch(`${endpoint}/v1/campaigns/${id}${query}`, {
    signal: AbortSignal.timeout(10_000),
  }).catch(() => {
    throw new CliError(
      `${endpoint} does not answer. Start it (upstander serve), name another with --endpoint, ` +
        'or name the folder of campaign files with --campaigns',
    );
  });
  if (response.status === 404) throw new CliError(`${endpoint} knows no campaign "${id}"`);
  const { data } = Campaign.safeParse(await response.json().catch(() => undefined));
  if (!response.ok || !data) {
    throw new CliError(`${endpoint} answered ${response.status}, and no campaign: is an endpoint there?`);
  }
  return data;
}
