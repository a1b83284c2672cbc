// Several targets that the reader writes to by themselves: what stands out, whose each button is, what opens.
import { expect } from '@open-wc/testing';
import { clear, expectAccessible, fill, text, until, within } from '../../test-support.ts';
import type { ContactRep } from '../contact-rep.ts';
import { WHO, contact, mayor, named, next, senator, shadow } from '../test-support.ts';

const five = ['one', 'two', 'three', 'four', 'five'].map(id => ({ ...senator, id, name: `Sample ${id}` }));
const section = (element: ContactRep, id: string) =>
  shadow(element).querySelector<HTMLElement>(`section[aria-labelledby="ways-${id}"]`)!;
/** Buttons and links in the accent, within the targets. */
const standOut = (element: ContactRep) =>
  [...shadow(element).querySelectorAll<HTMLElement>('.target :is(button, a.button):not(.quiet)')]
    .filter(one => one.checkVisibility())
    .map(one => one.getAttribute('aria-label'));

async function toSend(recipients: object[], lang = 'en') {
  const made = await contact({ targets: { recipients: recipients as never[] } }, lang);
  await within(made.element, 'select');
  next(made.element);
  await within(made.element, '.target .ways');
  return made;
}

function openPage(element: ContactRep, id: string): void {
  const page = section(element, id).querySelector<HTMLAnchorElement>('a[target=_blank]')!;
  page.addEventListener('click', event => event.preventDefault(), { once: true });
  page.click();
}

describe('<contact-rep>: several targets', () => {
  afterEach(clear);

  it('shows one thing to do: whoever is next', async () => {
    const { element } = await toSend(five);
    fill(element, { supporter: 'Ana Lee' });
    expect(standOut(element)).to.deep.equal(['Copy letter, open their page: Sample one']);
    await expectAccessible(element);
    openPage(element, 'three'); // out of turn
    await until(() => text(element).includes('Did you send it?'), 'the question');
    expect(standOut(element)).to.deep.equal(['Copy letter, open their page: Sample one']);
    openPage(element, 'one');
    await until(() => standOut(element).includes('Yes, I sent it: Sample one'), 'the question of the first');
    expect(standOut(element)).to.deep.equal(['Yes, I sent it: Sample one']);
    await expectAccessible(element);
    section(element, 'one').querySelector<HTMLElement>('.yes')!.click();
    await within(element, '#did-letter-one.good');
    expect(standOut(element)).to.deep.equal(['Copy letter, open their page: Sample two']);
  });

  it('leaves it to the form where there is one', async () => {
    const { element } = await toSend([mayor, ...five]);
    expect(standOut(element)).to.deep.equal([]);
  });

  it('names whose each button is, beginning with what is seen on it', async () => {
    const { element } = await toSend(five);
    fill(element, { supporter: 'Ana Lee' });
    openPage(element, 'two');
    section(element, 'one').querySelector<HTMLElement>('#way-call-one')!.click();
    await within(element, 'a[href^="tel:"]');
    await until(() => section(element, 'two').querySelector('.yes'), 'the question');
    const buttons = shadow(element).querySelectorAll<HTMLElement>('.target :is(button, a.button)');
    const names = [...buttons].map(one => {
      const name = one.getAttribute('aria-label') ?? '';
      const seen = one.textContent!.trim();
      expect(name.startsWith(`${seen}: Sample `), `${name} for ${seen}`).to.equal(true);
      return name;
    });
    expect(new Set(names).size, names.join(' | ')).to.equal(names.length);
    expect(names.length).to.be.greaterThan(5 * 4);
  });

  it('sets names apart that run the other way, and takes out what would turn the text around them', async () => {
    const turning = { ...mayor, id: 'turning', name: 'Ana \u202eeeL\u2069 Lee' };
    const arabic = { ...mayor, id: 'arabic', name: 'سامية منصور' };
    const lone = { ...senator, id: 'lone', name: 'رنا \u202dحداد', contacts: {} };
    const { element } = await toSend([turning, arabic, lone]);
    const goesTo = shadow(element).querySelector('#goes-to')!;
    expect([...goesTo.querySelectorAll('bdi')].map(one => one.textContent)).to.deep.equal([
      'Ana eeL Lee',
      'سامية منصور',
    ]);
    expect(goesTo.textContent).to.contain('Goes to Ana eeL Lee and سامية منصور.');
    expect(section(element, 'lone').querySelector('p bdi')!.textContent).to.equal('رنا حداد');
    fill(element, WHO);
    shadow(element).querySelector<HTMLElement>('form [part~=submit]')!.click();
    const result = await within(element, '#result');
    expect(result.querySelectorAll('li bdi')).to.have.length(2);
    for (const heading of shadow(element).querySelectorAll('.target h3'))
      expect(heading.firstElementChild!.localName).to.equal('bdi');
    expect(shadow(element).querySelector('.card')!.textContent).not.to.match(/[\u202a-\u202e]/);
    await expectAccessible(element);
  });

  it('shows the best way to each, and all others at a press', async () => {
    const { element } = await toSend(five);
    const seen = (id: string) =>
      [...section(element, id).querySelectorAll<HTMLElement>('.ways > *')]
        .filter(one => one.checkVisibility())
        .map(one => one.textContent!.trim());
    for (const { id } of five) expect(seen(id), id).to.deep.equal(['Copy letter, open their page']);
    const more = section(element, 'two').querySelector('summary')!;
    expect(more.getAttribute('aria-label')).to.equal('More ways: Sample two');
    more.click();
    await until(() => seen('two').length > 1, 'the others');
    expect(seen('two').slice(1)).to.deep.equal(['Call', 'Copy letter', 'Print']);
    await expectAccessible(element);
    // What opens takes over the one thing to do, until it is closed.
    section(element, 'two').querySelector<HTMLElement>('#way-print-two')!.click();
    await within(element, '.print-letter');
    expect(standOut(element)).to.deep.equal(['Print letter: Sample two']);
    await expectAccessible(element);
    section(element, 'two').querySelector<HTMLElement>('#way-print-two')!.click();
    await until(() => standOut(element).join() === 'Copy letter, open their page: Sample one', 'the next');
  });

  it('folds nothing away for one', async () => {
    const { element } = await toSend([senator]);
    expect(section(element, 'senator').querySelectorAll('details')).to.have.length(0);
  });

  it('announces what opened once it is there, and closes it with the focus where it was', async () => {
    const { element } = await toSend(five);
    const said = shadow(element).querySelector('.hush[role=status]')!;
    const call = section(element, 'two').querySelector<HTMLElement>('#way-call-two')!;
    expect(said.textContent!.trim()).to.equal('');
    call.closest('details')!.open = true;
    call.focus();
    call.click();
    await until(() => said.textContent === 'Open below: Call: Sample two', 'the word');
    expect(section(element, 'two').querySelector('a[href^="tel:"]')).not.to.equal(null);
    expect(shadow(element).activeElement === call).to.equal(true);
    const number = section(element, 'two').querySelector<HTMLElement>('a[href^="tel:"]')!;
    number.focus();
    call.click(); // some browsers do not focus a button that is clicked
    await until(() => !section(element, 'two').querySelector('a[href^="tel:"]'), 'closed');
    await until(() => shadow(element).activeElement === call, 'the focus');
    expect(call.getAttribute('aria-expanded')).to.equal('false');
    expect(said.textContent!.trim()).to.equal('');
  });

  it('keeps the letter to be copied and printed once it is done', async () => {
    const copied: string[] = [];
    const writeText = async (letter: string) => void copied.push(letter);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const { element } = await toSend([senator]);
    fill(element, { supporter: 'Ana Lee' });
    openPage(element, 'senator');
    (await within(element, '.yes')).click();
    await within(element, '#did-letter-senator.good');
    const more = section(element, 'senator').querySelector('details')!;
    expect(more.open, 'quietly').to.equal(false);
    more.open = true;
    await expectAccessible(element);
    copied.length = 0;
    named(element, 'Copy letter').click();
    await until(() => copied.length, 'the copy');
    expect(copied[0]).to.contain('Sincerely,\nAna Lee');
    await until(() => text(element).includes('Copied'), 'the answer');
    expect(text(element)).not.to.contain('Did you send it?');
    named(element, 'Print').click();
    await within(element, '.print-letter');
  });

  for (const [lang, label, leaves] of [
    ['en', 'Send to 2 recipients', 'They leave once you confirm'],
    ['es', 'Enviar a 2 destinatarios', 'Salen cuando usted confirme'],
    ['ar', 'إرسال إلى مستلمَين', 'تخرج الرسالتان'],
  ] as const)
    it(`has words for several that hold no office: ${lang}`, async () => {
      const company = (id: string) => ({ ...mayor, id, office: 'company', role: '' });
      const { element } = await contact(
        { targets: { recipients: [company('one'), company('two')] }, deliver: 'confirmed' },
        lang,
      );
      await within(element, 'select');
      next(element);
      const submit = await within(element, 'form [part~=submit][aria-describedby]');
      expect(submit.textContent!.trim()).to.equal(label);
      expect(shadow(element).querySelector('#goes-to')!.textContent).to.contain(leaves);
    });
});
