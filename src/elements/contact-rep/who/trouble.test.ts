import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { patience } from '../../../base/slow.ts';
import { ClientError } from '../../../client/failure.ts';
import { clear, expectAccessible, text, until, within } from '../../test-support.ts';
import { checked, contact, find, mayor, next, shadow } from '../test-support.ts';
import { type Trouble, troubleOf } from './look-up.ts';
import { focusComes, said, ways } from './test-support.ts';

const refused = (status: number) => ({ type: '', title: '', status });
const TROUBLES: [ClientError, Trouble][] = [
  [new ClientError('offline'), 'offline'],
  [new ClientError('unreadable', refused(429)), 'busy'],
  [new ClientError('overloaded', refused(503)), 'busy'],
  [new ClientError('server-error', refused(500)), 'failed'],
  [new ClientError('unreadable', refused(200)), 'failed'],
  [new ClientError('lookup-failed', refused(502)), 'addressFailed'],
  [new ClientError('not-found', refused(404)), 'noDirectory'],
  [new ClientError('invalid-query', refused(400)), 'badCode'],
];

describe('<contact-rep>: a lookup that fails', () => {
  const { slowMs } = patience;
  afterEach(() => {
    clear();
    patience.slowMs = slowMs;
  });

  for (const [error, trouble] of TROUBLES)
    it(`is called ${trouble}, for ${error.kind} ${error.problem?.status ?? ''}`, () => {
      expect(troubleOf(error, true)).to.equal(trouble);
    });

  it('is an unknown code where there are only files', () => {
    expect(troubleOf(new ClientError('not-found', refused(404)), false)).to.equal('unknownPlace');
  });

  it('keeps what was typed, leaves the recipients, and offers every other way', async () => {
    const { element, endpoint, use } = await contact({
      targets: { country: 'US', offices: ['us-house'], recipients: [mayor] },
      actionUrl: { label: 'Write with us', url: 'https://coalition.example/' },
    });
    let online = false;
    use(http.get(`${endpoint}/v1/representatives`, () => (online ? undefined : HttpResponse.error())));
    await find(element, '93721');
    await within(element, '[aria-busy=true] .bone');
    expect(said(element)).to.equal('Looking…');
    await expectAccessible(element);
    await focusComes(element, '#summary');
    expect(text(element)).to.contain('you may be offline. What you typed is kept');
    expect(shadow(element).querySelector<HTMLInputElement>('#postalCode')!.value).to.equal('93721');
    expect(ways(element)).to.deep.equal([
      'Search by name',
      'US House: their own page to find yours',
      'Write with us',
    ]);
    expect(checked(element)).to.deep.equal(['mayor']);
    await expectAccessible(element);
    online = true;
    await find(element, '93721');
    await focusComes(element, '[value=sample-house-ca-21]');
    expect(shadow(element).querySelectorAll('#summary')).to.have.length(0);
    expect(checked(element)).to.deep.equal(['mayor', 'sample-house-ca-21']);
    next(element);
    await within(element, '#personal');
  });

  it('asks for no code that cannot be one, and leaves nobody who was found for another', async () => {
    const { element, endpoint, use } = await contact();
    await find(element, '93721');
    await within(element, '.person');
    let asked = 0;
    use(http.get(`${endpoint}/v1/representatives`, () => void asked++));
    await find(element, 'SW1A 1AA');
    await until(() => text(element).includes('like 93721'));
    expect(shadow(element).querySelectorAll('#postalCode-error')).to.have.length(1);
    expect(asked).to.equal(0);
    expect(checked(element)).to.deep.equal([]);
  });

  for (const code of ['!', ''])
    it(`leaves nobody beneath what is wrong with another code: "${code}"`, async () => {
      const { element } = await contact();
      await find(element, '93721');
      await within(element, '.person');
      await find(element, code);
      await focusComes(element, '#summary');
      expect(checked(element)).to.deep.equal([]);
      expect(shadow(element).querySelector('[part~=submit].wide'), 'Continue').to.equal(null);
      expect(said(element)).to.equal('');
    });

  it('says, to those who see and those who listen, that an answer takes long', async () => {
    patience.slowMs = 0;
    const { element, endpoint, use } = await contact();
    let answer = () => {};
    use(
      http.get(`${endpoint}/v1/representatives`, async () => {
        await new Promise<void>(resolve => (answer = resolve));
        return undefined;
      }),
    );
    await find(element, '93721');
    await until(() => said(element).includes('longer than usual'), 'the word');
    const region = shadow(element).querySelector<HTMLElement>('[role=status]')!;
    expect(region.offsetWidth, 'in sight').to.be.greaterThan(100);
    await expectAccessible(element);
    answer();
    await within(element, '.person');
    expect(said(element)).to.contain('found');
    expect(region.matches('.hush')).to.equal(true);
  });
});
