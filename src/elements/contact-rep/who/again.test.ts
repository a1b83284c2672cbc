import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { problem } from '../../../contract/index.ts';
import { sampleLetters, samplePetition } from '../../../testing/samples.ts';
import {
  clear,
  expectAccessible,
  fakeEndpoint,
  fill,
  press,
  put,
  text,
  until,
  within,
} from '../../test-support.ts';
import type { ContactRep } from '../contact-rep.ts';
import { WHO, checked, contact, find, mayor, next, senator, shadow } from '../test-support.ts';
import { contactAt, focusComes, focused, said } from './test-support.ts';

describe('<contact-rep>: again', () => {
  afterEach(clear);

  /** The card, as if its page was loaded anew. */
  async function reloaded({ endpoint }: { endpoint: string }): Promise<ContactRep> {
    const draft = { ...sessionStorage };
    clear();
    Object.assign(sessionStorage, draft);
    const element = put<ContactRep>(
      `<contact-rep endpoint="${endpoint}" campaign="sample-letters"></contact-rep>`,
    );
    await within(element, '.person');
    return element;
  }

  it('a reader who comes back finds the same people, with one button to press', async () => {
    const made = await contactAt([]);
    await find(made.element, '93611');
    await within(made.element, 'fieldset .person');
    fill(made.element, { 'pick.us-house': 'sample-house-ca-5' });
    press(made.element, '[value=sample-senate-2]');
    const element = await reloaded(made);
    expect(checked(element)).to.deep.equal(['sample-house-ca-5', 'sample-senate-1']);
    expect(text(element)).to.contain('For 93611');
    expect(focused(element), 'nothing takes the focus').to.equal(null);
    expect(shadow(element).querySelectorAll('#chosen .quiet'), 'it is the one thing to do').to.have.length(0);
    next(element);
    await within(element, '#personal');
  });

  it('so do those who were found by name', async () => {
    const made = await contact();
    press(made.element, 'p > button.link');
    await within(made.element, '#official');
    fill(made.element, { official: 'brooks' });
    press(made.element, '.names [part~=submit]');
    await within(made.element, '[value=sample-house-dc]');
    press(made.element, '[value=sample-house-dc]');
    const element = await reloaded(made);
    expect(checked(element)).to.deep.equal(['sample-house-dc']);
    expect(shadow(element).querySelectorAll('#postalCode'), 'a place can still be given').to.have.length(1);
  });

  it('only typed, a code is not looked up: nobody pressed the button yet', async () => {
    const made = await contactAt(
      [],
      {},
      { targets: { offices: ['us-house'], recipients: [mayor, senator] } },
    );
    let asked = 0;
    made.use(http.get(`${made.endpoint}/v1/representatives`, () => void asked++));
    fill(made.element, { postalCode: '93721' });
    press(made.element, '[value=mayor]');
    const element = await reloaded(made);
    expect(shadow(element).querySelector<HTMLInputElement>('#postalCode')!.value).to.equal('93721');
    expect(checked(element)).to.deep.equal(['senator']);
    expect(asked).to.equal(0);
  });

  it('a lookup that fails then leaves the code, and every way on', async () => {
    const made = await contact();
    await find(made.element, '93721');
    await within(made.element, '.person');
    made.use(http.get(`${made.endpoint}/v1/representatives`, () => HttpResponse.json({}, { status: 418 })));
    const draft = { ...sessionStorage };
    clear();
    Object.assign(sessionStorage, draft);
    const element = put<ContactRep>(
      `<contact-rep endpoint="${made.endpoint}" campaign="sample-letters"></contact-rep>`,
    );
    await within(element, '.ways-on');
    expect((await within<HTMLInputElement>(element, '#postalCode')).value).to.equal('93721');
    await expectAccessible(element);
  });

  it('somebody whom this device remembers is looked up at once, with the street that they gave', async () => {
    const values = { postalCode: '93611', street: '1 Sample Street', city: 'Clovis', remember: 'on' };
    const known = JSON.stringify({ until: 1e15, values });
    // A device of its own: test files run side by side, and would remember each other's readers.
    const device = { getItem: () => known, setItem: () => {}, removeItem: () => {} };
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', { value: device, configurable: true });
    try {
      const { element } = await contactAt([]);
      const street = await within<HTMLInputElement>(element, '#street');
      expect(street.value).to.equal('1 Sample Street');
      expect(checked(element)).to.deep.equal(['sample-senate-1', 'sample-senate-2']);
      expect(focused(element)).to.equal(null);
    } finally {
      Object.defineProperty(window, 'localStorage', own);
    }
  });

  it('an answer that comes once the reader is forgotten shows nobody to the next', async () => {
    const { element, endpoint, use } = await contact();
    let answer = () => {};
    const answered = new Promise<void>(go => (answer = go));
    use(http.get(`${endpoint}/v1/representatives`, () => answered));
    await find(element, '93721');
    await within(element, '[aria-busy=true]');
    (
      await until(() => shadow(element).querySelector<HTMLElement>('.memory button'), 'the way to forget')
    ).click();
    await until(() => !shadow(element).querySelector('[aria-busy=true]'), 'it begins anew');
    answer();
    await new Promise(done => setTimeout(done, 100));
    element.requestUpdate();
    await element.updateComplete;
    expect(shadow(element).querySelectorAll('.person, #chosen')).to.have.length(0);
    expect(shadow(element).querySelector<HTMLInputElement>('#postalCode')!.value).to.equal('');
    expect(JSON.stringify({ ...sessionStorage })).not.to.contain('93721');
  });

  describe('a target that was removed in the meantime, or stands for another place', () => {
    const recipients = [
      { ...mayor, delivery: { by: 'email' as const } },
      { ...mayor, id: 'clerk', name: 'Sample Clerk', delivery: { by: 'email' as const } },
    ];
    const refuse = (index: number, code = 'unknown-target', ...more: string[]) =>
      HttpResponse.json(
        problem('invalid-action', {
          errors: [...more, `/deliveries/${index}/target`].map(pointer => ({ pointer, code, detail: 'x' })),
        }),
        { status: 422 },
      );

    async function sending(parts = recipients) {
      const made = await contact({ targets: { recipients: parts } });
      await within(made.element, '#personal');
      fill(made.element, { personal: 'My own words.' });
      next(made.element);
      await within(made.element, '[name=given]');
      fill(made.element, WHO);
      return made;
    }

    it('is named and taken out; the others and what was typed stay, and go', async () => {
      const { element, endpoint, use, actions } = await sending();
      use(http.post(`${endpoint}/v1/actions`, () => refuse(0), { once: true }));
      press(element, 'form [part~=submit]');
      await focusComes(element, '#summary');
      expect(text(element)).to.contain('Sample Ortega can no longer be written to here');
      expect(shadow(element).querySelector<HTMLInputElement>('[name=given]')!.value).to.equal('Ana');
      await expectAccessible(element);
      press(element, 'form [part~=submit]');
      await until(() => actions.size, 'the action');
      const { deliveries } = [...actions.values()][0]!;
      expect(deliveries!.map(({ target }) => target)).to.deep.equal(['clerk']);
      expect(deliveries![0]!.body).to.contain('My own words.');
    });

    it('and nobody else is left: leads back to choose somebody', async () => {
      const { element, endpoint, use } = await sending([recipients[0]!]);
      use(http.post(`${endpoint}/v1/actions`, () => refuse(0), { once: true }));
      press(element, 'form [part~=submit]');
      await until(() => text(element).includes('choose somebody else'));
      await focusComes(element, '#summary');
      expect(shadow(element).querySelector<HTMLTextAreaElement>('#personal')!.value).to.equal(
        'My own words.',
      );
    });

    it('is named, and stays chosen: the address may be what is wrong; nothing is lost', async () => {
      const { element, endpoint, use, actions } = await sending();
      const other = () => refuse(1, 'not-represented', '/supporter/postalCode');
      use(http.post(`${endpoint}/v1/actions`, other, { once: true }));
      press(element, 'form [part~=submit]');
      await focusComes(element, '#summary');
      const said = shadow(element).querySelector('#summary')!.textContent!;
      expect(said).to.contain('Sample Clerk: the address or code you gave lies outside');
      expect(said).to.contain('choose again under “Who”').and.not.contain('Sample Ortega');
      expect(shadow(element).querySelector<HTMLDetailsElement>('details')!.open, 'the other ways').to.equal(
        true,
      );
      await expectAccessible(element);
      press(element, 'form [part~=submit]');
      await until(() => actions.size, 'the action');
      const { deliveries } = [...actions.values()][0]!;
      expect(deliveries!.map(({ target }) => target)).to.deep.equal(['mayor', 'clerk']);
      expect(deliveries![1]!.body).to.contain('My own words.');
    });

    it('is said to those who wrote by themselves, too', async () => {
      const { element, endpoint, use } = await contact({ targets: { recipients: [senator, mayor] } });
      await within(element, '#personal');
      next(element);
      use(http.post(`${endpoint}/v1/actions`, () => refuse(0), { once: true }));
      // The senator's, who is written to by the reader alone; the mayor's stand among the other ways, above.
      const calls = await until(() => {
        const found = [...shadow(element).querySelectorAll('button')].filter(
          one => one.textContent!.trim() === 'Call',
        );
        return found.length === 2 && found;
      });
      calls[1]!.click();
      (await within(element, '[value=no-answer]')).click();
      await until(() =>
        text(element).includes('Sample Okafor can no longer be written to here: your own letter'),
      );
      expect(shadow(element).querySelectorAll('section.target')).to.have.length(1);
      await focusComes(element, '#summary');
    });
  });

  it('a campaign that changed keeps who was chosen, and adds who is new', async () => {
    const element = put<ContactRep>('<contact-rep></contact-rep>');
    const fake = await fakeEndpoint({ campaigns: [samplePetition()] });
    const campaign = (recipients: object[], offices = ['us-house', 'us-senate']) =>
      sampleLetters({ targets: { country: 'US', offices, recipients: recipients as never } });
    element.endpoint = fake.endpoint;
    element.data = { campaign: campaign([mayor, senator]) };
    await within(element, '.person');
    press(element, '[value=mayor]');
    await find(element, '93721');
    await within(element, '[value=sample-senate-1]');
    element.data = { campaign: campaign([mayor, { ...mayor, id: 'clerk' }]) };
    await within(element, '[value=clerk]');
    expect(checked(element)).to.deep.equal([
      'clerk',
      'sample-house-ca-21',
      'sample-senate-1',
      'sample-senate-2',
    ]);
    // Other offices: the place is looked up again.
    element.data = { campaign: campaign([mayor], ['us-house']) };
    await until(() => !shadow(element).querySelector('[value=sample-senate-1]'), 'no senators');
    await within(element, '[value=sample-house-ca-21]');
    expect(checked(element)).to.deep.equal(['sample-house-ca-21']);
    expect(said(element)).not.to.equal('Looking…');
  });
});
