// Signatures in public: nothing that somebody wrote is shown before it was read.
import { Command } from 'commander';
import { COMMAND_LINE, type Store, deed } from '../../endpoint/index.ts';
import { shownName, shownOrganisation } from '../../endpoint/signers.ts';
import type { PublicSignature, Verdict } from '../../endpoint/store/signers.ts';
import { DEFAULT_DATA } from '../data-folder.ts';
import { servedCampaign, withEndpointStore } from '../endpoint-store.ts';
import { CliError } from '../failure.ts';
import { commandClock } from '../time.ts';

const command = (name: string, description: string) =>
  new Command(name)
    .description(description)
    .argument('<campaign>', 'the campaign’s id')
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA);

/** So many are read at once. */
const PAGE = 500;

export const signersList = () =>
  command('list', 'who chose to be shown, as they would be, and what was decided; the newest first')
    .option('--waiting', 'only those that nobody has decided about')
    .option('--json', 'for machines')
    .action((campaign: string, { data, waiting, json }: { data: string; waiting?: true; json?: true }) =>
      withEndpointStore(data, async store => {
        await servedCampaign(store, campaign);
        const all = (await everybody(store, campaign)).filter(({ verdict }) => !waiting || !verdict);
        const rows = all.map(rowOf);
        if (json) return console.log(JSON.stringify(rows, null, 2));
        if (!rows.length) return console.log(`Nobody of ${campaign} waits to be shown.`);
        for (const { id, day, verdict, name, organisation, comment } of rows) {
          const who = [name, organisation?.role, organisation?.name].filter(Boolean).join(', ');
          console.log(
            `${id}  ${day}  ${verdict.padEnd(8)}  ${who}${comment ? `: ${JSON.stringify(comment)}` : ''}`,
          );
        }
      }),
    );

const decide = (name: string, description: string, verdict: Verdict) =>
  command(name, description)
    .argument('<ids...>', 'as the list shows them')
    .action((campaign: string, ids: string[], { data }: { data: string }) =>
      withEndpointStore(data, async store => {
        await servedCampaign(store, campaign);
        const clock = commandClock();
        const at = clock().toISOString();
        const told = deed(clock, COMMAND_LINE, 'judge', { campaign, verdict, actions: ids });
        const known = await store.audited(told).signers.judge(campaign, ids, { verdict, at });
        console.log(`${verdict}: ${known.length}`);
        const unknown = ids.filter(id => !known.includes(id));
        if (unknown.length) {
          throw new CliError(
            `${unknown.join(', ')}: nobody of ${campaign} with this id chose to be shown. upstander signers list ${campaign} shows who did`,
          );
        }
      }),
    );

export const signersApprove = () =>
  decide('approve', 'show them, with what they wrote, also while serve runs', 'approved');
export const signersHide = () => decide('hide', 'show them no more; they still count', 'hidden');

async function everybody({ signers }: Store, campaign: string): Promise<PublicSignature[]> {
  const all: PublicSignature[] = [];
  for (;;) {
    const page = await signers.list(campaign, { which: 'all', after: all.at(-1)?.cursor, limit: PAGE });
    if (!page?.length) return all;
    all.push(...page);
  }
}

function rowOf({ id, supporter, comment, lang, recordedAt, verdict }: PublicSignature) {
  const organisation = shownOrganisation(supporter);
  const day = recordedAt.slice(0, 10);
  return { id, day, verdict: verdict ?? 'waiting', name: shownName(supporter, lang), organisation, comment };
}
