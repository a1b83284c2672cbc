import { expect } from '@open-wc/testing';
import { http } from 'msw';
import type { Config } from '../../context/config.ts';
import { shared } from '../../context/shared.ts';
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

let number = 0;

async function compact(parts: Parameters<typeof samplePetition>[0] = {}) {
  const id = `compact-${++number}`; // a device still remembers the last one when the next test begins
  const fake = await fakeEndpoint({ campaigns: [samplePetition({ id, ...parts })] });
  const element = put<PetitionSign>(
    `<petition-sign compact endpoint="${fake.endpoint}" campaign="${id}"></petition-sign>`,
  );
  return { ...fake, element };
}

/** A campaign in three languages. */
async function inThree(lang: string) {
  const id = `compact-${++number}`;
  const fake = await fakeEndpoint({ campaigns: [samplePetition({ id })] });
  fake.use(
    http.get(`${fake.endpoint}/v1/campaigns/${id}`, ({ request }) => {
      const lang = new URL(request.url).searchParams.get('lang')!;
      return Response.json(
        samplePetition({ id, lang, languages: ['en', 'es', 'ar'], title: `In ${lang}` } as Partial<Campaign>),
      );
    }),
  );
  const campaign = (lang: string) =>
    `<petition-sign compact lang="${lang}" endpoint="${fake.endpoint}" campaign="${id}"></petition-sign>`;
  return { campaign, element: put<PetitionSign>(campaign(lang)) };
}

describe('<petition-sign compact>', () => {
  afterEach(() => {
    clear();
    delete shared<Config>('page', () => ({})).chosen;
  });

  it('is a title, a count and a button', async () => {
    const { element } = await compact();
    const button = await within(element, 'button[part=submit]');
    await until(() => text(element).includes('2,847 have signed'), 'the count');
    expect(text(element)).to.contain('Websites must not profit').and.not.contain('Ask your senators');
    expect(element.shadowRoot!.querySelector('form')).to.equal(null);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    await expectAccessible(element);
  });

  it('is one line where there is room, and the button comes below where there is none', async () => {
    const { element } = await compact();
    const beside = async (width: string) => {
      element.style.width = width;
      await new Promise(requestAnimationFrame);
      const box = (selector: string) => element.shadowRoot!.querySelector(selector)!.getBoundingClientRect();
      return (
        box('[part=title]').right <= box('button').left && box('[part=title]').top < box('button').bottom
      );
    };
    await within(element, 'button[part=submit]');
    await until(() => text(element).includes('2,847 have signed'), 'the count');
    expect(await beside('544px')).to.equal(true);
    expect(element.shadowRoot!.querySelector('.line')!.getBoundingClientRect().height).to.be.lessThan(80);
    expect(await beside('328px')).to.equal(false);
    expect(element.shadowRoot!.querySelector('[part=bar]')!.getClientRects().length).to.equal(0);
  });

  it('opens the whole form in its place; the focus goes to its title, and a signature is recorded', async () => {
    const { element, actions } = await compact();
    (await within(element, 'button[part=submit]')).focus();
    press(element, 'button[part=submit]');
    await within(element, 'form button[part=submit]');
    const { shadowRoot } = element;
    await until(() => shadowRoot!.activeElement === shadowRoot!.querySelector('[part=title]'), 'the focus');
    await expectAccessible(element);
    fill(element, {
      given: 'Ana',
      family: 'Lee',
      email: 'ana@example.org',
      postalCode: '93721',
      'consent.updates': 'refused',
    });
    press(element, 'form button[part=submit]');
    await within(element, '#result');
    expect(actions.size).to.equal(1);
  });

  it('is in the page’s language, or the one that was chosen; the others are offered once it is open', async () => {
    const { element, campaign } = await inThree('es');
    await within(element, 'button[part=submit]');
    await until(() => text(element).includes('In es'));
    const line = element.shadowRoot!.querySelector('.card')!;
    expect([line.getAttribute('lang'), line.querySelector('h2')!.lang]).to.deep.equal(['es', 'es']);
    expect(text(element)).to.contain('Firmar la petición');
    expect(line.querySelector('select')).to.equal(null);
    press(element, 'button[part=submit]');
    const select = await within<HTMLSelectElement>(element, '[part=languages] select');
    expect([...select.options].map(({ value }) => value)).to.deep.equal(['en', 'es', 'ar']);
    await within(element, 'form button[part=submit]');
    await expectAccessible(element);
    const other = put(campaign('es'));
    await within(other, '[aria-expanded]');
    select.value = 'ar';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => text(other).includes('In ar'), 'the line follows what was chosen');
    expect(other.shadowRoot!.querySelector('.card')!.getAttribute('dir')).to.equal('rtl');
    expect(other.shadowRoot!.querySelector('[aria-expanded]')).to.not.equal(null);
  });

  it('is open where a signature comes back to be answered', async () => {
    const { element } = await compact();
    await within(element, '[aria-expanded]');
    (element as unknown as { again: boolean }).again = true; // as what waited on the device says
    element.requestUpdate();
    await within(element, 'form button[part=submit]');
  });

  it('has nothing to open where the campaign has ended', async () => {
    const { element } = await compact({ closed: true });
    await within(element, '#result');
    expect(element.shadowRoot!.querySelector('[aria-expanded]')).to.equal(null);
  });
});
