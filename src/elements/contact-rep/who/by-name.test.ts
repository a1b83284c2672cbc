import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { patience } from '../../../base/slow.ts';
import { MOST_NAMED as ENDPOINTS } from '../../../contract/index.ts';
import { sampleLetters, sampleRepresentative } from '../../../testing/samples.ts';
import {
  clear,
  expectAccessible,
  fakeEndpoint,
  fill,
  press,
  put,
  text,
  until,
  within,
} from '../../test-support.ts';
import { checked, contact, find, next, shadow } from '../test-support.ts';
import type { ContactRep } from '../contact-rep.ts';
import { MOST_NAMED } from './by-name.ts';
import { focusComes, said } from './test-support.ts';

const open = async (element: ContactRep) => {
  (await within(element, 'p > button.link')).click();
  await focusComes(element, '#official');
};
const search = async (element: ContactRep, official: string) => {
  fill(element, { official });
  press(element, '.names [part~=submit]');
};

describe('<contact-rep>: by name', () => {
  const { slowMs } = patience;
  afterEach(() => {
    clear();
    patience.slowMs = slowMs;
  });

  it('finds office-holders, ticks nobody, and needs no place', async () => {
    const { element, endpoint, use } = await contact();
    const asked: URL[] = [];
    use(http.get(`${endpoint}/v1/representatives`, ({ request }) => void asked.push(new URL(request.url))));
    await open(element);
    await search(element, ' okafor ');
    await focusComes(element, '[value=sample-senate-1]');
    expect(said(element)).to.equal('1 person found: Sample Okafor.');
    expect(checked(element)).to.deep.equal([]);
    expect(Object.fromEntries(asked[0]!.searchParams)).to.deep.equal({
      country: 'US',
      name: 'okafor',
      offices: 'us-house,us-senate',
    });
    await expectAccessible(element);
    press(element, '[value=sample-senate-1]');
    await within(element, '#chosen');
    next(element);
    await within(element, '#personal');
    expect(text(element)).to.contain('Subject');
  });

  it('keeps whom it found beside who is found by place, and once', async () => {
    const { element } = await contact();
    await open(element);
    await search(element, 'sample');
    await within(element, '[value=sample-house-dc]');
    press(element, '[value=sample-house-dc]');
    press(element, '[value=sample-senate-1]');
    await search(element, 'nguyen');
    await until(() => text(element).includes('1 person found'));
    expect(checked(element)).to.deep.equal(['sample-house-dc', 'sample-senate-1']);
    await find(element, '93721');
    await within(element, '[value=sample-house-ca-21]');
    expect([...checked(element)].sort()).to.deep.equal([
      'sample-house-ca-21',
      'sample-house-dc',
      'sample-senate-1',
      'sample-senate-2',
    ]);
  });

  it('says when nobody is found, when there are more, and what to type', async () => {
    const { element, endpoint, use } = await contact();
    await open(element);
    press(element, '.names [part~=submit]');
    await until(() => text(element).includes('Enter a name, or a part of it'));
    await search(element, 'zz');
    await focusComes(element, '#no-name');
    expect(text(element)).to.contain('Nobody of this name');
    await expectAccessible(element);
    const crowd = Array.from({ length: ENDPOINTS }, (_, n) =>
      sampleRepresentative({ id: `n${n}`, name: `Lee ${n}` }),
    );
    use(
      http.get(`${endpoint}/v1/representatives`, () =>
        HttpResponse.json({
          country: 'US',
          source: 'Sample directory',
          sourceDate: '2026-11-01',
          offices: [{ office: 'us-house', status: 'ambiguous', ask: 'pick', representatives: crowd }],
        }),
      ),
    );
    await search(element, 'lee');
    await until(() => text(element).includes('Only the first 20 are shown'));
    expect(MOST_NAMED).to.equal(ENDPOINTS);
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
    await open(element);
    await search(element, 'okafor');
    const region = () => shadow(element).querySelector<HTMLElement>('.names [role=status]')!;
    await until(() => region().textContent!.includes('longer than usual'), 'the word');
    expect(region().offsetWidth, 'in sight').to.be.greaterThan(100);
    await expectAccessible(element);
    answer();
    await focusComes(element, '[value=sample-senate-1]');
    await until(() => region().matches('.hush') && !region().textContent, 'silence');
  });

  it('says so where an endpoint does not offer it, and offers it no more', async () => {
    const { element, endpoint, use } = await contact();
    use(http.get(`${endpoint}/v1/representatives`, () => HttpResponse.json({}, { status: 404 })));
    await open(element);
    await search(element, 'okafor');
    await focusComes(element, '#no-names');
    expect(shadow(element).querySelectorAll('#official')).to.have.length(0);
    await expectAccessible(element);
  });

  it('is not offered where there are only files', async () => {
    const fake = await fakeEndpoint();
    const element = put<ContactRep>('<contact-rep></contact-rep>');
    element.data = { campaign: sampleLetters() };
    element.endpoint = `static:${fake.endpoint}`;
    await within(element, '#postalCode');
    expect(text(element)).not.to.contain('Know a name?');
  });
});
