import { expect } from '@open-wc/testing';
import type { Campaign } from '../../contract/index.ts';
import { samplePetition } from '../../testing/samples.ts';
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
} from '../test-support.ts';
import './define.ts';
import type { PetitionSign } from './petition-sign.ts';

const ANA = { given: 'Ana', family: 'Lee', email: 'ana@example.org', 'consent.updates': 'refused' };
const FOR_OTHERS = { ...ANA, signFor: 'organisation' };

let number = 0;

async function asking(petition: Partial<Campaign['petition']>, attributes = '') {
  const statement = 'We ask the Senate to act.';
  // One of its own: a device still remembers the last one's signature when the next test begins.
  const id = `asking-${++number}`;
  const fake = await fakeEndpoint({
    campaigns: [samplePetition({ id, petition: { statement, ...petition } })],
  });
  const element = put<PetitionSign>(
    `<petition-sign endpoint="${fake.endpoint}" campaign="${id}" ${attributes}></petition-sign>`,
  );
  await within(element, 'button[part=submit]');
  const named = (name: string) => element.shadowRoot!.querySelector<HTMLInputElement>(`[name="${name}"]`);
  const sign = async () => {
    press(element, 'button[part=submit]');
    await until(() => fake.actions.size, 'the signature');
    return [...fake.actions.values()][0]!.supporter!;
  };
  return { ...fake, element, named, sign };
}

describe('<petition-sign> that asks for more', () => {
  afterEach(clear);

  it('asks for a phone number, and sends it in one form', async () => {
    const { element, named, sign } = await asking({ fields: [{ name: 'phone', required: true }] });
    expect(named('phone')!.type).to.equal('tel');
    expect(named('phone')!.autocomplete).to.equal('tel');
    fill(element, { ...ANA, phone: '555-0100' });
    press(element, 'button[part=submit]');
    await until(() => text(element).includes('Enter a phone number with its area code'), 'the error');
    await expectAccessible(element);
    fill(element, { phone: '(559) 555-0100' });
    expect((await sign()).phone).to.equal('+15595550100');
  });

  it('needs no phone number where that is optional', async () => {
    const { element, named, sign } = await asking({ fields: [{ name: 'phone' }] });
    expect(named('phone')!.required).to.equal(false);
    fill(element, ANA);
    expect('phone' in (await sign())).to.equal(false);
  });

  it('signs for oneself, unless one says otherwise', async () => {
    const { element, named, sign } = await asking({ fields: [{ name: 'organisation' }] });
    expect(named('organisation')).to.equal(null);
    await expectAccessible(element);
    fill(element, ANA);
    expect('organisation' in (await sign())).to.equal(false);
  });

  it('signs for an organisation, with its name and one’s role', async () => {
    const { element, named, sign } = await asking({ fields: [{ name: 'organisation' }] });
    fill(element, FOR_OTHERS);
    await until(() => named('role'), 'the fields');
    press(element, 'button[part=submit]');
    await until(() => text(element).includes('Enter your role there'), 'the error');
    await expectAccessible(element);
    fill(element, { organisation: ' Fresno Shelter ', role: 'Chair' });
    expect((await sign()).organisation).to.deep.equal({ name: 'Fresno Shelter', role: 'Chair' });
  });

  it('hands over nothing of an organisation that was chosen and left again', async () => {
    const { element, named, sign } = await asking({ fields: [{ name: 'organisation' }] });
    fill(element, FOR_OTHERS);
    await until(() => named('role'), 'the fields');
    fill(element, { organisation: 'Fresno Shelter', role: 'Chair', signFor: 'self' });
    await until(() => !named('role'), 'no fields');
    expect('organisation' in (await sign())).to.equal(false);
  });

  it('asks for the organisation at once where none signs for themselves', async () => {
    const { named } = await asking({ fields: [{ name: 'organisation', required: true }] });
    expect(named('signFor')).to.equal(null);
    expect(named('organisation')!.required && named('role')!.required).to.equal(true);
  });

  it('asks for a tick that one is old enough, and for no birth date', async () => {
    const { element, named, sign } = await asking({ minimumAge: 16 }, 'lang="es"');
    expect(text(element)).to.contain('Tengo 16 años o más');
    expect(named('minimumAge')!.checked).to.equal(false);
    fill(element, ANA);
    press(element, 'button[part=submit]');
    await until(() => element.shadowRoot!.querySelector('#minimumAge-error'), 'the error');
    await expectAccessible(element);
    named('minimumAge')!.click();
    expect((await sign()).minimumAge).to.equal(16);
  });
});
