import { Unavailable } from '../port.ts';

/** PostgreSQL is being stopped or started, has no connection left, or a standby took over. */
const GONE = new Set(['57P01', '57P02', '57P03', '53300', '25006']);
const SYSTEM =
  /^E(CONNREFUSED|CONNRESET|PIPE|NOENT|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN|NOTFOUND)$|^ENOENT$/;
/** The driver has no code for these. */
const TERMINATED =
  /^Connection terminated|^Query read timeout|connection timeout|timeout exceeded when trying to connect|not queryable/i;

/** The same error, or `Unavailable` where the connection is what failed. */
export function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code, message } = error as Error & { code?: string };
  if (code !== undefined && (GONE.has(code) || code.startsWith('08') || SYSTEM.test(code)))
    return new Unavailable(code, error);
  return TERMINATED.test(message) ? new Unavailable('connection', error) : error;
}
