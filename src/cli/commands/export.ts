import { open, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { type Format, FORMATS, exportedActions } from '../../endpoint/export/actions.ts';
import { DEFAULT_DATA } from '../data-folder.ts';
import { servedCampaign, withEndpointStore } from '../endpoint-store.ts';
import { COMMAND_LINE, deed } from '../../endpoint/index.ts';
import { CliError } from '../failure.ts';
import { type ProgressBar, withProgress } from '../progress-bar.ts';
import { commandClock } from '../time.ts';

interface Options {
  data: string;
  campaign?: string;
  format: Format;
  all?: true;
  out?: string;
}

export const exportCommand = () =>
  new Command('export')
    .description('what was done, by whom: each action that counts now')
    .option('--campaign <id>', 'of one campaign only')
    .option('--all', 'also what waits, is held, does not count, was taken back or is forgotten')
    .addOption(
      new Option('--format <format>', 'osdi: as platforms that speak it take it, one a line')
        .choices(FORMATS)
        .default('csv'),
    )
    .option('--out <file>', 'write there, for its owner alone (else to standard output)')
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA)
    .action(run);

/** Who has read enough, as `head` has, ends it. */
const endsQuietly = () =>
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => code === 'EPIPE' && process.exit(0));

async function run({ data, campaign, format, all, out }: Options): Promise<void> {
  const file = out === undefined ? undefined : resolve(out);
  await withEndpointStore(data, async store => {
    if (campaign !== undefined) await servedCampaign(store, campaign);
    await store.audit.tell(
      deed(commandClock(), COMMAND_LINE, 'export', { campaign, format, all: all ?? false }),
    );
    const written = async (write: (text: string) => Promise<unknown>, bar?: ProgressBar) => {
      let n = 0;
      for await (const text of exportedActions(store, { campaign, format, all })) {
        await write(text);
        n++;
        bar?.at('writing actions', n);
      }
      return n - (format === 'csv' ? 1 : 0);
    };
    if (!file) {
      endsQuietly();
      return void (await written(toOutput));
    }
    const n = await withProgress(bar => toFile(file, write => written(write, bar)));
    console.error(`${n} actions in ${file}`);
  });
}

/** Waits where whoever reads is slower. */
const toOutput = (text: string): Promise<void> =>
  new Promise((done, failed) => process.stdout.write(text, error => (error ? failed(error) : done())));

/** A file that cannot be written whole is not left behind. @throws CliError */
async function toFile(
  file: string,
  written: (write: (text: string) => Promise<unknown>) => Promise<number>,
): Promise<number> {
  const handle = await open(file, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EEXIST' ? 'there is a file of that name' : `writing failed (${error.code})`;
    throw new CliError(`${file}: ${why}. Give another name with --out`);
  });
  try {
    return await written(text => handle.writeFile(text));
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}
