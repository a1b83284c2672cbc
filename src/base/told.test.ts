// What whoever made the page is told where an element cannot know what to show.
import { expect } from '@open-wc/testing';
import { clear, fakeEndpoint, put, text, until } from '../elements/test-support.ts';
import '../elements/goal-meter/define.ts';
import type { GoalMeter } from '../elements/goal-meter/goal-meter.ts';
import '../elements/petition-sign/define.ts';

describe('what an element was told', () => {
  const { warn } = console;
  let lines: string[] = [];
  beforeEach(() => {
    lines = [];
    console.warn = (line: string) => void lines.push(line);
  });
  afterEach(() => {
    console.warn = warn;
    clear();
  });

  it('says that a campaign is not known, keeps the children, and names it in one line', async () => {
    const { endpoint } = await fakeEndpoint({ campaigns: [] });
    const element = put(
      `<petition-sign endpoint="${endpoint}" campaign="nowhere"><a href="/x">Do it</a></petition-sign>`,
    );
    await until(() => text(element).includes('This campaign is not known here.'));
    expect(text(element)).not.to.contain('connection');
    expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
    await until(() => lines.length > 0);
    expect(lines.filter(line => line.includes('"nowhere"'))).to.have.length(1);
    expect(lines.join()).to.contain(endpoint);
  });

  it('says once what to set where there is no endpoint and no campaign', async () => {
    put('<petition-sign><a href="/x">Do it</a></petition-sign>');
    await until(() => lines.length > 0);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('<petition-sign> has no endpoint: set').and.contain('no campaign: set');
  });

  it('a meter takes a number that a script gives as a string', async () => {
    const meter = put<GoalMeter>('<goal-meter></goal-meter>');
    (meter as unknown as Record<string, string>)['value'] = '1840';
    await until(() => text(meter).includes('1,840'));
  });
});
