// Hands letters to the organisation's own system, as the Standard Webhooks specification signs them.
import { createHmac } from 'node:crypto';
import * as z from 'zod/mini';
import { DeliveryNeed, Office } from '../../contract/index.ts';
import { letterId } from '../actions/identity.ts';
import type { Keys } from '../actions/keys.ts';
import type { Clock } from '../clock.ts';
import type { Resolve } from '../network/ask.ts';
import type { OutboxLetter } from '../store/port.ts';
import { HttpsAddress, configured, isInside } from './configuration.ts';
import { DeliveryFailure } from './failure.ts';
import type { DeliveryWay } from './port.ts';
import { post } from './post.ts';

const Shape = z.strictObject({
  /** Where letters are posted to. */
  url: HttpsAddress,
  /** `whsec_` and 24 to 64 bytes in base64. */
  secret: z.string().check(
    z.refine<string>(written => {
      const bytes = secretBytes(written);
      return bytes.length >= 24 && bytes.length <= 64;
    }, '24 to 64 bytes in base64 are needed: openssl rand -base64 32'),
  ),
  /** Offices whose letters it takes, besides the recipients that a campaign file sends there. */
  offices: z.optional(z.array(Office)),
  /** What it must be told besides name and e-mail address. */
  needs: z.optional(z.array(DeliveryNeed)),
  /** It may be in a private network. */
  inside: z.optional(z.boolean()),
});
const Options = Shape.check(
  z.refine<z.output<typeof Shape>>(({ url, inside }) => inside === true || !isInside(url), {
    path: ['url'],
    error: 'it is in a private network: WEBHOOK_INSIDE=yes says that it is meant',
  }),
);
export type WebhookOptions = z.infer<typeof Options>;

/** @throws ConfigurationError */
export const webhookConfig = (given: unknown): WebhookOptions => configured('The webhook', Options, given);

/** Letters to the recipients that a campaign file sends there, and to whoever holds the configured offices. */
export function webhookWay(
  { url, secret, offices = [], needs = [], inside }: WebhookOptions,
  { keys, clock, resolve }: { keys: Keys; clock: Clock; resolve?: Resolve },
): DeliveryWay {
  const key = secretBytes(secret);
  return {
    atOnce: 10,
    route: ({ id, office, delivery }) =>
      delivery?.by === 'webhook' || offices.includes(office) ? { to: id, needs } : undefined,
    deliver: async letter => {
      const id = letterId(keys, letter);
      const body = JSON.stringify(message(letter, { id, now: clock(), needs }));
      // Of now, also at a later attempt: who takes it may refuse what is old.
      const time = String(Math.floor(clock().getTime() / 1000));
      const signature = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64');
      const { status } = await post(
        url,
        body,
        {
          'Content-Type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': time,
          'webhook-signature': `v1,${signature}`,
        },
        { inside, resolve },
      );
      if (status >= 200 && status < 300) return;
      const permanent = REFUSED.has(status);
      throw new DeliveryFailure('EWEBHOOK', `answered ${status}`, {
        permanent,
        waits: !permanent && !ITS_FAULT.has(status),
      });
    },
  };
}

/** The letter is not right. */
const REFUSED = new Set([400, 413, 422]);
/** It may be the letter that breaks it. Any other answer (moved, not let in, too much to do) is no fault of a letter. */
const ITS_FAULT = new Set([500, 501]);

/** What is posted. `data.id` is the same at every attempt: who took it once answers 2xx and drops it. */
function message(
  { campaign, target, supporter, confirmed, lang, subject, body, topic }: OutboxLetter,
  { id, now, needs }: { id: string; now: Date; needs: readonly DeliveryNeed[] },
) {
  const { given, family, email, prefix, phone, address, postalCode } = supporter;
  return {
    type: 'letter',
    timestamp: now.toISOString(),
    data: {
      id,
      campaign,
      target: { id: target.id, name: target.name },
      // What another office asked for is not for this system.
      supporter: {
        given,
        family,
        email,
        emailConfirmed: confirmed === true,
        ...(needs.includes('prefix') && { prefix }),
        ...(needs.includes('phone') && { phone }),
        ...(needs.includes('address') && { address, postalCode }),
      },
      lang,
      subject,
      body,
      ...(topic && { topic }),
    },
  };
}

const secretBytes = (written: string) => {
  const base64 = written.replace(/^whsec_/, '');
  return Buffer.from(/^[A-Za-z0-9+/]+={0,2}$/.test(base64) ? base64 : '', 'base64');
};
