import { expect } from '@open-wc/testing';
import { sampleLetters } from '../../../testing/samples.ts';
import { clear, expectAccessible, fill, press, put, text, until, within } from '../../test-support.ts';
import type { ContactRep } from '../contact-rep.ts';
import { contact, mayor, shadow } from '../test-support.ts';

describe('<contact-rep>: the personal paragraph', () => {
  afterEach(clear);

  const [letter] = sampleLetters().letters!;
  const prompts = ['Why does this matter to you?', 'What have you seen?', 'What do you hope for?'];
  const asks = (parts: object = {}) =>
    contact({ targets: { recipients: [mayor] }, letters: [{ ...letter!, prompts }], ...parts });
  const letterNow = async (element: ContactRep) => {
    await element.updateComplete;
    return shadow(element).querySelector<HTMLTextAreaElement>('#letter-mayor')!.value;
  };

  it('asks the campaign’s questions, and makes one paragraph of the answers', async () => {
    const { element } = await asks();
    await within(element, '#answer-letter-2');
    for (const prompt of prompts) expect(text(element)).to.contain(prompt);
    await expectAccessible(element);
    fill(element, { 'answer-letter-0': ' I volunteer at a shelter ', 'answer-letter-2': 'A safe town!' });
    expect(await letterNow(element)).to.contain('\n\nI volunteer at a shelter. A safe town!\n\n');
  });

  it('ends answers as their script does', async () => {
    const { element } = await asks();
    await within(element, '#answer-letter-2');
    fill(element, {
      'answer-letter-0': '我在收容所做志工',
      'answer-letter-1': '我有看見',
      'answer-letter-2': 'ฉันเห็น',
    });
    expect(await letterNow(element)).to.contain('\n\n我在收容所做志工。我有看見。ฉันเห็น\n\n');
  });

  it('hands the answers over as one paragraph to edit, and keeps that over a reload', async () => {
    const { element, endpoint } = await asks();
    await within(element, '#answer-letter-0');
    expect(text(element)).to.not.contain('Edit it as one paragraph');
    fill(element, { 'answer-letter-0': 'I volunteer', 'answer-letter-1': 'I see it' });
    await until(() => text(element).includes('Edit it as one paragraph'));
    press(element, '.questions button');
    const field = await within<HTMLTextAreaElement>(element, '#personal');
    expect(field.value).to.equal('I volunteer. I see it.');
    await until(() => shadow(element).activeElement === field, 'focus in the paragraph');
    expect(shadow(element).querySelector('.questions')).to.equal(null);
    fill(element, { personal: 'I volunteer, and I see it.' });
    expect(await letterNow(element)).to.contain('\n\nI volunteer, and I see it.\n\n');
    element.remove();
    const again = put<ContactRep>(
      `<contact-rep endpoint="${endpoint}" campaign="sample-letters"></contact-rep>`,
    );
    expect((await within<HTMLTextAreaElement>(again, '#personal')).value).to.equal(
      'I volunteer, and I see it.',
    );
  });

  it('keeps answers over a reload', async () => {
    const { element, endpoint } = await asks();
    await within(element, '#answer-letter-1');
    fill(element, { 'answer-letter-1': 'I see it' });
    element.remove();
    const again = put<ContactRep>(
      `<contact-rep endpoint="${endpoint}" campaign="sample-letters"></contact-rep>`,
    );
    expect((await within<HTMLTextAreaElement>(again, '#answer-letter-1')).value).to.equal('I see it');
    expect(await letterNow(again)).to.contain('I see it.');
  });

  it('asks a question once that several letters share', async () => {
    const council = { ...mayor, id: 'council', name: 'Sample Vang', office: 'city-council' };
    const { element } = await asks({
      targets: { recipients: [mayor, council] },
      letters: [
        { ...letter!, id: 'one', for: { offices: ['mayor'] }, prompts: prompts.slice(0, 2) },
        { ...letter!, id: 'two', for: { offices: ['city-council'] }, prompts: prompts.slice(1) },
      ],
    });
    await within(element, '#answer-two-1');
    expect(shadow(element).querySelectorAll('.answer')).to.have.length(3);
  });

  it('says to a reader of another language, before they write, which one the letter is in', async () => {
    const targets = { recipients: [mayor] };
    const { element } = await contact({ targets, letters: [{ ...letter!, prompts }] }, 'es');
    const field = await within(element, '#answer-letter-0');
    const advice = shadow(element).querySelector('#personal-language')!;
    expect(advice.textContent).to.contain('Si puede, escriba esto en inglés');
    expect(field.closest('fieldset')!.getAttribute('aria-describedby')).to.equal(advice.id);
    await expectAccessible(element);
    fill(element, { 'answer-letter-0': 'Soy voluntaria' });
    expect(await letterNow(element), 'it keeps nobody from writing').to.contain('Soy voluntaria.');
    const { element: one } = await contact({ targets }, 'es');
    expect((await within(one, '#personal')).getAttribute('aria-describedby')).to.contain('personal-language');
    const { element: own } = await contact({ targets });
    await within(own, '#personal');
    expect(shadow(own).querySelector('#personal-language')).to.equal(null);
  });

  it('has one field where one thing is asked', async () => {
    const { element } = await contact({ targets: { recipients: [mayor] } });
    await within(element, '#personal');
    expect(text(element)).to.contain('Why does this matter to you?');
  });
});
