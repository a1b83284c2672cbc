// The JSON files of a campaign, which elements read where there is no endpoint.
import type { CampaignFile } from '../contract/index.ts';
import { campaignIn, isClosed } from './campaign-in.ts';
import { NOBODY, progressWith } from './progress.ts';
import { allLanguages } from './texts.ts';

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
  yield { path: `campaigns/${file.id}.json`, content: campaignIn(file, undefined, publicUrl, now) };
  for (const lang of allLanguages(file)) {
    yield { path: `campaigns/${file.id}.${lang}.json`, content: campaignIn(file, lang, publicUrl, now) };
  }
  // Files send no events.
  const progress = progressWith(file, NOBODY, { closed: isClosed(file, now) });
  yield { path: `campaigns/${file.id}.progress.json`, content: progress, keep: true };
}
