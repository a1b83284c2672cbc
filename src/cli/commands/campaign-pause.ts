import { Command } from 'commander';
import { COMMAND_LINE, type Served, type Store, deed } from '../../endpoint/index.ts';
import { DEFAULT_DATA } from '../data-folder.ts';
import { servedCampaign, withEndpointStore } from '../endpoint-store.ts';
import { commandClock } from '../time.ts';

export const campaignPause = () =>
  command(
    'pause',
    'hold what has not left yet of a campaign, letters and mails about its bill, also while serve runs',
    pause,
  );

export const campaignResume = () =>
  command('resume', 'let the letters and mails of a paused campaign leave', resume);

const command = (name: string, description: string, change: Change) =>
  new Command(name)
    .description(description)
    .argument('<id>', 'the campaign’s id')
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA)
    .action(async (id: string, { data }: { data: string }) => {
      await withEndpointStore(data, async store => {
        console.log(await change(id, held(await servedCampaign(store, id)), store));
      });
    });

/** `3 letters and 1 mail about its bill are`. */
function held({ letters, mails }: Served): string {
  const some = (n: number, one: string, more = '') => `${n} ${one}${n === 1 ? '' : 's'}${more}`;
  const all = [some(letters, 'letter'), ...(mails ? [some(mails, 'mail', ' about its bill')] : [])];
  return `${all.join(' and ')} ${letters + mails === 1 && all.length === 1 ? 'is' : 'are'}`;
}

/** Does it. @returns what to tell. */
type Change = (id: string, waiting: string, store: Store) => Promise<string>;

async function pause(id: string, waiting: string, store: Store): Promise<string> {
  const clock = commandClock();
  const told = deed(clock, COMMAND_LINE, 'pause', { campaign: id });
  await store.audited(told).pauses.pause(id, clock().toISOString());
  return `${id} is paused: ${waiting} held, and any that come, until upstander campaign resume ${id}`;
}

async function resume(id: string, waiting: string, store: Store): Promise<string> {
  if (!(await store.pauses.list()).includes(id)) return `${id} is not paused`;
  const told = deed(commandClock(), COMMAND_LINE, 'resume', { campaign: id });
  await store.audited(told).pauses.resume(id);
  return `${id} goes on: ${waiting} free to leave, at once where upstander serve runs, else once it does`;
}
