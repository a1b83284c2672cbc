import { accessSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { restore } from '../../endpoint/backup/restore.ts';
import { COMMAND_LINE, deed } from '../../endpoint/index.ts';
import { DEFAULT_DATA, dataFile, endpointData } from '../data-folder.ts';
import { databaseUrl, namingStore, shownDatabase, storeOf } from '../database.ts';
import { CliError } from '../failure.ts';
import { withProgress } from '../progress-bar.ts';
import { commandClock } from '../time.ts';
import { shownBy } from './backup.ts';

interface Options {
  data: string;
  since?: string;
  nothingSince?: true;
  dataIsLost?: true;
}

export const restoreCommand = () =>
  new Command('restore')
    .description('put a backup back, and end again what supporters ended since: consents, actions, persons')
    .argument('<folder>', 'the backup, of whichever database')
    .option(
      '--data <folder>',
      'the data folder, with what is there now: it tells what was ended; with DATABASE_URL, where the keys go',
      DEFAULT_DATA,
    )
    .option(
      '--since <backup>',
      'a later backup, of what this one takes the place of: it tells what was ended',
    )
    .option('--nothing-since', 'no endpoint ran since the backup, as when you move to another database')
    .option(
      '--data-is-lost',
      'nothing is there: what was ended, revoked, held or hidden since the backup cannot be known',
    )
    .action(run);

async function run(from: string, options: Options): Promise<void> {
  const folder = endpointData(from);
  const target = resolve(options.data);
  const url = databaseUrl();
  const there = url === undefined && exists(dataFile(target));
  const since = told(options, there, url === undefined ? `in ${target}` : `but a new database`);
  const where = url === undefined ? target : `the database ${shownDatabase(url)}`;
  await mkdir(target, { recursive: true, mode: 0o700 });
  try {
    const known = await withProgress(bar =>
      restore(folder, target, {
        databaseUrl: url,
        since,
        told: deed(commandClock(), COMMAND_LINE, 'restore', { known: !options.dataIsLost }),
        sealing: storeOf(target).sealing,
        progress: shownBy(bar),
      }),
    );
    console.log(
      options.dataIsLost
        ? `${folder} is put back in ${where}. Do anew what was done since: forget whoever asked for it, revoke tokens, hold actions, hide comments.`
        : `${folder} is put back in ${where}; ${known} endings were made sure of. Start the endpoint again.`,
    );
  } catch (error) {
    throw namingStore(error, storeOf(target));
  }
}

/** @returns the later backup, where one tells. @throws CliError where nobody tells what was ended since. */
function told(
  { since, nothingSince, dataIsLost }: Options,
  there: boolean,
  place: string,
): string | undefined {
  const said = [since && '--since', nothingSince && '--nothing-since', dataIsLost && '--data-is-lost'].filter(
    option => typeof option === 'string',
  );
  if (said.length > 1) throw new CliError(`Say one of ${said.join(', ')}`);
  if (there && said[0]) throw new CliError(`There is data ${place}: leave out ${said[0]}, or move it away`);
  if (!there && !said[0])
    throw new CliError(
      `There is no data ${place}, so that nobody knows who was forgotten since the backup, or which tokens were revoked, ` +
        'actions held and comments hidden. Say --since <a later backup>; or --nothing-since, if no endpoint ran; or --data-is-lost, and do anew what was done since: ' +
        'forget them (upstander erase), revoke tokens (admin token revoke), hold actions (flags hold), hide comments (signers hide)',
    );
  return since === undefined ? undefined : endpointData(since);
}

function exists(file: string): boolean {
  try {
    accessSync(file);
    return true;
  } catch {
    return false;
  }
}
