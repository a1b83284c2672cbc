// Answers and attributes that are not what they should be: the children show, and the console says why.
import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { sampleHotline, samplePetition, sampleProgress } from '../testing/samples.ts';
import './contact-rep/define.ts';
import './goal-meter/define.ts';
import './hotline-info/define.ts';
import './petition-sign/define.ts';
import type { PetitionSign } from './petition-sign/petition-sign.ts';
import { clear, fakeEndpoint, fill, press, put, text, until, within } from './test-support.ts';

describe('what elements are given', () => {
  const { error } = console;
  let said: string[] = [];
  beforeEach(() => {
    said = [];
    console.error = (...parts: unknown[]) => said.push(parts.map(String).join(' '));
  });
  afterEach(() => {
    console.error = error;
    clear();
  });

  const child = '<a href="https://example.org/">elsewhere</a>';
  const childShows = (element: Element) =>
    until(() => element.querySelector('a')!.checkVisibility(), 'the child');

  for (const answer of [null, {}, [], 'text', { title: 'x', disclosures: 7 }]) {
    for (const tag of ['petition-sign', 'contact-rep']) {
      it(`${JSON.stringify(answer)} is no campaign for <${tag}>`, async () => {
        const fake = await fakeEndpoint();
        fake.use(http.get(`${fake.endpoint}/v1/campaigns/a`, () => HttpResponse.json(answer)));
        const element = put(`<${tag} endpoint="${fake.endpoint}" campaign="a">${child}</${tag}>`);
        await childShows(element);
      });
    }
  }

  it('a campaign that cannot be drawn shows the children, and says so', async () => {
    const element = put<PetitionSign>(`<petition-sign>${child}</petition-sign>`);
    element.data = { campaign: { id: 'x' } as never };
    await childShows(element);
    element.data = { campaign: { ...samplePetition(), closed: true, title: 'x', deadline: 'no day' } };
    await until(() => said.some(line => line.includes('<petition-sign> cannot be shown')), 'the error');
    await childShows(element);
    const card = put(
      `<hotline-info><script type="application/json">{"hotlines":7}</script>${child}</hotline-info>`,
    );
    await until(() => said.some(line => line.includes('<hotline-info> cannot be shown')), 'the error');
    await childShows(card);
  });

  it('an address that would run in the page is none', async () => {
    const fake = await fakeEndpoint();
    const chat = 'java\nscript:document.title=1';
    fake.use(
      http.get(`${fake.endpoint}/v1/campaigns/a`, () =>
        HttpResponse.json({
          ...samplePetition({ id: 'a' }),
          closed: true,
          next: { url: chat, label: 'Next' },
        }),
      ),
    );
    const element = put(`<petition-sign endpoint="${fake.endpoint}" campaign="a"></petition-sign>`);
    const link = await within<HTMLAnchorElement>(element, 'a.button');
    expect(link.getAttribute('href')).to.equal('');
  });

  for (const value of ['1,840', '-3', 'abc']) {
    it(`${value} is no number for a meter`, async () => {
      const element = put(`<goal-meter value="${value}" goal="10">${child}</goal-meter>`);
      await until(() => said.some(line => line.includes('<goal-meter value>')), 'the error');
      await childShows(element);
    });
  }

  it('a goal that is none is left out', async () => {
    const element = put('<goal-meter value="3" goal="-5"></goal-meter>');
    await within(element, 'strong');
    expect(text(element)).to.contain('3 have signed').and.not.contain('-5');
  });

  it('a page’s own numbers stay while lines load, and where there are none', async () => {
    const fake = await fakeEndpoint({ hotlines: { country: 'US', hotlines: [sampleHotline] } });
    let answer = () => {};
    fake.use(
      http.get(`${fake.endpoint}/v1/hotlines`, async () => {
        await new Promise<void>(resolve => (answer = resolve));
        return HttpResponse.json({ country: 'US', hotlines: [] });
      }),
    );
    const element = put(
      `<hotline-info endpoint="${fake.endpoint}" country="US" topic="nothing">${child}</hotline-info>`,
    );
    await within(element, '.exit');
    await childShows(element);
    await until(() => {
      answer();
      return text(element).includes('We know no line');
    }, 'the answer');
    await childShows(element);
  });

  it('a signature stays signed when its campaign is given anew, or in another language', async () => {
    const fake = await fakeEndpoint({ campaigns: [samplePetition()], progress: sampleProgress() });
    const element = put<PetitionSign>(
      `<petition-sign endpoint="${fake.endpoint}" campaign="sample-petition"></petition-sign>`,
    );
    await within(element, 'form');
    fill(element, {
      given: 'Ana',
      family: 'Lee',
      email: 'ana@example.org',
      postalCode: '93721',
      'consent.updates': 'refused',
    });
    press(element, 'button[part=submit]');
    await within(element, '#result');
    element.data = { campaign: samplePetition() };
    await element.updateComplete;
    element.lang = 'es';
    await until(() => text(element).includes('Gracias'), 'the thanks in Spanish');
  });
});
