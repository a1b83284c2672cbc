import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { clock } from '../../base/clock.ts';
import { progressResource } from '../../context/progress.ts';
import { sampleProgress } from '../../testing/samples.ts';
import { clear, expectAccessible, fakeEndpoint, heard, put, text, until, within } from '../test-support.ts';
import './define.ts';
import type { GoalReachedEvent } from './events.ts';
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

  it('says the number, the goal, and what waits', async () => {
    const { element } = await meter({ pending: 48, imported: 5 });
    await within(element, 'strong');
    expect(text(element)).to.contain('2,847 have signed');
    expect(text(element))
      .to.contain('Next goal 3,000')
      .and.contain('48 wait for confirmation')
      .and.contain('5 collected on paper');
    await expectAccessible(element);
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

  it('tells the days that are left by the clock it is given', async () => {
    clock.now = () => Date.parse('2028-03-01T12:00:00Z');
    const { element } = await meter({ deadline: '2028-03-13T13:00:00Z' });
    await within(element, 'strong');
    expect(text(element)).to.contain('12 days left');
    const { element: over } = await meter({ deadline: '2028-02-29T00:00:00Z' });
    await within(over, 'strong');
    expect(text(over)).to.contain('Ended on February 29, 2028');
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

  it('moves when progress does, and tells when the goal is reached', async () => {
    let counted = 2999;
    const fake = await fakeEndpoint();
    fake.use(
      http.get(`${fake.endpoint}/v1/campaigns/a/progress`, () =>
        HttpResponse.json(sampleProgress({ counted, goal: counted < 3000 ? 3000 : 5000 })),
      ),
    );
    const element = put<GoalMeter>(`<goal-meter endpoint="${fake.endpoint}" campaign="a"></goal-meter>`);
    await within(element, 'strong');
    counted = 3001;
    const reached = heard<GoalReachedEvent>(element, 'goal-reached');
    await progressResource(fake.endpoint, 'a').refresh();
    expect((await reached).goal).to.equal(3000);
    await until(
      () => text(element).includes('Goal of 3,000 reached') && text(element).includes('Next goal 5,000'),
    );
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
