// How a command fails: lines that say what, where and what to do; a stack only when it is asked for.

/** Something that whoever runs a command can put right. The message is all that they see. */
export class CliError extends Error {
  override name = 'CliError';
}

/** Errors whose message is made for whoever runs the command. */
const EXPECTED = new Set([
  'CliError',
  'ImportError',
  'CampaignFileError',
  'ConfigurationError',
  'SealError',
  'DataFolderError',
  'BackupError',
]);

/** Prints an error to stderr and makes the command end with exit code 1. */
export function fail(error: unknown): void {
  process.exitCode = 1;
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  if (EXPECTED.has(name)) console.error(message);
  else if (process.env['DEBUG']) console.error(stack ?? message);
  else
    console.error(
      `Something unexpected failed: ${message.split('\n')[0]} (with DEBUG=1 set, the stack is shown)`,
    );
}

/** SQLite's own result codes, in words. The low byte is the kind; the rest only tells more of it. */
const SQLITE_TROUBLES: Record<number, string> = {
  5: 'another process keeps it locked: stop that one, or give another folder with --data',
  8: 'it may not be written: change its permissions, or give another folder with --data',
  10: 'the disk failed while reading or writing',
  11: 'it is damaged: bring back a copy, or move it away to start anew',
  13: 'the disk is full',
  14: 'it could not be opened: change its permissions, or give another folder with --data',
  26: 'it is not an SQLite database: move it away, or give another folder with --data',
};

/** The same error, as a line that names the data file where SQLite was the one to fail. */
export function namingDataFile(error: unknown, file: string): unknown {
  const { errcode } = error as { errcode?: unknown };
  if (typeof errcode !== 'number') return error;
  const trouble = SQLITE_TROUBLES[errcode & 0xff];
  return trouble ? new CliError(`The data file ${file}: ${trouble}`) : error;
}
