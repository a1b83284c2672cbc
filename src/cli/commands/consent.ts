import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { Email, type ConsentRecord, type Supporter } from '../../contract/index.ts';
import {
  COMMAND_LINE,
  type Store,
  consentRecords,
  deed,
  holding,
  openKeys,
  supporterKeys,
} from '../../endpoint/index.ts';
import type { StoredAction } from '../../endpoint/store/port.ts';
import { csvTable } from '../../endpoint/export/csv.ts';
import { DEFAULT_DATA } from '../data-folder.ts';
import { CliError } from '../failure.ts';
import { withEndpointStore } from '../endpoint-store.ts';
import { type ProgressBar, withProgress } from '../progress-bar.ts';
import { commandClock } from '../time.ts';

/** A consent with whose it is; nobody's where what was typed is deleted. */
interface Proof {
  record: ConsentRecord;
  supporter: Supporter | undefined;
}

const dataOption = ['--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA] as const;

export const consentShow = () =>
  new Command('show')
    .description('everything that somebody was told and answered, with what proves it, as JSON')
    .argument('<email>', 'the e-mail address')
    .option(...dataOption)
    .action(async (email: string, { data }: { data: string }) => {
      const { data: address } = Email.safeParse(email);
      if (!address) throw new CliError(`${email} is no e-mail address`);
      const records = await withEndpointStore(data, async (store, folder) => {
        const actions: StoredAction[] = [];
        for (const key of supporterKeys(await openKeys(folder), address))
          actions.push(...(await store.consents.of(key)));
        await store.audit.tell(
          deed(commandClock(), COMMAND_LINE, 'search', { actions: actions.map(({ id }) => id) }),
        );
        return (await Promise.all(actions.map(action => proofs(action, store)))).flat();
      });
      if (!records.length) throw new CliError(`Nothing is recorded of ${address} here`);
      print(records.map(({ record }) => record));
    });

interface ExportOptions {
  data: string;
  campaign?: string;
  purpose?: string;
  format: 'csv' | 'jsonl';
  history?: true;
  out?: string;
}

export const consentExport = () =>
  new Command('export')
    .description('who agreed to what, as it holds now: with a withdrawal gone, and nobody who was only told')
    .option('--campaign <id>', 'of one campaign only')
    .option('--purpose <purpose>', 'of one purpose only, such as updates')
    .option('--history', 'every answer that was ever given, with what became of it')
    .addOption(new Option('--format <format>').choices(['csv', 'jsonl']).default('csv'))
    .option('--out <file>', 'write there, for its owner alone (else to standard output)')
    .option(...dataOption)
    .action(async ({ data, campaign, purpose, format, history, out }: ExportOptions) => {
      const all = await withEndpointStore(data, async store => {
        const told = { campaign, format, of: 'consents' };
        await store.audit.tell(deed(commandClock(), COMMAND_LINE, 'export', told));
        const read = async (bar?: ProgressBar) => {
          const found: Proof[] = [];
          let n = 0;
          for await (const action of store.consents.all(campaign)) {
            found.push(...(await proofs(action, store)));
            bar?.at('reading actions', ++n);
          }
          return found;
        };
        return out ? withProgress(read) : read();
      });
      const asked = all.filter(({ record }) => !purpose || record.disclosure.purpose === purpose);
      const now = new Set(
        holding(
          asked.map(({ record }) => record),
          commandClock()(),
        ),
      );
      const chosen = asked.filter(({ record }) => history ?? now.has(record));
      const text = format === 'csv' ? csvOf(chosen) : linesOf(chosen);
      if (!out) return void process.stdout.write(text);
      const file = resolve(out);
      try {
        await writeFile(file, text, { mode: 0o600, flag: 'wx' });
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        const why = code === 'EEXIST' ? 'there is a file of that name' : `writing failed (${code})`;
        throw new CliError(`${file}: ${why}. Give another name with --out`);
      }
      console.error(`${chosen.length} consents in ${file}`);
    });

/** What an action proves. What a robot filled in was nobody's answer. */
async function proofs(action: StoredAction, { disclosures }: Store): Promise<Proof[]> {
  if (action.held) return [];
  const texts = await disclosures.find(
    action.campaign,
    action.consents.map(({ version }) => version),
  );
  const shown = action.consents.map(({ version }) => texts.find(text => text.version === version)!);
  return consentRecords(action, shown).map(record => ({ record, supporter: action.supporter }));
}

const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);

const linesOf = (all: readonly Proof[]) =>
  all.map(({ record, supporter }) => `${JSON.stringify({ ...record, supporter })}\n`).join('');

const COLUMNS =
  'email,given,family,campaign,purpose,channel,answer,at,confirmedAt,withdrawnAt,expiresAt,lang,version,controller,prefix,phone,postalCode,street,city,region,organisation,role,publicName,minimumAge,topics'.split(
    ',',
  );

const csvOf = (all: readonly Proof[]) =>
  csvTable(
    COLUMNS,
    all.map(({ record, supporter }) => {
      const { campaign, disclosure, terms, answer, at, confirmedAt, withdrawn, expiresAt, version } = record;
      const { purpose, lang, controller } = disclosure;
      return [
        supporter?.email,
        supporter?.given,
        supporter?.family,
        campaign,
        purpose,
        terms.channel,
        answer,
        at,
        confirmedAt,
        withdrawn?.at,
        expiresAt,
        lang,
        version,
        controller.name,
        supporter?.prefix,
        supporter?.phone,
        supporter?.postalCode,
        supporter?.address?.street,
        supporter?.address?.city,
        supporter?.address?.region,
        supporter?.organisation?.name,
        supporter?.organisation?.role,
        supporter?.publicName,
        supporter?.minimumAge?.toString(),
        record.topics?.join(' '),
      ];
    }),
  );
