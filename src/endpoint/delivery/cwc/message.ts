// The message of Communicating with Congress, version 2.0. The order of its elements is part of it.
import type { Bill } from '../../../contract/index.ts';
import type { OutboxLetter } from '../../store/port.ts';
import type { CwcOptions } from './config.ts';
import { type Xml, document } from './xml.ts';

/** What no language changes. */
type BillFacts = Pick<Bill, 'country' | 'congress' | 'type' | 'number' | 'ask'>;

export interface MessageParts {
  config: CwcOptions;
  /** At most 32 letters and digits; the same at every attempt, which makes it one message. */
  id: string;
  now: Date;
  organization: string;
  bill: BillFacts | undefined;
}

/** A letter whose supporter gave what the office needs. */
export function cwcMessage(
  letter: OutboxLetter,
  { config, id, now, organization, bill }: MessageParts,
): string {
  const { agent } = config;
  const { name, about } = config.organization ?? { name: organization };
  return document([
    'CWC',
    [
      ['CWCVersion', '2.0'],
      [
        'Delivery',
        [
          ['DeliveryId', id],
          ['DeliveryDate', now.toISOString().slice(0, 10).replaceAll('-', '')],
          ['DeliveryAgent', agent.name],
          ['DeliveryAgentAckEmailAddress', agent.ackEmail],
          [
            'DeliveryAgentContact',
            [
              ['DeliveryAgentContactName', agent.contact.name],
              ['DeliveryAgentContactEmail', agent.contact.email],
              ['DeliveryAgentContactPhone', agent.contact.phone],
            ],
          ],
          ['Organization', name],
          given('OrganizationAbout', about),
          ['CampaignId', letter.campaign],
        ],
      ],
      ['Recipient', [['MemberOffice', letter.target.address]]],
      ['Constituent', constituent(letter)],
      [
        'Message',
        [
          ['Subject', letter.subject],
          ['LibraryOfCongressTopics', [['LibraryOfCongressTopic', letter.topic!]]],
          ...(config.bill && bill ? billOf(bill, letter.target.address) : []),
          ['ConstituentMessage', letter.body],
        ],
      ],
    ],
  ]);
}

function constituent({ supporter, confirmed }: OutboxLetter): (Xml | undefined)[] {
  const { street, city, region } = supporter.address!;
  return [
    ['Prefix', supporter.prefix!],
    ['FirstName', supporter.given!],
    ['LastName', supporter.family!],
    ['Address1', street],
    ['City', city],
    ['StateAbbreviation', region!.toUpperCase()],
    ['Zip', supporter.postalCode!],
    given('Phone', usPhone(supporter.phone)),
    // Nobody has checked the address: no AddressValidation.
    ['Email', supporter.email],
    confirmed ? ['EmailValidation', 'Y'] : undefined,
  ];
}

const given = (name: string, value: string | undefined): Xml | undefined =>
  value ? [name, value] : undefined;

/** `202-555-0100`; nothing for a number of another country. */
const usPhone = (phone = '') => /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phone)?.slice(1).join('-');

/** How the Senate writes the types of bills; the House writes `hr`. */
const BILL_TYPES = ['H.R.', 'H.Res.', 'H.J.Res.', 'H.Con.Res.', 'S.', 'S.Res.', 'S.J.Res.', 'S.Con.Res.'];

function billOf({ country, congress, type, number, ask }: BillFacts, office: string): Xml[] {
  const bare = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const known = BILL_TYPES.find(one => type && bare(one) === bare(type));
  if (country !== 'US' || !known || !/^\d+$/.test(congress ?? '') || !/^\d+$/.test(number)) return [];
  return [
    [
      'Bill',
      [
        ['BillCongress', congress!],
        ['BillTypeAbbreviation', office.startsWith('S') ? known : bare(known)],
        ['BillNumber', number],
      ],
    ],
    ['ProOrCon', ask === 'oppose' ? 'Con' : 'Pro'],
  ];
}
