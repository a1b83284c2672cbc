// A petition that was signed before: its result after a reload, and what a device keeps of it.
import { expect } from '@open-wc/testing';
import { clock } from '../../base/clock.ts';
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

const WHO = { given: 'Ana', family: 'Lee', email: 'ana@example.org', postalCode: '93721' };
const { now } = clock;
const inTab = () => JSON.stringify({ ...sessionStorage });
const onDevice = () => JSON.stringify({ ...localStorage });
const root = (element: PetitionSign) => element.shadowRoot!;
const button = (element: PetitionSign, label: string) =>
  until(
    () => [...root(element).querySelectorAll('button')].find(one => one.textContent!.trim() === label),
    label,
  );

function visit(endpoint: string, more = '') {
  for (const holder of document.querySelectorAll('.put')) holder.remove();
  return put<PetitionSign>(
    `<petition-sign endpoint="${endpoint}" campaign="sample-petition" ${more}></petition-sign>`,
  );
}

/** Another tab, or another day. */
function returnLater(endpoint: string, more = '') {
  sessionStorage.clear();
  return visit(endpoint, more);
}

async function signed(parts: Partial<Campaign> = {}, more = '') {
  const fake = await fakeEndpoint({ campaigns: [samplePetition(parts)] });
  const element = visit(fake.endpoint, more);
  await within(element, 'form');
  fill(element, { ...WHO, comment: 'For my sister', 'consent.updates': 'refused' });
  press(element, 'button[part=submit]');
  await within(element, '#result');
  return { ...fake, element };
}
const confirmed = { petition: { ...samplePetition().petition!, confirm: true } };

describe('<petition-sign>: signed before', () => {
  afterEach(() => {
    clear();
    clock.now = now;
  });

  it('shows the result with its receipt after a reload, for an hour and with nothing of who signed', async () => {
    const { endpoint, actions, confirm } = await signed(confirmed);
    const [id] = actions.keys();
    // As words: a time in milliseconds may hold the digits of a ZIP code.
    for (const typed of [...Object.values(WHO), 'sister'])
      expect(inTab() + onDevice()).to.not.match(new RegExp(`\\b${typed}\\b`));
    const again = visit(endpoint);
    expect((await within(again, '#result')).textContent)
      .to.contain('Almost done')
      .and.contain('follows along');
    expect(root(again).querySelector<HTMLAnchorElement>('a[href*="/v1/receipts/"]')!.href).to.contain(id!);
    await within(again, '.memory');
    await expectAccessible(again);
    confirm(id!);
    await until(() => text(again).includes('Thank you. Your signature is recorded.'), 'the news');
    expect((await within(visit(endpoint), '#result')).textContent).to.contain('Thank you.');
    clock.now = () => now() + 3_601_000;
    const later = visit(endpoint);
    expect((await within(later, '#result')).textContent).to.contain('You have signed');
    expect(root(later).querySelector('a[href*="/v1/receipts/"]')).to.equal(null);
  });

  it('says that this device signed, and when, until that is half a year ago', async () => {
    const next = { label: 'Write, too', url: 'https://coalition.example/next' };
    const { endpoint } = await signed({ next });
    expect(onDevice()).to.not.contain('receipts');
    const again = returnLater(endpoint);
    const result = await within(again, '#result');
    const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
    const on = JSON.parse(localStorage.getItem('upstander signed sample-petition')!).values.on as string;
    expect(result.textContent)
      .to.contain('You have signed')
      .and.contain(day.format(new Date(on)));
    expect(result.textContent).to.not.contain('counted once you confirm');
    expect(text(again)).to.contain('not by whom').and.contain('Write, too').and.contain('Ask others to join');
    expect(root(again).querySelector('form')).to.equal(null);
    await expectAccessible(again);
    clock.now = () => now() + 181 * 86_400_000;
    await within(returnLater(endpoint), 'form');
    expect(localStorage.length).to.equal(0);
  });

  it('says that it waits for its confirmation', async () => {
    const { endpoint } = await signed(confirmed);
    expect((await within(returnLater(endpoint), '#result')).textContent).to.contain('once you confirm it');
  });

  it('lets somebody else sign, and keeps that it was signed', async () => {
    const { endpoint, actions, element } = await signed();
    (await button(element, 'Sign again, or for somebody else')).click();
    const given = await within<HTMLInputElement>(element, '[name=given]');
    await until(() => root(element).activeElement === given, 'the focus');
    expect(given.value).to.equal('');
    const again = visit(endpoint);
    expect((await within(again, '#result')).textContent).to.contain('You have signed');
    (await button(again, 'Sign again, or for somebody else')).click();
    await within(again, 'form');
    fill(again, { ...WHO, given: 'Ben', email: 'ben@example.org', 'consent.updates': 'refused' });
    press(again, 'button[part=submit]');
    expect((await within(again, '#result')).textContent).to.contain('Thank you.');
    expect([...actions.values()].map(({ supporter }) => supporter!.given)).to.deep.equal(['Ana', 'Ben']);
  });

  it('is kept by no element that has left the page', async () => {
    const { element } = await signed();
    expect(onDevice()).to.contain('signed');
    element.remove();
    clear();
    element.requestUpdate();
    await element.updateComplete;
    expect([inTab(), onDevice()]).to.deep.equal(['{}', '{}']);
  });

  it('is forgotten at once, from the result and later', async () => {
    const { endpoint, element } = await signed();
    (await button(element, 'Forget it')).click();
    await until(() => text(element).includes('Forgotten.'), 'the answer');
    expect(root(element).activeElement!.id).to.equal('kept');
    expect([inTab(), onDevice()]).to.deep.equal(['{}', '{}']);
    await expectAccessible(element);
    await within(visit(endpoint), 'form');
    clear();

    const other = await signed();
    const again = returnLater(other.endpoint);
    (await button(again, 'Forget it')).click();
    await until(() => root(again).activeElement?.id === 'given', 'the form');
    expect(onDevice()).to.equal('{}');
    clear();

    const third = await signed();
    (await button(third.element, 'Forget me')).click();
    await within(third.element, 'form');
    expect([inTab(), onDevice()]).to.deep.equal(['{}', '{}']);
  });

  it('is not kept where its mail cannot come', async () => {
    const { endpoint, actions, mail, element } = await signed(confirmed);
    mail([...actions.keys()][0]!, 'unreachable');
    await until(() => text(element).includes('We could not reach'), 'the news');
    expect(onDevice()).to.equal('{}');
    await within(returnLater(endpoint), 'form');
  });

  it('is never kept or told on a shared device', async () => {
    const { endpoint, element } = await signed({}, 'kiosk');
    expect([inTab(), onDevice()]).to.deep.equal(['{}', '{}']);
    expect(text(element)).to.not.contain('this device keeps').and.not.contain('Sign again');
    clear();
    await signed();
    await within(returnLater(endpoint, 'kiosk'), 'form');
  });

  it('is said in the reader’s language', async () => {
    const { endpoint } = await signed();
    const again = returnLater(endpoint, 'lang="ar"');
    expect((await within(again, '#result')).textContent).to.contain('لقد وقّعت هذه العريضة');
    await expectAccessible(again);
  });
});
