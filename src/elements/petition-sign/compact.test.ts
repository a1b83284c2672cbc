import { expect } from '@open-wc/testing';
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

describe('<petition-sign compact>', () => {
  afterEach(clear);

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
