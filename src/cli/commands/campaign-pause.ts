import { Command } from 'commander';
import { type Store, openSqliteStore } from '../../endpoint/index.ts';
import { DEFAULT_DATA, endpointData } from '../data-folder.ts';
import { CliError, namingDataFile } from '../failure.ts';
import { commandClock } from '../time.ts';

export const campaignPause = () =>
  command('pause', 'hold every letter of a campaign that has not left yet, also while serve runs', pause);

export const campaignResume = () => command('resume', 'let the letters of a paused campaign leave', resume);

const command = (name: string, description: string, change: Change) =>
  new Command(name)
    .description(description)
    .argument('<id>', 'the campaign’s id')
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA)
    .action(async (id: string, { data }: { data: string }) => {
      const { file } = endpointData(data);
      try {
        const store = await openSqliteStore({ file });
        try {
          console.log(await change(id, await waitingLetters(store, id), store));
        } finally {
          await store.close();
        }
      } catch (error) {
        throw namingDataFile(error, file);
      }
    });

/** Does it. @returns what to tell. */
type Change = (id: string, letters: string, store: Store) => Promise<string>;

async function pause(id: string, letters: string, { pauses }: Store): Promise<string> {
  await pauses.pause(id, commandClock()().toISOString());
  return `${id} is paused: ${letters} held, and any that come, until upstander campaign resume ${id}`;
}

async function resume(id: string, letters: string, { pauses }: Store): Promise<string> {
  if (!(await pauses.list()).includes(id)) return `${id} is not paused`;
  await pauses.resume(id);
  return `${id} goes on: ${letters} free to leave, at once where upstander serve runs, else once it does`;
}

/** @throws CliError where no such campaign was ever served from this data: it may be a slip of the pen. */
async function waitingLetters({ pauses }: Store, id: string): Promise<string> {
  const all = await pauses.known();
  const found = all.find(({ campaign }) => campaign === id);
  if (!found) {
    const known = all.map(({ campaign }) => campaign).join(', ') || 'none yet';
    throw new CliError(`There is no campaign "${id}" in this data. Those that were served: ${known}`);
  }
  return found.letters === 1 ? '1 letter is' : `${found.letters} letters are`;
}
