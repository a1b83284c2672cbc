import { DeliveryFailure } from './delivery/failure.ts';

export type Level = 'info' | 'warn' | 'error';

/** Ids of campaigns, patterns, codes and counts: never what anybody typed, nor an address or a token. */
export type Facts = Record<string, string | number | undefined>;

/**
 * Takes what whoever runs the endpoint may want to know.
 * @param event what happened, in words that are always the same: they can be searched for.
 */
export type Log = (level: Level, event: string, facts?: Facts) => void;

/**
 * Why something failed here. Messages of SQLite and the system name tables, files and hosts, and ours hold codes; others
 * could quote what a supporter typed, so that of those only the kind, the code and the place are told.
 */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { name, message, stack = '' } = error;
  const { code, syscall } = error as NodeJS.ErrnoException;
  const known = typeof code === 'string' ? `${name} ${oneLine(code)}` : name;
  const quotable = error instanceof DeliveryFailure || code === 'ERR_SQLITE_ERROR' || syscall !== undefined;
  if (quotable) return `${known}: ${oneLine(message)}`;
  // The stack begins with the message, which may be several lines.
  const frames = stack.slice(stack.indexOf(message) + message.length);
  const place = frames.split('\n').find(row => row.trimStart().startsWith('at ')) ?? '';
  return `${known} ${oneLine(place)}`.trim();
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 300);
