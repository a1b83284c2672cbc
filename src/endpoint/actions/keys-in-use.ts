import type { Log } from '../log.ts';
import type { Store } from '../store/port.ts';
import type { SealingKeys } from '../store/seal.ts';
import { type Keys, keyInUse } from './keys.ts';

/**
 * Which keys the data say are in use: another process may have begun with newer ones. Who knows them follows; who does
 * not takes no actions until it is started again with them, for it would count supporters twice or seal what nobody can read.
 */
export class KeysInUse {
  readonly #store: Pick<Store, 'facts'>;
  readonly #keys: Keys;
  readonly #sealing: SealingKeys | undefined;
  readonly #log: Log;
  /** All of them were known when somebody looked last. */
  known = true;

  constructor(store: Pick<Store, 'facts'>, keys: Keys, sealing: SealingKeys | undefined, log: Log) {
    this.#store = store;
    this.#keys = keys;
    this.#sealing = sealing;
    this.#log = log;
  }

  /** Uses what the data name. @returns whether all of it is known here. */
  async look(): Promise<boolean> {
    const used = await keyInUse(this.#store, this.#keys);
    if (used && used !== 'none') this.#keys.email.now = used;
    const sealing = await this.#store.facts.of('sealing');
    const opens = !sealing || this.#sealing?.keys[sealing] !== undefined;
    const known = used !== undefined && opens;
    if (known !== this.known)
      this.#log(known ? 'info' : 'error', known ? 'keys are known again' : 'keys are missing', {
        addresses: used ? undefined : 'missing',
        sealing: opens ? undefined : sealing,
      });
    return (this.known = known);
  }
}
