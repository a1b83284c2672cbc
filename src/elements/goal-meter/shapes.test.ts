import { expect } from '@open-wc/testing';
import type { Progress } from '../../contract/index.ts';
import { sampleProgress } from '../../testing/samples.ts';
import { clear, expectAccessible, put, text, until, within } from '../test-support.ts';
import './define.ts';
import type { GoalMeter } from './goal-meter.ts';
import { STATES } from './test-support.ts';

const LONG: Partial<Progress> = {
  counted: 1_234_567_890,
  unverified: 1_234_567_890,
  goal: 2_500_000_000,
};

describe('<goal-meter shape>', () => {
  afterEach(clear);

  async function drawn(shape: string, state: Partial<Progress>, lang = 'en', width = 360) {
    const element = put<GoalMeter>(`<goal-meter shape="${shape}" lang="${lang}"></goal-meter>`);
    element.parentElement!.style.width = `${width}px`;
    element.data = { progress: sampleProgress(state) };
    await within(element, 'strong');
    await until(() => element.shadowRoot!.querySelector('.parts'), 'the parts');
    return element;
  }
  const shown = (element: Element, selector: string) => element.shadowRoot!.querySelector(selector);
  /** What is read, without the picture. */
  const read = (element: Element) => {
    const copy = element.shadowRoot!.querySelector('.card')!.cloneNode(true) as Element;
    for (const picture of copy.querySelectorAll('[aria-hidden]')) picture.remove();
    return copy.textContent!.replace(/\s+/g, ' ');
  };

  for (const shape of ['bar', 'ring', 'thermometer']) {
    it(`${shape}: is accessible, says it all without the picture, and fits, in every state`, async () => {
      for (const [name, state] of Object.entries({ ...STATES, long: LONG })) {
        for (const [lang, width] of [
          ['en', 288],
          ['es', 328],
          ['ar', 544],
        ] as const) {
          const element = await drawn(shape, state, lang, width);
          const picture = shown(element, `.${shape}`);
          expect(picture, name).to.exist;
          expect(picture!.getAttribute('aria-hidden')).to.equal('true');
          if (lang === 'en') {
            const words = read(element);
            const { counted, goal, closed, imported, pending } = sampleProgress(state);
            for (const n of [counted, closed ? 3000 : goal!, imported, pending])
              if (n || n === counted) expect(words, name).to.contain(n.toLocaleString('en'));
          }
          const card = shown(element, '.card')!;
          expect(card.scrollWidth, `${name} ${lang} ${width}`).to.be.at.most(card.clientWidth);
          await expectAccessible(element);
          element.parentElement!.remove();
        }
      }
    }).timeout(20_000);
  }

  it('draws each part as long as it is, and nothing past the goal', async () => {
    const lengths = async (state: Partial<Progress>) => {
      const ring = await drawn('ring', state);
      const bar = await drawn('bar', state);
      const circles = ['pending', 'imported', 'online'].map(name =>
        parseFloat(shown(ring, `circle.${name}`)!.getAttribute('stroke-dasharray')!),
      );
      const rects = [...bar.shadowRoot!.querySelectorAll('rect')].map(rect =>
        Number(rect.getAttribute('width')),
      );
      expect(rects).to.deep.equal(circles);
      return circles;
    };
    const whole = { counted: 700, verified: 500, unverified: 0, imported: 200, pending: 100, goal: 1000 };
    expect(await lengths(whole)).to.deep.equal([80, 70, 50]);
    expect(await lengths({ ...whole, goal: 700 })).to.deep.equal([100, 100, 500 / 7]);
    expect(await lengths({ counted: 0, unverified: 0 })).to.deep.equal([0, 0, 0]);
    const { goal, ...over } = { ...whole, reached: 700, closed: true, goal: 2500 };
    expect(await lengths({ ...over, goal })).to.deep.equal(
      [100, 100, 500 / 7],
      'of its own goal, once it is over',
    );
  });

  it('fills a thermometer from its bulb, and not where nobody acted', async () => {
    const level = async (state: Partial<Progress>) => {
      const rect = shown(await drawn('thermometer', state), 'rect.online')!;
      expect(Number(rect.getAttribute('y')) + Number(rect.getAttribute('height'))).to.equal(140);
      return Number(rect.getAttribute('height'));
    };
    expect(await level({ counted: 0, unverified: 0 })).to.equal(0);
    expect(await level({ counted: 1, unverified: 1, goal: 1e9 })).to.be.above(39);
    const full = await level({ counted: 3000, unverified: 3000 });
    expect(await level({ counted: 9000, unverified: 9000 })).to.equal(full);
    expect(full).to.be.below(140);
  });

  it('rounds no percent up', async () => {
    const label = async (counted: number, goal: number) =>
      shown(await drawn('ring', { counted, unverified: counted, goal }), '.ring span')!.textContent!.trim();
    expect(await label(2999, 3000)).to.equal('99%of 3,000');
    expect(await label(3000, 3000)).to.equal('100%of 3,000');
    expect(await label(7, 1000)).to.equal('0.7%of 1,000');
    expect(await label(0, 10)).to.equal('0%of 10');
    expect(await label(1_234_567_890, 2_500_000_000)).to.equal('49%of 2.5B');
  });

  it('is a bar where there is no such shape or no goal, and changes when it is told to', async () => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (said: string) => warned.push(said);
    try {
      const odd = await drawn('circle', {});
      await until(() => shown(odd, '.bar'));
      expect(warned.join()).to.contain('shape="circle"').and.contain('bar, ring and thermometer');
      odd.setAttribute('shape', 'ring');
      await until(() => shown(odd, '.ring'));
      odd.removeAttribute('shape');
      await until(() => shown(odd, '.bar') && !shown(odd, '.ring'));
    } finally {
      console.warn = warn;
    }
    const none = await drawn('ring', { goal: undefined });
    expect(text(none)).to.contain('2,847 have signed');
    expect(shown(none, '.ring')).to.equal(null);
  });

  it('mirrors what has a side, and no clock', async () => {
    const ring = await drawn('ring', {}, 'ar');
    const thermometer = await drawn('thermometer', {}, 'ar');
    expect(getComputedStyle(shown(ring, '.ring')!).transform).to.equal('none');
    expect(getComputedStyle(shown(thermometer, '.thermometer')!).transform).to.contain('-1');
  });
});
