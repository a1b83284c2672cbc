// A text in another language than the reader's is marked as what it is, and above a consent a line says so.
import { expect } from '@open-wc/testing';
import { disclosureVersion } from '../contract/consent-version.ts';
import type { Campaign, Disclosure } from '../contract/index.ts';
import { sampleChoice, sampleLetters, sampleNotice, samplePetition } from '../testing/samples.ts';
import type { ContactRep } from './contact-rep/contact-rep.ts';
import { mayor, next } from './contact-rep/test-support.ts';
import './contact-rep/define.ts';
import './petition-sign/define.ts';
import type { PetitionSign } from './petition-sign/petition-sign.ts';
import { clear, expectAccessible, fakeEndpoint, fill, press, put, until, within } from './test-support.ts';

const age: Disclosure = { ...sampleNotice, id: 'age', mode: 'required-choice', text: 'I am 16 or older.' };
const news = {
  ...sampleChoice,
  lang: 'es',
  text: 'Podemos escribirle.',
  question: '¿Podemos?',
} as Disclosure;

/** Spanish, but its summary, a notice and a box. */
const half: Partial<Campaign> = {
  lang: 'es',
  languages: ['en', 'es'],
  title: 'Calles seguras',
  summary: 'A summary',
  originals: { '/summary': 'en' },
  disclosures: [sampleNotice, news, age],
};

describe('a text in another language', () => {
  afterEach(clear);

  const petition = async (lang: string, more: Partial<Campaign>) => {
    const fake = await fakeEndpoint({ campaigns: [samplePetition(more)] });
    const element = put<PetitionSign>(
      `<petition-sign endpoint="${fake.endpoint}" campaign="sample-petition" lang="${lang}"></petition-sign>`,
    );
    await within(element, '[part=submit]');
    return { element, ...fake };
  };
  const all = (element: Element, where: string) => [
    ...element.shadowRoot!.querySelectorAll<HTMLElement>(where),
  ];
  const lines = (element: Element) => all(element, '.original').map(({ textContent }) => textContent.trim());
  const speaks = (part: Element) => part.closest('[lang]')!.getAttribute('lang');
  const runs = (part: Element) => getComputedStyle(part).direction;

  it('has a line above it where it is consented to, in the reader’s language', async () => {
    const { element } = await petition('es', half);
    await until(() => lines(element).length, 'the lines');
    expect(lines(element)).to.deep.equal([
      'Este texto no está en su idioma. Está en inglés.',
      'Este texto no está en su idioma. Está en inglés.',
    ]);
    const [box, notice] = all(element, '.original');
    expect([box, notice].map(line => speaks(line!))).to.deep.equal(['es', 'es']);
    expect(box!.nextElementSibling!.textContent).to.contain('I am 16 or older.');
    expect(box!.nextElementSibling!.getAttribute('lang')).to.equal('en');
    expect(notice!.nextElementSibling!.textContent).to.contain(sampleNotice.text.slice(0, 20));
    const [input] = all(element, '[name="consent.age"]');
    expect(input!.getAttribute('aria-describedby')!.split(' ')).to.include(box!.id);
    await expectAccessible(element);
  });

  it('is marked with its language, each by itself', async () => {
    const { element } = await petition('es', half);
    expect(all(element, 'h2').map(speaks)).to.deep.equal(['es']);
    const summary = all(element, 'p').find(({ textContent }) => textContent.trim() === 'A summary')!;
    expect([speaks(summary), runs(summary)]).to.deep.equal(['en', 'ltr']);
  });

  it('runs its own way in a page that runs the other, and what is said of it the page’s', async () => {
    const { element } = await petition('ar', { disclosures: [sampleNotice, age] });
    await until(() => lines(element).length === 2, 'both lines');
    press(element, '[part=submit]');
    const error = await within(element, '[id="consent.age-error"]');
    for (const said of [all(element, '.original')[0]!, error])
      expect([speaks(said), runs(said)]).to.deep.equal(['ar', 'rtl']);
    const label = all(element, 'label:has([name="consent.age"]) span')[0]!;
    expect([speaks(label), runs(label)]).to.deep.equal(['en', 'ltr']);
    await expectAccessible(element);
  });

  it('is what is sent and stored: its language, and the hash of what it says', async () => {
    const { element, actions } = await petition('es', half);
    await until(() => lines(element).length === 2, 'the lines');
    fill(element, {
      given: 'Ana',
      family: 'Lee',
      email: 'ana@example.org',
      postalCode: '93721',
      'consent.updates': 'refused',
      'consent.age': 'given',
    });
    press(element, '[part=submit]');
    const action = await until(() => [...actions.values()][0], 'the action');
    expect(action.lang).to.equal('es');
    expect(action.consents.map(({ lang, version }) => [lang, version])).to.deep.equal([
      ['en', await disclosureVersion(sampleNotice)],
      ['es', await disclosureVersion(news)],
      ['en', await disclosureVersion(age)],
    ]);
  });

  for (const [what, lang, own] of [
    ['in the reader’s language', 'en', 'en'],
    ['in a near one', 'en-GB', 'en-US'],
    ['in the page’s language, which we have no words in', 'fa', 'fa'],
  ] as const) {
    it(`has no line where it is ${what}`, async () => {
      const { element } = await petition(lang, { lang: own, disclosures: [{ ...age, lang: own }] });
      await until(() => !all(element, '[part=disclosure] svg').length, 'no room that is kept');
      expect(lines(element)).to.deep.equal([]);
    });
  }

  it('is said of in <contact-rep>, too, and each of its texts is marked', async () => {
    const letters = sampleLetters({
      lang: 'es',
      languages: ['en', 'es'],
      targets: { recipients: [mayor] },
      originals: { '/title': 'en' },
      disclosures: [sampleNotice, age],
    });
    const { endpoint } = await fakeEndpoint({ campaigns: [letters] });
    const element = put<ContactRep>(
      `<contact-rep endpoint="${endpoint}" campaign="sample-letters" lang="es"></contact-rep>`,
    );
    const title = await within(element, 'h2');
    expect(title.getAttribute('lang')).to.equal('en');
    await within(element, '[part~=submit].wide');
    next(element);
    await within(element, '[name=given]');
    await until(() => lines(element).length === 2, 'the lines');
    expect(lines(element)[0]).to.equal('Este texto no está en su idioma. Está en inglés.');
  });
});
