import { expect } from '@open-wc/testing';
import { sampleProgress } from '../testing/samples.ts';
import { keepProgress } from './keep-progress.ts';
import { resource } from './resource.ts';

const POLL_MS = 20;
const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

describe('keeping progress', () => {
  let stop = () => {};
  const hide = (hidden: boolean) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  afterEach(() => {
    stop();
    Reflect.deleteProperty(document, 'hidden');
  });

  /** Progress that listeners share, and how often it was asked for; `fresh` passes caches by. */
  function asked(listeners: number) {
    const all: boolean[] = [];
    const kept = resource(
      async fresh => {
        all.push(fresh);
        return sampleProgress({ counted: all.length });
      },
      (self, set) => keepProgress(self, set, undefined, POLL_MS),
    );
    const stops = Array.from({ length: listeners }, () => kept.subscribe(() => {}));
    stop = () => stops.forEach(one => one());
    return { all, kept };
  }
  const until = async (look: () => boolean) => {
    while (!look()) await sleep(5); // bounded by the runner's own timeout
  };

  it('asks again and again, once for all who listen, and lets caches answer', async () => {
    const { all, kept } = asked(10);
    await until(() => all.length >= 4);
    expect(all.some(Boolean)).to.equal(false);
    expect(kept.value?.counted).to.be.at.least(3);
    stop();
    const { length } = all;
    await sleep(5 * POLL_MS);
    expect(all.length).to.equal(length, 'nobody listens');
  });

  it('rests in a hidden tab, and asks at once when it is seen again', async () => {
    const { all } = asked(1);
    await until(() => all.length >= 2);
    hide(true);
    await sleep(5);
    const { length } = all;
    await sleep(5 * POLL_MS);
    expect(all.length).to.equal(length);
    hide(false);
    expect(all.length).to.equal(length + 1);
    await until(() => all.length > length + 2);
  });
});
