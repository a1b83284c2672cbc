// What the tests of letters to Congress share: an account, a letter, and an office that checks messages as offices do.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { TestContext } from 'node:test';
import { EmailKeys } from '../../actions/email-keys.ts';
import { CWC_PREFIXES, CWC_TOPICS } from '../../../contract/index.ts';
import { testClock } from '../../test-support.ts';
import type { OutboxLetter } from '../../store/port.ts';
import { type Posted, landing, outboxLetter } from '../test-support.ts';
import type { CwcOptions } from './config.ts';

export const agent = {
  name: 'Example Coalition',
  ackEmail: 'ack@coalition.example',
  contact: { name: 'Kim Doe', email: 'kim@coalition.example', phone: '202-555-0100' },
};

export const options = (base: string, more: Partial<CwcOptions> = {}): CwcOptions => ({
  agent,
  house: { url: base, key: 'house key&' },
  senate: { url: `${base}/senate`, key: 'senate', offices: ['SCA01'] },
  ...more,
});

/** The children that an element may have, in their order: `?` may be missing, `*` is one or more. */
const CHILDREN: Record<string, string> = {
  CWC: 'CWCVersion Delivery Recipient Constituent Message',
  Delivery:
    'DeliveryId DeliveryDate DeliveryAgent DeliveryAgentAckEmailAddress DeliveryAgentContact Organization? ' +
    'OrganizationContact? OrganizationAbout? CampaignId',
  DeliveryAgentContact: 'DeliveryAgentContactName DeliveryAgentContactEmail DeliveryAgentContactPhone',
  Recipient: 'MemberOffice IsResponseRequested? NewsletterOptIn?',
  Constituent:
    'Prefix FirstName MiddleName? LastName Suffix? Title? Organization? Address1 Address2? Address3? City ' +
    'StateAbbreviation Zip Phone? AddressValidation? Email EmailValidation?',
  Message:
    'Subject LibraryOfCongressTopics Bill? ProOrCon? OrganizationStatement? ConstituentMessage? MoreInfo?',
  LibraryOfCongressTopics: 'LibraryOfCongressTopic*',
  Bill: 'BillCongress BillTypeAbbreviation BillNumber',
};

/** What the texts of some elements must be. */
const TEXTS: Record<string, RegExp | readonly string[]> = {
  CWCVersion: /^2\.0$/,
  DeliveryId: /^[A-Za-z0-9]{1,32}$/,
  DeliveryDate: /^\d{8}$/,
  DeliveryAgentContactPhone: /^\d{3}-\d{3}-\d{4}$/,
  MemberOffice: /^(H[A-Z]{2}\d\d|S[A-Z]{2}0[1-3])$/,
  Prefix: CWC_PREFIXES,
  StateAbbreviation: /^[A-Z]{2}$/,
  Zip: /^\d{5}(-\d{4})?$/,
  Phone: /^\d{3}-\d{3}-\d{4}$/,
  LibraryOfCongressTopic: CWC_TOPICS,
  Subject: /^.{6,500}$/su,
  ConstituentMessage: /^.{6,10000}$/su,
  ProOrCon: /^(Pro|Con)$/,
  AddressValidation: /^$/, // nobody checks addresses here
};

/** The texts of a message's elements by name, after its order and texts were found right, as an office checks them. */
export function received(xml: string): Record<string, string> {
  const texts: Record<string, string> = {};
  const open: { name: string; children: string[] }[] = [];
  const unescaped = (text: string) =>
    text.replace(
      /&(amp|lt|gt|quot|apos);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name]!,
    );
  const body = xml.replace('<?xml version="1.0" encoding="UTF-8"?>\n', '');
  assert.notEqual(body, xml);
  for (const [, end, name = '', text = ''] of body.matchAll(/<(\/?)([A-Za-z0-9]+)>([^<]*)/g)) {
    if (!end) {
      open.at(-1)?.children.push(name);
      open.push({ name, children: [] });
      texts[name] = unescaped(text);
      continue;
    }
    const closed = open.pop()!;
    assert.equal(closed.name, name);
    const order = CHILDREN[name];
    if (order) {
      const shape = order.replace(
        /(\w+)([?*]?)\s*/g,
        (_, child: string, more: string) => `(${child} )${more === '*' ? '+' : more}`,
      );
      assert.match(`${closed.children.join(' ')} `, new RegExp(`^${shape}$`), name);
      delete texts[name];
    } else assert.deepEqual(closed.children, [], name);
    const rule = TEXTS[name];
    if (rule instanceof RegExp) assert.match(texts[name]!, rule, name);
    else if (rule) assert.ok(rule.includes(texts[name]!), `${name}: ${texts[name]}`);
  }
  assert.deepEqual(open, []);
  return texts;
}

/** An office that checks what it gets, and answers as the House does. */
export const office = (t: TestContext) =>
  landing(t, ({ body }: Posted) => {
    try {
      received(body);
      return 200;
    } catch (error) {
      return [400, (error as Error).message];
    }
  });

export const parts = () => ({
  keys: { email: new EmailKeys([{ id: '', key: randomBytes(32) }]), receipt: randomBytes(32) },
  clock: testClock(),
});

export const supporter = {
  given: 'Ana',
  family: 'Díaz',
  email: 'ana@example.org',
  prefix: 'Ms.',
  postalCode: '93611',
  address: { street: '12 Main Street', city: 'Clovis', region: 'CA' },
};

export const toHouse = (more: Partial<OutboxLetter> = {}) =>
  outboxLetter({
    by: 'cwc',
    supporter,
    topic: 'Health',
    target: { id: 'm001', name: 'Rep. Example', address: 'HCA21' },
    ...more,
  });
