import { Command } from 'commander';
import { LONGEST_REPORT, ReportError, openKeys, takeReport } from '../../endpoint/index.ts';
import { DEFAULT_DATA, endpointData } from '../data-folder.ts';
import { databaseUrl, storeOf, withStore } from '../database.ts';
import { fail } from '../failure.ts';

/** As mail servers read them, from sysexits.h: give it up, or hand it over again later. */
const EX_DATAERR = 65;
const EX_TEMPFAIL = 75;

interface Options {
  data: string;
  recipient?: string;
}

export const bounce = () =>
  new Command('bounce')
    .description('read a delivery report (RFC 3464) on standard input, and mark its mail as bounced')
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA)
    .option('--recipient <address>', 'the address that the report came to, where its headers do not say')
    .addHelpText(
      'after',
      `
Ends with 0 when the letter is marked, or the report changes nothing; 65 when it is no report about a letter
of this endpoint; 75 when anything else is wrong: the mail server keeps the report, and tries again.

Run it as the user that the endpoint runs as: nobody else may open the data folder. The documentation says how in Postfix.

  upstander bounce --data /var/lib/upstander < report.eml`,
    )
    .exitOverride(({ exitCode }) => process.exit(exitCode ? EX_TEMPFAIL : 0))
    .action(run);

async function run(options: Options): Promise<void> {
  try {
    console.log(await mark(options));
  } catch (error) {
    const noReport = error instanceof ReportError;
    if (noReport) console.error(error.message);
    else fail(error);
    process.exitCode = noReport ? EX_DATAERR : EX_TEMPFAIL;
  }
}

/** @returns what to say. @throws ReportError; any other error is no fault of the report. */
async function mark({ data, recipient }: Options): Promise<string> {
  // A mail server runs this in a folder of its own: nothing is made there.
  const dataFolder = endpointData(data, databaseUrl());
  const message = await standardInput();
  const keys = await openKeys(dataFolder);
  return withStore(
    storeOf(dataFolder),
    async store => (await takeReport(message, { keys, store, recipient })).message,
  );
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
