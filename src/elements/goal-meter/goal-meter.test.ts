import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { clock } from '../../base/clock.ts';
import { progressResource } from '../../context/progress.ts';
import { sampleProgress } from '../../testing/samples.ts';
import { clear, expectAccessible, fakeEndpoint, put, text, until, within } from '../test-support.ts';
import './define.ts';
import type { GoalMeter } from './goal-meter.ts';

describe('<goal-meter>', () => {
  const now = clock.now;
  afterEach(() => {
    clock.now = now;
    clear();
  });

  async function meter(progress: Parameters<typeof sampleProgress>[0] = {}, copies = 1) {
    const fake = await fakeEndpoint({ progress });
    const element = put<GoalMeter>(
      `<goal-meter endpoint="${fake.endpoint}" campaign="a">No numbers yet</goal-meter>`.repeat(copies),
    );
    return { ...fake, element };
  }

  it('says the number, the goal, and what it is made of', async () => {
    const { element } = await meter({ verified: 2300, unverified: 542, pending: 48, imported: 5 });
    await within(element, '.parts li');
    expect(text(element)).to.contain('2,847 have signed');
    expect(text(element))
      .to.contain('Next goal 3,000')
      .and.contain('2,300 confirmed by e-mail')
      .and.contain('542 not confirmed by e-mail')
      .and.contain('including 5 collected on paper')
      .and.contain('48 wait for confirmation');
    await expectAccessible(element);
  });

  it('says of a sample what is made up, and never that it was collected', async () => {
    const { element } = await meter({ counted: 2850, unverified: 3, imported: 2847, sample: true });
    await within(element, '.parts li');
    expect(text(element))
      .to.contain('including 2,847 made up as a sample')
      .and.contain('3 not confirmed by e-mail')
      .and.not.contain('on paper');
  });

  it('writes Haitian Creole its own way, which browsers do not know', async () => {
    clock.now = () => Date.parse('2028-03-01T12:00:00Z');
    const { endpoint } = await fakeEndpoint({
      progress: { goal: 20_000, deadline: '2028-02-15T12:00:00Z' },
    });
    const element = put(`<goal-meter lang="ht" endpoint="${endpoint}" campaign="a"></goal-meter>`);
    await within(element, '.parts li');
    expect(text(element).replace(/\s/g, ' '))
      .to.contain('2 847 moun siyen')
      .and.contain('Li te fini nan dat 15 fevriye 2028');
  });

  it('says of a number that is all of one kind whether it is confirmed', async () => {
    const { element } = await meter({ verified: 2847, unverified: 0 });
    await within(element, '.parts li');
    expect(text(element)).to.contain('All confirmed by e-mail').and.not.contain('2,847 confirmed');
    const { element: other } = await meter();
    await within(other, '.parts li');
    expect(text(other)).to.contain('Not confirmed by e-mail').and.not.contain('2,847 not confirmed');
  });

  it('says of a sign-up that people signed up', async () => {
    const { element } = await meter({ signUp: true });
    await within(element, 'strong');
    expect(text(element)).to.contain('2,847 have signed up');
  });

  it('tells of a number that the page states nothing that it cannot know', async () => {
    const element = put<GoalMeter>('<goal-meter value="1840" goal="2500"></goal-meter>');
    await within(element, 'strong');
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(text(element).trim()).to.match(/^1,840 have signed\s*Next goal 2,500$/);
  });

  it('steps back for no stale answer, and does where the number truly fell', async () => {
    const { element, endpoint, use } = await meter({ counted: 2850, asOf: '2027-01-10T12:00:05.000Z' });
    await until(() => text(element).includes('2,850 have signed'));
    let next = { counted: 2840, asOf: '2027-01-10T12:00:01.000Z' };
    use(http.get(`${endpoint}/v1/campaigns/a/progress`, () => HttpResponse.json(sampleProgress(next))));
    const kept = progressResource(endpoint, 'a');
    await kept.refresh();
    expect(kept.value!.counted).to.equal(2850);
    next = { counted: 2849, asOf: '2027-01-10T12:00:09.000Z' };
    await kept.refresh();
    await until(() => text(element).includes('2,849 have signed'), 'what was taken back');
  });

  it('believes an older answer that keeps coming: another process tells another time', async () => {
    const first = { counted: 2850, asOf: '2027-01-10T12:00:05.000Z' };
    const { element, endpoint, use } = await meter(first);
    await until(() => text(element).includes('2,850 have signed'));
    let next = { counted: 2840, asOf: '2027-01-10T12:00:01.000Z' };
    use(http.get(`${endpoint}/v1/campaigns/a/progress`, () => HttpResponse.json(sampleProgress(next))));
    const kept = progressResource(endpoint, 'a');
    const older = async (times: number) => {
      next = { counted: 2840, asOf: '2027-01-10T12:00:01.000Z' };
      for (let i = 0; i < times; i++) await kept.refresh();
      return kept.value!.counted;
    };
    expect(await older(5)).to.equal(2850);
    next = first;
    await kept.refresh();
    expect(await older(5)).to.equal(2850, 'what was shown was told again');
    expect(await older(1)).to.equal(2840);
    await until(() => text(element).includes('2,840 have signed'));
  });

  it('counts one in the singular, and invites the first', async () => {
    const { element } = await meter({ counted: 1 });
    await within(element, 'strong');
    expect(text(element)).to.contain('1 has signed');
    const { element: empty } = await meter({ counted: 0 });
    await within(empty, 'strong');
    expect(text(empty)).to.contain('0 have signed').and.contain('Be the first');
  });

  it('calls letters letters', async () => {
    const { element } = await meter({ counts: ['letter'], counted: 12 });
    await within(element, 'strong');
    expect(text(element)).to.contain('12 letters');
  });

  it('tells the days that are left by the clock it is given, and by the reader’s calendar', async () => {
    const local = (hour: number, day = 1) => new Date(2028, 2, day, hour).getTime();
    const days = async (now: number, deadline: number) => {
      clock.now = () => now;
      const { element } = await meter({ deadline: new Date(deadline).toISOString() });
      await within(element, 'strong');
      return text(element);
    };
    expect(await days(local(12), local(13, 13))).to.contain('12 days left');
    expect(await days(local(12), local(1, 13))).to.contain('12 days left');
    expect(await days(local(23), local(22, 2))).to.contain('1 day left');
    expect(await days(local(9), local(24))).to.contain('Ends today', 'midnight belongs to the day before');
    expect(await days(local(9), local(10))).to.contain('Ends today');
    clock.now = () => Date.parse('2028-03-01T12:00:00Z');
    const { element: over } = await meter({ deadline: '2028-02-29T00:00:00Z' });
    await within(over, 'strong');
    expect(text(over)).to.contain('Ended on February 29, 2028');
  });

  it('shows its own goal as reached once it was, also when it is over', async () => {
    const passed = { counted: 3120, verified: 3120, unverified: 0, goal: 5000, reached: 3000 };
    const { element } = await meter(passed);
    await within(element, 'strong');
    expect(text(element)).to.contain('Goal of 3,000 reached').and.contain('Next goal 5,000');
    const { element: over } = await meter({ ...passed, closed: true });
    await within(over, 'strong');
    expect(text(over)).to.contain('Goal of 3,000 reached').and.not.contain('5,000');
    const { element: missed } = await meter({ closed: true });
    await within(missed, 'strong');
    expect(text(missed)).to.contain('The goal was 3,000');
  });

  it('asks once for many meters of one campaign', async () => {
    let asked = 0;
    const fake = await fakeEndpoint();
    fake.use(
      http.get(`${fake.endpoint}/v1/campaigns/a/progress`, () => {
        asked++;
        return HttpResponse.json(sampleProgress());
      }),
    );
    put(`<goal-meter endpoint="${fake.endpoint}" campaign="a"></goal-meter>`.repeat(10));
    const meters = [...document.querySelectorAll('goal-meter')];
    await Promise.all(meters.map(element => within(element, 'strong')));
    expect(asked).to.equal(1);
  });

  it('keeps the last number, and says so, when it cannot be updated', async () => {
    let broken = false;
    const fake = await fakeEndpoint();
    fake.use(
      http.get(`${fake.endpoint}/v1/campaigns/a/progress`, () =>
        broken ? HttpResponse.json({ type: 'urn:upstander:problem:not-found' }, { status: 404 }) : undefined,
      ),
    );
    const element = put<GoalMeter>(`<goal-meter endpoint="${fake.endpoint}" campaign="a"></goal-meter>`);
    await within(element, 'strong');
    broken = true;
    await progressResource(fake.endpoint, 'a').refresh();
    await until(() => text(element).includes('could not be updated'));
    expect(text(element)).to.contain('2,847');
  });

  it('shows its children when nothing ever came', async () => {
    const fake = await fakeEndpoint();
    fake.use(
      http.get(`${fake.endpoint}/v1/campaigns/a/progress`, () => new HttpResponse('gone', { status: 404 })),
    );
    const element = put<GoalMeter>(
      `<goal-meter endpoint="${fake.endpoint}" campaign="a"><span>No numbers yet</span></goal-meter>`,
    );
    await until(() => element.shadowRoot?.querySelector('slot'), 'the slot');
    await until(() => element.querySelector('span')!.checkVisibility(), 'the children');
  });
});
