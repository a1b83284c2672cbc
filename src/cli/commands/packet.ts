import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { CampaignFile } from '../../contract/index.ts';
import { loadCampaigns } from '../../endpoint/campaigns/load.ts';
import { localize } from '../../campaign-file/localize.ts';
import { COMMAND_LINE, deed } from '../../endpoint/index.ts';
import type { HeldLetter } from '../../endpoint/store/port.ts';
import { DEFAULT_DATA } from '../data-folder.ts';
import { CliError } from '../failure.ts';
import { type Packet, isConfirmed, lastOfEach } from '../packet/packet.ts';
import { type PaperSize, paper } from '../packet/paper.ts';
import { csv, json } from '../packet/tables.ts';
import { withEndpointStore } from '../endpoint-store.ts';
import { commandClock } from '../time.ts';

interface Options {
  target?: string;
  format: 'html' | 'csv' | 'json';
  out: string;
  data: string;
  campaigns?: string;
  paper?: PaperSize;
}

export const packet = () =>
  new Command('packet')
    .description('write all letters to an office, with the list of signers, to be handed over in person')
    .argument('<campaign>', 'the campaign’s id')
    .option('--target <id>', 'only the letters to this target (else one file for each)')
    .addOption(
      new Option('--format <format>', 'html to print, csv for a spreadsheet')
        .choices(['html', 'csv', 'json'])
        .default('html'),
    )
    .option('--out <folder>', 'where the files go', 'packets')
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA)
    .option('--campaigns <folder>', 'the campaign files, for the campaign’s title')
    .addOption(
      new Option('--paper <size>', 'the paper (else the campaign’s, else letter)').choices(['a4', 'letter']),
    )
    .addHelpText(
      'after',
      `
Only letters that were given to this endpoint are here: those whose e-mail address is confirmed, or all where the
campaign says "deliver: unverified"; each says which it is. The files name people: only you may read them.

  upstander packet safe-harbor --campaigns campaigns --data /var/lib/upstander --out packets`,
    )
    .action(run);

async function run(
  id: string,
  { target, format, out, data, campaigns, paper: size }: Options,
): Promise<void> {
  const all = await lettersOf(id, data);
  const chosen = all.filter(letter => !target || letter.target.id === target);
  if (!chosen.length) {
    const known = [...new Set(all.map(letter => letter.target.id))].join(', ');
    throw new CliError(
      all.length
        ? `There are no letters to "${target}". There are some to: ${known}`
        : `There are no letters of "${id}" here that may be handed over: none was given to this endpoint, or none is confirmed`,
    );
  }
  const files = campaigns ? await loadCampaigns(resolve(campaigns)) : [];
  const file = files.find(one => one.id === id);
  if (campaigns && !file) throw new CliError(`There is no campaign "${id}" in ${resolve(campaigns)}`);
  const folder = resolve(out);
  const written: string[] = [];
  for (const each of packets(id, chosen, file)) {
    const text = {
      html: () => paper(each, size ?? file?.print?.size ?? 'letter'),
      csv: () => csv(each),
      json: () => json(each),
    }[format]();
    const path = join(folder, `${id}-${each.target.id}.${format}`);
    await writePrivately(folder, path, text);
    const confirmed = each.letters.filter(isConfirmed).length;
    written.push(`  ${path}: ${each.letters.length} to ${each.target.name}, ${confirmed} of them confirmed`);
  }
  console.log(['Letters to hand over:', ...written].join('\n'));
}

const lettersOf = (campaign: string, data: string): Promise<HeldLetter[]> =>
  withEndpointStore(data, async store => {
    await store.audit.tell(deed(commandClock(), COMMAND_LINE, 'export', { campaign, of: 'letters' }));
    return lastOfEach(await store.actions.letters(campaign));
  });

function* packets(
  id: string,
  letters: readonly HeldLetter[],
  file: CampaignFile | undefined,
): Generator<Packet> {
  const campaign = file && localize(file, file.lang, 'http://localhost');
  const date = commandClock()().toISOString().slice(0, 10);
  for (const [target, own] of Map.groupBy(letters, letter => letter.target.id)) {
    const recipient = campaign?.targets?.recipients?.find(one => one.id === target);
    yield {
      campaign: { id, title: campaign?.title ?? id },
      target: { id: target, name: own[0]!.target.name, role: recipient?.role },
      date,
      letters: own,
    };
  }
}

/**
 * Letters name people: nobody else on this machine reads them, at no time, and no link that lies there leads them
 * elsewhere. @throws CliError where it cannot be written.
 */
async function writePrivately(folder: string, path: string, text: string): Promise<void> {
  const fresh = `${path}.${randomUUID()}`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      await writeFile(fresh, text, { mode: 0o600, flag: 'wx' });
      // Takes the place of a file or a link of that name, and leaves alone what the link leads to.
      await rename(fresh, path);
    } catch (error) {
      await rm(fresh, { force: true });
      throw error;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError(`${path}: writing failed (${code}). Give another folder with --out`);
  }
}
