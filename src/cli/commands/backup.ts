import { resolve } from 'node:path';
import { Command } from 'commander';
import { backUp } from '../../endpoint/backup/backup.ts';
import type { Progress } from '../../endpoint/backup/progress.ts';
import { DEFAULT_DATA, endpointData } from '../data-folder.ts';
import { databaseUrl, namingStore, storeOf } from '../database.ts';
import { type ProgressBar, withProgress } from '../progress-bar.ts';

interface Options {
  data: string;
  check: boolean;
}

export const shownBy =
  (bar: ProgressBar): Progress =>
  (step, done, total) =>
    bar.at(step, done, total);

export const backupCommand = () =>
  new Command('backup')
    .description('copy all data as they are at this moment, also while serve runs, and try the copy')
    .argument('<folder>', 'a new folder for the copy; it holds keys and persons: keep it as safe as the data')
    .option('--data <folder>', 'where the endpoint keeps its actions, or its keys', DEFAULT_DATA)
    .option('--no-check', 'do not restore the copy into a place of its own to look whether it is whole')
    .action(async (to: string, { data, check }: Options) => {
      const url = databaseUrl();
      const folder = endpointData(data, url);
      try {
        const held = await withProgress(bar =>
          backUp(folder, resolve(to), { databaseUrl: url, check, progress: shownBy(bar) }),
        );
        const what = `${held['actions']!.rows} actions are copied to ${resolve(to)}`;
        console.log(check ? `${what}; the copy was restored and is whole` : what);
      } catch (error) {
        throw namingStore(error, storeOf(folder));
      }
    });
