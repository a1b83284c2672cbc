// News of a campaign's bill: recorded with its history, shown by the elements, told once to whoever agreed to it.
import { Command, InvalidArgumentError } from 'commander';
import { type CampaignFile, Day, Link } from '../../contract/index.ts';
import { loadCampaigns } from '../../endpoint/campaigns/load.ts';
import { campaignLanguages } from '../../campaign-file/texts.ts';
import {
  type BillUpdate,
  COMMAND_LINE,
  type Store,
  audience,
  billUpdate,
  deed,
  newUpdateMails,
  openKeys,
} from '../../endpoint/index.ts';
import { nearestLanguage } from '../../i18n/language.ts';
import { DEFAULT_DATA } from '../data-folder.ts';
import { servedCampaign, withEndpointStore } from '../endpoint-store.ts';
import { CliError } from '../failure.ts';
import { commandClock } from '../time.ts';

/** Longest status in one language, in characters: a card shows it. */
const LONGEST_TEXT = 1000;

/** Somewhere the next day has begun. */
const DAY_MS = 24 * 60 * 60 * 1000;

interface Update {
  text: Record<string, string>;
  date: string;
  url?: string;
  campaigns: string;
  data: string;
  mail: boolean;
  dryRun?: true;
  yes?: true;
}

export const billUpdateCommand = () =>
  new Command('update')
    .description('tell where a campaign’s bill stands now, and mail it once to whoever agreed to such e-mail')
    .argument('<campaign>', 'the campaign’s id')
    .requiredOption(
      '--text <text>',
      'what happened; again for other languages: --text es="Aprobado en comité."',
      textOf,
    )
    .requiredOption('--date <day>', 'the day that it is true of: 2026-11-20', dayOf)
    .option('--url <url>', 'where to read on', urlOf)
    .option('--campaigns <folder>', 'the campaign files', 'campaigns')
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA)
    .option('--no-mail', 'mail nobody: to put a slip of the pen right')
    .option('--dry-run', 'say who would be mailed, and change nothing')
    .option('--yes', 'do it: a mail cannot be called back')
    .addHelpText(
      'after',
      `
  upstander bill update hr-2172 --text "Passed the House, 312 to 105." --date 2026-11-20 --yes

Without --yes it says what would happen. Told twice, an update is one update: nobody gets a second mail about it. The
mails leave while upstander serve runs, a few at a time. Pages show the newest update, or the campaign file's status
where that is of a later day.`,
    )
    .action((id: string, options: Update) =>
      withEndpointStore(options.data, (store, folder) => update(store, folder, id, options)),
    );

export const billList = () =>
  new Command('list')
    .description('what was told of a campaign’s bill, the newest first, and what became of the mails')
    .argument('<campaign>', 'the campaign’s id')
    .option('--json', 'for machines')
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA)
    .action((campaign: string, { data, json }: { data: string; json?: true }) =>
      withEndpointStore(data, async store => {
        await servedCampaign(store, campaign);
        const all = await store.updates.list(campaign);
        console.log(json ? JSON.stringify(all, null, 2) : all.map(line).join('\n') || nothingTold(campaign));
      }),
    );

async function update(store: Store, folder: string, id: string, options: Update): Promise<void> {
  const { date, url, mail, dryRun, yes } = options;
  const file = await campaignOf(id, options.campaigns);
  await servedCampaign(store, id);
  const now = commandClock()();
  // Of a slip in the year it would be the newest for ever.
  if (Date.parse(date) > now.getTime() + DAY_MS) throw new CliError(`${date} has not come yet`);
  const text = textFor(file, options.text);
  const told = billUpdate({ campaign: id, text, day: date, ...(url && { url }) }, now);
  const before = (await store.updates.list(id)).find(one => one.id === told.id);
  const { people, mailed } = await audience(store, told, now);
  const silent = mail ? await whyNobody(store, file) : 'Nobody is mailed about it (--no-mail).';
  console.log(
    before
      ? `${told.id} was told on ${before.recordedAt.slice(0, 10)} already; ${mails(mailed)} about it then.`
      : `The bill of ${id}, ${date}: ${Object.values(options.text)[0]}`,
  );
  console.log(silent ?? plan(people, file, told));
  const many = silent ? 0 : people.length;
  if (dryRun || !yes) {
    console.log(`Nothing was recorded, and nobody is mailed.${dryRun ? '' : ' To do it, add --yes.'}`);
    return;
  }
  const when = (await store.pauses.list()).includes(id)
    ? `once it goes on, for ${id} is paused (upstander campaign resume ${id})`
    : 'while upstander serve runs';
  const chosen = silent ? [] : people;
  const entry = deed(commandClock(), COMMAND_LINE, 'bill', { campaign: id, update: told.id, mails: many });
  const added = await store
    .audited(entry)
    .updates.record(told, newUpdateMails(chosen, await openKeys(folder)));
  console.log(
    `Recorded as ${told.id}. ${mails(added)} queued${
      many ? `: they leave ${when}. upstander bill list tells what became of them` : ''
    }.`,
  );
}

/** @throws CliError */
async function campaignOf(id: string, folder: string): Promise<CampaignFile> {
  const all = await loadCampaigns(folder);
  const file = all.find(one => one.id === id);
  if (!file)
    throw new CliError(
      `There is no campaign "${id}" in ${folder}. There are: ${all.map(one => one.id).join(', ') || 'none'}`,
    );
  if (!file.bill) throw new CliError(`${id} is about no bill: add "bill" to its campaign file first`);
  return file;
}

/** Texts by language, in those of the campaign. @throws CliError */
function textFor(file: CampaignFile, given: Update['text']): BillUpdate['text'] {
  const { '': plain, ...others } = given;
  const text = { ...(plain && { [file.lang]: plain }), ...others };
  if (plain && others[file.lang]) throw new CliError(`The text in ${file.lang} was given twice`);
  const known = campaignLanguages(file);
  const strange = Object.keys(text).filter(lang => !known.includes(lang));
  if (strange.length)
    throw new CliError(`${file.id} is not written in ${strange.join(', ')}, but in ${known.join(', ')}`);
  if (!text[file.lang])
    throw new CliError(`The text in the campaign’s own language is missing: --text "…" (${file.lang})`);
  return text;
}

/** Why nobody is mailed, whoever agreed to it. */
async function whyNobody(store: Store, { id, sample }: CampaignFile): Promise<string | undefined> {
  const way = await store.updates.mailWay();
  if (way !== 'smtp' && way !== 'mailbox')
    return 'This endpoint sends no mail (upstander serve --smtp was not given): the status is shown, and nobody is mailed.';
  if (sample && way !== 'mailbox') return `${id} is a sample: the status is shown, and nobody is mailed.`;
  return undefined;
}

function plan(people: readonly { lang: string }[], file: CampaignFile, { text }: BillUpdate): string {
  if (!people.length) return 'Nobody is mailed: nobody who agreed to such e-mail is left.';
  const given = Object.keys(text);
  const lines = [...Map.groupBy(people, ({ lang }) => lang)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([lang, them]) => {
      const inText = nearestLanguage(lang, given) ?? file.lang;
      const not = nearestLanguage(lang, [inText]) ? '' : ` (what happened is told in ${inText})`;
      return `  ${lang.padEnd(8)} ${them.length.toLocaleString('en')}${not}`;
    });
  const who = people.length === 1 ? '1 person' : `${people.length.toLocaleString('en')} people`;
  return [`To be mailed: ${who} who agreed to it, by language:`, ...lines].join('\n');
}

function line({ id, day, text, url, mails: fates }: Awaited<ReturnType<Store['updates']['list']>>[number]) {
  const became = Object.entries(fates)
    .map(([fate, n]) => `${n} ${FATES[fate as keyof typeof FATES]}`)
    .join(', ');
  const texts = typeof text === 'string' ? [text] : Object.values(text);
  return `${id}  ${day}  ${texts[0]}${url ? `  ${url}` : ''}\n              ${became || 'nobody was mailed'}`;
}

const FATES = {
  queued: 'waiting to leave',
  accepted: 'sent',
  failed: 'refused for good',
  bounced: 'came back',
  dropped: 'not wanted any more',
};

const nothingTold = (campaign: string) => `Nothing was told of the bill of ${campaign} yet.`;
const mails = (n: number) => (n === 1 ? '1 mail' : `${n.toLocaleString('en')} mails`);

function textOf(written: string, before: Record<string, string> = {}): Record<string, string> {
  const [, lang = '', text = ''] = /^(?:([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)=)?([^]*)$/.exec(written)!;
  const plain = text.normalize('NFC').trim();
  if (!plain || plain.length > LONGEST_TEXT || /[^\P{Cc}\n]/u.test(plain))
    throw new InvalidArgumentError(`It is a text of 1 to ${LONGEST_TEXT} characters.`);
  if (before[lang]) throw new InvalidArgumentError(`The text${lang && ` in ${lang}`} was given twice.`);
  return { ...before, [lang]: plain };
}

function dayOf(written: string): string {
  if (Day.safeParse(written).success) return written;
  throw new InvalidArgumentError('It is a day such as 2026-11-20.');
}

function urlOf(written: string): string {
  const { data } = Link.safeParse(written);
  if (data && /^https?:/.test(data)) return data;
  throw new InvalidArgumentError('It is an address such as https://www.congress.gov/…');
}
