import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { clock } from '../../base/clock.ts';
import { sampleHotline } from '../../testing/samples.ts';
import { clear, expectAccessible, fakeEndpoint, put, text, until, within } from '../test-support.ts';
import './define.ts';
import type { HotlineContactEvent } from './events.ts';
import type { HotlineInfo } from './hotline-info.ts';
import { clockTime } from './hours.ts';

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

/** An endpoint without help lines, until `mend` is called. */
async function broken() {
  const { endpoint, use } = await fakeEndpoint();
  let works = false;
  use(
    http.get(`${endpoint}/v1/hotlines`, () => (works ? undefined : new HttpResponse('no', { status: 404 }))),
  );
  return { endpoint, mend: () => (works = true) };
}

/** Room to scroll. */
const spacer = () => {
  const room = document.createElement('div');
  room.style.blockSize = '3000px';
  return room;
};

const exitOf = (element: HotlineInfo) => element.shadowRoot!.querySelector('.exit')!;
const floats = (element: HotlineInfo) => exitOf(element).matches(':popover-open');
const isInSight = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

const { matchMedia } = window;

/** Has the reader a mouse, or a phone in their hand? */
const reads = (on: 'a computer' | 'a phone') => {
  window.matchMedia = query =>
    query === '(pointer:fine)' ? ({ matches: on === 'a computer' } as MediaQueryList) : matchMedia(query);
};

const channels = (element: HTMLElement) =>
  [...element.shadowRoot!.querySelectorAll('li .way')].map(({ classList }) => classList.item(1));

describe('<hotline-info>', () => {
  const now = clock.now;
  beforeEach(() => reads('a phone'));
  afterEach(() => {
    clock.now = now;
    window.matchMedia = matchMedia;
    clear();
  });

  it('begins with chat on a computer, and stays so wherever it is moved', async () => {
    reads('a computer');
    const { element } = await card();
    await within(element, 'a.way');
    const atDesk = ['chat', 'call', 'text', 'tty'];
    expect(channels(element)).to.deep.equal(atDesk);
    expect(element.shadowRoot!.querySelector('.chat')!.classList.contains('first')).to.equal(true);
    await until(() => !element.shadowRoot!.querySelector('.bone'), 'the facts');
    expect(channels(element)).to.deep.equal(atDesk);
    reads('a phone'); // a tablet is taken off its keyboard: nothing moves under the finger
    document.querySelector('.put')!.append(element);
    await element.updateComplete;
    expect(channels(element)).to.deep.equal(atDesk);
    await expectAccessible(element);
  });

  it('offers what the line truly offers, the quickest first', async () => {
    const { element } = await card();
    await within(element, 'a');
    const links = [...element.shadowRoot!.querySelectorAll('a.way')].map(link => link.getAttribute('href'));
    expect(links).to.deep.equal([
      'tel:+12025550177',
      'sms:233733?&body=HELP',
      'https://line.example/chat',
      'tel:711',
    ]);
    await until(() => text(element).includes('Open now'), 'the facts');
    expect(text(element))
      .to.contain('Open now, 24/7')
      .and.contain('TTY or relay')
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

  it('has its exit, and the page’s own numbers, while the lines are still on their way', async () => {
    const { endpoint, use } = await fakeEndpoint({ hotlines: { country: 'US', hotlines: [sampleHotline] } });
    let come = () => {};
    const coming = new Promise<void>(done => (come = done));
    use(http.get(`${endpoint}/v1/hotlines`, () => coming)); // then the fake endpoint answers
    const element = put<HotlineInfo>(
      `<hotline-info endpoint="${endpoint}" country="US" emergency><a href="tel:+12025550100">1-202-555-0100</a></hotline-info>`,
    );
    await within(element, '.exit');
    await until(() => element.shadowRoot!.querySelector('.danger'), 'the number for an emergency');
    expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
    expect(element.shadowRoot!.querySelector('section')).to.equal(null);
    await expectAccessible(element);
    come();
    await within(element, 'a[href="tel:+12025550177"]');
    expect(element.querySelector('a')!.checkVisibility()).to.equal(false);
  });

  it('takes a nonprofit’s own list from a folder of files, and the topic that is asked for', async () => {
    const { endpoint, use } = await fakeEndpoint();
    const other = { ...sampleHotline, topic: 'other', name: 'Another Line' };
    use(
      http.get(`${endpoint}/files/hotlines/US.json`, () =>
        HttpResponse.json({ country: 'US', hotlines: [sampleHotline, other] }),
      ),
    );
    const element = put<HotlineInfo>(
      `<hotline-info endpoint="static:${endpoint}/files" country="US" topic="trafficking"></hotline-info>`,
    );
    await within(element, 'a[href="tel:+12025550177"]');
    expect(text(element)).to.contain('Sample Help Line').and.not.contain('Another Line');
  });

  for (const [audience, said] of [
    ['adults', 'For adults.'],
    ['women', 'For women.'],
    ['children', 'For children and young people.'],
  ] as const) {
    it(`says whom a line is for: ${audience}`, async () => {
      const { element } = await card([{ ...sampleHotline, audience: [audience] }]);
      await until(() => text(element).includes(said), 'whom it is for');
    });
  }

  it('keeps the card, with its children in it, when the lines cannot be loaded', async () => {
    const { endpoint } = await broken();
    const element = put<HotlineInfo>(
      `<hotline-info endpoint="${endpoint}" country="FR" discreet emergency="112"><a href="tel:+12025550177">call</a></hotline-info>`,
    );
    await until(() => element.shadowRoot && text(element).includes('could not be loaded'), 'what is wrong');
    const own = element.querySelector('a')!;
    expect(own.checkVisibility()).to.equal(false);
    element.shadowRoot!.querySelector('summary')!.click();
    const seen = ['.exit', 'a[href="tel:112"]'].map(one => element.shadowRoot!.querySelector(one)!);
    expect([own, ...seen].every(one => one.checkVisibility())).to.equal(true);
    expect(text(element).match(/In danger now/g)!.length).to.equal(1);
    await expectAccessible(element);
  });

  it('has the package’s own lines where the endpoint does not answer', async () => {
    const { endpoint } = await broken();
    const element = put<HotlineInfo>(
      `<hotline-info endpoint="${endpoint}" country="US" topic="suicide-crisis"></hotline-info>`,
    );
    await within(element, 'a[href="tel:988"]');
  });

  it('keeps the lines of one country where those of another cannot be loaded', async () => {
    const line = { ...sampleHotline, id: 'us-sample' };
    const { endpoint, use } = await fakeEndpoint({ hotlines: { country: 'US', hotlines: [line] } });
    const asked: (string | null)[] = [];
    use(
      http.get(`${endpoint}/v1/hotlines`, ({ request }) => {
        const country = new URL(request.url).searchParams.get('country');
        asked.push(country);
        return country === 'US' ? undefined : new HttpResponse('no', { status: 404 });
      }),
    );
    const element = put<HotlineInfo>(
      `<hotline-info endpoint="${endpoint}" hotline="own-line us-sample fr-own nl-trafficking"></hotline-info>`,
    );
    await within(element, 'h2');
    const names = [...element.shadowRoot!.querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(names).to.deep.equal(['Sample Help Line', 'CoMensha']);
    expect(asked).to.deep.equal(['US', 'FR', 'NL']);
    await until(() => text(element).includes('Not all help lines could be loaded. Try again'), 'what lacks');
    expect(text(element)).to.not.contain('We know no line').and.not.contain('In danger now?');
    await expectAccessible(element);
  });

  it('speaks of lines that lack only where one does', async () => {
    const { endpoint, mend } = await broken();
    const ofIds = put<HotlineInfo>(
      `<hotline-info endpoint="${endpoint}" hotline="us-suicide-crisis"></hotline-info>`,
    );
    await until(() => ofIds.shadowRoot?.querySelector('details'), 'the facts');
    await within(ofIds, 'a[href="tel:988"]');
    expect(text(ofIds)).to.not.contain('could be loaded');
    const ofCountry = put<HotlineInfo>(
      `<hotline-info endpoint="${endpoint}" country="US" topic="trafficking"></hotline-info>`,
    );
    const again = await within<HTMLElement>(ofCountry, '[role=status] button');
    await within(ofCountry, 'a[href="tel:+18883737888"]');
    mend();
    again.click();
    await within(ofCountry, 'a[href="tel:+12025550177"]');
    expect(text(ofCountry)).to.not.contain('could be loaded');
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

  it('says when a closed line opens, by its own clock and by the reader’s', async () => {
    const instant = '2026-11-21T10:00:00Z'; // a Saturday
    clock.now = () => Date.parse(instant);
    const { element } = await card([{ ...sampleHotline, hours }]);
    const opens = new Date('2026-11-23T08:00:00Z');
    const own = clockTime(opens, new Date(instant), 'en');
    const theirs = 'Mon 9:00 AM';
    const said = own === theirs ? theirs : `${theirs} in Amsterdam, ${own} for you`;
    await until(() => text(element).includes(`Closed now, opens ${said}`), 'the hours');
    expect(text(element)).to.contain('Hours in Amsterdam: Mon–Fri 9:00 AM – 5:00 PM.');
  });

  it('leaves out whether a line is open where its time zone is unknown, and keeps the rest', async () => {
    const { element } = await card([{ ...sampleHotline, hours: { ...hours, timeZone: 'Europe/Nowhere' } }]);
    await until(() => text(element).includes('Hours in Nowhere: Mon–Fri'), 'the facts');
    expect(text(element)).to.not.match(/Open now|Closed now/);
    await within(element, 'a[href="tel:+12025550177"]');
  });

  it('offers each channel by its own scheme, with what it is for', async () => {
    const { element } = await card([
      {
        ...sampleHotline,
        call: undefined,
        text: { number: '741741', display: '741741' },
        tty: { number: '+12025550178', display: '1-202-555-0178' },
        whatsapp: '+525512345678',
        email: 'help@line.example',
        site: 'https://www.line.example/',
      },
    ]);
    await within(element, 'a.way');
    const ways = [...element.shadowRoot!.querySelectorAll('a.way')].map(link => [
      link.getAttribute('href'),
      link.textContent!.replace(/\s+/g, ' ').trim(),
      link.getAttribute('target'),
      link.getAttribute('rel'),
    ]);
    const page = ['_blank', 'noreferrer'];
    expect(ways).to.deep.equal([
      ['sms:741741', 'Text 741741', null, 'noreferrer'],
      ['https://line.example/chat', 'line.example Chat online', ...page],
      ['https://wa.me/525512345678', 'WhatsApp +525512345678', ...page],
      ['tel:+12025550178', 'TTY or relay 1-202-555-0178', null, 'noreferrer'],
      ['mailto:help@line.example', 'Email help@line.example', null, 'noreferrer'],
      ['https://www.line.example/', 'www.line.example Website', ...page],
    ]);
  });

  it('offers no address that would run in the page', async () => {
    const { element } = await card([
      { ...sampleHotline, chat: 'javascript:alert(1)', source: 'javascript:1' },
    ]);
    await until(() => text(element).includes('From public'), 'the facts');
    expect(element.shadowRoot!.querySelectorAll('a[href^=javascript]').length).to.equal(0);
  });

  it('keeps its exit and every number where a page’s own list is wrong, and tells its author', async () => {
    const { error } = console;
    const told: string[] = [];
    console.error = (...all: unknown[]) => void told.push(all.join(' '));
    const { id, name, call } = sampleHotline;
    const lines = [
      { id, name, call, chat: 'not a page' },
      { ...sampleHotline, id: 'other', sourceDate: 'May' },
    ];
    const element = put<HotlineInfo>(
      `<hotline-info><script type="application/json">${JSON.stringify({ hotlines: lines })}</script></hotline-info>`,
    );
    await until(() => told.length > 1, 'who is to blame');
    console.error = error;
    expect(told.map(one => /“.+?”/.exec(one)![0])).to.deep.equal([`“${id}”`, '“other”']);
    expect(exitOf(element).checkVisibility()).to.equal(true);
    expect(element.shadowRoot!.querySelectorAll('a[href="tel:+12025550177"]').length).to.equal(2);
    expect(channels(element)[0]).to.equal('call');
  });

  for (const [bill, said] of Object.entries({
    yes: 'shows on your phone bill',
    no: 'does not show on your phone bill, public sources say',
    unknown: 'may show on your phone bill',
  })) {
    it(`says that a call ${said}`, async () => {
      const { element } = await card([
        {
          ...sampleHotline,
          text: undefined,
          showsOnBill: bill as 'yes',
          status: 'partly',
          isPolice: true,
          audience: ['women'],
        },
      ]);
      await until(() => text(element).includes('phone bill'), 'the facts');
      expect(text(element))
        .to.contain(said)
        .and.contain('Some of this may be out of date')
        .and.contain('For women. This line is run by the police.')
        .and.contain('Source: line.example');
    });
  }

  it('does not say that nothing shows on the bill where a text might', async () => {
    const { element } = await card([{ ...sampleHotline, showsOnBill: 'no' }]);
    await until(() => text(element).includes('may show on your phone bill'), 'the facts');
  });

  it('tells its author what country or question is wrong; a reader keeps the children and the exit', async () => {
    const { error } = console;
    const told: string[] = [];
    console.error = (line: string) => void told.push(line);
    try {
      for (const wrong of ['US,CA', 'USA']) {
        const { element } = await card([sampleHotline], `country="${wrong}" emergency`);
        await until(() => text(element).includes('We know no line for what was asked here'));
        expect(text(element)).not.to.contain('connection').and.not.to.contain('Try again');
        expect(told.pop()).to.contain('<hotline-info>').and.contain(`"${wrong}"`);
        expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
        expect(exitOf(element).checkVisibility()).to.equal(true);
      }
      const { element, endpoint, use } = await card([], 'country="US" topic="sleep"');
      use(
        http.get(`${endpoint}/v1/hotlines`, () =>
          Response.json(
            { type: 'urn:upstander:problem:invalid-query', title: 'No such topic', status: 400 },
            { status: 400 },
          ),
        ),
      );
      element.setAttribute('topic', 'not a topic');
      await until(() => told.length, 'what the endpoint said');
      expect(told.join()).to.contain('No such topic');
      await until(() => text(element).includes('We know no line for what was asked here'));
      expect(text(element)).not.to.contain('connection');
    } finally {
      console.error = error;
    }
  });

  it('has the page’s own number for an emergency where nothing else is asked, beside the children', async () => {
    const { element } = await card([], 'emergency="112"');
    await until(() => element.shadowRoot!.querySelector('.danger[href="tel:112"]'));
    expect(exitOf(element).checkVisibility()).to.equal(true);
    expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
    await until(() => text(element).includes('To leave fast'), 'all of it');
    expect(text(element)).not.to.contain('We know no line');
    await expectAccessible(element);
  });

  it('puts the number for an emergency first: the country’s, with its source, or the page’s own', async () => {
    const { element } = await card([sampleHotline], 'country="US" emergency');
    await until(() => element.shadowRoot?.querySelector('.danger'), 'the number');
    const first = element.shadowRoot!.querySelector('a')!;
    expect(first.getAttribute('href')).to.equal('tel:911');
    expect(text(element)).to.contain('In danger now? Call 911');
    await expectAccessible(element);
    element.setAttribute('emergency', '1-2');
    await until(() => element.shadowRoot!.querySelector('a')!.getAttribute('href') === 'tel:12');
    element.country = 'FR';
    element.setAttribute('emergency', '');
    await until(() => text(element).includes('In danger now? Call your local emergency number'));
  });

  it('names the country of each number for an emergency where lines are of several', async () => {
    const element = put<HotlineInfo>(
      '<hotline-info hotline="nl-trafficking us-suicide-crisis" emergency></hotline-info>',
    );
    await until(() => element.shadowRoot?.querySelector('.danger'), 'the numbers');
    const ways = [...element.shadowRoot!.querySelectorAll('.danger')].map(one =>
      one.textContent!.replace(/\s+/g, ' ').trim(),
    );
    expect(ways).to.deep.equal([
      'Netherlands: In danger now? Call 112',
      'United States: In danger now? Call 911',
    ]);
    await expectAccessible(element);
  });

  it('shows the lines that are named, in the country of their ids or of their own', async () => {
    const other = { ...sampleHotline, id: 'sample-other', name: 'Another Line' };
    const { element } = await card([sampleHotline, other], 'country="US" hotline="sample-other"');
    await within(element, 'a');
    expect(text(element)).to.contain('Another Line').and.not.contain('Sample Help Line');
    const { element: all } = await card([sampleHotline], 'country="US" hotline=""');
    await within(all, 'a.call');
    const shipped = put<HotlineInfo>(
      '<hotline-info hotline="nl-trafficking us-suicide-crisis"></hotline-info>',
    );
    await within(shipped, 'a[href="tel:988"]');
    expect(
      [...shipped.shadowRoot!.querySelectorAll('h2')].map(({ textContent }) => textContent),
    ).to.deep.equal(['CoMensha', '988 Suicide & Crisis Lifeline']);
  });

  it('has the lines of the package where there is no endpoint', async () => {
    const element = put<HotlineInfo>('<hotline-info country="ca"></hotline-info>');
    await within(element, 'a[href="tel:+18339001010"]');
  });

  it('is never empty: without lines, endpoint and children it says what to do', async () => {
    const { endpoint, mend } = await broken();
    const element = put<HotlineInfo>(
      `<hotline-info endpoint="${endpoint}" country="US" topic="trafficking" hotline="sample-line"></hotline-info>`,
    );
    await until(() => element.shadowRoot && text(element).includes('Call your local emergency number'));
    expect(text(element)).to.contain('could not be loaded').and.not.contain('We know no line');
    await within(element, '.exit');
    mend();
    (await within(element, 'button.link')).click();
    await within(element, 'a[href="tel:+12025550177"]');
  });

  it('is one discreet line until it is opened, and whole on paper', async () => {
    const { element } = await card([sampleHotline], 'country="US" discreet="Opening hours"');
    const call = await within(element, 'a.call');
    const summary = element.shadowRoot!.querySelector('summary')!;
    expect(summary.textContent!.trim()).to.equal('Opening hours');
    expect(call.checkVisibility()).to.equal(false);
    await until(() => text(element).includes('Run by'), 'the facts');
    await expectAccessible(element);
    dispatchEvent(new Event('beforeprint'));
    expect(call.checkVisibility()).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    expect(call.checkVisibility()).to.equal(false);
    summary.click();
    expect(call.checkVisibility() && element.shadowRoot!.querySelector('.exit')!.checkVisibility()).to.equal(
      true,
    );
    await expectAccessible(element);
    element.setAttribute('discreet', '');
    await until(() => summary.textContent!.trim() === 'More information');
  });

  it('says what leaving does not clear, and how to clear it', async () => {
    const { element } = await card();
    const details = await until(() => element.shadowRoot?.querySelector<HTMLDetailsElement>('details'), 'it');
    expect(text(element)).to.contain('history, the Back button').and.contain('lists of calls and texts');
    details.open = true;
    expect(details.querySelectorAll('li').length).to.equal(4);
    await expectAccessible(element);
  });

  it('keeps one exit in sight where the reader has scrolled past every card', async () => {
    const { element } = await card();
    const { element: second } = await card();
    for (const one of [element, second])
      await until(() => one.shadowRoot?.querySelector('details'), 'the facts');
    const floating = () =>
      [element, second].filter(one => one.shadowRoot!.querySelector('.exit')!.matches(':popover-open'));
    element.scrollIntoView();
    await until(() => floating().length === 0, 'the exit in its card, which is in sight');
    const room = document.createElement('div');
    room.style.blockSize = '3000px';
    document.querySelector('.put')!.before(room);
    scrollTo(0, 0);
    await until(() => floating().length === 1, 'the floating exit');
    const box = floating()[0]!.shadowRoot!.querySelector('.exit')!.getBoundingClientRect();
    expect(box.top >= 0 && box.bottom <= innerHeight && box.right <= innerWidth).to.equal(true);
    room.remove();
    await until(() => floating().length === 0, 'the exit in its card');
  });

  it('an open card’s exit stays in sight with a closed card before it', async () => {
    const { element: closed } = await card([sampleHotline], 'country="US" discreet');
    const { element: open } = await card();
    for (const one of [closed, open]) await until(() => one.shadowRoot?.querySelector('.steps'), 'the facts');
    const room = spacer();
    document.querySelector('.put')!.before(room);
    scrollTo(0, 0);
    await until(() => floats(open), 'the floating exit');
    expect(isInSight(exitOf(open)) && !floats(closed)).to.equal(true);
    // Opened, the other card has an exit of its own, and the first in the page floats.
    closed.shadowRoot!.querySelector('summary')!.click();
    await until(() => floats(closed) && !floats(open), 'the exit of the card that was opened');
    room.remove();
  });

  it('an open card’s exit stays in sight with a closed card in sight below', async () => {
    const { element: open } = await card();
    const { element: closed } = await card([sampleHotline], 'country="US" discreet');
    for (const one of [closed, open]) await until(() => one.shadowRoot?.querySelector('.steps'), 'the facts');
    const [between, below] = [spacer(), spacer()];
    open.after(between);
    closed.after(below);
    closed.scrollIntoView({ block: 'center' });
    expect(isInSight(open)).to.equal(false);
    await until(() => floats(open), 'the floating exit');
    const line = closed.shadowRoot!.querySelector('summary')!;
    expect(isInSight(line) && isInSight(exitOf(open)) && !floats(closed)).to.equal(true);
    // Opened, the card in sight has its own exit there: none floats above it.
    line.click();
    await until(() => !floats(open), 'the exit of the card that was opened');
    expect(isInSight(exitOf(closed)) && !floats(closed)).to.equal(true);
    for (const one of [between, below]) one.remove();
  });
});
