import { destination, pino } from 'pino';
import type { Clock } from './clock.ts';
import type { Level, Log } from './log.ts';

const STDERR = 2;

export interface JsonLogOptions {
  clock: Clock;
  /** What is less than this is not told. */
  level?: Level | undefined;
  /** Written to at once, so that a crash loses no line. */
  to?: { write(line: string): void };
}

/** A line of JSON for each thing: `{"level":"warn","time":"2027-01-10T12:00:00.000Z","pid":1,"msg":"delivery failed",…}`. */
export function jsonLog({ clock, level = 'info', to }: JsonLogOptions): Log {
  const logger = pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: () => `,"time":"${clock().toISOString()}"`,
      formatters: { level: label => ({ level: label }) },
    },
    to ?? destination({ dest: STDERR, sync: true }),
  );
  return (at, event, facts = {}) => logger[at](facts, event);
}
