import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import type { Campaign } from '../../contract/index.ts';
import { samplePetition, sampleSignUp } from '../../testing/samples.ts';
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

const EMAIL = { email: ' ana@example.org ', 'consent.alerts': 'given' };

let number = 0;

async function signingUp(parts: Partial<Campaign> = {}, attributes = '') {
  const id = `sign-up-${++number}`; // a device still remembers the last one when the next test begins
  const campaign = sampleSignUp({ id, ...parts });
  const fake = await fakeEndpoint({ campaigns: [campaign, samplePetition()] });
  const markup = `<petition-sign endpoint="${fake.endpoint}" campaign="${id}" ${attributes}></petition-sign>`;
  const element = put<PetitionSign>(markup);
  const again = () => {
    element.parentElement!.remove();
    return put<PetitionSign>(markup);
  };
  const named = (name: string) => element.shadowRoot!.querySelector<HTMLInputElement>(`[name="${name}"]`);
  return { ...fake, campaign, element, named, again };
}

const SIGNING = /\bsign(ed|s)? (the|this|it|again)|signature|petition/i;

describe('<petition-sign> without a statement', () => {
  afterEach(clear);

  it('asks for the family name first in Korean, as a petition does', async () => {
    const { element, endpoint } = await signingUp({ petition: { fields: [{ name: 'name' }] } }, 'lang="ko"');
    const petition = put(
      `<petition-sign endpoint="${endpoint}" campaign="sample-petition" lang="ko"></petition-sign>`,
    );
    for (const card of [element, petition]) {
      await within(card, '[name=given]');
      const names = [...card.shadowRoot!.querySelectorAll<HTMLInputElement>('.row input')];
      expect(names.map(({ name, autocomplete }) => [name, autocomplete])).to.deep.equal([
        ['family', 'family-name'],
        ['given', 'given-name'],
      ]);
    }
  });

  it('goes on where a reader types among its children, once its own fields are there', async () => {
    const { endpoint, campaign, use } = await signingUp();
    let answer = () => {};
    use(
      http.get(`${endpoint}/v1/campaigns/${campaign.id}`, async () => {
        await new Promise<void>(resolve => (answer = resolve));
        return undefined;
      }),
    );
    const element = put<PetitionSign>(
      `<petition-sign endpoint="${endpoint}" campaign="${campaign.id}" lang="fr"><form action="https://example.org/">
        <input name="email" value="ana@exam"></form></petition-sign>`,
    );
    const theirs = element.querySelector('input')!;
    await until(() => theirs.checkVisibility(), 'the children');
    theirs.focus();
    const ours = await until(() => {
      answer();
      const field = element.shadowRoot!.querySelector<HTMLInputElement>('#email');
      if (!field) expect(theirs.checkVisibility(), 'a field to type into').to.equal(true);
      if (!field && document.activeElement === theirs) theirs.value = 'ana@example.org'; // typing goes on
      return field;
    }, 'our field');
    await until(() => element.shadowRoot!.activeElement === ours, 'the focus');
    expect(ours.value).to.equal('ana@example.org');
  });

  it('asks for an address, topics and consent, and for nothing else', async () => {
    const { element, named, actions } = await signingUp();
    const button = await within(element, 'form button[part=submit]');
    expect(button.textContent!.trim()).to.equal('Sign up');
    await until(() => text(element).includes('2,847 have signed up'), 'the count');
    expect(text(element)).to.contain('What do you want to hear about?').and.not.match(SIGNING);
    for (const name of ['given', 'family', 'comment', 'publicName']) expect(named(name)).to.equal(null);
    for (const id of ['votes', 'events']) expect(named(`topic.${id}`)!.checked).to.equal(false);
    await expectAccessible(element);
    press(element, 'button[part=submit]');
    await until(() => text(element).includes('2 things to fix'), 'the errors');
    await expectAccessible(element);
    fill(element, { ...EMAIL, 'topic.events': 'yes' });
    press(element, 'button[part=submit]');
    await until(() => text(element).includes('Thank you. You have signed up.'), 'the thanks');
    await expectAccessible(element);
    expect(text(element)).not.to.match(SIGNING);
    const [action] = [...actions.values()];
    expect(action!.kind).to.equal('signature');
    expect(action!.supporter).to.deep.equal({ email: 'ana@example.org', topics: ['events'] });
    expect(action!.consents.map(({ answer }) => answer)).to.deep.equal(['told', 'given']);
  });

  it('says on return that one has signed up, and signs up another address', async () => {
    const { element, again } = await signingUp();
    await within(element, 'form button[part=submit]');
    fill(element, EMAIL);
    press(element, 'button[part=submit]');
    await within(element, '#result');
    sessionStorage.clear();
    const back = again();
    await until(() => text(back).includes('You have signed up. On '), 'what this device knows');
    expect(text(back)).not.to.match(SIGNING);
    await expectAccessible(back);
    const other = [...back.shadowRoot!.querySelectorAll<HTMLElement>('button')].find(button =>
      button.textContent!.includes('Sign up with another address'),
    );
    other!.click();
    await within(back, 'form button[part=submit]');
    await until(() => back.shadowRoot!.activeElement?.id === 'email', 'the focus');
  });

  it('asks for a name where the campaign does, and hands over none that is empty', async () => {
    const petition = { fields: [{ name: 'name' as const }, { name: 'phone' as const }] };
    const { element, named, actions } = await signingUp({ petition });
    await within(element, 'form button[part=submit]');
    expect([named('given')!.required, named('family')!.required]).to.deep.equal([false, false]);
    expect(named('phone')!.type).to.equal('tel');
    fill(element, { ...EMAIL, given: 'Ana' });
    press(element, 'button[part=submit]');
    await until(() => actions.size, 'the sign-up');
    expect([...actions.values()][0]!.supporter).to.deep.equal({ email: 'ana@example.org', given: 'Ana' });
  });

  it('asks to confirm the address, and follows that', async () => {
    const { element, actions, confirm } = await signingUp({ petition: { confirm: true } });
    await within(element, 'form button[part=submit]');
    fill(element, EMAIL);
    press(element, 'button[part=submit]');
    await until(() => text(element).includes('You are signed up once you confirm it there.'), 'what comes');
    confirm([...actions.keys()][0]!);
    await until(() => text(element).includes('Thank you. You have signed up.'), 'the confirmation');
  });

  it('is one line that says what its button does', async () => {
    const { element } = await signingUp({}, 'compact');
    const button = await within(element, 'button[aria-expanded]');
    expect(button.textContent!.trim()).to.equal('Sign up');
    await expectAccessible(element);
    button.click();
    await within(element, 'form button[part=submit]');
  });

  for (const [lang, sign, topics] of [
    ['es', 'Inscribirse', '¿Sobre qué quiere recibir noticias?'],
    ['ar', 'التسجيل', 'ما الأخبار التي تريد أن تصلك؟'],
  ] as const)
    it(`speaks ${lang}, and English again where the page turns to it`, async () => {
      const { element } = await signingUp({}, `lang="${lang}"`);
      await until(() => text(element).includes(topics), 'its words');
      const button = await within(element, 'form button[part=submit]');
      expect(button.textContent!.trim()).to.equal(sign);
      await expectAccessible(element);
      element.lang = 'en';
      await until(() => text(element).includes('What do you want to hear about?'), 'English');
    });

  it('is a petition again with a campaign that has a statement, and the other way round', async () => {
    const { element, campaign } = await signingUp();
    await within(element, 'form button[part=submit]');
    element.campaign = samplePetition().id;
    await until(() => text(element).includes('Sign the petition'), 'the petition');
    await within(element, 'form [name=given]');
    expect(text(element)).not.to.contain('Sign up');
    element.campaign = campaign.id;
    await until(() => text(element).includes('Sign up'), 'the sign-up');
    expect(element.shadowRoot!.querySelector('[name=given]')).to.equal(null);
  });

  it('keeps its form and the focus when the page tells it anew where to ask', async () => {
    const { element, campaign, named } = await signingUp();
    await within(element, 'form button[part=submit]');
    const email = named('email')!;
    email.focus();
    email.value = 'ana@exam';
    const words = () => Reflect.get(element, 'words') as { signUp?: object };
    const before = words();
    element.data = { campaign: { ...campaign, title: 'Hear it anew' } };
    await until(() => words() !== before && words().signUp, 'the words anew');
    await until(() => text(element).includes('Hear it anew'), 'the campaign');
    await within(element, 'form button[part=submit]');
    expect(named('email') === email).to.equal(true);
    expect(element.shadowRoot!.activeElement === email).to.equal(true);
    expect(email.value).to.equal('ana@exam');
  });

  it('that has ended says so in its words', async () => {
    const { element } = await signingUp({ closed: true, deadline: '2026-01-10T00:00:00Z' });
    await until(() => text(element).includes('This sign-up has ended'), 'the end');
    expect(text(element)).not.to.match(SIGNING);
  });

  it('keeps what was typed and ticked over a reload, and waits for a network in its own words', async () => {
    const { element, endpoint, use, again } = await signingUp();
    await within(element, 'form button[part=submit]');
    fill(element, { ...EMAIL, 'topic.votes': 'yes' });
    await until(() => sessionStorage.length, 'the draft');
    const back = again();
    await within(back, 'form button[part=submit]');
    const box = back.shadowRoot!.querySelector<HTMLInputElement>('[name="topic.votes"]')!;
    expect(box.checked).to.equal(true);
    use(http.post(`${endpoint}/v1/actions`, () => HttpResponse.error()));
    press(back, 'button[part=submit]');
    await until(() => text(back).includes('Your sign-up, with what you typed and agreed to'), 'the wait');
    await expectAccessible(back);
    const keep = [...back.shadowRoot!.querySelectorAll<HTMLElement>('#waiting button')].at(-1)!;
    keep.click();
    await until(() => text(back).includes('One sign-up waits on this device.'), 'what is kept');
    expect(text(back)).not.to.match(SIGNING);
  });

  it('on a device that people share forgets each of them', async () => {
    const { element, actions, named } = await signingUp({}, 'kiosk');
    await within(element, 'form button[part=submit]');
    fill(element, { ...EMAIL, 'topic.votes': 'yes' });
    press(element, 'button[part=submit]');
    await until(() => actions.size, 'the sign-up');
    await until(() => text(element).includes('Done: next person'), 'the next person');
    const next = [...element.shadowRoot!.querySelectorAll<HTMLElement>('button')].find(button =>
      button.textContent!.includes('next person'),
    );
    next!.click();
    await within(element, 'form button[part=submit]');
    expect([named('email')!.value, named('topic.votes')!.checked]).to.deep.equal(['', false]);
  });
});
