import { setTimeout as pause } from 'node:timers/promises';
import type { Endpoint } from '../endpoint/index.ts';
import type { Listening } from './listen.ts';

/** How long letters on their way and the store may take once every answer is out, in ms. */
const CLOSE_MS = 15_000;
/** From a terminal, Ctrl+C arrives twice at once: from the terminal and from npm. */
const TWICE_MS = 500;

/**
 * The first signal lets everything under way finish, within bounds; another one, a while later, ends at once.
 * @param delay for how long requests are still taken after the signal, in ms: until whoever shares them out has
 * heard from `/readyz` to send them elsewhere.
 */
export function stopOnSignal(
  listening: Listening,
  endpoint: Pick<Endpoint, 'retire' | 'close'>,
  delay: number,
): void {
  let stoppingSince: number | undefined;
  const stop = async () => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > TWICE_MS) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    try {
      endpoint.retire();
      listening.lastRequests();
      await pause(delay);
      await listening.close();
      await Promise.race([
        endpoint.close(),
        pause(CLOSE_MS).then(() => {
          throw new Error(
            `letters were still on their way after ${CLOSE_MS / 1000} s; they leave again later`,
          );
        }),
      ]);
      process.exit(0);
    } catch (error) {
      console.error(`Could not stop cleanly: ${(error as Error).message}`);
      process.exit(1);
    }
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}
