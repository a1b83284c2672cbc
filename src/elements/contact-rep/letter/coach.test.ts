import { expect } from '@open-wc/testing';
import { clear, expectAccessible, fill, press, text, until, within } from '../../test-support.ts';
import type { ContactRep } from '../contact-rep.ts';
import { contact, mayor, next, senator, shadow } from '../test-support.ts';

describe('<contact-rep>: the letter coach', () => {
  afterEach(clear);

  const bill = { country: 'US', type: 'H.R.', number: '2172', title: 'Safe Act', ask: 'cosponsor' as const };
  const items = (element: ContactRep) =>
    [...shadow(element).querySelectorAll('.coach li')].map(
      item => `${item.className === 'ok' ? '✓' : '○'} ${item.textContent!.trim()}`,
    );

  it('ticks what is good, says what would be better, and follows the letter', async () => {
    const { element } = await contact({ targets: { recipients: [mayor] }, bill });
    await within(element, '.coach li');
    expect(items(element)).to.deep.equal([
      '○ Name the bill: H.R. 2172',
      '✓ Says what you ask',
      '○ Say thank you',
      '✓ Stays calm',
      '✓ Is short enough',
      '○ Add a sentence of your own',
    ]);
    await expectAccessible(element);
    fill(element, { personal: 'HELP US NOW, H.R. 2172 matters. Thank you.' });
    await element.updateComplete;
    expect(items(element)).to.deep.equal([
      '✓ Names the bill',
      '✓ Says what you ask',
      '✓ Says thank you',
      '○ CAPITALS and !! read like shouting',
      '✓ Is short enough',
      '✓ Has your own words',
    ]);
  });

  it('is read out politely: not at first, and then once the reader pauses', async () => {
    const { element } = await contact({ targets: { recipients: [mayor] }, bill });
    const live = await within(element, '.coach [aria-live=polite]');
    const first = live.textContent!.trim();
    fill(element, { personal: 'Thank you' });
    await element.updateComplete;
    expect(live.textContent!.trim()).to.equal(first); // not with every keystroke
    await until(() => live.textContent!.includes('5 of 6'), 'what is read out');
    expect(first).to.equal('3 of 6 points are good.');
  });

  it('is content only with what is good in every letter', async () => {
    const { element } = await contact({ targets: { recipients: [mayor, senator] } });
    await within(element, '.coach li');
    fill(element, { personal: 'Thank you.', 'letter-mayor': 'Please cosponsor.' });
    await until(() => items(element).includes('✓ Has your own words'));
    expect(items(element)).to.include('○ Say thank you');
  });

  it('knows how long a letter may be in a mail app', async () => {
    const { delivery: _, ...byMail } = mayor;
    const { element } = await contact({ targets: { recipients: [byMail] } });
    await within(element, '.coach li');
    fill(element, { 'letter-mayor': 'ع'.repeat(700) });
    await until(() => items(element).some(item => item.startsWith('○ Make it shorter')));
  });

  it('keeps nobody from going on', async () => {
    const { element } = await contact({ targets: { recipients: [mayor] } });
    await within(element, '.coach li');
    fill(element, { 'letter-mayor': 'HELP US NOW!!!' });
    next(element);
    await within(element, '[name=given]');
    expect(text(element)).to.not.contain('shouting');
    press(element, '.steps button');
    await until(() => items(element).length > 0);
  });
});
