import { expect } from '@open-wc/testing';
import { sampleLetters } from '../../../testing/samples.ts';
import { clear, expectAccessible, fill, press, put, text, until, within } from '../../test-support.ts';
import type { ContactRep } from '../contact-rep.ts';
import { WHO, contact, mayor, next, sendAs, senator, shadow } from '../test-support.ts';

describe('<contact-rep>: letter', () => {
  afterEach(clear);

  it('writes each target’s letter, with the reader’s own words and subject', async () => {
    const { element } = await contact({ targets: { recipients: [mayor, senator] } });
    await within(element, '#subject-letter');
    fill(element, { personal: 'I volunteer at a shelter.' });
    await element.updateComplete;
    const letter = (await within<HTMLTextAreaElement>(element, '#letter-mayor')).value;
    expect(letter).to.equal(
      'Dear Mayor Ortega:\n\nPlease cosponsor the bill.\n\nI volunteer at a shelter.\n\nSincerely,\n[Your name]',
    );
    expect((await within<HTMLTextAreaElement>(element, '#letter-senator')).value).to.contain(
      'Dear Senator Okafor:',
    );
    await expectAccessible(element);
  });

  it('keeps what the reader rewrote, and can go back', async () => {
    const { element, actions } = await contact({ targets: { recipients: [mayor] } });
    await within(element, '#letter-mayor');
    fill(element, { 'letter-mayor': 'My own letter.\n[Your name]', personal: 'ignored' });
    await element.updateComplete;
    await sendAs(element);
    expect([...actions.values()][0]!.deliveries![0]!.body).to.equal('My own letter.\nAna Lee');
  });

  it('never sends the hole for a name, in whichever language the letter was rewritten', async () => {
    const { element, endpoint, actions } = await contact({ targets: { recipients: [mayor] } });
    await within(element, '#letter-mayor');
    fill(element, { 'letter-mayor': 'My own letter.\n[Your name]' });
    element.lang = 'es'; // the page's own switch
    await until(() => text(element).includes('Leer y cambiar la carta'), 'Spanish');
    const field = () => shadow(element).querySelector<HTMLTextAreaElement>('#letter-mayor')!;
    await until(() => field().value === 'My own letter.\n[Su nombre]', 'the hole in Spanish');
    element.remove();
    const again = put<ContactRep>(
      `<contact-rep endpoint="${endpoint}" campaign="sample-letters" lang="ar"></contact-rep>`,
    );
    expect((await within<HTMLTextAreaElement>(again, '#letter-mayor')).value).to.equal(
      'My own letter.\n[اسمك]',
    );
    await sendAs(again, { ...WHO, given: 'A$&na' });
    expect([...actions.values()][0]!.deliveries![0]!.body).to.equal('My own letter.\nA$&na Lee');
  });

  it('keeps subject, words and rewritten letters over a reload, and no others', async () => {
    const { element, endpoint } = await contact({ targets: { recipients: [mayor, senator] } });
    await within(element, '#letter-mayor');
    const subject = await within<HTMLSelectElement>(element, '#subject-letter');
    subject.selectedIndex = 1;
    subject.dispatchEvent(new Event('change', { bubbles: true }));
    subject.dispatchEvent(new Event('input', { bubbles: true }));
    fill(element, { personal: 'I volunteer.', 'letter-mayor': 'My own letter.' });
    element.remove();
    const again = put<ContactRep>(
      `<contact-rep endpoint="${endpoint}" campaign="sample-letters"></contact-rep>`,
    );
    expect((await within<HTMLTextAreaElement>(again, '#letter-mayor')).value).to.equal('My own letter.');
    expect((await within<HTMLTextAreaElement>(again, '#personal')).value).to.equal('I volunteer.');
    expect((await within<HTMLSelectElement>(again, '#subject-letter')).selectedIndex).to.equal(1);
    fill(again, { personal: 'I volunteer on Sundays.' });
    await again.updateComplete;
    expect((await within<HTMLTextAreaElement>(again, '#letter-senator')).value).to.contain('on Sundays');
  });

  it('goes back to the campaign’s wording', async () => {
    const { element } = await contact({ targets: { recipients: [mayor] } });
    await within(element, '#letter-mayor');
    fill(element, { 'letter-mayor': 'My own letter.' });
    await element.updateComplete;
    const [again] = [...shadow(element).querySelectorAll<HTMLElement>('details button')];
    again!.click();
    await element.updateComplete;
    expect((await within<HTMLTextAreaElement>(element, '#letter-mayor')).value).to.contain(
      'Please cosponsor',
    );
    expect(JSON.stringify(sessionStorage)).to.not.contain('My own letter');
  });

  it('shows a subject whole that is longer than its list is wide', async () => {
    const long =
      'Please write the protection of those who work there into the ordinance on massage businesses';
    const letters = sampleLetters().letters!.map(letter => ({ ...letter, subjects: [long, 'Short'] }));
    const { element } = await contact({ targets: { recipients: [mayor] }, letters });
    element.style.inlineSize = '320px';
    const list = await within<HTMLSelectElement>(element, '#subject-letter');
    const shown = list.nextElementSibling as HTMLElement;
    expect(shown.textContent!.trim()).to.equal(long);
    expect(shown.scrollWidth, 'nothing is cut').to.be.at.most(shown.clientWidth);
    expect(list.offsetHeight, 'the list is as high as its choice').to.be.at.least(shown.offsetHeight);
    expect(list.offsetHeight).to.be.greaterThan(90);
    await expectAccessible(element);
    list.selectedIndex = 1;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => shown.textContent!.trim() === 'Short', 'the choice');
    expect(list.offsetHeight).to.be.within(44, 50);
  });

  it('goes nowhere without a target', async () => {
    const { element } = await contact({ targets: { recipients: [mayor] } });
    press(element, '.person input');
    next(element);
    const summary = await within(element, '#summary');
    expect(summary.textContent).to.contain('Choose at least one person');
  });

  it('tells a reader of another language what the letter says', async () => {
    const [letter] = sampleLetters().letters!;
    const { element } = await contact(
      {
        lang: 'es',
        targets: { recipients: [mayor] },
        letters: [
          {
            ...letter!,
            reading: { subjects: ['Patrocine la ley'], body: '{{salutation}} Por favor, apoye la ley.' },
          },
        ],
      },
      'es',
    );
    expect(text(element))
      .to.contain('La carta está en inglés')
      .and.contain('Patrocine la ley')
      .and.contain('Lo que dice la carta, en su idioma')
      .and.contain('Estimado/a Alcalde/sa Ortega: Por favor, apoye la ley.');
    shadow(element).querySelector<HTMLDetailsElement>('.whole')!.open = true;
    const sides = () =>
      ['.beside textarea', '.reading'].map(side =>
        shadow(element).querySelector(side)!.getBoundingClientRect(),
      );
    element.parentElement!.style.width = '800px';
    element.style.setProperty('--contact-rep-width', '700px');
    const [wide, wideReading] = sides();
    expect(wideReading!.left).to.be.greaterThan(wide!.right); // beside it
    element.parentElement!.style.width = '360px';
    const [narrow, narrowReading] = sides();
    expect(narrowReading!.top).to.be.greaterThan(narrow!.bottom); // below it
    await expectAccessible(element);
    fill(element, { 'letter-mayor': 'Mine.' });
    await until(() => text(element).includes('Lo que dice nuestro texto, en su idioma'));
  });

  it('greets and closes as the language of the letter does, whatever its reader’s', async () => {
    const [letter] = sampleLetters().letters!;
    const body = '{{salutation}}\n\n부탁드립니다.\n\n{{closing}}\n{{supporter}}';
    const { element } = await contact({
      targets: { recipients: [mayor] },
      letters: [{ ...letter!, lang: 'ko', body }],
    });
    const whole = await within<HTMLTextAreaElement>(element, '#letter-mayor');
    expect(whole.value).to.equal('Sample Ortega 시장님께\n\n부탁드립니다.\n\n감사합니다.\n[Your name]');
  });

  it('is signed in the order of its language', async () => {
    const [letter] = sampleLetters().letters!;
    const thao = { given: 'Thảo', family: 'Nguyễn' };
    const { element } = await contact({
      targets: { recipients: [mayor] },
      letters: [{ ...letter!, lang: 'vi', body: '{{salutation}}\n\n{{closing}}\n{{supporter}}' }],
    });
    next(element);
    await within(element, '#given');
    fill(element, { ...WHO, ...thao });
    press(element, '.steps button');
    const whole = await within<HTMLTextAreaElement>(element, '#letter-mayor');
    expect(whole.value).to.equal('Kính gửi Thị trưởng Sample Ortega,\n\nTrân trọng,\nNguyễn Thảo');
  });

  it('keeps no translation beside a letter in the language that the reader reads', async () => {
    const [letter] = sampleLetters().letters!;
    const { element } = await contact({
      targets: { recipients: [mayor] },
      letters: [{ ...letter!, reading: { body: 'Please support it.' } }],
    });
    await within(element, '#letter-mayor');
    expect(shadow(element).querySelector('.reading')).to.equal(null);
  });

  it('takes a subject of the reader’s own, which goes out as it is', async () => {
    const { element, actions, endpoint } = await contact({ targets: { recipients: [mayor] } });
    const select = await within<HTMLSelectElement>(element, '#subject-letter');
    const choose = (value: string) => {
      select.value = value;
      for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
    };
    choose('own');
    await within(element, '#own-subject-letter');
    next(element);
    expect((await within(element, '#summary')).textContent).to.contain('Write a subject, or choose one');
    await expectAccessible(element);
    fill(element, { 'own-subject-letter': '<b>{{name}}</b> & me' });
    element.remove(); // and it outlives a reload
    const again = put<ContactRep>(
      `<contact-rep endpoint="${endpoint}" campaign="sample-letters"></contact-rep>`,
    );
    const own = await within<HTMLInputElement>(again, '#own-subject-letter');
    expect(own.value).to.equal('<b>{{name}}</b> & me');
    await sendAs(again);
    expect([...actions.values()][0]!.deliveries![0]!.subject).to.equal('<b>{{name}}</b> & me');
  });

  describe('several letters', () => {
    const [letter] = sampleLetters().letters!;
    const council = { ...mayor, id: 'council', name: 'Sample Vang', family: 'Vang', office: 'city-council' };
    const letters = [
      { ...letter!, id: 'for-mayor', for: { offices: ['mayor'] } },
      {
        ...letter!,
        id: 'for-council',
        subjects: ['To the council', 'Again to the council'],
        for: { offices: ['city-council'] },
      },
    ];

    it('have a subject each, which is the one that is sent', async () => {
      const { element, actions } = await contact({ targets: { recipients: [mayor, council] }, letters });
      const select = await within<HTMLSelectElement>(element, '#subject-for-council');
      expect(text(element)).to.contain('Subject for Sample Ortega').and.contain('Subject for Sample Vang');
      select.selectedIndex = 1;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await element.updateComplete;
      await sendAs(element);
      const subjects = [...actions.values()][0]!.deliveries!.map(delivery => delivery.subject);
      expect(subjects).to.deep.equal(['Please cosponsor', 'Again to the council']);
    });

    it('say which of them own words no longer reach', async () => {
      const { element } = await contact({ targets: { recipients: [mayor, council] }, letters });
      await within(element, '#letter-mayor');
      fill(element, { 'letter-mayor': 'My own letter.' });
      await until(() => text(element).includes('You rewrote the letter to Sample Ortega'));
    });

    it('do not go out empty', async () => {
      const { element } = await contact({ targets: { recipients: [mayor, council] }, letters });
      await within(element, '#letter-mayor');
      fill(element, { 'letter-mayor': '   ' });
      await element.updateComplete;
      next(element);
      const summary = await within(element, '#summary');
      expect(summary.textContent).to.contain('The letter to Sample Ortega is empty');
      summary.querySelector('button')!.click();
      expect(shadow(element).activeElement!.id).to.equal('letter-mayor'); // also where it was folded away
    });
  });
});
