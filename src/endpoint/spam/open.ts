import type { Context } from 'hono';
import type { Keys } from '../actions/keys.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/port.ts';
import { Challenges } from './challenges.ts';
import { Guard, type SpamOptions } from './guard.ts';
import { Rates } from './rates.ts';
import { senderReader } from './sender.ts';

export interface SpamParts {
  store: Pick<Store, 'rates'>;
  keys: Keys;
  clock: Clock;
  log: Log;
}

/** Whatever looks for spam, ready to look. @throws ConfigurationError */
export function openSpam({ store, keys, clock, log }: SpamParts, options: SpamOptions | undefined) {
  const sender = senderReader(options?.trustedProxies);
  const challenges = new Challenges(keys, clock);
  const rates = new Rates({ store: store.rates, keys, clock, log });
  return {
    challenges,
    guard: new Guard({ rates, challenges, clock }, options),
    senderOf: (c: Context): string | undefined =>
      sender(c.req.raw.headers, (c.env as { connection?: string }).connection),
    close: () => rates.close(),
  };
}
