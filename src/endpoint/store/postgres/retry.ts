import { setTimeout as wait } from 'node:timers/promises';
import { Overloaded } from '../port.ts';

/**
 * Two transactions met: of one nothing happened, and it may be tried again. The last code is a row that another one
 * brought between the look for it and the insert: seen from then on, it is no error.
 */
const MET = ['40001', '40P01', '23505'];

const MOST_TRIES = 12;
/** The first pause, in ms; each is twice as long as the one before, to some 2 s. */
const PAUSE_MS = 2;

/**
 * Tries again what the database took back because another transaction was in its way.
 * @param met the codes by which it says so.
 * @throws Overloaded where they meet each time; or what it failed with otherwise.
 */
export async function retried<T>(attempt: () => Promise<T>, met: readonly string[] = MET): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!met.includes((error as { code?: string }).code ?? '')) throw error;
      if (tries === MOST_TRIES) throw new Overloaded('Too many transactions meet', { cause: error });
      // By chance, so that two that met do not meet again.
      await wait(PAUSE_MS * 2 ** Math.min(tries, 10) * Math.random());
    }
  }
}

/** What a process is told that makes a table at the same time as another one. */
export const MADE_BY_ANOTHER = [...MET, '42P07'];
