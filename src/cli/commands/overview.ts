import { Command } from 'commander';
import { type CampaignFigures, campaignFigures } from '../../endpoint/index.ts';
import { DEFAULT_DATA } from '../data-folder.ts';
import { withEndpointStore } from '../endpoint-store.ts';
import { table } from '../table.ts';
import { commandClock } from '../time.ts';

const COLUMNS: Record<string, (one: CampaignFigures) => string | number> = {
  campaign: ({ id }) => id,
  counted: one => one.counted,
  verified: ({ tallies }) => tallies.verified,
  unverified: ({ tallies }) => tallies.unverified,
  pending: ({ tallies }) => tallies.pending,
  'on paper': ({ tallies }) => tallies.imported,
  today: one => one.today,
  '7 days': one => one.week,
  'letters waiting': ({ letters }) => letters.waiting,
  'letters failed': ({ letters }) => letters.failed,
  '': ({ paused }) => (paused ? 'paused' : ''),
};

export const overviewCommand = () =>
  new Command('overview')
    .description('campaigns side by side, as the admin page shows them')
    .option('--json', 'for machines')
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA)
    .action(({ data, json }: { data: string; json?: true }) =>
      withEndpointStore(data, async store => {
        const ids = (await store.pauses.known()).map(({ campaign }) => campaign);
        const figures = await campaignFigures(store, ids, commandClock()());
        if (json) return console.log(JSON.stringify(figures, null, 2));
        if (!figures.length) return console.log('Nothing was served from this data yet.');
        const all = await store.pauses.all();
        if (all) console.log(`All sending is paused since ${all.slice(0, 16).replace('T', ' ')} UTC\n`);
        return console.log(
          table(
            Object.keys(COLUMNS),
            figures.map(one => Object.values(COLUMNS).map(cell => String(cell(one)))),
          ),
        );
      }),
    );
