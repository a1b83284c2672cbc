import { expect } from '@open-wc/testing';
import { http } from 'msw';
import type { PlaceRequest, Recipient } from '../../../contract/index.ts';
import { sampleRepresentative } from '../../../testing/samples.ts';
import { clear, expectAccessible, text, until, within } from '../../test-support.ts';
import type { ContactRep } from '../contact-rep.ts';
import { checked, contact, find, mayor, named, next, shadow } from '../test-support.ts';
import { contactAt, house, senate } from './test-support.ts';

const tag = (element: ContactRep, id: string) =>
  shadow(element).querySelector(`label:has([value="${id}"]) > .tag`)?.textContent ?? '';

const everyone: Recipient[] = Array.from({ length: 5 }, (_, n) => ({
  ...mayor,
  id: `r${n}`,
  name: `Sample ${n}`,
}));

describe('<contact-rep>: people', () => {
  afterEach(clear);

  it('has a tag that says how each is reached, and nothing that is not true', async () => {
    const { phone, email } = mayor.contacts;
    const way = (id: string, contacts: object, delivery?: object) =>
      ({ ...mayor, id, contacts, delivery }) as unknown as Recipient;
    const recipients = [
      way('sent', { email, phone }, { by: 'email' }),
      way('form', { form: 'https://a.example/', email }),
      way('mail', { email }),
      way('post', { address: '1 Main Street' }),
      way('call', { phone, address: '1 Main Street' }),
      way('none', {}),
    ];
    const { element } = await contact({ targets: { recipients } });
    await within(element, '.person');
    const tags = () => recipients.map(({ id }) => tag(element, id));
    expect(tags()).to.deep.equal(['we send it · call', 'their page', 'mail app', 'by post', 'call', '']);
    // Where the campaign's letters do not leave, none does.
    const held = await contact({ targets: { recipients }, delivers: false });
    await within(held.element, '.person');
    expect(tag(held.element, 'sent')).to.equal('mail app · call');
  });

  it('chooses all or none at once where there are many', async () => {
    const { element } = await contact({ targets: { recipients: everyone } });
    await within(element, '.person');
    expect(text(element)).to.contain('5 of 5 chosen');
    await expectAccessible(element);
    named(element, 'Choose none').click();
    await until(() => text(element).includes('0 of 5 chosen'));
    expect(checked(element)).to.deep.equal([]);
    named(element, 'Choose all').click();
    await until(() => checked(element).length === 5);
    const few = await contact({ targets: { recipients: everyone.slice(1) } });
    await within(few.element, '.person');
    expect(text(few.element)).not.to.contain('Choose none');
  });

  it('writes to twenty at once at most, and says so', async () => {
    const recipients = Array.from({ length: 22 }, (_, n) => ({ ...mayor, id: `r${n}`, name: `Sample ${n}` }));
    const { element } = await contact({ targets: { recipients } });
    await within(element, '.person');
    expect(text(element)).to.contain('20 of 22 chosen');
    shadow(element).querySelector<HTMLElement>('[value=r20]')!.click();
    await until(() => text(element).includes('21 of 22 chosen'));
    next(element);
    expect((await within(element, '#summary')).textContent).to.contain('at most 20 at once');
    named(element, 'Choose none').click();
    await until(() => text(element).includes('0 of 22 chosen'));
    named(element, 'Choose all').click();
    await until(() => text(element).includes('20 of 22 chosen'));
  });

  it('lets several of one place be ticked, and one of several places be chosen', async () => {
    const other = sampleRepresentative({
      id: 'nv',
      office: 'us-senate',
      division: 'ocd-division/country:us/state:nv',
    });
    const across = {
      ...senate,
      status: 'ambiguous' as const,
      representatives: [...senate.representatives, other],
    };
    const { element } = await contactAt([house, across]);
    await find(element, '90000');
    await within(element, 'fieldset');
    const kinds = [...shadow(element).querySelectorAll<HTMLInputElement>('fieldset input')].map(
      ({ type }) => type,
    );
    expect(kinds).to.deep.equal(['checkbox', 'checkbox', 'checkbox']);
    expect(checked(element), 'none is guessed').to.deep.equal(['sample-house-ca-21']);
  });

  it('names read well from right to left', async () => {
    const { element } = await contactAt([house, senate], {}, {}, 'ar');
    await find(element, '90000');
    await within(element, '[value=sample-house-ca-21]');
    for (const name of shadow(element).querySelectorAll('.person b'))
      expect(name.firstElementChild!.localName).to.equal('bdi');
    expect(text(element)).to.contain('للرمز \u206890000\u2069');
    const [box, name] = [...shadow(element).querySelectorAll('.person > *')].map(one =>
      one.getBoundingClientRect(),
    );
    expect(box!.left).to.be.greaterThan(name!.right - 1);
    await expectAccessible(element);
  });

  it('a code that may name a street is posted', async () => {
    const { element, endpoint, use } = await contact(
      { targets: { country: 'GB', offices: ['us-house'] } },
      'en',
      {
        lookups: {
          'SW1A 1AA': { country: 'GB', source: 'A list', sourceDate: '2026-11-01', offices: [house] },
        },
      },
    );
    const asked: Request[] = [];
    use(http.all(`${endpoint}/v1/representatives`, ({ request }) => void asked.push(request.clone())));
    await find(element, 'SW1A 1AA');
    await within(element, '.person');
    expect(asked.map(({ url }) => new URL(url).search)).to.deep.equal(['']);
    expect((await asked[0]!.json()) as PlaceRequest).to.deep.equal({
      country: 'GB',
      postalCode: 'SW1A 1AA',
      offices: ['us-house'],
    });
    expect(text(element)).to.contain('For SW1A 1AA');
  });
});
