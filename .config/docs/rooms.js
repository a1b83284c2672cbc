// Room for the examples that run, so that no page of the documentation moves when they come: what `upstander snippet`
// prints for a page, for each element that stands in an example.
import { loadCampaigns } from '../../src/endpoint/campaigns/load.ts';
import { ServedCampaign } from '../../src/endpoint/campaigns/registry.ts';
import { hotlinesFor } from '../../src/hotlines/index.ts';
import { reserveCss, roomFor } from '../../src/snippets/index.ts';

const TAG = /<(petition-sign|contact-rep|goal-meter|hotline-info)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g;
const PROVIDER = /<action-provider((?:\s+[\w-]+="[^"]*")*)\s*>/;

const attributes = text =>
  Object.fromEntries(
    [...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value = '']) => [name, value]),
  );

/**
 * @param {readonly string[]} examples as they are pasted.
 * @returns {Promise<string>} a style sheet.
 */
export async function roomsOf(examples) {
  const files = await loadCampaigns('demo/campaigns');
  const campaigns = new Map(files.map(file => [file.id, new ServedCampaign(file, 'http://localhost')]));
  const sheets = new Set();
  for (const example of examples) {
    const around = attributes(PROVIDER.exec(example)?.[1] ?? '');
    for (const [, tag, written] of example.matchAll(TAG)) {
      const { campaign, lang, compact, ...rest } = attributes(written);
      const own = { tag, campaign, lang, ...rest, compact: compact === '' };
      const spoken = lang ?? around.lang ?? 'en';
      const shown =
        tag === 'hotline-info'
          ? hotlinesFor(rest.country, rest.topic, spoken).hotlines
          : campaigns.get(campaign ?? around.campaign)?.in(spoken, new Date());
      if (!shown) continue; // it says its number itself
      const css = reserveCss({ ...own, room: await roomFor(tag, shown, spoken, own) });
      const said = Object.entries(around).map(([name, value]) => `[${name}='${value}']`);
      sheets.add(said.length ? `action-provider${said.join('')} {\n${css}\n}` : css);
    }
  }
  return [...sheets].join('\n');
}
