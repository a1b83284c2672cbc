// What every form of a campaign keeps of a reader, and how it forgets.
import { expect } from '@open-wc/testing';
import { clock } from '../base/clock.ts';
import { patience } from '../base/memory.ts';
import { sampleLetters, samplePetition } from '../testing/samples.ts';
import type { ContactRep } from './contact-rep/contact-rep.ts';
import './contact-rep/define.ts';
import { mayor } from './contact-rep/test-support.ts';
import './petition-sign/define.ts';
import type { PetitionSign } from './petition-sign/petition-sign.ts';
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
} from './test-support.ts';

const WHO = { given: 'Ana', family: 'Lee', email: 'ana@example.org', postalCode: '93721' };
const DAY = 86_400_000;
const { now } = clock;

describe('what is kept of a reader', () => {
  afterEach(() => {
    clear();
    localStorage.clear();
    clock.now = now;
  });

  const endpoint = async () =>
    (
      await fakeEndpoint({
        campaigns: [samplePetition(), sampleLetters({ targets: { recipients: [mayor] } })],
      })
    ).endpoint;
  const petition = (from: string, more = '') =>
    put<PetitionSign>(
      `<petition-sign endpoint="${from}" campaign="sample-petition" ${more}></petition-sign>`,
    );
  const letter = (from: string, more = '') =>
    put<ContactRep>(`<contact-rep endpoint="${from}" campaign="sample-letters" ${more}></contact-rep>`);
  const field = (element: Element, name: string) =>
    within<HTMLInputElement>(element, `[name="${name}"]:not([type=radio])`);
  const onDevice = () => JSON.stringify({ ...localStorage });

  it('asks nothing about remembering before somebody types', async () => {
    const element = petition(await endpoint());
    await field(element, 'given');
    expect(element.shadowRoot!.querySelector('.memory')).to.equal(null);
  });

  it('remembers nobody who did not tick it', async () => {
    const from = await endpoint();
    const element = petition(from);
    await field(element, 'given');
    fill(element, WHO);
    expect((await field(element, 'remember')).checked).to.equal(false);
    expect(localStorage.length).to.equal(0);
    await expectAccessible(element);
  });

  it('remembers who ticks it, between elements and over a visit: who they are, not what they wrote or agreed to', async () => {
    const from = await endpoint();
    const element = petition(from);
    await field(element, 'given');
    fill(element, { ...WHO, comment: 'My own words', 'consent.updates': 'given' });
    (await field(element, 'remember')).click();
    await until(() => text(element).includes('for 180 days'));
    await expectAccessible(element);
    await until(() => onDevice().includes('Lee'));
    expect(onDevice()).to.contain('ana@example.org');
    expect(onDevice()).to.not.contain('My own words').and.not.contain('consent');
    press(element, '[part=submit]');
    await within(element, '#result');
    sessionStorage.clear();
    element.remove();

    const other = letter(from);
    (await within(other, '[part~=submit].wide')).click();
    expect((await field(other, 'given')).value).to.equal('Ana');
    expect((await field(other, 'remember')).checked).to.equal(true);
    fill(other, { email: 'new@example.org' });
    await until(() => onDevice().includes('new@example.org'));
    expect(onDevice()).to.contain('93721'); // this form has no place for it, and takes nothing away
  });

  it('lets nobody who did not tick it take away what another element remembers', async () => {
    const from = await endpoint();
    const [element, other] = [petition(from), letter(from)];
    await field(element, 'given');
    await within(other, '#personal');
    fill(element, WHO);
    (await field(element, 'remember')).click();
    await until(() => onDevice().includes('Ana'));
    let started = false;
    other.addEventListener('action-start', () => (started = true));
    fill(other, { personal: 'I volunteer.' });
    await until(() => started);
    expect(onDevice()).to.contain('Ana').and.not.contain('volunteer');
  });

  it('forgets after half a year, and when the tick is taken away', async () => {
    const from = await endpoint();
    const element = petition(from);
    await field(element, 'given');
    fill(element, WHO);
    (await field(element, 'remember')).click();
    await until(() => onDevice().includes('Lee'));
    element.remove();
    sessionStorage.clear();
    clock.now = () => now() + 179 * DAY;
    const soon = petition(from);
    expect((await field(soon, 'given')).value).to.equal('Ana');
    (await field(soon, 'remember')).click();
    await until(() => localStorage.length === 0, 'nothing is remembered');
    (await field(soon, 'remember')).click();
    await until(() => onDevice().includes('Lee'));
    soon.remove();
    sessionStorage.clear();
    clock.now = () => now() + 360 * DAY;
    expect((await field(petition(from), 'given')).value).to.equal('');
    expect(localStorage.length).to.equal(0);
  });

  it('forgets a reader at once: in the forms, in this tab, on this device; and says so', async () => {
    const from = await endpoint();
    const element = petition(from);
    const other = letter(from);
    await field(element, 'given');
    await within(other, '#letter-mayor');
    fill(other, { personal: 'I volunteer.', 'letter-mayor': 'My own letter.' });
    fill(element, { ...WHO, 'consent.updates': 'given' });
    (await field(element, 'remember')).click();
    await until(() => onDevice().includes('Lee'));
    press(element, '.memory button');
    expect(localStorage.length + sessionStorage.length).to.equal(0);
    const note = await until(() => {
      const found = element.shadowRoot!.querySelector('#memory-note');
      return found?.textContent!.includes('Forgotten') && found;
    });
    await until(() => element.shadowRoot!.activeElement === note, 'focus on what is said');
    expect((await field(element, 'given')).value).to.equal('');
    expect(element.shadowRoot!.querySelector('input[type=radio]:checked')).to.equal(null);
    await expectAccessible(element);

    // Whatever else on the page knew somebody has forgotten, too.
    expect((await within<HTMLTextAreaElement>(other, '#personal')).value).to.equal('');
    expect((await within<HTMLTextAreaElement>(other, '#letter-mayor')).value).to.contain('Dear Mayor');
    fill(element, { given: 'Ben' });
    await until(() => !text(element).includes('Forgotten'), 'said no longer');
  });

  describe('on a shared device', () => {
    const { idleMs, afterMs } = patience;
    afterEach(() => Object.assign(patience, { idleMs, afterMs }));

    it('keeps nothing, remembers nobody, and is there for the next person', async () => {
      const from = await endpoint();
      localStorage.setItem(
        'upstander me',
        JSON.stringify({ until: now() + DAY, values: { given: 'Somebody' } }),
      );
      for (const element of [petition(from, 'kiosk'), letter(from, 'kiosk')]) {
        await until(() => text(element).includes('Next person'));
        const long = element.localName === 'contact-rep';
        if (long) press(element, '[part~=submit].wide');
        const given = await field(element, 'given');
        expect(given.value).to.equal('');
        await until(() => given.autocomplete === 'off', 'nothing is filled in');
        expect(element.shadowRoot!.querySelector('[name=remember]')).to.equal(null);
        await expectAccessible(element);
        const { postalCode, ...who } = WHO;
        fill(element, { ...who, ...(long ? {} : { postalCode }), 'consent.updates': 'refused' });
        expect(sessionStorage.length).to.equal(0);
        press(element, 'form [part~=submit]');
        await within(element, '#result');
        press(element, '.memory button');
        await until(() => !element.shadowRoot!.querySelector('#result'), 'the next person');
        await until(() => element.shadowRoot!.activeElement?.localName === 'h2', 'focus at the start');
        if (long) {
          await within(element, '#subject-letter');
          press(element, '[part~=submit].wide');
        }
        expect((await field(element, 'given')).value).to.equal('');
      }
      expect(localStorage.length).to.equal(0);
    });

    it('forgets whoever has gone, sooner after an action', async () => {
      const from = await endpoint();
      Object.assign(patience, { idleMs: 400, afterMs: 150 });
      const element = petition(from, 'kiosk');
      await until(() => text(element).includes('Next person'));
      const given = await field(element, 'given');
      fill(element, { given: 'Ana' });
      await until(() => element.shadowRoot!.querySelector('[name=given]') !== given, 'a form anew');
      expect((await field(element, 'given')).value).to.equal('');
      patience.idleMs = 60_000;
      fill(element, { ...WHO, 'consent.updates': 'refused' });
      press(element, '[part=submit]');
      await within(element, '#result');
      await until(() => element.shadowRoot!.querySelector('[name=given]'), 'the next form');
    });

    it('is done at once where everybody was written to by other ways, without an endpoint, too', async () => {
      Object.assign(patience, { idleMs: 60_000, afterMs: 60_000 });
      const page = { form: 'https://senator.example/contact' };
      const senator = { id: 'senator', name: 'Sample Okafor', office: 'us-senate', contacts: page };
      const element = put<ContactRep>('<contact-rep kiosk></contact-rep>');
      element.data = { campaign: sampleLetters({ targets: { recipients: [senator] } }) };
      (await within(element, '[part~=submit].wide')).click();
      await field(element, 'supporter');
      fill(element, { supporter: 'Ana Lee' });
      const button = await within(element, '.memory button');
      expect(button.className).to.contain('quiet');
      const open = element.shadowRoot!.querySelector<HTMLAnchorElement>('a.first')!;
      open.addEventListener('click', event => event.preventDefault());
      open.click();
      patience.afterMs = 300; // from when it is done
      (await within(element, '.yes')).click();
      await until(() => button.textContent!.trim() === 'Done: next person', 'the way on');
      expect(button.className).to.not.contain('quiet');
      await expectAccessible(element);
      await until(() => element.shadowRoot!.querySelector('#personal'), 'the next letter, by itself');
      expect(text(element)).to.not.contain('sent by you');
    });

    it('forgets in all elements of the page, and in none while somebody goes on in another', async () => {
      const from = await endpoint();
      const [element, other] = [petition(from, 'kiosk'), letter(from, 'kiosk')];
      for (const one of [element, other]) await until(() => text(one).includes('Next person'));
      await within(other, '#personal');
      const given = await field(element, 'given');
      patience.idleMs = 100;
      fill(element, { given: 'Ana' });
      patience.idleMs = 60_000;
      fill(other, { personal: 'I volunteer.' });
      await new Promise(resolve => setTimeout(resolve, 250));
      expect(element.shadowRoot!.querySelector('[name=given]'), 'still there').to.equal(given);
      patience.idleMs = 0;
      fill(other, { personal: 'I volunteer there.' });
      await until(() => element.shadowRoot!.querySelector('[name=given]') !== given, 'a form anew');
      expect((await field(element, 'given')).value).to.equal('');
      expect((await within<HTMLTextAreaElement>(other, '#personal')).value).to.equal('');
    });
  });
});
