import { expect } from '@open-wc/testing';
import { clear, expectAccessible, press, text, until, within } from '../../test-support.ts';
import { checked, find, mayor, next, shadow } from '../test-support.ts';
import { contactAt, focusComes, house, none, said, senate, split, ways } from './test-support.ts';

const targets = { country: 'US', offices: ['us-house', 'us-senate'], ifNone: 'Share this page instead.' };
const actionUrl = { label: 'Write with us', url: 'https://coalition.example/' };

const REASONS = [
  ['unknown', 'we know nobody for this code'],
  ['military', 'Military mail codes have no district'],
  ['no-such-office', 'this place elects none'],
  ['vacant', 'the seat is vacant at the moment'],
  ['term-ended', 'the last term in our directory has ended'],
  ['unknown-address', 'we could not find this address'],
  ['not-loaded', 'this directory does not hold it'],
] as const;

describe('<contact-rep>: nobody found', () => {
  afterEach(clear);

  for (const [reason, sentence] of REASONS) {
    it(`${reason}: says why, what the campaign says to it, and every way on`, async () => {
      const { element } = await contactAt(
        [none(reason), none(reason, 'us-senate')],
        {},
        { targets, actionUrl },
      );
      await find(element, '90000');
      await focusComes(element, '#nobody');
      expect(said(element)).to.equal('We found nobody to write to');
      expect(text(element).split(sentence), 'said once').to.have.length(2);
      // A code that is in no district says nothing of its seat.
      const placed = !['unknown', 'military', 'unknown-address'].includes(reason);
      expect(text(element).includes(targets.ifNone)).to.equal(placed);
      expect(ways(element)).to.deep.equal([
        'Try another code',
        'Search by name',
        'US House: their own page to find yours',
        'US Senate: their own page to find yours',
        'Write with us',
      ]);
      expect(shadow(element).querySelectorAll('#chosen'), 'nobody to go on with').to.have.length(0);
      await expectAccessible(element);
      // Another try.
      press(element, '.ways-on button');
      await focusComes(element, '#postalCode');
      await find(element, '93721');
      await focusComes(element, '[value=sample-house-ca-21]');
    });
  }

  it('for one seat of several: says why, beside those who hold the others', async () => {
    const [rivera] = split.offices[0]!.representatives;
    const { element } = await contactAt(
      [
        { ...split.offices[0]!, reason: 'vacant', representatives: [rivera!] },
        { ...senate, reason: 'term-ended', representatives: senate.representatives.slice(0, 1) },
      ],
      {},
      { targets },
    );
    await find(element, '90000');
    await focusComes(element, 'fieldset input');
    expect(shadow(element).querySelector('fieldset')!.textContent).to.contain(
      'US House: another seat for this code is vacant at the moment. It may be yours.',
    );
    expect(text(element)).to.contain('US Senate: of another seat for this code the last term');
    expect(text(element).split('another seat'), 'said once each').to.have.length(3);
    // Whoever is of the vacant seat can take back what they ticked.
    const box = await within<HTMLInputElement>(element, `[value=${rivera!.id}]`);
    expect(box.type).to.equal('checkbox');
    await expectAccessible(element);
  });

  it('for one office only: says why, and goes on with the others', async () => {
    const { element } = await contactAt([none('vacant'), senate], {}, { targets });
    await find(element, '90000');
    await focusComes(element, '[value=sample-senate-1]');
    expect(text(element)).to.contain('US House: the seat is vacant').and.not.contain(targets.ifNone);
    expect(checked(element)).to.deep.equal(['sample-senate-1', 'sample-senate-2']);
    await expectAccessible(element);
  });

  it('leaves the campaign’s own recipients, and goes on with them', async () => {
    const { element } = await contactAt(
      [none('vacant')],
      {},
      { targets: { ...targets, recipients: [mayor] } },
    );
    await within(element, '#chosen .quiet'); // before anybody is looked up, they can be written to
    await find(element, '90000');
    await focusComes(element, '#nobody');
    expect(text(element)).to.contain(targets.ifNone).and.contain('Sample Ortega');
    expect(checked(element)).to.deep.equal(['mayor']);
    next(element);
    await within(element, '#personal');
  });

  it('where only members without a vote are there, and the campaign leaves them out', async () => {
    const { element } = await contactAt([], {}, { targets: { ...targets, nonVoting: 'exclude' } });
    await find(element, '20001');
    await focusComes(element, '#nobody');
    expect(text(element)).to.contain('only to members who can vote').and.contain(targets.ifNone);
    expect((await within<HTMLInputElement>(element, '.person input')).disabled).to.equal(true);
    await expectAccessible(element);
  });

  it('lists nobody where there are too many, and leads to the names', async () => {
    const many = { office: 'us-senate', status: 'ambiguous', ask: 'pick', representatives: [] } as const;
    const { element } = await contactAt([house, { ...many, representatives: [] }], {}, { targets });
    await find(element, '90000');
    await focusComes(element, '.question button');
    expect(text(element)).to.contain('US Senate: there are too many to list here');
    press(element, '.question button');
    await focusComes(element, '#official');
  });

  it('says once, clearly, that a directory is out of date', async () => {
    const { element } = await contactAt([house, senate], { stale: true, sourceDate: '2024-01-05' });
    await find(element, '90000');
    const stale = await within(element, '.stale');
    expect(stale.textContent).to.contain('out of date: it is of January 5, 2024');
    expect(shadow(element).querySelectorAll('.stale')).to.have.length(1);
    await expectAccessible(element);
  });

  it('“not mine” offers another code, an address, a name and the official pages', async () => {
    const { element } = await contactAt([house, senate], { address: true }, { actionUrl });
    await find(element, '90000');
    await until(() => ways(element).length, 'the ways on');
    expect(ways(element)).to.deep.equal([
      'Try another code',
      'Use a street address',
      'Search by name',
      'US House: their own page to find yours',
      'US Senate: their own page to find yours',
      'Write with us',
    ]);
    press(element, 'summary');
    await expectAccessible(element);
    press(element, '.ways-on li:nth-child(2) button');
    await focusComes(element, '#street');
  });
});
