import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { type PlaceRequest, problem } from '../../../contract/index.ts';
import { clear, expectAccessible, fill, press, text, until, within } from '../../test-support.ts';
import { checked, find, shadow } from '../test-support.ts';
import { contactAt, focusComes, focused, house, none, said, split } from './test-support.ts';

const HOME = { street: '1 Sample Street', city: 'Clovis' };

describe('<contact-rep>: a street address', () => {
  afterEach(clear);

  /** A card that asks for the street of a split code, and what is sent meanwhile. */
  async function asked() {
    const made = await contactAt([]);
    const { element, endpoint, use } = made;
    const requests: Request[] = [];
    use(http.all(`${endpoint}/v1/representatives`, ({ request }) => void requests.push(request.clone())));
    await find(element, '93611');
    await focusComes(element, '#street');
    return { ...made, requests };
  }

  it('settles a split code, is posted, and is in no address and no storage', async () => {
    const { element, requests } = await asked();
    expect(text(element)).to.contain('93611 lies in more than one district');
    expect(checked(element)).to.deep.equal(['sample-senate-1', 'sample-senate-2']);
    expect(shadow(element).querySelector<HTMLSelectElement>('#region')!.value).to.equal('CA');
    expect(text(element)).to.contain('Only used to find your district, not kept.');
    for (const [id, token] of [
      ['street', 'address-line1'],
      ['city', 'address-level2'],
      ['region', 'address-level1'],
    ])
      expect(shadow(element).querySelector(`#${id}`)!.getAttribute('autocomplete')).to.equal(token);
    await expectAccessible(element);
    fill(element, HOME);
    press(element, '.street [part~=submit]');
    await focusComes(element, '[value=sample-house-ca-21]');
    expect(checked(element)).to.deep.equal(['sample-house-ca-21', 'sample-senate-1', 'sample-senate-2']);
    expect(text(element)).to.contain('For your street address').and.not.contain('more than one district');
    expect(said(element)).to.equal('3 people found: Sample Rivera, Sample Okafor, and Sample Nguyen.');
    const last = requests.at(-1)!;
    expect(last.method).to.equal('POST');
    expect((await last.json()) as PlaceRequest).to.deep.equal({
      country: 'US',
      postalCode: '93611',
      address: { ...HOME, region: 'CA' },
      offices: ['us-house', 'us-senate'],
    });
    for (const { url } of requests) expect(url).not.to.contain('Sample');
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.to.contain('Sample Street');
  });

  it('that nobody knows stays as it was typed, beside the names to choose from', async () => {
    const { element } = await asked();
    fill(element, { ...HOME, street: '9 Nowhere Lane' });
    press(element, '.street [part~=submit]');
    await focusComes(element, '#summary');
    expect(shadow(element).querySelector('#street-error')!.textContent).to.contain(
      'could not find this address',
    );
    expect(shadow(element).querySelector<HTMLInputElement>('#street')!.value).to.equal('9 Nowhere Lane');
    expect(shadow(element).querySelector<HTMLInputElement>('#city')!.value).to.equal('Clovis');
    await expectAccessible(element);
    fill(element, { 'pick.us-house': 'sample-house-ca-5' });
    await element.updateComplete;
    expect(checked(element)).to.include('sample-house-ca-5');
  });

  it('has a sentence for each field that is empty', async () => {
    const { element } = await asked();
    shadow(element).querySelector<HTMLSelectElement>('#region')!.value = '';
    press(element, '.street [part~=submit]');
    await focusComes(element, '#summary');
    const sentences = [...shadow(element).querySelectorAll('.street .error')].map(one => one.textContent);
    expect(sentences).to.deep.equal([
      'Enter your street and house number',
      'Enter your city or town',
      'Choose your state',
    ]);
    await expectAccessible(element);
  });

  it('cannot be looked up where the geocoder fails: names can be chosen, nothing is lost', async () => {
    const { element, endpoint, use } = await asked();
    use(
      http.post(`${endpoint}/v1/representatives`, () =>
        // The status of a lasting failure: else it would be asked again, which takes seconds.
        HttpResponse.json(problem('lookup-failed'), { status: 400 }),
      ),
    );
    fill(element, HOME);
    press(element, '.street [part~=submit]');
    await focusComes(element, '#summary');
    expect(text(element)).to.contain('Street addresses cannot be looked up at the moment');
    expect(shadow(element).querySelector<HTMLInputElement>('#street')!.value).to.equal(HOME.street);
    expect(shadow(element).querySelectorAll('fieldset .person')).to.have.length(2);
    await expectAccessible(element);
  });

  it('is not asked where it cannot be looked up', async () => {
    const { element } = await contactAt(split.offices);
    await find(element, '90000');
    await focusComes(element, 'fieldset input');
    expect(shadow(element).querySelectorAll('#street')).to.have.length(0);
    expect(text(element))
      .to.contain('90000 lies in more than one district. Choose the one who represents you.')
      .and.contain('US House: choose who represents you')
      .and.contain('Your election office')
      .and.not.contain('Your street decides');
    const page = shadow(element).querySelector<HTMLAnchorElement>('.question .ways-on a')!;
    expect(page.href).to.equal('https://www.house.gov/representatives/find-your-representative');
    await expectAccessible(element);
  });

  it('says nothing of districts where a code tells nothing of them', async () => {
    const council = { ...none(undefined, 'city-council'), status: 'ambiguous', ask: 'pick' } as const;
    const { element } = await contactAt(
      [council, house],
      {},
      { targets: { country: 'US', offices: ['city-council', 'us-house'] } },
    );
    await find(element, '90000');
    await until(() => text(element).includes('City Council: there are too many to list here'), 'the answer');
    expect(text(element)).to.not.contain('more than one district');
  });

  it('goes without a code that is in no district', async () => {
    const { element, endpoint, use } = await contactAt([{ ...none('military'), ask: 'street' }], {
      address: true,
    });
    let sent: PlaceRequest | undefined;
    use(
      http.post(`${endpoint}/v1/representatives`, async ({ request }) => {
        sent = (await request.clone().json()) as PlaceRequest;
        return undefined;
      }),
    );
    await find(element, '90000');
    await focusComes(element, '#street');
    expect(text(element)).to.contain('Military mail codes have no district');
    await expectAccessible(element);
    fill(element, { ...HOME, region: 'CA' });
    press(element, '.street [part~=submit]');
    await within(element, '[value=sample-house-ca-21]');
    expect(sent).not.to.have.property('postalCode');
    expect(focused(element)!.id).not.to.equal('street');
    await until(() => said(element).startsWith('3 people found'), 'the announcement');
  });

  it('is asked for where only some stand for every place', async () => {
    const president = { ...house, office: 'us-president' };
    const { element } = await contactAt(
      [{ ...none('unknown'), ask: 'street' }, president],
      { address: true },
      {
        targets: { country: 'US', offices: ['us-house', 'us-president'] },
      },
    );
    await find(element, '90000');
    await focusComes(element, '#street');
    expect(text(element).split('we know nobody for this code'), 'said once').to.have.length(2);
    expect(checked(element)).to.deep.equal(['sample-house-ca-21']);
    await expectAccessible(element);
  });

  it('that is not given, with nobody chosen, is said at the choice of names', async () => {
    const { element } = await contactAt([], {}, { targets: { country: 'US', offices: ['us-house'] } });
    await find(element, '93611');
    await focusComes(element, '#street');
    for (const box of shadow(element).querySelectorAll<HTMLInputElement>('.person input:checked'))
      box.click();
    press(element, '[part~=submit].wide');
    await focusComes(element, '#summary');
    const group = shadow(element).querySelector('fieldset:has([name="pick.us-house"])')!;
    const [id] = group.getAttribute('aria-describedby')!.split(' ');
    expect(shadow(element).getElementById(id!)!.textContent).to.contain('Choose at least one person');
    await expectAccessible(element);
  });
});
