// The version of a disclosure that an element sends is the hash of what stands on the screen, not of what it was given.
import { expect } from '@open-wc/testing';
import type { ActionSubmitEvent } from '../base/events.ts';
import { disclosureVersion } from '../contract/consent-version.ts';
import type { Action, Disclosure } from '../contract/index.ts';
import { sampleChoice, sampleLetters, sampleNotice, samplePetition } from '../testing/samples.ts';
import type { ContactRep } from './contact-rep/contact-rep.ts';
import { mayor, sendAs } from './contact-rep/test-support.ts';
import './petition-sign/define.ts';
import type { PetitionSign } from './petition-sign/petition-sign.ts';
import { clear, fakeEndpoint, fill, heard, press, put, text, until, within } from './test-support.ts';

const other = {
  controller: { name: 'A Partner', postalAddress: '1 Side Street', contact: 'hello@partner.example' },
  privacyNotice: { url: 'https://partner.example/privacy', version: '3' },
};
const LINKED = 'See [how](https://coalition.example/how?a=1) & [why](https://coalition.example/why).';
const ALL: Disclosure[] = [
  sampleNotice,
  sampleChoice,
  { ...sampleNotice, id: 'second', text: `Segundo. ${LINKED}`, lang: 'es' },
  { ...sampleChoice, id: 'no-question', question: undefined, text: LINKED } as Disclosure,
  { id: 'box', purpose: 'partner', mode: 'choice', lang: 'en', text: `May share. ${LINKED}`, ...other },
  { id: 'age', purpose: 'age', mode: 'required-choice', lang: 'en', text: 'I am 16 or older.', ...other },
];
const VALUES = {
  given: 'Ana',
  family: 'Lee',
  email: 'ana@example.org',
  postalCode: '93721',
  'consent.updates': 'given',
  'consent.no-question': 'refused',
  'consent.age': 'given',
};

/** What each place holds, and whose version another character there changes. */
const PLACES: [where: string, ids: string[]][] = [
  ['[part=notice] > p:nth-of-type(1)', ['processing']],
  ['[part=notice] > p:nth-of-type(2) a', ['second']],
  ['input[name="consent.updates"]', ['updates']],
  ['fieldset:has([name="consent.updates"]) legend', ['updates']],
  ['fieldset:has([name="consent.updates"]) p', ['updates']],
  ['fieldset:has([name="consent.no-question"]) legend', ['no-question']],
  ['label:has([name="consent.no-question"][value=refused]) span', ['no-question']],
  ['label:has([name="consent.box"]) span', ['box']],
  ['label:has([name="consent.age"]) span', ['age']],
  ['[part=notice] > p:nth-of-type(3)', ['processing', 'updates', 'second', 'no-question']],
  ['[part=notice] > p:nth-of-type(4)', ['box', 'age']],
];

describe('the version of a disclosure', () => {
  afterEach(clear);

  const petition = async () => {
    const { endpoint, actions } = await fakeEndpoint({ campaigns: [samplePetition({ disclosures: ALL })] });
    const element = put<PetitionSign>(
      `<petition-sign endpoint="${endpoint}" campaign="sample-petition" lang="en"></petition-sign>`,
    );
    await within(element, '[part=submit]');
    fill(element, VALUES);
    return { element, actions };
  };
  const find = (element: Element, where: string) => element.shadowRoot!.querySelector<HTMLElement>(where)!;

  /** Signs, with a host that takes the action over. @returns the versions by the disclosures' ids. */
  const sent = async (element: PetitionSign) => {
    const failed = heard(element, 'action-error');
    const action = await new Promise<Action>(resolve => {
      element.addEventListener(
        'action-submit',
        event => {
          (event as ActionSubmitEvent).respondWith(async taken => {
            resolve(taken);
            throw new Error('not stored');
          });
        },
        { once: true },
      );
      press(element, '[part=submit]');
    });
    await failed;
    await until(() => !element.matches(':state(submitting)'), 'the form again');
    return Object.fromEntries(action.consents.map(({ disclosure, version }) => [disclosure, version]));
  };
  const published = async () =>
    Object.fromEntries(await Promise.all(ALL.map(async one => [one.id, await disclosureVersion(one)])));

  it('is that of what was published, in every mode', async () => {
    const { element } = await petition();
    expect(await sent(element)).to.deep.equal(await published());
  });

  it('is another one wherever one character on the screen is another one', async () => {
    const { element } = await petition();
    const right = await published();
    for (const [where, ids] of PLACES) {
      const place = find(element, where);
      let undo: () => void;
      if (place instanceof HTMLInputElement) {
        const block = place.closest('[part=disclosure] > [lang]')!;
        block.setAttribute('lang', 'fr');
        undo = () => block.setAttribute('lang', 'en');
      } else {
        const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
        let node = walker.nextNode() as Text;
        while (!node.data.trim()) node = walker.nextNode() as Text;
        const before = node.data;
        node.data = before.replace(/[a-z](?=[^a-z]*$)/, 'x');
        expect(node.data, where).not.to.equal(before);
        undo = () => (node.data = before);
      }
      const versions = await sent(element);
      const changed = ALL.map(({ id }) => id).filter(id => versions[id] !== right[id]);
      expect(changed, where).to.deep.equal(ALL.map(({ id }) => id).filter(id => ids.includes(id)));
      undo();
    }
    const link = find(element, 'label:has([name="consent.box"]) a') as HTMLAnchorElement;
    link.href += '#';
    expect((await sent(element))['box']).not.to.equal(right['box']);
  });

  it('of a text that was changed on the screen is refused; the right one is then drawn, and asked about', async () => {
    const { element, actions } = await petition();
    const place = find(element, 'label:has([name="consent.box"]) span');
    const node = [...place.childNodes].find(one => one instanceof Text && one.data.includes('May'))! as Text;
    node.data = node.data.replace('May', 'Nay');
    press(element, '[part=submit]');
    await until(() => text(element).includes('has changed since you opened this page'), 'the new text');
    expect(actions.size).to.equal(0);
    expect(text(element)).to.contain('May share.').and.not.contain('Nay');
    fill(element, VALUES);
    press(element, '[part=submit]');
    await within(element, '#result');
    expect(actions.size).to.equal(1);
  });

  it('of a letter is read from its form, too', async () => {
    const { endpoint, actions } = await fakeEndpoint({
      campaigns: [sampleLetters({ targets: { recipients: [mayor] }, disclosures: ALL })],
    });
    const element = put<ContactRep>(
      `<contact-rep endpoint="${endpoint}" campaign="sample-letters" lang="es"></contact-rep>`,
    );
    await within(element, '[part~=submit]');
    const { postalCode: _, ...who } = VALUES;
    await sendAs(element, who);
    const { consents } = [...actions.values()][0]!;
    const versions = Object.fromEntries(consents.map(({ disclosure, version }) => [disclosure, version]));
    expect(versions).to.deep.equal(await published());
  });

  it('is not touched by programs that translate pages', async () => {
    const { element } = await petition();
    for (const part of element.shadowRoot!.querySelectorAll<HTMLElement>('[part=disclosure], [part=notice]'))
      expect(part.translate).to.equal(false);
  });
});
