import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { LONGEST_REPORT, ReportError, openKeys, openSqliteStore, takeReport } from '../../endpoint/index.ts';
import { DEFAULT_DATA, dataFile } from '../data-folder.ts';
import { CliError, namingDataFile } from '../failure.ts';

/** As mail servers read them, from sysexits.h: drop it, or hand it over again later. */
const EX_DATAERR = 65;
const EX_TEMPFAIL = 75;
const SQLITE_BUSY = 5;

export const bounce = () =>
  new Command('bounce')
    .description('read a delivery report (RFC 3464) on standard input, and mark its letter as bounced')
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA)
    .option('--recipient <address>', 'the address that the report came to, where its headers do not say')
    .addHelpText(
      'after',
      `
Ends with 0 when the letter is marked, or the report changes nothing; 65 when it is no report about a letter
of this endpoint; 75 when the data file is locked for long: the mail server should try again.

In Postfix (/etc/aliases), with MAIL_BOUNCES=bounces@act.example.org and recipient_delimiter = +
  bounces: "|upstander bounce --data /var/lib/upstander"`,
    )
    .action(run);

async function run({ data, recipient }: { data: string; recipient?: string }): Promise<void> {
  const folder = resolve(data);
  const file = dataFile(folder);
  const known = [file, join(folder, 'keys.json')].every(existsSync);
  // A mail server runs this in a folder of its own: nothing is made there.
  if (!known) throw new CliError(`${folder} is no data folder of an endpoint: name it with --data`);
  try {
    const message = await standardInput();
    const keys = await openKeys(folder);
    const store = await openSqliteStore({ file });
    try {
      const { message: said } = await takeReport(message, { keys, outbox: store.outbox, recipient });
      console.log(said);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof ReportError) {
      console.error(error.message);
      process.exitCode = EX_DATAERR;
    } else if ((((error as { errcode?: number }).errcode ?? 0) & 0xff) === SQLITE_BUSY) {
      console.error(`The data file ${file} is locked: try again later`);
      process.exitCode = EX_TEMPFAIL;
    } else throw namingDataFile(error, file);
  }
}

async function standardInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    length += part.length;
    parts.push(part);
    // What it is told of: more of it is not needed.
    if (length > LONGEST_REPORT) break;
  }
  return Buffer.concat(parts);
}
