import { expect } from '@open-wc/testing';
import { sampleLetters } from '../../testing/samples.ts';
import { clear, fakeEndpoint, put, text, until, within } from '../test-support.ts';
import type { ContactRep } from './contact-rep.ts';
import { mayor } from './test-support.ts';

describe('<contact-rep>: the card', () => {
  afterEach(clear);

  it('shows no meter where something else is counted', async () => {
    for (const [counts, shown] of [
      [['letter'], true],
      [['signature'], false],
    ] as const) {
      const fake = await fakeEndpoint({
        campaigns: [sampleLetters({ targets: { recipients: [mayor] } })],
        progress: { counts: [...counts] },
      });
      const element = put<ContactRep>(
        `<contact-rep endpoint="${fake.endpoint}" campaign="sample-letters"></contact-rep>`,
      );
      await within(element, '#subject-letter');
      if (shown) await within(element, 'strong[part=count]');
      else await until(() => !element.shadowRoot!.querySelector('[part=meter]'));
    }
  });

  it('says so when a campaign names nobody, and shows its children', async () => {
    const fake = await fakeEndpoint({ campaigns: [sampleLetters({ targets: {} })] });
    const element = put<ContactRep>(
      `<contact-rep endpoint="${fake.endpoint}" campaign="sample-letters"><a href="https://example.org/">Write</a></contact-rep>`,
    );
    await until(() => element.shadowRoot && text(element).includes('names nobody'));
    expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
  });
});
