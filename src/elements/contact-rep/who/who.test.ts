import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { problem } from '../../../contract/index.ts';
import { clear, expectAccessible, fill, text, until, within } from '../../test-support.ts';
import { checked, contact, find, shadow } from '../test-support.ts';

describe('<contact-rep>: who', () => {
  afterEach(clear);

  it('finds who represents a ZIP code, and chooses them', async () => {
    const { element } = await contact();
    await expectAccessible(element);
    await find(element, '93721');
    await within(element, '.person');
    expect(checked(element)).to.deep.equal(['sample-house-ca-21', 'sample-senate-1', 'sample-senate-2']);
    expect(text(element))
      .to.contain('Sample directory, November 1, 2026')
      .and.contain('Not your representatives?');
    await expectAccessible(element);
  });

  for (const typed of [
    '\u0669\u0663\u0667\u0662\u0661',
    '\u06f9\u06f3\u06f7\u06f2\u06f1',
    '\uff19\uff13\uff17\uff12\uff11',
  ])
    it(`takes the digits of other keyboards: ${typed}`, async () => {
      const { element } = await contact();
      await find(element, typed);
      await within(element, '.person');
      expect(text(element)).to.contain('For 93721');
    });

  it('asks for a ZIP code where no other is known, and says what one looks like', async () => {
    const { element, endpoint, use } = await contact();
    let asked = 0;
    use(http.get(`${endpoint}/v1/representatives`, () => void asked++));
    const code = shadow(element).querySelector<HTMLInputElement>('#postalCode')!;
    expect(code.labels![0]!.textContent!.trim()).to.equal('ZIP code');
    expect(code.inputMode).to.equal('numeric');
    for (const [typed, said] of [
      ['', 'Enter your ZIP code'],
      ['9372', 'Enter a ZIP code of five digits, like 93721'],
      ['SW1A 1AA', 'Enter a ZIP code of five digits, like 93721'],
    ] as const) {
      await find(element, typed);
      await until(() => shadow(element).querySelector('#postalCode-error')?.textContent === said, said);
    }
    expect(asked).to.equal(0);
    await find(element, '93721-1234');
    await within(element, '.person');
    expect(text(element)).to.contain('For 93721');
  });

  for (const [country, lang, name] of [
    ['CA', 'en', 'Postal code'],
    ['GB', 'en', 'Postcode'],
    ['IE', 'en', 'Eircode'],
    ['BR', 'pt', 'CEP'],
    ['DE', 'de', 'Postleitzahl'],
    ['CA', 'fr', 'Code postal'],
  ] as const) {
    it(`asks for a postal code elsewhere, by its name there: ${country} in ${lang}`, async () => {
      const { element } = await contact({ targets: { country, offices: ['ca-house'] } }, lang);
      const code = shadow(element).querySelector<HTMLInputElement>('#postalCode')!;
      expect(code.labels![0]!.textContent!.trim()).to.equal(name);
      expect(code.inputMode).to.equal('');
    });
  }

  it('never guesses when a ZIP code is split', async () => {
    const { element } = await contact();
    await find(element, '93611');
    await within(element, 'fieldset .person');
    expect(checked(element)).to.deep.equal(['sample-senate-1', 'sample-senate-2']);
    expect(text(element)).to.contain('lies in more than one district');
    fill(element, { 'pick.us-house': 'sample-house-ca-5' });
    await element.updateComplete;
    expect(checked(element)).to.include('sample-house-ca-5');
    await expectAccessible(element);
  });

  it('marks a member without a vote, with the campaign’s note', async () => {
    const { element } = await contact();
    await find(element, '20001');
    await within(element, '.person');
    expect(text(element))
      .to.contain('no vote on final passage')
      .and.contain('Your delegate cannot vote, but can cosponsor.');
    expect(text(element)).to.contain('US Senate: this place elects none');
    expect(checked(element)).to.deep.equal(['sample-house-dc']);
  });

  it('does not offer members without a vote where the campaign leaves them out', async () => {
    const { element } = await contact({
      targets: { offices: ['us-house'], country: 'US', nonVoting: 'exclude' },
    });
    await find(element, '20001');
    const box = await within<HTMLInputElement>(element, '.person input');
    expect(box.disabled).to.equal(true);
    expect(box.checked).to.equal(false);
  });

  it('keeps room for words where a phone is read at 200 %', async () => {
    const { element } = await contact({}, 'es'); // 'A quién' is the longest first step
    const padding = () => parseFloat(getComputedStyle(shadow(element).querySelector('.card')!).paddingLeft);
    element.parentElement!.style.width = '320px';
    expect(padding()).to.equal(16);
    element.parentElement!.style.width = '160px';
    expect(padding()).to.be.within(8, 10);
    const broken = [...shadow(element).querySelectorAll('.steps li')].filter(step => {
      const words = document.createRange();
      words.selectNodeContents(step);
      return words.getBoundingClientRect().height > 1.6 * parseFloat(getComputedStyle(step).fontSize);
    });
    expect(broken.map(step => step.textContent!.trim())).to.deep.equal([]);
    expect(element.scrollWidth).to.equal(160);
  });

  it('has its own words for military and unknown codes, said once', async () => {
    const { element } = await contact();
    await find(element, '09001');
    await until(() => text(element).includes('Military mail codes'));
    expect(text(element).match(/Military mail codes/g)).to.have.length(1);
    await find(element, '00000');
    await until(() => text(element).includes('US House: we know nobody for this code'));
    expect(shadow(element).querySelectorAll('button.wide')).to.have.length(0);
  });

  it('asks with five digits only, whatever was typed', async () => {
    const { element, endpoint, use } = await contact();
    const asked: string[] = [];
    use(
      http.get(`${endpoint}/v1/representatives`, ({ request }) => {
        asked.push(new URL(request.url).searchParams.get('postalCode')!);
        return undefined;
      }),
    );
    await find(element, ' 93721-1234 ');
    await within(element, '.person');
    expect(asked).to.deep.equal(['93721']);
  });

  it('says so when the directory cannot be reached, and keeps the code', async () => {
    const { element, endpoint, use } = await contact();
    use(
      http.get(`${endpoint}/v1/representatives`, () =>
        HttpResponse.json(problem('not-found'), { status: 418 }),
      ),
    );
    use(http.get(`${endpoint}/v1/representatives`, () => HttpResponse.json({}, { status: 400 })));
    await find(element, '93721');
    await until(() => text(element).includes('The directory has a problem at the moment'));
    expect(shadow(element).querySelector<HTMLInputElement>('[name=postalCode]')!.value).to.equal('93721');
  });
});
