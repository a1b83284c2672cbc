import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { progressResource } from '../../context/progress.ts';
import { sampleProgress } from '../../testing/samples.ts';
import { clear, expectAccessible, fakeEndpoint, put, text, until, within } from '../test-support.ts';
import './define.ts';
import type { GoalReachedEvent } from './events.ts';
import type { GoalMeter } from './goal-meter.ts';
import { type Telling, tell } from './milestones.ts';

describe('milestones', () => {
  afterEach(clear);

  /** Meters of one campaign, whose number a test moves. */
  async function moving(counted: number, more: Parameters<typeof sampleProgress>[0] = {}, copies = 1) {
    const fake = await fakeEndpoint();
    let progress = sampleProgress({ counted, unverified: counted, ...more });
    fake.use(http.get(`${fake.endpoint}/v1/campaigns/a/progress`, () => HttpResponse.json(progress)));
    put(`<goal-meter endpoint="${fake.endpoint}" campaign="a"></goal-meter>`.repeat(copies));
    const meters = [...document.querySelectorAll<GoalMeter>('goal-meter')];
    const events: GoalReachedEvent[] = [];
    for (const meter of meters) meter.addEventListener('goal-reached', event => events.push(event));
    await Promise.all(meters.map(meter => within(meter, 'strong')));
    return {
      meters,
      events,
      status: (i = 0) => meters[i]!.shadowRoot!.querySelector('[role=status]')!.textContent!,
      to: async (counted: number, more: Parameters<typeof sampleProgress>[0] = {}) => {
        progress = { ...progress, counted, unverified: counted, ...more };
        await progressResource(fake.endpoint, 'a').refresh();
        const shown = counted.toLocaleString('en');
        await until(() => meters.every(meter => text(meter).includes(shown)), shown);
        // What is told comes by a part of its own.
        await import('./milestones.ts').then(() => new Promise(resolve => setTimeout(resolve, 50)));
      },
    };
  }

  it('are told at a quarter, a half and three quarters, and nothing between', async () => {
    const { to, status, events, meters } = await moving(740);
    expect(status()).to.equal('');
    await to(749);
    expect(status()).to.equal('');
    await to(760);
    expect(status()).to.equal('760 have signed. 25% of the goal of 3,000.');
    await to(761);
    expect(status()).to.contain('25%');
    await to(2300);
    expect(status()).to.equal('2,300 have signed. 75% of the goal of 3,000.', 'the last that was passed');
    await to(1400);
    await to(1600);
    expect(status()).to.contain('2,300', 'nothing is told twice, and nothing backwards');
    expect(events).to.have.length(0);
    await expectAccessible(meters[0]!);
  });

  it('tell of a goal that was reached, by an event, once; and of the next', async () => {
    const { to, status, events, meters } = await moving(2999);
    await to(3001, { goal: 5000, reached: 3000 });
    expect(events.map(({ goal, campaign }) => [goal, campaign])).to.deep.equal([[3000, 'sample-petition']]);
    expect(status()).to.equal('3,001 have signed. Goal of 3,000 reached.');
    expect(text(meters[0]!)).to.contain('Next goal 5,000');
    expect(meters[0]!.matches(':state(reached)')).to.equal(true);
    await to(3002);
    await to(2998, { goal: 5000 });
    await to(5100, { goal: 7500 });
    expect(events.map(({ goal }) => goal)).to.deep.equal([3000, 5000]);
  });

  it('tell once of a goal that does not move on, however often it is crossed', async () => {
    const { to, events, status } = await moving(2999);
    await to(3000);
    await to(2990);
    await to(3005);
    await to(3010);
    expect(events).to.have.length(1);
    expect(status()).to.contain('3,000 have signed. Goal of 3,000 reached');
  });

  it('tell nothing of what was so when the page came, nor of a goal that was only raised', async () => {
    const { to, events, status } = await moving(3500);
    await to(3600);
    expect([...events, status()].join('')).to.equal('');
    clear();
    const raised = await moving(2000);
    await raised.to(2001, { goal: 5000 });
    expect([...raised.events, raised.status()].join('')).to.equal('');
  });

  it('are spoken by one meter of many; each has its event', async () => {
    const { to, events, status } = await moving(2999, {}, 3);
    await to(3001, { goal: 5000, reached: 3000 });
    expect(events).to.have.length(3);
    expect([0, 1, 2].filter(i => status(i)).length).to.equal(1);
  });

  it('belong to a campaign: another one in its place reaches nothing', async () => {
    const element = put<GoalMeter>('<goal-meter></goal-meter>');
    const heard: Event[] = [];
    element.addEventListener('goal-reached', event => heard.push(event));
    element.data = { progress: sampleProgress({ campaign: 'one', counted: 10, goal: 100 }) };
    await until(() => element.shadowRoot && text(element).includes('10 have signed'));
    element.data = { progress: sampleProgress({ campaign: 'two', counted: 5000, goal: 7500 }) };
    await until(() => text(element).includes('5,000 have signed'));
    element.data = { progress: sampleProgress({ campaign: 'two', counted: 7501, goal: 10_000 }) };
    await until(() => heard.length > 0);
    expect((heard as GoalReachedEvent[]).map(({ campaign, goal }) => [campaign, goal])).to.deep.equal([
      ['two', 7500],
    ]);
  });

  it('are told of a number that the page states, too', async () => {
    const element = put<GoalMeter>('<goal-meter value="1200" goal="2500"></goal-meter>');
    await within(element, 'strong');
    element.value = 1300;
    await until(() => text(element).includes('50% of the goal of 2,500'));
  });

  it('grow old: what was told goes after a while', async () => {
    const meter = Object.assign(new EventTarget(), {
      milestone: '',
      words: {},
      wordsLang: 'en',
      config: {},
    }) satisfies Telling;
    const at = (counted: number) => sampleProgress({ campaign: 'old', counted, goal: 10 });
    tell(meter, at(4), at(5), 20);
    expect(meter.milestone).to.equal('5 have signed. 50% of the goal of 10.');
    await until(() => meter.milestone === '');
  });
});
