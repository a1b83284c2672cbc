import { type Action, CWC_COMMON_PREFIXES, CWC_PREFIXES, CWC_TOPICS } from '../../../contract/index.ts';
import { letterId } from '../../actions/identity.ts';
import type { Keys } from '../../actions/keys.ts';
import type { Clock } from '../../clock.ts';
import { stateDivision } from '../../directory/us-divisions.ts';
import type { ProblemError } from '../../http/failure.ts';
import { DeliveryFailure } from '../failure.ts';
import type { DeliveryWay, Route } from '../port.ts';
import { post } from '../post.ts';
import type { CwcOptions } from './config.ts';
import { cwcMessage } from './message.ts';
import { officeCode } from './office.ts';

/** The Senate takes subjects and messages from so many characters on, and to so many. */
const SHORTEST = 6;

/** The letter is not right. */
const PERMANENT = new Set([400, 413, 422]);

/** Letters to members of Congress. */
export function cwcWay(config: CwcOptions, { keys, clock }: { keys: Keys; clock: Clock }): DeliveryWay {
  return {
    atOnce: 5,
    route: target => {
      const to = officeCode(target);
      return to && addressOf(config, to) ? { to, needs: ['prefix', 'topic', 'address'] } : undefined;
    },
    check,
    deliver: async (letter, { file, organisation }) => {
      const id = letterId(keys, letter);
      const xml = cwcMessage(letter, {
        config,
        id,
        now: clock(),
        organization: organisation,
        bill: file.bill,
      });
      const { status, answer } = await post(addressOf(config, letter.target.address)!, xml, {
        'Content-Type': 'application/xml',
      });
      // 409: it was taken before.
      const taken = (status >= 200 && status < 300) || status === 409;
      if (!taken) {
        throw new DeliveryFailure('ECWC', `answered ${status} ${elementsIn(answer)}`.trim(), {
          permanent: PERMANENT.has(status),
          // The account, its address, too many at once, or out of order: no fault of the letter.
          waits: !PERMANENT.has(status),
        });
      }
      if (config.validateOnly) {
        // Never said to be accepted: nobody got it.
        throw new DeliveryFailure('EVALIDATED', 'valid, and delivered to nobody', { permanent: true });
      }
    },
  };
}

/** With the key, as the interface wants it; nothing where the office takes no letters there. */
function addressOf({ house, senate, validateOnly }: CwcOptions, office: string): string | undefined {
  if (office.startsWith('H'))
    return (
      house &&
      withKey(`${house.url.replace(/\/$/, '')}/v2/${validateOnly ? 'validate' : 'message'}`, house.key)
    );
  const url = validateOnly ? senate?.validateUrl : senate?.url;
  return senate?.offices.includes(office) && url ? withKey(url, senate.key) : undefined;
}

const withKey = (url: string, key: string) => `${url}?apikey=${encodeURIComponent(key)}`;

/** What is outside the closed lists, or too short. */
function* check({ supporter, deliveries }: Action, index: number, { to }: Route): Generator<ProblemError> {
  const { prefix, address, postalCode } = supporter ?? {};
  const { subject = '', body = '', topic } = deliveries![index]!;
  const prefixes: readonly string[] = to.startsWith('S') ? CWC_COMMON_PREFIXES : CWC_PREFIXES;
  if (prefix && !prefixes.includes(prefix))
    yield { pointer: '/supporter/prefix', code: 'unknown-prefix', detail: `One of ${prefixes.join(', ')}` };
  if (address && !stateDivision(address.region?.toUpperCase() ?? ''))
    yield { pointer: '/supporter/address/region', code: 'unknown-state', detail: 'Two letters, such as CA' };
  if (postalCode && !/^\d{5}(-\d{4})?$/.test(postalCode))
    yield { pointer: '/supporter/postalCode', code: 'invalid_format', detail: 'A ZIP code is needed' };
  if (topic && !(CWC_TOPICS as readonly string[]).includes(topic))
    yield {
      pointer: `/deliveries/${index}/topic`,
      code: 'unknown-topic',
      detail: 'One of the list is needed',
    };
  for (const [member, text] of Object.entries({ subject, body })) {
    if (text.trim().length < SHORTEST)
      yield {
        pointer: `/deliveries/${index}/${member}`,
        code: 'too_small',
        detail: `Congress takes ${SHORTEST} characters or more`,
      };
  }
}

/** Which elements an answer complains about. What was in them is not for a log. */
function elementsIn(answer: string): string {
  const known =
    /\b(Prefix|FirstName|LastName|Address1|City|StateAbbreviation|Zip|Phone|Email|Subject|LibraryOfCongressTopics?|Bill\w*|ProOrCon|ConstituentMessage|MemberOffice|Delivery\w*|Organization\w*|CampaignId)\b/g;
  const found = [...new Set(answer.match(known))];
  return found.length ? `about ${found.slice(0, 8).join(', ')}` : '';
}
