// What may be done next, once something is done or over.
import { expect } from '@open-wc/testing';
import { clock } from '../base/clock.ts';
import type { Campaign } from '../contract/index.ts';
import { sampleLetters, samplePetition } from '../testing/samples.ts';
import { contact, mayor, sendAs } from './contact-rep/test-support.ts';
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

const event = {
  title: 'An evening with <b>advocates</b>',
  place: 'Hall 4, Fresno',
  start: '2027-03-19T01:30:00Z',
  end: '2027-03-19T03:00:00Z',
  timeZone: 'America/Los_Angeles',
  url: 'https://coalition.example/evening',
};
const learnMore = [
  { label: 'The report', url: 'https://coalition.example/report' },
  { label: 'A video', url: 'https://video.example/1' },
];
const { now } = clock;

async function petition(parts: Partial<Campaign>, lang = 'en') {
  const { endpoint } = await fakeEndpoint({ campaigns: [samplePetition(parts)] });
  return put<PetitionSign>(
    `<petition-sign endpoint="${endpoint}" campaign="sample-petition" lang="${lang}"></petition-sign>`,
  );
}

async function signed(parts: Partial<Campaign>, lang = 'en') {
  const element = await petition(parts, lang);
  await within(element, 'form');
  fill(element, { given: 'Ana', family: 'Lee', email: 'ana@example.org', postalCode: '93721' });
  fill(element, { 'consent.updates': 'refused' });
  press(element, 'button[part=submit]');
  await within(element, '#result');
  return element;
}

const card = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.event');
const link = (element: Element, href: string) => element.shadowRoot!.querySelector(`a[href="${href}"]`);

describe('what may be done next', () => {
  beforeEach(() => (clock.now = () => Date.parse('2027-03-01T12:00:00Z')));
  afterEach(() => {
    clear();
    clock.now = now;
  });

  it('is an event with its place, and its time by the clocks there, until it is over', async () => {
    const element = await signed({ next: { event } });
    const told = card(element)!.textContent!.replace(/\s+/g, ' ');
    expect(told).to.contain('An evening with <b>advocates</b>').and.contain('Hall 4, Fresno');
    expect(told).to.match(/Thursday, March 18, 2027.* 6:30.*8:00 PM PDT/);
    expect(link(element, event.url)!.textContent).to.equal('More about the event');
    await expectAccessible(element);
    clock.now = () => Date.parse('2027-03-19T03:00:01Z');
    (element as unknown as { requestUpdate(): void }).requestUpdate();
    await until(() => !card(element), 'the end');
  });

  it('is told in the reader’s language, however old the browser’s list of time zones', async () => {
    const element = await signed({ next: { event: { ...event, timeZone: 'Mars/Olympus' } } }, 'es');
    expect(card(element)!.textContent!.replace(/\s+/g, ' ')).to.match(
      /viernes, 19 de marzo de 2027, 1:30.*3:00.* UTC/,
    );
    expect(card(element)!.querySelector('h3')!.lang).to.equal('en');
    await expectAccessible(element);
  });

  it('saves the event as a calendar file that is made here', async () => {
    const element = await signed({ next: { event } });
    const { createElement } = document;
    const link = document.createElement('a');
    link.click = () => {};
    document.createElement = (() => link) as never;
    try {
      card(element)!.querySelector('button')!.click();
    } finally {
      document.createElement = createElement;
    }
    expect(link.download).to.equal('sample-petition.ics');
    const file = await (await fetch(link.href)).text();
    expect(file).to.contain(`UID:sample-petition-${event.start}@upstander\r\n`);
    expect(file).to.contain('DTSTAMP:20270301T120000Z\r\nDTSTART:20270319T013000Z\r\n');
    expect(card(element)!.querySelector('[role=status]')!.textContent).to.contain('calendar file is saved');
    await expectAccessible(element);
  });

  it('is a link as before, with links to learn more below it', async () => {
    const url = 'https://coalition.example/next';
    const element = await signed({ next: { label: 'Write, too', url }, learnMore });
    expect(link(element, url)!.textContent).to.equal('Write, too');
    for (const { label, url: more } of learnMore) expect(link(element, more)!.textContent).to.equal(label);
    expect(text(element)).to.contain('Learn more');
    await expectAccessible(element);
  });

  it('is shown where a petition has ended', async () => {
    const element = await petition({ next: { event }, learnMore, closed: true });
    await until(() => card(element), 'the event');
    expect(link(element, learnMore[0]!.url)).to.not.equal(null);
    await expectAccessible(element);
  });

  it('is shown where letters were sent', async () => {
    const recipients = [mayor] as never[];
    const { element } = await contact({ targets: { recipients }, next: { event }, learnMore });
    expect(link(element, learnMore[0]!.url)).to.equal(null);
    await sendAs(element);
    await until(() => card(element), 'the event');
    expect(link(element, learnMore[1]!.url)!.textContent).to.equal('A video');
    await expectAccessible(element);
  });

  it('is shown where letters can no longer be sent', async () => {
    const { endpoint } = await fakeEndpoint({
      campaigns: [sampleLetters({ next: { event }, learnMore, closed: true })],
    });
    const element = put(`<contact-rep endpoint="${endpoint}" campaign="sample-letters"></contact-rep>`);
    await until(() => card(element), 'the event');
    expect(link(element, learnMore[0]!.url)!.textContent).to.equal('The report');
    expect(element.shadowRoot!.querySelectorAll('.bone')).to.have.length(0);
    await expectAccessible(element);
  });

  it('is nothing, and no heading stands alone, where a campaign proposes nothing', async () => {
    const element = await signed({});
    expect(text(element)).to.not.contain('Learn more').and.not.contain('Come along');
  });
});
