import { accessSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { backUp, restore } from '../../endpoint/index.ts';
import { DEFAULT_DATA, dataFile, endpointData } from '../data-folder.ts';
import { databaseUrl } from '../database.ts';
import { CliError, namingDataFile } from '../failure.ts';

export const backupCommand = () =>
  new Command('backup')
    .description('copy the data folder as it is at this moment, also while serve runs')
    .argument('<folder>', 'a new folder for the copy; it holds keys and persons: keep it as safe as the data')
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA)
    .action(async (to: string, { data }: { data: string }) => {
      inFilesAlone();
      const folder = endpointData(data);
      try {
        await backUp(folder, resolve(to));
      } catch (error) {
        throw namingDataFile(error, dataFile(folder));
      }
      console.log(`${folder} is copied to ${resolve(to)}`);
    });

export const restoreCommand = () =>
  new Command('restore')
    .description('put a backup back, and end again what supporters ended since: consents, actions, persons')
    .argument('<folder>', 'the backup')
    .option(
      '--data <folder>',
      'the data folder, with what is there now: it tells what was ended',
      DEFAULT_DATA,
    )
    .option('--data-is-lost', 'nothing is there: what was ended since the backup cannot be known')
    .action(async (from: string, { data, dataIsLost }: { data: string; dataIsLost?: true }) => {
      inFilesAlone();
      const folder = endpointData(from);
      const target = resolve(data);
      const there = exists(dataFile(target));
      if (!there && !dataIsLost)
        throw new CliError(
          `There is no data in ${target}, so that nobody knows who was forgotten since the backup: say --data-is-lost, and forget them anew with upstander erase`,
        );
      if (there && dataIsLost)
        throw new CliError(`There is data in ${target}: leave out --data-is-lost, or move it away`);
      if (!there) await mkdir(target, { recursive: true, mode: 0o700 });
      try {
        const known = await restore(folder, target);
        console.log(
          there
            ? `${folder} is put back in ${target}; ${known} endings were made sure of. Start the endpoint again.`
            : `${folder} is put back in ${target}. Forget anew whoever asked for it since.`,
        );
      } catch (error) {
        throw namingDataFile(error, dataFile(target));
      }
    });

/** @throws CliError where actions are in a database: a copy of the folder would not hold them. */
function inFilesAlone(): void {
  if (databaseUrl())
    throw new CliError(
      'DATABASE_URL names a database, which this cannot copy: use pg_dump, and keep keys.json and signing-keys.json with it',
    );
}

function exists(file: string): boolean {
  try {
    accessSync(file);
    return true;
  } catch {
    return false;
  }
}
