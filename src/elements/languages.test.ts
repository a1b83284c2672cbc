// Which language an element speaks, and what happens when a reader chooses another.
import { expect } from '@open-wc/testing';
import { http } from 'msw';
import type { Campaign } from '../contract/index.ts';
import { shared } from '../context/shared.ts';
import type { Config } from '../context/config.ts';
import { sampleChoice, sampleLetters, sampleNotice, samplePetition } from '../testing/samples.ts';
import './action-provider/define.ts';
import './contact-rep/define.ts';
import './goal-meter/define.ts';
import './petition-sign/define.ts';
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

const languages = ['en', 'es', 'ar', 'ht'];
const SPANISH: Partial<Campaign> = {
  lang: 'es',
  title: 'Las páginas web no deben ganar con la venta de personas',
};
const CHOICE = { ...sampleChoice, text: 'Escribimos una vez al mes.', lang: 'es' };

/** A campaign in several languages: Spanish whole, English its own, others by their titles alone. */
function answered(lang: string, languages_: string[]): Campaign {
  const known =
    languages_.find(one => one === lang) ?? languages_.find(one => one === lang.split('-')[0]) ?? 'en';
  return samplePetition({
    languages: languages_,
    title: `In ${known}`,
    disclosures: [sampleNotice, sampleChoice],
    ...(known === 'es' && { ...SPANISH, disclosures: [sampleNotice, CHOICE] }),
    lang: known,
  });
}

/** @returns the endpoint, and every language that a campaign was asked for in. */
async function speaking(languages_ = languages) {
  const fake = await fakeEndpoint({ campaigns: [samplePetition()] });
  const asked: string[] = [];
  fake.use(
    http.get(`${fake.endpoint}/v1/campaigns/sample-petition`, ({ request }) => {
      const lang = new URL(request.url).searchParams.get('lang')!;
      asked.push(lang);
      return Response.json(answered(lang, languages_));
    }),
  );
  return { ...fake, asked };
}

const petition = (endpoint: string, more = '') =>
  `<petition-sign endpoint="${endpoint}" campaign="sample-petition" ${more}></petition-sign>`;
const card = (element: Element) => element.shadowRoot?.querySelector<HTMLElement>('.card');
const title = (element: Element) => element.shadowRoot?.querySelector('[part=title]')?.textContent;

/** Chooses in an element's picker, as a reader would. */
async function choose(element: Element, lang: string): Promise<HTMLSelectElement> {
  const select = await within<HTMLSelectElement>(element, '[part=languages] select');
  select.focus();
  select.value = lang;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return select;
}

function readerPrefers(...preferred: string[]): void {
  Object.defineProperty(navigator, 'languages', { configurable: true, get: () => preferred });
  Object.defineProperty(navigator, 'language', { configurable: true, get: () => preferred[0] });
}

describe('which language', () => {
  const page = shared<Config>('page', () => ({}));
  const { lang: before } = document.documentElement;
  afterEach(() => {
    clear();
    delete page.chosen;
    delete page.lang;
    document.documentElement.lang = before;
    Reflect.deleteProperty(navigator, 'languages');
    Reflect.deleteProperty(navigator, 'language');
  });

  it('is the nearest: its own, an ancestor’s out through shadow roots, the script tag’s, the page’s, the browser’s', async () => {
    readerPrefers('ar');
    document.documentElement.lang = 'en';
    page.lang = 'es';
    const { endpoint } = await speaking();
    const spoken = async (markup: string, parent?: ParentNode) => {
      const holder = put(markup, parent);
      const element = holder.matches('petition-sign') ? holder : holder.querySelector('petition-sign')!;
      await within(element, '[part=title]');
      return card(element)!.lang;
    };
    const own = petition(endpoint, 'lang="ar"');
    const plain = petition(endpoint);
    expect(await spoken(`<div lang="en">${own}</div>`)).to.equal('ar');
    expect(await spoken(`<div lang="ar"><p>${plain}</p></div>`)).to.equal('ar');
    expect(
      await spoken(`<action-provider lang="en"><div lang="ar_EG">${plain}</div></action-provider>`),
    ).to.equal('ar', 'nearer than the provider');
    const host = put('<section lang="ar"></section>');
    expect(await spoken(plain, host.attachShadow({ mode: 'open' }))).to.equal('ar');
    expect(await spoken(plain)).to.equal('es', 'the script tag’s');
    delete page.lang;
    expect(await spoken(plain)).to.equal('en', 'the page’s, not the browser’s');
    document.documentElement.lang = '';
    expect(await spoken(plain)).to.equal('ar', 'the browser’s');
  });

  it('where Upstander does not speak the page’s is the first of the reader’s that it does', async () => {
    readerPrefers('sv-SE', 'es-419', 'en');
    const { endpoint, asked } = await speaking(['en', 'es']);
    const element = put(petition(endpoint, 'lang="sv"'));
    await within(element, 'form');
    expect(card(element)!.lang).to.equal('es');
    expect(asked).to.deep.equal(['sv'], 'of the campaign the endpoint decides, by what browsers send');
    readerPrefers('sv-SE', 'en-US', 'es');
    const english = put('<goal-meter lang="sv" value="5" goal="10"></goal-meter>');
    await until(() => card(english)?.lang === 'en');
  });

  it('of a campaign that has the page’s is that, whatever the reader prefers', async () => {
    readerPrefers('es');
    const { endpoint, asked } = await speaking(['en', 'es']);
    const element = put(petition(endpoint, 'lang="en-GB"'));
    await within(element, 'form');
    expect(title(element)).to.equal('In en');
    expect(asked).to.deep.equal(['en-GB']);
  });

  it('is chosen from a list that names each language in itself', async () => {
    const { endpoint } = await speaking();
    const element = put(petition(endpoint, 'lang="en"'));
    const select = await within<HTMLSelectElement>(element, '[part=languages] select');
    const options = [...select.options].map(({ text: name, lang, dir }) => [name, lang, dir]);
    expect(options).to.deep.equal([
      ['English', 'en', 'ltr'],
      ['Español', 'es', 'ltr'],
      ['العربية', 'ar', 'rtl'],
      ['Kreyòl ayisyen', 'ht', 'ltr'],
    ]);
    expect(select.value).to.equal('en');
    expect(select.getAttribute('aria-label')).to.equal('Language');
    await within(element, '[part=submit]');
    await expectAccessible(element);
  });

  it('is chosen at the card’s end, in room for its own name; the longest fits a narrow phone with big letters', async () => {
    const { endpoint } = await speaking(['en', 'ar', 'en-u-ca-islamic-umalqura-nu-mathsanb']);
    const holder = put('<div></div>');
    holder.style.width = '304px';
    const pickerOf = async (lang: string) => {
      const element = put(petition(endpoint, `lang="${lang}"`), holder);
      const select = await within<HTMLSelectElement>(element, '[part=languages] select');
      await within(element, '[part=submit]');
      return { element, select, room: element.shadowRoot!.querySelector('.stack')!.getBoundingClientRect() };
    };
    const english = await pickerOf('en');
    const { right, width } = english.select.getBoundingClientRect();
    expect(right).to.be.closeTo(english.room.right, 1);
    if (CSS.supports('field-sizing', 'content')) expect(width).to.be.lessThan(english.room.width / 2);
    const arabic = await pickerOf('ar');
    expect(arabic.select.getBoundingClientRect().left).to.be.closeTo(arabic.room.left, 1);
    holder.style.fontSize = '32px';
    const long = await pickerOf('en-u-ca-islamic-umalqura-nu-mathsanb');
    expect(long.element.scrollWidth).to.be.at.most(304);
    expect(long.select.getBoundingClientRect().left).to.be.greaterThan(long.room.left);
    await expectAccessible(long.element);
  });

  it('leads back to what the page speaks, where the campaign lacks it', async () => {
    const { endpoint } = await speaking();
    const element = put(petition(endpoint, 'lang="zh-HK"'));
    const select = await within<HTMLSelectElement>(element, '[part=languages] select');
    expect([...select.options].map(({ value }) => value)).to.deep.equal(['zh-Hant', ...languages]);
    expect(select.value).to.equal('zh-Hant');
    await choose(element, 'es');
    await until(() => card(element)?.lang === 'es', 'Spanish');
    expect(select.value).to.equal('es');
    await choose(element, 'zh-Hant');
    await until(() => card(element)?.lang === 'zh-Hant', 'Chinese words');
    expect(title(element)).to.equal('In en');
    await choose(element, 'en');
    await until(() => card(element)?.lang === 'en', 'all English');
    expect(select.value).to.equal('en');
  });

  it('is not chosen where there is one', async () => {
    const { endpoint } = await speaking(['en']);
    const element = put(petition(endpoint, 'lang="en"'));
    await within(element, '[part=submit]');
    expect(Boolean(element.shadowRoot!.querySelector('[part=languages], svg[height="44"]'))).to.equal(false);
  });

  it('is chosen for all of the page, and for what comes later; nothing is stored', async () => {
    const { endpoint } = await speaking();
    const element = put(petition(endpoint, 'lang="en"'));
    const host = put('<section></section>');
    const other = put(petition(endpoint), host.attachShadow({ mode: 'open' }));
    const meter = put('<goal-meter lang="en" value="5" goal="10"></goal-meter>');
    await within(other, 'form');
    await within(meter, '.card');
    const select = await choose(element, 'es');
    for (const one of [element, other, meter])
      await until(() => card(one)?.lang === 'es', `${one.localName} follows`);
    expect(title(other)).to.equal(SPANISH.title);
    expect(element.shadowRoot!.activeElement === select).to.equal(true, 'the focus stays');
    expect(select.value).to.equal('es');
    expect(select.getAttribute('aria-label')).to.equal('Idioma');
    const late = put('<goal-meter lang="en" value="5" goal="10"></goal-meter>');
    await until(() => card(late)?.lang === 'es', 'a later one, too');
    element.setAttribute('campaign', 'sample-petition');
    element.remove();
    document.querySelector('.put')!.append(element);
    await until(() => card(element)?.lang === 'es', 'it stays, put elsewhere');
    expect({ ...localStorage, ...sessionStorage }).to.deep.equal({});
  });

  it('changes at once: no other words or texts are seen between', async () => {
    const { endpoint } = await speaking();
    const element = put(petition(endpoint, 'lang="en"'));
    await within(element, '[part=submit]');
    await choose(element, 'es');
    const seen = new Set<string>();
    await until(() => {
      seen.add(`${card(element)!.lang}: ${title(element)}`);
      return card(element)!.lang === 'es';
    });
    expect([...seen]).to.deep.equal(['en: In en', `es: ${SPANISH.title}`]);
  });

  it('changes in another campaign’s card with the first, and a card that still loads can be typed into', async () => {
    const { endpoint, use } = await speaking();
    let answer = (): void => {};
    const slow = new Promise<void>(done => (answer = done));
    use(
      http.get(`${endpoint}/v1/campaigns/other`, async ({ request }) => {
        const lang = new URL(request.url).searchParams.get('lang')!;
        if (lang !== 'en') await slow;
        return Response.json({ ...answered(lang, languages), id: 'other' });
      }),
    );
    const first = put(petition(endpoint, 'lang="en"'));
    const other = put(`<petition-sign endpoint="${endpoint}" campaign="other" lang="en"></petition-sign>`);
    for (const one of [first, other]) await within(one, '[part=languages] select');
    await choose(first, 'es');
    await new Promise(done => setTimeout(done, 200));
    expect([card(first)!.lang, card(other)?.lang]).to.deep.equal(['en', 'en'], 'both wait for each other');
    other.lang = 'ar'; // its page's word: nothing is waited for
    await until(() => card(other)?.lang === 'ar');
    expect(text(other)).to.include(sampleChoice.text, 'what it showed stays meanwhile');
    fill(other, { given: 'Ana' });
    answer();
    await until(() => card(first)?.lang === 'es' && title(other) === SPANISH.title);
    expect(other.shadowRoot!.querySelector<HTMLInputElement>('#given')!.value).to.equal('Ana');
  });

  it('keeps what was typed, and asks for consent again: it is another text', async () => {
    const { endpoint } = await speaking();
    const element = put(petition(endpoint, 'lang="en"'));
    await within(element, '[part=submit]');
    fill(element, { given: 'Ana', email: 'ana@example.org', 'consent.updates': 'given' });
    const given = () =>
      element.shadowRoot!.querySelector<HTMLInputElement>('[name="consent.updates"][value=given]')!;
    await until(() => sessionStorage.length && given().checked);
    await choose(element, 'es');
    await until(() => text(element).includes(CHOICE.text));
    expect(element.shadowRoot!.querySelector<HTMLInputElement>('#given')!.value).to.equal('Ana');
    expect(element.shadowRoot!.querySelector<HTMLInputElement>('#email')!.value).to.equal('ana@example.org');
    await until(() => !given().checked, 'unticked');
    given().click();
    await choose(element, 'en');
    await until(() => text(element).includes(sampleChoice.text));
    await until(() => !given().checked, 'unticked again');
  });

  it('does not keep an answer over a reload in another language', async () => {
    const { endpoint } = await speaking();
    const element = put(petition(endpoint, 'lang="es"'));
    await within(element, '[part=submit]');
    fill(element, { given: 'Ana', 'consent.updates': 'given' });
    element.remove(); // as a reload does: the draft stays
    const english = put(petition(endpoint, 'lang="en"'));
    const spanish = put(petition(endpoint, 'lang="es"'));
    const given = (one: Element) =>
      one.shadowRoot!.querySelector<HTMLInputElement>('[name="consent.updates"][value=given]')!;
    await within(english, '[part=memory]');
    await within(spanish, '[part=memory]');
    await until(() => !given(english).checked, 'unticked');
    expect(given(spanish).checked).to.equal(true, 'the same text');
    expect(english.shadowRoot!.querySelector<HTMLInputElement>('#given')!.value).to.equal('Ana');
  });

  it('stays where another cannot be loaded, and says so', async () => {
    const { endpoint, use } = await speaking();
    const element = put(petition(endpoint, 'lang="en"'));
    await within(element, '[part=submit]');
    use(http.get(`${endpoint}/v1/campaigns/sample-petition`, () => Response.error()));
    const select = await choose(element, 'es');
    await until(() => text(element).includes('This could not be loaded.'));
    expect(select.value).to.equal('en');
    expect(card(element)!.lang).to.equal('en');
  });

  it('is chosen in letters, too, and what was written stays', async () => {
    const { endpoint, use } = await fakeEndpoint();
    const campaign = (lang: string): Campaign =>
      sampleLetters({
        languages: ['en', 'es'],
        lang,
        title: `In ${lang}`,
        targets: {
          recipients: [
            { id: 'mayor', office: 'mayor', name: 'Ana Example', contacts: { email: 'm@example.org' } },
          ],
        },
      });
    use(
      http.get(`${endpoint}/v1/campaigns/sample-letters`, ({ request }) =>
        Response.json(campaign(new URL(request.url).searchParams.get('lang')!)),
      ),
    );
    const element = put(
      `<contact-rep endpoint="${endpoint}" campaign="sample-letters" lang="en"></contact-rep>`,
    );
    const field = await within<HTMLTextAreaElement>(element, 'textarea');
    fill(element, { [field.name]: 'My own words, which I would not like to lose.' });
    await choose(element, 'es');
    await until(() => title(element) === 'In es' && card(element)!.lang === 'es');
    expect((await within<HTMLTextAreaElement>(element, 'textarea')).value).to.contain('My own words');
  });

  /** What is said to be wrong, above the form and at its fields. */
  const wrong = (element: Element) =>
    [...element.shadowRoot!.querySelectorAll('#summary button, #summary p, .error')].map(one =>
      one.textContent!.trim(),
    );

  it('says what is wrong with a form in the new language, and leaves the focus where it is', async () => {
    const { endpoint, use } = await speaking();
    const element = put(petition(endpoint, 'lang="en"'));
    await within(element, '[part=submit]');
    fill(element, { family: 'Example', email: 'ana' });
    press(element, '[part=submit]');
    await within(element, '#summary');
    expect(wrong(element)).to.include('Enter your first name');
    const select = await choose(element, 'es');
    await until(() => wrong(element).includes('Escriba su nombre'), 'Spanish');
    const email = 'Escriba un correo como nombre@example.org';
    expect(wrong(element).filter(one => one === email)).to.have.length(2, 'above, and at its field');
    expect(wrong(element).some(one => /Enter|Choose/.test(one))).to.equal(false);
    expect(element.shadowRoot!.activeElement === select).to.equal(true, 'the focus stays');

    fill(element, {
      given: 'Ana',
      email: 'ana@example.org',
      postalCode: '93721',
      'consent.updates': 'given',
    });
    use(http.post(`${endpoint}/v1/actions`, () => new Response('', { status: 403 })));
    press(element, '[part=submit]');
    await until(
      () => wrong(element).some(one => one.startsWith('Esta página no tiene permiso')),
      'what failed',
    );
    await choose(element, 'en');
    await until(
      () => wrong(element).some(one => one.startsWith('This page is not allowed')),
      'it is said again',
    );
    expect(wrong(element)).to.have.length(1);
    await choose(element, 'es');
    await until(
      () => wrong(element).some(one => one.startsWith('Esta página no tiene permiso')),
      'and again',
    );
  });

  it('says what is wrong with a letter in the new language', async () => {
    const { endpoint, use } = await fakeEndpoint();
    use(
      http.get(`${endpoint}/v1/campaigns/sample-letters`, ({ request }) =>
        Response.json(
          sampleLetters({
            languages: ['en', 'es'],
            lang: new URL(request.url).searchParams.get('lang')!,
          }),
        ),
      ),
    );
    const element = put(
      `<contact-rep endpoint="${endpoint}" campaign="sample-letters" lang="en"></contact-rep>`,
    );
    await within(element, '#postalCode');
    press(element, '[part=submit]');
    await until(() => wrong(element).includes('Enter your ZIP code'));
    const select = await choose(element, 'es');
    await until(() => wrong(element).includes('Escriba su código postal'));
    expect(wrong(element).join()).not.to.include('Enter');
    expect(element.shadowRoot!.activeElement === select).to.equal(true, 'the focus stays');
  });

  it('also of data that was given along, where there is an endpoint to ask', async () => {
    const { endpoint } = await speaking();
    const json = JSON.stringify({ campaign: answered('en', languages) });
    const element = put(
      `<petition-sign endpoint="${endpoint}" lang="en"><script type="application/json">${json}</script></petition-sign>`,
    );
    await within(element, '[part=submit]');
    expect(title(element)).to.equal('In en');
    await choose(element, 'es');
    await until(() => title(element) === SPANISH.title && card(element)!.lang === 'es');
    const alone = put(
      `<petition-sign lang="en"><script type="application/json">${json}</script></petition-sign>`,
    );
    await within(alone, '[part=title]');
    await until(() => card(alone)?.lang === 'es');
    expect(Boolean(alone.shadowRoot!.querySelector('[part=languages], svg[height="44"]'))).to.equal(false);
  });
});
