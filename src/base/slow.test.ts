// An answer that does not come is spoken of, and no more once it came.
import { expect } from '@open-wc/testing';
import { http } from 'msw';
import '../elements/petition-sign/define.ts';
import {
  clear,
  expectAccessible,
  fakeEndpoint,
  fill,
  press,
  put,
  until,
  within,
} from '../elements/test-support.ts';
import { samplePetition } from '../testing/samples.ts';
import { patience, unhurried } from './slow.ts';

describe('an answer that takes long', () => {
  const { slowMs } = patience;
  afterEach(() => {
    clear();
    patience.slowMs = slowMs;
  });

  it('is told of once, and again when it came or failed; one that comes soon is not', async () => {
    const told: boolean[] = [];
    const tell = (slow: boolean) => void told.push(slow);
    expect(await unhurried(Promise.resolve(1), tell)).to.equal(1);
    expect(told).to.deep.equal([]);
    patience.slowMs = 0;
    const later = new Promise((_, reject) => setTimeout(() => reject(new Error('no')), 30));
    expect(await unhurried(later, tell).catch((error: Error) => error.message)).to.equal('no');
    expect(told).to.deep.equal([true, false]);
  });

  it('is said in a live region beside the button of a petition', async () => {
    const { endpoint, use } = await fakeEndpoint({ campaigns: [samplePetition()] });
    let answer = () => {};
    use(http.post(`${endpoint}/v1/actions`, () => new Promise<void>(resolve => (answer = resolve)) as never));
    const element = put(`<petition-sign endpoint="${endpoint}" campaign="sample-petition"></petition-sign>`);
    await within(element, '[name=given]');
    fill(element, {
      given: 'Ana',
      family: 'Lee',
      email: 'ana@example.org',
      postalCode: '93721',
      'consent.updates': 'refused',
    });
    const region = await within(element, 'form p[role=status]');
    expect(region.textContent!.trim(), 'there before it speaks').to.equal('');
    patience.slowMs = 0;
    press(element, '[part=submit]');
    await until(() => region.textContent!.includes('Nothing is lost'), 'the word');
    await expectAccessible(element);
    answer();
    await within(element, '#result');
  });
});
