import { resolve } from 'node:path';
import { Command } from 'commander';
import { loadHotlines } from '../../endpoint/hotlines/load.ts';
import { HOTLINES, type HotlineRecord } from '../../hotlines/index.ts';
import { CliError } from '../failure.ts';
import { commandClock } from '../time.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const YEAR_MS = 365 * DAY_MS;

export const hotlinesCheck = () =>
  new Command('check')
    .description('list the help lines that nobody has rung, or not for a year')
    .argument('[file]', 'your own list, in YAML or JSON (else the lines that come with Upstander)')
    .option('--country <code>', 'the lines of one country')
    .option('--strict', 'end with an error where there are any')
    .addHelpText(
      'after',
      `
Ring a line, then write the day and who did into your list:

  checkedOn: 2026-11-22
  checkedBy: Kim, Example Coalition

The card says so from then on. Until then it says that the line is from public sources, and of which day.`,
    )
    .action(run);

async function run(
  file: string | undefined,
  { country, strict }: { country?: string; strict?: true },
): Promise<void> {
  const all = file === undefined ? HOTLINES : await loadHotlines(resolve(file));
  const lines = all.filter(line => !country || line.country === country.toUpperCase());
  if (!lines.length)
    throw new CliError(`There is no help line${country ? ` of ${country.toUpperCase()}` : ''} to check`);
  const now = commandClock()();
  const due = lines.flatMap(line => {
    const why = whyDue(line, now);
    return why ? [`${line.id}\n  ${reach(line)}\n  ${why}\n  ${line.source} (${line.sourceDate})`] : [];
  });
  console.log(due.length ? due.join('\n') : 'Somebody rang every line within a year.');
  const count = `${due.length} of ${lines.length} help lines need a call`;
  if (strict && due.length) throw new CliError(count);
  console.log(`\n${count}`);
}

/** Why a line is to be rung; nothing where somebody did within a year. */
export function whyDue({ checkedOn, checkedBy, status }: HotlineRecord, now: Date): string | undefined {
  if (!checkedOn)
    return `nobody has rung it${status === 'partly' ? '; its sources are old or second-hand' : ''}`;
  if (!checkedBy) return `somebody rang it on ${checkedOn}, but checkedBy does not say who`;
  // East of UTC a day begins before it does here.
  if (Date.parse(checkedOn) > now.getTime() + DAY_MS)
    return `checkedOn is ${checkedOn}: that day has not come`;
  return now.getTime() - Date.parse(checkedOn) > YEAR_MS
    ? `${checkedBy} rang it on ${checkedOn}: more than a year ago`
    : undefined;
}

const reach = ({ name, lang, call, text, chat, site }: HotlineRecord) =>
  [
    name[lang] ?? Object.values(name)[0],
    call && `call ${call.display}`,
    text && `text ${text.keyword ? `${text.keyword} to ` : ''}${text.display}`,
    chat ?? site,
  ]
    .filter(Boolean)
    .join(', ');
