import { Command } from 'commander';
import { calendarFile, eventUid } from '../../i18n/calendar-file.ts';
import { localize } from '../../campaign-file/localize.ts';
import { campaignNamed, writeOut } from '../campaign-kit.ts';
import { CliError } from '../failure.ts';
import { publicUrlFrom } from '../options.ts';

interface Options {
  campaigns: string;
  lang?: string;
  publicUrl: string;
  out?: string;
}

export const calendarCommand = () =>
  new Command('calendar')
    .description('print a campaign’s event as a calendar file, for an invitation by e-mail')
    .argument('<campaign>', 'the campaign’s id')
    .option('--campaigns <folder>', 'the campaign files', 'campaigns')
    .option('--lang <language>', 'the language (else the campaign’s own)')
    .option(
      '--public-url <url>',
      'where the endpoint is: links of the campaign begin there',
      publicUrlFrom,
      'http://localhost:8080',
    )
    .option('--out <file>', 'write there (else to standard output)')
    .action(run);

async function run(id: string, { campaigns, lang, publicUrl, out }: Options): Promise<void> {
  const file = await campaignNamed(id, campaigns);
  const { next } = localize(file, lang ?? file.lang, publicUrl);
  if (!next || !('event' in next))
    throw new CliError(
      `The campaign "${id}" has no event: give it \`next\` with an \`event\` in its file (title, place, start, timeZone)`,
    );
  const uid = eventUid(id, next.event);
  await writeOut(calendarFile(next.event, uid, new Date()), out, 'attach it to an invitation');
}
