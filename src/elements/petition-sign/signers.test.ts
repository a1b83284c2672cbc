import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import type { Signer } from '../../contract/index.ts';
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
const signer = (n: number, more: Partial<Signer> = {}): Signer => ({
  name: `Signer ${n}`,
  lang: 'en',
  day: '2026-11-01',
  ...more,
});

let number = 0;

async function signed(signers: Signer[], choice?: string) {
  const id = `public-${++number}`; // a device still remembers the last one when the next test begins
  const petition = { statement: 'We ask.', publicNames: true };
  const fake = await fakeEndpoint({ campaigns: [samplePetition({ id, petition })], signers });
  const element = put<PetitionSign>(
    `<petition-sign endpoint="${fake.endpoint}" campaign="${id}"></petition-sign>`,
  );
  await within(element, 'button[part=submit]');
  const chosen = element.shadowRoot!.querySelector<HTMLInputElement>('[name=publicName]:checked')!.value;
  await expectAccessible(element);
  fill(element, { ...ANA, ...(choice && { publicName: choice }) });
  press(element, 'button[part=submit]');
  await within(element, '#result');
  const rows = () => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.signers li')];
  return { ...fake, id, element, chosen, rows, supporter: [...fake.actions.values()][0]!.supporter! };
}

describe('<petition-sign> with public names', () => {
  afterEach(clear);

  it('shows nobody’s name unless they choose it', async () => {
    const { chosen, supporter } = await signed([]);
    expect(chosen).to.equal('hidden');
    expect('publicName' in supporter).to.equal(false);
  });

  it('sends how a name may be shown', async () => {
    const { supporter } = await signed([], 'initial');
    expect(supporter.publicName).to.equal('initial');
  });

  it('says nothing of signers while nobody is shown', async () => {
    const { element } = await signed([]);
    await until(() => text(element).includes('Your receipt'), 'the rest');
    expect(text(element)).not.to.contain('Recent signers');
  });

  it('shows who signed after signing, and why, as text', async () => {
    const comment = 'For <img src=x> my sister';
    const organisation = { name: 'Fresno Shelter', role: 'Chair' };
    const { element, rows } = await signed([signer(1, { comment, organisation })]);
    await until(() => rows().length, 'the list');
    expect(rows()[0]!.textContent).to.contain('Signer 1').and.contain('Chair').and.contain('Fresno Shelter');
    expect(rows()[0]!.querySelector('blockquote')!.textContent).to.equal(comment);
    expect(element.shadowRoot!.querySelector('section.signers button')).to.equal(null);
    await expectAccessible(element);
  });

  it('goes on at a press, and the focus with it', async () => {
    const { element, rows, use, endpoint, id } = await signed(
      Array.from({ length: 12 }, (_, i) => signer(i)),
    );
    await until(() => rows().length === 10, 'the first page');
    let fails = true;
    use(http.get(`${endpoint}/v1/campaigns/${id}/signers`, () => (fails ? HttpResponse.error() : undefined)));
    press(element, '.signers button');
    await until(() => element.shadowRoot!.querySelector('.signers [role=alert]'), 'what went wrong');
    expect(rows().length).to.equal(10);
    fails = false;
    press(element, '.signers button');
    await until(() => rows().length === 12, 'all of them');
    await until(() => element.shadowRoot!.activeElement === rows()[10], 'the focus');
    expect(element.shadowRoot!.querySelector('.signers button')).to.equal(null);
    expect(element.shadowRoot!.querySelector('.signers [role=alert]')).to.equal(null);
  });

  it('shows each page once, however often the button is pressed', async () => {
    const { element, rows, use, endpoint, id } = await signed(
      Array.from({ length: 25 }, (_, i) => signer(i)),
    );
    await until(() => rows().length === 10, 'the first page');
    let asked = 0;
    let answer = () => {};
    const held = new Promise<void>(resolve => (answer = resolve));
    use(
      http.get(`${endpoint}/v1/campaigns/${id}/signers`, async () => {
        asked++;
        await held;
      }),
    );
    const button = () => element.shadowRoot!.querySelector('.signers button');
    press(element, '.signers button');
    await element.updateComplete;
    expect(button()!.getAttribute('aria-disabled')).to.equal('true');
    press(element, '.signers button');
    answer();
    await until(() => rows().length === 20, 'the second page');
    expect(button()!.getAttribute('aria-disabled')).to.equal('false');
    press(element, '.signers button');
    await until(() => rows().length === 25, 'the last page');
    expect(asked).to.equal(2);
    expect(new Set(rows().map(row => row.querySelector('strong')!.textContent)).size).to.equal(25);
  });
});
