// A campaign's own script: an element, with what it would otherwise ask for inside.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Part, wordsFor } from '../i18n/catalogue.ts';
import { partOf } from '../i18n/words.ts';
import type { ActionKind, Campaign, Progress } from '../contract/index.ts';
import { neededFor } from './campaigns/needed.ts';

export interface Baked {
  /** The folder of the script-tag files. */
  folder: string;
  tag: string;
  endpoint: string;
  /** In the language of `lang`. */
  campaign: Campaign;
  lang: string;
  progress: Progress;
}

/** What is done with the elements that show a campaign; a meter shows its number alone. */
const KINDS: Readonly<Record<string, ActionKind>> = { 'petition-sign': 'signature', 'contact-rep': 'letter' };

/**
 * The script's text. What comes along is kept on the page by the addresses that would have been asked
 * (see `client/brought.ts`). It says nothing of endpoint, campaign or language: its element does, and the
 * page's other elements are not to be told.
 */
export async function bakedScript(baked: Baked): Promise<string> {
  const { folder, tag, endpoint, campaign, lang, progress } = baked;
  const address = `${endpoint}/v1/campaigns/${campaign.id}`;
  const kind = KINDS[tag];
  const asked = new URLSearchParams({ lang, for: kind ?? '' });
  const answers = {
    ...(kind && { [`${address}?${asked.toString()}`]: neededFor(campaign, kind) }),
    [`${address}/progress`]: progress,
  };
  const [spoken] = await wordsFor(lang);
  const parts: Part[] = tag === 'contact-rep' ? ['first', 'contact'] : ['first']; // as its element begins
  const words = Object.fromEntries(
    await Promise.all(parts.map(async part => [part, await partOf(spoken, part)])),
  );
  const prelude = [
    'const page=name=>globalThis[Symbol.for("upstander@1."+name)]??={};',
    `Object.assign(page("answers"),${JSON.stringify(answers)});`,
    spoken === 'en'
      ? ''
      : `Object.assign(page("words")[${JSON.stringify(spoken)}]??={},${JSON.stringify(words)});`,
  ];
  const script = await readFile(join(folder, 'baked', `${tag}.js`), 'utf8');
  // In a block of its own, so that no name meets one of the script's; and without a map of other lines.
  return `{${prelude.join('')}}\n${script.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')}`;
}
