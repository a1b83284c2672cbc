import { type CampaignFile, type Progress, countedKinds, goalsOf, isSignUp } from '../contract/index.ts';
import { allLanguages } from '../campaign-file/texts.ts';
import { ServedCampaign } from '../endpoint/campaigns/registry.ts';
import { lookupFiles } from '../endpoint/directory/lookup-files.ts';
import type { DirectoryStore } from '../endpoint/directory/directory.ts';
import { HOTLINES, type HotlineRecord, hotlinesFor } from '../hotlines/index.ts';

/** One file of the static folder. */
export interface StaticFile {
  /** From the folder's root, with slashes. */
  path: string;
  content: unknown;
  /** Somebody else may write it later (a count): what is there already stays. */
  keep?: boolean;
}

/** A campaign in its own language, in each of its languages, and how far it is: nowhere yet. */
export function* campaignFiles(file: CampaignFile, publicUrl: string, now: Date): Generator<StaticFile> {
  const campaign = new ServedCampaign(file, publicUrl);
  yield { path: `campaigns/${file.id}.json`, content: campaign.in(undefined, now) };
  for (const lang of allLanguages(file)) {
    yield { path: `campaigns/${file.id}.${lang}.json`, content: campaign.in(lang, now) };
  }
  const progress: Progress = {
    campaign: file.id,
    counts: countedKinds(file),
    ...(isSignUp(file) && { signUp: true }),
    counted: 0,
    verified: 0,
    unverified: 0,
    pending: 0,
    imported: 0,
    ...(file.goal && goalsOf(0, file.goal)),
    ...(file.deadline && { deadline: file.deadline }),
    closed: campaign.closed(now),
    // Files send no events.
    live: false,
  };
  yield { path: `campaigns/${file.id}.progress.json`, content: progress, keep: true };
}

/** Who represents each postal code of a country. */
export async function* representativeFiles(
  directory: DirectoryStore,
  country: string,
  now: Date,
): AsyncGenerator<StaticFile> {
  for await (const [prefix, content] of lookupFiles(directory, country, now)) {
    yield { path: `representatives/${country}/${prefix}.json`, content };
  }
}

/** The help lines of each country, named in the line's own language. */
export function* hotlineFiles(lines: readonly HotlineRecord[] = HOTLINES): Generator<StaticFile> {
  for (const country of new Set(lines.map(line => line.country))) {
    yield { path: `hotlines/${country}.json`, content: hotlinesFor(country, undefined, 'und', lines) };
  }
}
