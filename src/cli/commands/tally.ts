// What was collected on paper: entered with its source, listed, taken out again.
import { randomUUID } from 'node:crypto';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { ActionKind } from '../../contract/index.ts';
import { COMMAND_LINE, type Import, MOST_IMPORTED, type Store, deed } from '../../endpoint/index.ts';
import { DEFAULT_DATA } from '../data-folder.ts';
import { servedCampaign, withEndpointStore } from '../endpoint-store.ts';
import { CliError } from '../failure.ts';
import { commandClock } from '../time.ts';

/** Longest source or reason, in characters. */
const LONGEST_NOTE = 300;

const command = (name: string, description: string) =>
  new Command(name)
    .description(description)
    .argument('<campaign>', 'the campaign’s id')
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA);

interface Add {
  data: string;
  source: string;
  kind: ActionKind;
  again?: true;
  first?: true;
}

export const tallyAdd = () =>
  command('add', 'count what was collected on paper, also while serve runs')
    .addArgument(new Argument('<count>', 'how many, in digits').argParser(countOf))
    .requiredOption(
      '--source <text>',
      'where they were collected; names of people do not belong in it',
      noteOf,
    )
    .addOption(new Option('--kind <kind>', 'what they are').choices(ActionKind.options).default('signature'))
    .option('--again', 'also where as many of the same source are entered already')
    .option('--first', 'also where nothing of the campaign is in this data yet')
    .addHelpText(
      'after',
      `
  upstander tally add sesta 48 --source "Signature sheets, farmers’ market, 3 May"

A page shows “including 48 collected on paper”; the source stays here. Keep the sheets: nobody else can show them.`,
    )
    .action((campaign: string, n: number, options: Add) =>
      withEndpointStore(options.data, store => add(store, campaign, n, options)),
    );

export const tallyList = () =>
  command('list', 'what was collected on paper, and what was taken out again')
    .option('--json', 'for machines')
    .action((campaign: string, { data, json }: { data: string; json?: true }) =>
      withEndpointStore(data, async store => {
        await servedCampaign(store, campaign);
        const entries = await store.imports.list(campaign);
        console.log(json ? JSON.stringify(entries, null, 2) : table(campaign, entries));
      }),
    );

interface Remove {
  data: string;
  why: string;
  lowerGoal?: true;
}

export const tallyRemove = () =>
  command('remove', 'take an entry out of the count; it stays in the list')
    .argument('<entry>', 'its id, as the list shows it')
    .requiredOption('--why <text>', 'the reason, for those who read the list later', noteOf)
    .option('--lower-goal', 'the entry was a mistake: a goal that was passed by it alone may come back')
    .action((campaign: string, id: string, options: Remove) =>
      withEndpointStore(options.data, store => remove(store, campaign, id, options)),
    );

async function add(store: Store, campaign: string, n: number, options: Add): Promise<void> {
  const { source, kind, again, first } = options;
  if (!first) {
    await servedCampaign(store, campaign, '. If the id is right and it holds nothing yet, add --first');
  }
  const id = randomUUID().slice(0, 8);
  const entry = { campaign, id, kind, n, source, at: commandClock()().toISOString() };
  const told = deed(commandClock(), COMMAND_LINE, 'tally', { campaign, did: 'add', entry: id, kind, n });
  const same = await store.audited(told).imports.add(entry, again);
  if (same) {
    throw new CliError(
      `${many(n, kind)} of this source are entered already, as ${same}: nothing was counted. If these are others, add --again`,
    );
  }
  console.log(`Entered ${many(n, kind)} of ${campaign} as ${id}. ${await onPaper(store, campaign, kind)}`);
}

async function remove(store: Store, campaign: string, id: string, options: Remove): Promise<void> {
  const at = commandClock()().toISOString();
  const { why, lowerGoal = false } = options;
  const told = deed(commandClock(), COMMAND_LINE, 'tally', { campaign, did: 'remove', entry: id });
  const { imports } = store.audited(told);
  const entry = await imports.remove({ campaign, id }, { at, why, lowersGoal: lowerGoal });
  if (!entry) {
    await servedCampaign(store, campaign);
    throw new CliError(`${campaign} has no entry ${id}: upstander tally list ${campaign} shows all`);
  }
  const { n, kind } = entry;
  const said =
    entry.removedAt === at
      ? `Took out ${many(n, kind)} of ${campaign}, entered as ${id}.`
      : `${id} was taken out already, on ${day(entry.removedAt!)}${entry.why ? `: ${entry.why}` : ''}.`;
  console.log(`${said} ${await onPaper(store, campaign, kind)}`);
}

async function onPaper(store: Store, campaign: string, kind: ActionKind): Promise<string> {
  const counts = (await store.actions.counts(campaign)).filter(one => one.kind === kind);
  const paper = counts.find(({ tally }) => tally === 'imported')?.n ?? 0;
  const all = counts.reduce((sum, { tally, n }) => sum + (tally === 'pending' ? 0 : n), 0);
  return `${many(all, kind)} count now, ${paper.toLocaleString('en')} of them on paper.`;
}

function table(campaign: string, entries: readonly Import[]): string {
  if (!entries.length) return `Nothing was entered for ${campaign}.`;
  const lines = entries.map(({ id, at, kind, n, source, removedAt, why }) => {
    const gone = removedAt ? `  (taken out on ${day(removedAt)}${why ? `: ${why}` : ''})` : '';
    return `${id}  ${day(at)}  ${many(n, kind).padStart(18)}  ${source}${gone}`;
  });
  return lines.join('\n');
}

const day = (instant: string) => instant.slice(0, 10);
const many = (n: number, kind: ActionKind) => `${n.toLocaleString('en')} ${kind}${n === 1 ? '' : 's'}`;

function countOf(text: string): number {
  const n = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (n >= 1 && n <= MOST_IMPORTED) return n;
  throw new InvalidArgumentError(`It is a whole number in digits, from 1 to ${MOST_IMPORTED}.`);
}

function noteOf(text: string): string {
  const note = text.normalize('NFC').trim();
  // A line of its own in the list, and nothing that a terminal would obey.
  if (/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u.test(note) && note.length >= 3 && note.length <= LONGEST_NOTE) return note;
  throw new InvalidArgumentError(`It is one line of 3 to ${LONGEST_NOTE} characters.`);
}
