// Actions with a sign of spam: they count until somebody holds them.
import { Command } from 'commander';
import { COMMAND_LINE, type FlagVerdict, type Store, deed } from '../../endpoint/index.ts';
import type { Decided } from '../../endpoint/store/decisions.ts';
import type { StoredAction } from '../../endpoint/store/port.ts';
import { fullName } from '../../i18n/person-name.ts';
import { DEFAULT_DATA } from '../data-folder.ts';
import { servedCampaign, withEndpointStore } from '../endpoint-store.ts';
import { CliError } from '../failure.ts';
import { commandClock } from '../time.ts';

/** So many are read at once. */
const PAGE = 500;

export const flagsList = () =>
  new Command('list')
    .description('what is marked and nobody has looked at, the newest first')
    .argument('[campaign]', 'the campaign’s id (else all)')
    .option('--held', 'what is held instead, the latest decision first')
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA)
    .option('--json', 'for machines')
    .action((campaign: string | undefined, options: { held?: true; data: string; json?: true }) =>
      withEndpointStore(options.data, async store => {
        if (campaign !== undefined) await servedCampaign(store, campaign);
        const rows: ReturnType<typeof rowOf>[] = [];
        const found = options.held ? held(store, campaign) : waiting(store, campaign);
        for await (const action of found) rows.push(rowOf(action));
        if (options.json) return console.log(JSON.stringify(rows, null, 2));
        if (!rows.length)
          return console.log(
            options.held ? 'Nothing is held.' : 'Nothing that is marked waits to be looked at.',
          );
        for (const row of rows) {
          const { campaign: of, id, day, kind, flags, name, email, text } = row;
          const who = [name, email].filter(Boolean).join(', ') || 'somebody';
          const said = text ? `: ${JSON.stringify(text)}` : '';
          console.log(`${of}  ${id}  ${day}  ${kind}  ${flags.join(' ')}  ${who}${said}`);
        }
      }),
    );

const decide = (name: string, description: string, verdict: FlagVerdict) =>
  new Command(name)
    .description(description)
    .argument('<campaign>', 'the campaign’s id')
    .argument('<ids...>', 'as the list shows them')
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA)
    .action((campaign: string, ids: string[], { data }: { data: string }) =>
      withEndpointStore(data, async store => {
        await servedCampaign(store, campaign);
        const clock = commandClock();
        const at = clock().toISOString();
        const told = deed(clock, COMMAND_LINE, 'review', { campaign, verdict, actions: ids });
        const known = await store.audited(told).flags.review(campaign, ids, { verdict, at });
        console.log(`${verdict}: ${known.length}`);
        const unknown = ids.filter(id => !known.includes(id));
        if (unknown.length)
          throw new CliError(
            `${unknown.join(', ')}: nothing of ${campaign} with this id is marked. upstander flags list ${campaign} shows what is`,
          );
      }),
    );

export const flagsKeep = () =>
  decide('keep', 'as good as any other: it counts, also what was held before', 'keep');
export const flagsHold = () => decide('hold', 'it neither counts nor leaves, until it is kept', 'hold');

async function* waiting({ flags }: Store, campaign: string | undefined): AsyncGenerator<StoredAction> {
  for (let after: StoredAction | undefined; ;) {
    const page = await flags.waiting(campaign, { limit: PAGE, after });
    yield* page;
    after = page.at(-1);
    if (page.length < PAGE) return;
  }
}

async function* held({ decisions }: Store, campaign: string | undefined): AsyncGenerator<StoredAction> {
  for (let after: Decided | undefined; ;) {
    const page = await decisions.list('hold', campaign, { limit: PAGE, after });
    for (const { action } of page) yield action;
    after = page.at(-1);
    if (page.length < PAGE) return;
  }
}

function rowOf({
  campaign,
  id,
  kind,
  lang,
  recordedAt,
  supporter,
  comment,
  deliveries,
  ...rest
}: StoredAction) {
  const { given, family, email } = supporter ?? {};
  const name = given || family ? fullName({ given, family }, lang) : undefined;
  const text = comment ?? deliveries.find(({ letter }) => letter)?.letter?.body;
  const day = recordedAt.slice(0, 10);
  return { campaign, id, day, kind, flags: rest.flags ?? [], name, email, text };
}
