import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { clock } from '../../../base/clock.ts';
import { problem } from '../../../contract/index.ts';
import { sampleLetters } from '../../../testing/samples.ts';
import { clear, expectAccessible, fill, press, put, text, until, within } from '../../test-support.ts';
import type { ContactRep } from '../contact-rep.ts';
import { WHO, contact, mayor, next, senator, shadow } from '../test-support.ts';

const { now } = clock;
const bill = {
  country: 'US',
  type: 'H.R.',
  number: '2172',
  title: 'Safe Act',
  ask: 'cosponsor' as const,
  url: 'https://example.org/bill',
  status: { text: 'In committee', date: '2026-10-02' },
};
const card = (element: ContactRep) =>
  shadow(element).querySelector('[part=bill]')?.textContent!.replace(/\s+/g, ' ').trim();

describe('<contact-rep>: the bill and the deadline', () => {
  afterEach(() => {
    clear();
    clock.now = now;
  });

  const shown = async (parts: object) => {
    const { element } = await contact({ targets: { recipients: [mayor] }, ...parts });
    await within(element, '#subject-letter');
    return element;
  };

  it('names number, title, what is asked, where it stands and since when, and leads to it', async () => {
    const element = await shown({ bill });
    expect(card(element)).to.equal(
      'H.R. 2172 Safe Act We ask them to cosponsor it. Read the bill In committee (October 2, 2026)',
    );
    expect(shadow(element).querySelector<HTMLAnchorElement>('[part=bill] a')!.href).to.equal(bill.url);
    await expectAccessible(element);
  });

  it('leads to where its news can be read on', async () => {
    const url = 'https://example.org/news';
    const element = await shown({ bill: { ...bill, url: undefined, status: { ...bill.status, url } } });
    const link = shadow(element).querySelector<HTMLAnchorElement>('[part=bill] a')!;
    expect([link.href, link.textContent, link.rel]).to.deep.equal([url, 'In committee', 'noreferrer']);
    await expectAccessible(element);
  });

  it('says how long there is: a day, and near it how many', async () => {
    clock.now = () => Date.parse('2026-11-01T12:00:00Z');
    const deadlines: [string, string][] = [
      ['2026-11-30T12:00:00Z', 'Open until November 30, 2026'],
      ['2026-11-15T12:00:00Z', 'Open until November 15, 2026'],
      ['2026-11-15T11:00:00Z', '13 days left'],
      ['2026-11-02T13:00:00Z', '1 day left'],
      ['2026-11-01T13:00:00Z', 'Ends today'],
    ];
    for (const [deadline, words] of deadlines) {
      const element = await shown({ deadline });
      expect(card(element)).to.equal(words);
      clear();
    }
    expect(card(await shown({}))).to.equal(undefined);
  });

  describe('a deadline that passes while somebody writes', () => {
    async function closing(more: object = {}) {
      const made = await contact({ targets: { recipients: [mayor, senator] } });
      const { element, endpoint, use } = made;
      await within(element, '#personal');
      fill(element, { personal: 'I volunteer.' });
      next(element);
      await within(element, '[name=given]');
      fill(element, WHO);
      const deadline = '2026-11-01T12:00:00Z';
      const closed = sampleLetters({
        targets: { recipients: [mayor, senator] },
        closed: true,
        deadline,
        ...more,
      });
      use(
        http.post(`${endpoint}/v1/actions`, () =>
          HttpResponse.json(problem('campaign-closed'), { status: 410 }),
        ),
        http.get(`${endpoint}/v1/campaigns/:id`, () => HttpResponse.json(closed)),
      );
      press(element, 'form [part~=submit]');
      await until(() => text(element).includes('This campaign has ended'));
      return made;
    }

    it('leaves the letter, and says so', async () => {
      const { element } = await closing();
      expect(text(element)).to.contain('It was open until November 1, 2026').and.contain('is kept here');
      expect(text(element)).to.not.contain('Send to');
      await until(() => shadow(element).activeElement?.id === 'result', 'focus on what is said');
      await expectAccessible(element);
    });

    it('still copies it, with all that was written', async () => {
      const { element } = await closing();
      let copied = '';
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: async (letter: string) => void (copied = letter) },
      });
      const copy = await until(() =>
        [...shadow(element).querySelectorAll('button')].find(button =>
          button.textContent!.includes('Copy letter'),
        ),
      );
      copy.click();
      await until(() => copied, 'the copy');
      expect(shadow(element).querySelector<HTMLInputElement>('#supporter')!.value).to.equal('Ana Lee');
      expect(copied).to.contain('Dear Mayor Ortega:').and.contain('I volunteer.').and.contain('Ana Lee');
    });

    it('leaves it over a reload, too', async () => {
      const { element, endpoint } = await closing();
      element.remove();
      const again = put<ContactRep>(
        `<contact-rep endpoint="${endpoint}" campaign="sample-letters"></contact-rep>`,
      );
      await until(() => again.shadowRoot && text(again).includes('is kept here'));
      await until(() => text(again).includes('Copy letter'));
    });

    it('shows nobody who did not write more than that it ended, and what is next', async () => {
      const { endpoint } = await closing({ next: { label: 'Sign the petition', url: '/sign' } });
      clear();
      const late = put<ContactRep>(
        `<contact-rep endpoint="${endpoint}" campaign="sample-letters"></contact-rep>`,
      );
      await until(() => late.shadowRoot && text(late).includes('This campaign has ended'));
      expect(text(late)).to.not.contain('is kept here');
      expect(shadow(late).querySelector('button')).to.equal(null);
      await until(() => text(late).includes('Sign the petition'));
      await expectAccessible(late);
    });
  });
});
