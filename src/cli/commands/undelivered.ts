import { Command } from 'commander';
import { DEFAULT_DATA } from '../data-folder.ts';
import { servedCampaign, withEndpointStore } from '../endpoint-store.ts';
import { table } from '../table.ts';

/** More reasons than anybody reads. */
const MOST = 500;

export const undeliveredCommand = () =>
  new Command('undelivered')
    .description('which letters did not arrive, by recipient and reason, the most frequent first')
    .argument('<campaign>', 'the campaign’s id')
    .option('--json', 'for machines')
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA)
    .action((campaign: string, { data, json }: { data: string; json?: true }) =>
      withEndpointStore(data, async store => {
        await servedCampaign(store, campaign);
        const found = await store.outbox.undelivered(campaign, MOST);
        if (json) return console.log(JSON.stringify(found, null, 2));
        if (!found.length) return console.log(`No letter of ${campaign} failed or came back.`);
        return console.log(
          table(
            ['recipient', 'way', 'state', 'letters', 'reason'],
            found.map(({ target, by, status, n, why = '' }) => [target.id, by, status, String(n), why]),
          ),
        );
      }),
    );
