// The channels × target kinds matrix: what is offered to whom, one browser test a row. `offered` are the ways
// in the order in which they stand, the one that stands out first.
import { expect } from '@open-wc/testing';
import type { Campaign, Lookup, Recipient } from '../../../contract/index.ts';
import { sampleLetters, sampleRepresentative } from '../../../testing/samples.ts';
import { clear, expectAccessible, fakeEndpoint, press, put, until, within } from '../../test-support.ts';
import type { ContactRep } from '../contact-rep.ts';
import { find, next, shadow } from '../test-support.ts';

const email = 'office@city.example';
const form = 'https://city.example/contact';
const phone = '+15595550123';
const social = { x: 'SampleOffice' };

type Kind = 'recipient' | 'representative';
interface Row {
  contacts: Recipient['contacts'];
  delivery?: Recipient['delivery'];
  parts?: Partial<Campaign>;
  /** On the button that sends through the endpoint, where there is one. */
  sends?: true;
  asks?: readonly string[];
  offered: readonly string[];
  /** What stands out among the ways. */
  first?: string;
}

const [OWN, MAIL, COPY] = ['Copy letter, open their page', 'Open in mail app', 'Copy letter'];
const [CALL, POST, PRINT] = ['Call', 'Post publicly', 'Print'];
const posts = { text: 'Please act, {{name}}.' };

const ROWS: Record<string, Row> = {
  'e-mail that the endpoint delivers': {
    contacts: { email },
    delivery: { by: 'email' },
    sends: true,
    offered: [MAIL, COPY, PRINT],
  },
  'CWC, which asks for more': {
    contacts: { form, phone },
    delivery: { by: 'cwc', needs: ['prefix', 'topic', 'address', 'phone'] },
    sends: true,
    asks: ['prefix', 'topic', 'street', 'city', 'region', 'phone'],
    offered: [OWN, CALL, COPY, PRINT],
  },
  webhook: { contacts: {}, delivery: { by: 'webhook' }, sends: true, offered: [COPY, PRINT] },
  'e-mail, but the endpoint does not deliver': {
    contacts: { email },
    offered: [MAIL, COPY, PRINT],
    first: MAIL,
  },
  'e-mail, but no letters leave here': {
    contacts: { email },
    delivery: { by: 'email' },
    parts: { delivers: false },
    offered: [MAIL, COPY, PRINT],
    first: MAIL,
  },
  'own page only': { contacts: { form }, offered: [OWN, COPY, PRINT], first: OWN },
  'own page and e-mail': { contacts: { form, email }, offered: [OWN, MAIL, COPY, PRINT], first: OWN },
  'a site without a form': {
    contacts: { site: 'https://city.example' },
    offered: [OWN, COPY, PRINT],
    first: OWN,
  },
  'phone only': { contacts: { phone }, offered: [CALL, COPY, PRINT], first: CALL },
  'a district office’s phone only': {
    contacts: { offices: [{ place: 'Fresno', phone }] },
    offered: [CALL, COPY, PRINT],
    first: CALL,
  },
  'social only': { contacts: { social }, offered: [POST, COPY, PRINT], first: POST },
  'a network where nobody can post to them': {
    contacts: { social: { youtube: 'sample' } },
    offered: [COPY, PRINT],
    first: COPY,
  },
  'no handle, but the campaign has posts': {
    contacts: { phone },
    parts: { posts },
    offered: [CALL, POST, COPY, PRINT],
    first: CALL,
  },
  'nothing known': { contacts: {}, offered: [COPY, PRINT], first: COPY },
  'a call and no letter': {
    contacts: { phone, form },
    parts: { letters: [] },
    offered: [CALL],
    first: CALL,
  },
  everything: {
    contacts: { email, form, phone, social },
    delivery: { by: 'email' },
    parts: { posts },
    sends: true,
    offered: [OWN, MAIL, CALL, POST, COPY, PRINT],
  },
};

const KINDS: Record<Kind, (row: Row, sample: boolean) => Promise<ContactRep>> = {
  recipient: async ({ contacts, delivery, parts }, sample) => {
    const one = {
      id: 'one',
      name: 'Sample Ortega',
      office: 'mayor',
      contacts,
      ...(delivery && { delivery }),
      sample,
    };
    return place(sampleLetters({ targets: { recipients: [one] }, ...parts }), {});
  },
  representative: async ({ contacts, delivery, parts }, sample) => {
    const one = sampleRepresentative({ id: 'one', contacts, sample, ...(delivery && { delivery }) });
    const lookup = {
      country: 'US',
      postalCode: '93721',
      source: 'Sample directory',
      sourceDate: '2026-11-01',
      offices: [{ office: 'us-house', status: 'match' as const, representatives: [one] }],
    };
    const element = await place(sampleLetters(parts), { '93721': lookup });
    await find(element, '93721');
    await within(element, '.person input:checked');
    next(element);
    return element;
  },
};

async function place(campaign: Campaign, lookups: Record<string, Lookup>) {
  const { endpoint } = await fakeEndpoint({ campaigns: [campaign], lookups });
  const element = put<ContactRep>(
    `<contact-rep endpoint="${endpoint}" campaign="sample-letters"><a href="https://example.org/">Write</a></contact-rep>`,
  );
  await within(element, '[part~=submit]');
  return element;
}

/** The ways that a target's section shows, in order. */
const shown = (element: ContactRep) =>
  [...shadow(element).querySelectorAll<HTMLElement>('.target .ways > *')].map(one => one.textContent!.trim());

describe('<contact-rep>: channels × target kinds', () => {
  afterEach(clear);

  for (const kind of Object.keys(KINDS) as Kind[]) {
    for (const [name, row] of Object.entries(ROWS)) {
      it(`${kind}, ${name}: ${[row.sends && 'Send', ...row.offered].filter(Boolean).join(', ')}`, async () => {
        const element = await KINDS[kind](row, name === 'everything');
        await until(() => shadow(element).querySelector('.steps .now')?.textContent?.trim() === 'Letter');
        next(element);
        await within(element, '.target .ways');
        expect(shown(element)).to.deep.equal(row.offered);
        const first = shadow(element).querySelector('.target .ways > .first');
        expect(first?.textContent?.trim()).to.equal(row.first);
        const send = shadow(element).querySelector('form [part~=submit]');
        expect(send?.textContent?.trim()).to.equal(row.sends && 'Send to 1 official');
        const asked = ['prefix', 'topic', 'street', 'city', 'region', 'phone'].filter(field =>
          shadow(element).querySelector(`form [name=${field}]`),
        );
        expect(asked).to.deep.equal(row.asks ?? []);
        expect(
          Boolean(shadow(element).querySelector('.target')!.textContent!.includes('We know no way')),
        ).to.equal(row.offered.every(way => way === COPY || way === PRINT) && !row.sends);
        for (const panel of [CALL, POST, PRINT].filter(way => row.offered.includes(way))) {
          [...shadow(element).querySelectorAll<HTMLElement>('.target .ways > button')]
            .find(one => one.textContent!.trim() === panel)!
            .click();
          await until(() => shadow(element).querySelector('.beneath:not([hidden]) > :not(svg)'), panel);
          if (shadow(element).querySelector('details .target'))
            press(element, 'details:has(.target) summary');
        }
        await expectAccessible(element);
        console.log(
          `▸ ${kind}, ${name}: ${[row.sends && 'Send', ...row.offered].filter(Boolean).join(', ')}`,
        );
      });
    }
  }
});
