import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { clock } from '../../base/clock.ts';
import { sampleHotline } from '../../testing/samples.ts';
import { clear, expectAccessible, fakeEndpoint, put, text, until, within } from '../test-support.ts';
import './define.ts';
import type { HotlineContactEvent } from './events.ts';
import type { HotlineInfo } from './hotline-info.ts';
import { opening } from './hours.ts';

const hours = {
  timeZone: 'Europe/Amsterdam',
  periods: [{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00' }],
};

async function card(hotlines = [sampleHotline], attributes = 'country="US"') {
  const fake = await fakeEndpoint({ hotlines: { country: 'US', hotlines } });
  const element = put<HotlineInfo>(
    `<hotline-info endpoint="${fake.endpoint}" ${attributes}><a href="tel:+12025550177">1-202-555-0177</a></hotline-info>`,
  );
  return { ...fake, element };
}

describe('<hotline-info>', () => {
  const now = clock.now;
  afterEach(() => {
    clock.now = now;
    clear();
  });

  it('offers what the line truly offers, the quickest first', async () => {
    const { element } = await card();
    await within(element, 'a');
    const links = [...element.shadowRoot!.querySelectorAll('a')].map(link => link.getAttribute('href'));
    expect(links).to.deep.equal(['tel:+12025550177', 'sms:233733?&body=HELP', 'https://line.example/chat']);
    await until(() => text(element).includes('Open now'), 'the facts');
    expect(text(element))
      .to.contain('Open now, 24/7')
      .and.contain('TTY 711')
      .and.contain('Run by Example Operator');
    await expectAccessible(element);
  });

  it('never presents an unchecked number as checked', async () => {
    const { element } = await card();
    await until(() => text(element).includes('From public'), 'the facts');
    expect(text(element))
      .to.contain('From public sources of September 22, 2025')
      .and.not.contain('checked on');
    const { element: checked } = await card([
      { ...sampleHotline, checkedOn: '2026-11-01', checkedBy: 'Kim' },
    ]);
    await until(() => text(checked).includes('Called'), 'the facts');
    expect(text(checked))
      .to.contain('Called and checked on November 1, 2026')
      .and.not.contain('public sources');
  });

  it('has the exit there while the lines still load, and when there are none', async () => {
    const { element } = await card([]);
    await within(element, '.exit');
    await until(() => text(element).includes('call your local emergency number'));
    await expectAccessible(element);
  });

  it('shows its children when the lines cannot be loaded', async () => {
    const fake = await fakeEndpoint();
    fake.use(http.get(`${fake.endpoint}/v1/hotlines`, () => new HttpResponse('no', { status: 404 })));
    const element = put<HotlineInfo>(
      `<hotline-info endpoint="${fake.endpoint}" country="US"><a href="tel:+12025550177">call</a></hotline-info>`,
    );
    await until(
      () => element.shadowRoot?.querySelector('slot') && element.querySelector('a')!.checkVisibility(),
    );
  });

  it('says nothing to the page unless it asks', async () => {
    const { element } = await card();
    const heard: string[] = [];
    document.addEventListener('hotline-contact', event => heard.push((event as HotlineContactEvent).channel));
    const link = await within(element, 'a');
    await until(() => !element.shadowRoot!.querySelector('.bone')); // what can tell has come
    link.addEventListener('click', event => event.preventDefault());
    link.click();
    expect(heard).to.deep.equal([]);
    element.track = true;
    link.click();
    expect(heard).to.deep.equal(['call']);
    expect(sessionStorage.length).to.equal(0);
  });

  it('follows its country', async () => {
    const { element } = await card([sampleHotline], 'country="FR"');
    await until(() => text(element).includes('We know no line'));
    element.country = 'US';
    await within(element, 'a');
  });

  it('knows when a line opens, by the line’s own clock', () => {
    const at = (instant: string) => opening(hours, new Date(instant));
    expect(at('2026-11-20T10:00:00Z')).to.deep.equal({ open: true, always: false }); // Friday 11:00
    expect(at('2026-11-20T16:00:00Z')).to.deep.equal({
      open: false,
      opens: new Date('2026-11-23T08:00:00Z'),
    }); // Friday 17:00
    expect(at('2026-03-27T17:00:00Z')).to.deep.equal({
      open: false,
      opens: new Date('2026-03-30T07:00:00Z'),
    }); // summer time begins
    expect(opening('24/7', new Date())).to.deep.equal({ open: true, always: true });
  });

  it('says when a closed line opens', async () => {
    clock.now = () => Date.parse('2026-11-21T10:00:00Z');
    const { element } = await card([{ ...sampleHotline, hours }]);
    await until(() => element.shadowRoot && text(element).includes('Closed now, opens Mon'));
  });
});
