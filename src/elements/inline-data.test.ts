// Data that comes inside an element, or as a property: nothing is asked for.
import { expect } from '@open-wc/testing';
import { sampleHotline, samplePetition, sampleProgress } from '../testing/samples.ts';
import './goal-meter/define.ts';
import type { GoalMeter } from './goal-meter/goal-meter.ts';
import './hotline-info/define.ts';
import './petition-sign/define.ts';
import type { PetitionSign } from './petition-sign/petition-sign.ts';
import { clear, expectAccessible, fakeEndpoint, put, text, until, within } from './test-support.ts';

const inline = (data: unknown) => `<script type="application/json">${JSON.stringify(data)}</script>`;

describe('data inside an element', () => {
  const network = globalThis.fetch;
  let asked: string[] = [];
  beforeEach(() => {
    asked = [];
    globalThis.fetch = (input, init) => {
      asked.push(new Request(input).url);
      return network(input, init);
    };
  });
  afterEach(() => {
    globalThis.fetch = network;
    clear();
  });

  it('shows help lines without a request', async () => {
    const element = put(`<hotline-info>${inline({ hotlines: [sampleHotline] })}</hotline-info>`);
    await within(element, 'a[href="tel:+12025550177"]');
    await until(() => text(element).includes('Open now, 24/7'), 'the facts');
    expect(asked).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('shows a number and a goal that the page states, and follows them', async () => {
    const element = put<GoalMeter>('<goal-meter value="1840" goal="2500"></goal-meter>');
    await within(element, 'strong');
    expect(text(element)).to.contain('1,840 have signed').and.contain('Next goal 2,500');
    element.setAttribute('value', '2600');
    await until(() => text(element).includes('2,600 have signed'), 'the new number');
    expect(text(element)).to.contain('Goal of 2,500 reached');
    expect(asked).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('takes a value of 0 for a number', async () => {
    const element = put('<goal-meter value="0" goal="10"></goal-meter>');
    await within(element, 'strong');
    expect(text(element)).to.contain('0 have signed').and.contain('Be the first');
  });

  it('shows progress that came along', async () => {
    const element = put(`<goal-meter>${inline({ progress: sampleProgress() })}</goal-meter>`);
    await within(element, 'strong');
    expect(text(element)).to.contain('2,847 have signed');
    expect(asked).to.deep.equal([]);
  });

  it('shows a campaign without an endpoint, with a way to where it can be signed', async () => {
    const campaign = samplePetition({ actionUrl: { url: 'https://example.org/sign', label: 'Sign there' } });
    const element = put(`<petition-sign>${inline({ campaign, progress: sampleProgress() })}</petition-sign>`);
    await within(element, 'a[href="https://example.org/sign"]');
    await until(() => text(element).includes('2,847 have signed'), 'the progress');
    expect(asked).to.deep.equal([]);
  });

  it('asks an endpoint for no more than what did not come along', async () => {
    const fake = await fakeEndpoint({ campaigns: [samplePetition()] });
    const element = put<PetitionSign>(`<petition-sign endpoint="${fake.endpoint}"></petition-sign>`);
    element.data = { campaign: samplePetition() };
    await within(element, 'form');
    await until(() => text(element).includes('2,847 have signed'), 'the progress');
    expect(asked).to.deep.equal([`${fake.endpoint}/v1/campaigns/sample-petition/progress`]);
  });

  it('says what is wrong with data that cannot be read, and shows its children', async () => {
    const said: unknown[] = [];
    const { error } = console;
    console.error = (...parts: unknown[]) => said.push(...parts);
    const element = put(
      '<hotline-info><a href="tel:+12025550177">call</a><script type="application/json">{"hotlines": [}</script></hotline-info>',
    );
    await until(() => said.length, 'the error');
    console.error = error;
    expect(String(said[0])).to.contain('<hotline-info>').and.contain('JSON');
    await until(() => element.querySelector('a')!.checkVisibility(), 'the children');
  });
});
