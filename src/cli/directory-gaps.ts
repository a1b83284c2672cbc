import type { CampaignFile } from '../contract/index.ts';
import type { DirectoryStore } from '../endpoint/directory/directory.ts';

/** The offices that campaigns write to and the directory knows nothing of, one line a campaign. */
export async function directoryGaps(
  campaigns: readonly CampaignFile[],
  directory: DirectoryStore,
): Promise<string[]> {
  const lines: string[] = [];
  for (const { id, targets = {} } of campaigns) {
    const { offices = [], country = 'US' } = targets;
    const held = new Set((await directory.sources(country)).flatMap(one => one.offices.map(at => at.office)));
    const missing = offices.filter(office => !held.has(office));
    if (!missing.length) continue;
    lines.push(
      `campaign ${id} writes to ${missing.join(', ')}, and the directory of ${country} holds nobody there: ` +
        'upstander directory import',
    );
  }
  return lines;
}
