import { setTimeout as wait } from 'node:timers/promises';
import { Overloaded } from '../port.ts';

/** So often nothing happened of a transaction because another one was in its way. */
const MOST_TRIES = 12;
/** So often it may be by chance; more often, it is what was asked. */
const FEW_TRIES = 3;

/** How often to try, by the codes that say why nothing happened. */
const MET: Readonly<Record<string, number>> = {
  '40001': MOST_TRIES,
  '40P01': MOST_TRIES,
  // A row that another one brought between the look for it and the insert: seen from then on, it is no error.
  '23505': FEW_TRIES,
  // A table got another shape meanwhile (see database.ts).
  '0A000': FEW_TRIES,
};

/** The first pause, in ms; each is twice as long as the one before, to some 2 s. */
const PAUSE_MS = 2;

/**
 * Tries again what the database took back because another transaction was in its way.
 * @param met how often to try, by the codes by which it says so.
 * @throws Overloaded where they meet each time; or what it failed with otherwise.
 */
export async function retried<T>(attempt: () => Promise<T>, met = MET): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const most = met[(error as { code?: string }).code ?? ''];
      if (most === undefined) throw error;
      if (tries >= most)
        throw most === MOST_TRIES ? new Overloaded('Too many transactions meet', { cause: error }) : error;
      // By chance, so that two that met do not meet again.
      await wait(PAUSE_MS * 2 ** Math.min(tries, 10) * Math.random());
    }
  }
}

/** What a process is told that makes a table at the same time as another one. */
export const MADE_BY_ANOTHER = { ...MET, '23505': MOST_TRIES, '42P07': MOST_TRIES };
