import { expect } from '@open-wc/testing';
import type { Campaign } from '../../../contract/index.ts';
import { sampleLetters } from '../../../testing/samples.ts';
import { clear, expectAccessible, fill, press, text, until, within } from '../../test-support.ts';
import type { ContactRep } from '../contact-rep.ts';
import { comes, contact, mayor, named, next, senator, shadow } from '../test-support.ts';

const { delivery: _, ...mailed } = mayor;

/** The clipboard of this test: what was copied, or a refusal. */
function clipboard(allowed = true): string[] {
  const copied: string[] = [];
  const writeText = async (text: string) => {
    if (!allowed) throw new DOMException('no', 'NotAllowedError');
    copied.push(text);
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  return copied;
}

async function toSend(recipients: object[], parts: Partial<Campaign> = {}, lang = 'en') {
  const made = await contact({ targets: { recipients: recipients as never[] }, ...parts }, lang);
  await within(made.element, 'select');
  next(made.element);
  await within(made.element, '.target .ways');
  return made;
}

/** Clicks a link without leaving the page. */
function follow(link: HTMLAnchorElement): string {
  link.addEventListener('click', event => event.preventDefault(), { once: true });
  link.click();
  return link.href;
}

const field = (element: ContactRep, id: string) => within<HTMLTextAreaElement>(element, `#${id}`);

describe('<contact-rep>: a panel', () => {
  afterEach(clear);

  it('is signed by the name in its field, also where another one is known', async () => {
    const copied = clipboard();
    const { element } = await toSend([mayor, { ...senator, delivery: undefined }]);
    fill(element, { given: 'Maria', family: 'Lee' });
    shadow(element).querySelector<HTMLElement>('.steps button')!.click();
    await within(element, '[value=mayor]');
    press(element, '[value=mayor]');
    next(element);
    const name = await within<HTMLInputElement>(element, '#supporter');
    expect(name.value).to.equal('Maria Lee');
    fill(element, { supporter: 'Ana Lee' });
    await element.updateComplete;
    named(element, 'Copy letter').click();
    await until(() => copied[0], 'the copy');
    expect(copied[0]).to.contain('Ana Lee').and.not.contain('Maria');
  });

  it('makes room for the question whether the letter was sent', async () => {
    clipboard();
    const { element } = await toSend([senator]);
    fill(element, { supporter: 'Ana Lee' });
    named(element, 'Print').click();
    await within(element, '#beneath-senator select');
    follow(shadow(element).querySelector<HTMLAnchorElement>('.target a[target=_blank]')!);
    await within(element, '#ask-letter-senator');
    expect(shadow(element).querySelector<HTMLElement>('#beneath-senator')!.hidden).to.equal(true);
    expect(named(element, 'Print').getAttribute('aria-expanded')).to.equal('false');
  });
});

describe('<contact-rep>: a call', () => {
  afterEach(clear);

  it('shows a script that runs the other way than the words around it', async () => {
    const { element } = await toSend([senator], { lang: 'en', call: { script: 'Hello.' } }, 'ar');
    shadow(element).querySelector<HTMLElement>('#way-call-senator')!.click();
    const script = await within(element, '.script');
    expect(getComputedStyle(script).direction).to.equal('ltr');
    expect(getComputedStyle(script.parentElement!).direction).to.equal('rtl');
  });

  it('has a script, and a number that runs from left to right', async () => {
    const { element } = await toSend([senator]);
    named(element, 'Call').click();
    const number = await within<HTMLAnchorElement>(element, 'a[href^="tel:"]');
    expect(number.getAttribute('href')).to.equal('tel:+12025550111');
    expect(number.querySelector('bdi')!.dir).to.equal('ltr');
    expect(number.textContent!.trim()).to.equal('Call 1-202-555-0111');
    expect(text(element)).to.contain('Hello, my name is').and.contain('Be polite.');
    expect(named(element, 'Call').getAttribute('aria-expanded')).to.equal('true');
    await expectAccessible(element);
  });

  it('goes to the office that is chosen', async () => {
    const offices = [
      { place: 'Fresno', phone: '+15595550777' },
      { place: 'No phone here', address: '1 Main Street' },
    ];
    const { element } = await toSend([{ ...senator, contacts: { ...senator.contacts, offices } }]);
    named(element, 'Call').click();
    const select = await within<HTMLSelectElement>(element, '#office-senator');
    expect([...select.options].map(option => option.textContent)).to.deep.equal(['Main office', 'Fresno']);
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => shadow(element).querySelector('a[href="tel:+15595550777"]'), 'the other number');
    await expectAccessible(element);
  });

  for (const [outcome, label, said] of [
    ['talked', 'We talked', 'you talked'],
    ['left-message', 'I left a message', 'you left a message'],
    ['no-answer', 'No answer', 'nobody answered'],
  ]) {
    it(`is recorded with its outcome: ${outcome}`, async () => {
      const { element, actions } = await toSend([senator]);
      named(element, 'Call').click();
      await within(element, 'a[href^="tel:"]');
      named(element, label!).click();
      await until(() => text(element).includes(`called by you: ${said}`));
      const [action] = [...actions.values()];
      expect(action!.kind).to.equal('call');
      expect(action!.deliveries).to.deep.equal([{ target: 'senator', channel: 'call', outcome }]);
      expect(action!.supporter).to.equal(undefined);
      await until(() => shadow(element).activeElement?.id === 'did-call-senator', 'the focus');
      expect(text(element)).to.contain('Copy letter, open their page'); // the letter is still to be written
    });
  }
});

describe('<contact-rep>: a public post', () => {
  afterEach(clear);
  const social = { x: 'SenOkafor', bluesky: 'okafor.example', mastodon: 'okafor@gov.example' };
  const public_ = { ...senator, contacts: { ...senator.contacts, social } };
  const posts = { text: '{{name}}, please cosponsor.', facebook: 'Cosponsor, {{name}}!' };
  const share = { url: 'https://coalition.example/act' };
  const choose = (element: ContactRep, label: string) =>
    [...shadow(element).querySelectorAll('label')].find(one => one.textContent!.trim() === label)!.click();
  const link = (element: ContactRep) =>
    shadow(element).querySelector<HTMLAnchorElement>('.beneath > a.button')!;
  const posting = async (parts: Partial<Campaign> = { posts, share }) => {
    const made = await toSend([public_], parts);
    named(made.element, 'Post publicly').click();
    await field(made.element, 'post-senator');
    return made;
  };

  it('names the target by its handle there, and opens the network’s own page', async () => {
    const { element, actions } = await posting();
    const area = await field(element, 'post-senator');
    expect(area.value).to.equal('@SenOkafor, please cosponsor. https://coalition.example/act');
    expect(text(element)).to.contain('53 of 280');
    expect(link(element).rel).to.equal('noopener noreferrer');
    expect(new URL(link(element).href).host).to.equal('x.com');
    await expectAccessible(element);
    choose(element, 'Bluesky');
    await until(() => area.value.startsWith('@okafor.example,'));
    follow(link(element));
    await until(() => text(element).includes('Did you post it?'));
    expect(actions.size).to.equal(0);
    press(element, '.yes');
    await until(() => text(element).includes('posted by you'));
    const [action] = [...actions.values()];
    expect(action!.kind).to.equal('post');
    expect(action!.deliveries).to.deep.equal([{ target: 'senator', channel: 'post', network: 'bluesky' }]);
  });

  it('thanks as well, keeps what the reader writes, and says what is too long', async () => {
    const { element } = await posting();
    const area = await field(element, 'post-senator');
    choose(element, 'To thank');
    await until(() => area.value.startsWith('Thank you, @SenOkafor, for what you do: Ask your'));
    area.value = 'x'.repeat(281);
    area.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => text(element).includes('281 of 280: too long for X'));
    expect(new URL(link(element).href).searchParams.get('text')).to.equal('x'.repeat(281));
    await expectAccessible(element);
  });

  it('asks for the reader’s Mastodon server, and opens nothing without one', async () => {
    const { element } = await posting();
    choose(element, 'Mastodon');
    const server = await within<HTMLInputElement>(element, '#server-senator');
    let opened = false;
    const watch = (event: Event) => (opened ||= !event.defaultPrevented);
    element.addEventListener('click', watch);
    link(element).click();
    element.removeEventListener('click', watch);
    expect(opened).to.equal(false);
    await until(() => text(element).includes('Enter your server'));
    await until(() => shadow(element).activeElement === server, 'the focus');
    await expectAccessible(element);
    server.value = 'https://Social.example/';
    server.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => link(element).href.startsWith('https://social.example/share?text='));
    expect(JSON.stringify(sessionStorage) + JSON.stringify(localStorage)).to.not.contain('social.example');
  });

  it('copies the text for Facebook, which takes only the link', async () => {
    const copied = clipboard();
    const { element } = await posting();
    choose(element, 'Facebook');
    await until(() => text(element).includes('Facebook takes only the link'));
    const url = follow(link(element));
    expect(url).to.equal(
      'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fcoalition.example%2Fact',
    );
    await until(() => copied.length);
    expect(copied).to.deep.equal(['Cosponsor, Sample Okafor!']);
  });

  it('asks with the letter’s subject where the campaign has no posts, only where the target is', async () => {
    const { element } = await posting({ share });
    const area = await field(element, 'post-senator');
    expect(area.value).to.equal('@SenOkafor: Please cosponsor https://coalition.example/act');
    expect(text(element)).to.not.contain('Facebook');
  });
});

describe('<contact-rep>: a long letter in the mail app', () => {
  afterEach(clear);
  const [letter] = sampleLetters().letters!;
  const long = (length: number) => ({ letters: [{ ...letter!, body: 'x'.repeat(length) }] });

  it('is opened without a word while it is short, and with a warning when it may be cut', async () => {
    const { element } = await toSend([mailed], long(1500));
    expect(text(element)).to.not.contain('cut it off');
    clear();
    const { element: longer } = await toSend([mailed], long(1900));
    expect(text(longer)).to.contain('some mail apps cut it off');
    await within(longer, 'a[href^="mailto:"]');
    await expectAccessible(longer);
  });

  it('counts what is encoded: 700 Arabic letters are 4,200', async () => {
    const { element } = await toSend([mailed], {
      letters: [{ ...letter!, body: 'ع'.repeat(700) }],
    });
    expect(shadow(element).querySelector('a[href^="mailto:"]')).to.equal(null);
  });

  it('is not opened before it is said that it is cut; copying comes first', async () => {
    const copied = clipboard();
    const { element, actions } = await toSend([mailed], long(4200));
    expect(shadow(element).querySelector('a[href^="mailto:"]')).to.equal(null);
    named(element, 'Open in mail app').click();
    await until(() => text(element).includes('too long for mail apps'));
    await expectAccessible(element);
    const empty = named<HTMLAnchorElement>(element, 'Copy letter, open an empty mail');
    expect(new URL(follow(empty)).searchParams.has('body')).to.equal(false);
    await until(() => copied.length);
    expect(copied[0]).to.contain('x'.repeat(4200));
    expect(named<HTMLAnchorElement>(element, 'Open it anyway, cut off').href).to.contain('x'.repeat(4200));
    press(element, '.yes');
    await until(() => text(element).includes('sent by you from your mail app, as you say'));
    expect([...actions.values()][0]!.deliveries).to.deep.equal([{ target: 'mayor', channel: 'mail-app' }]);
  });

  it('offers to send it from here where that can be done', async () => {
    const { element } = await toSend([mayor], long(4200));
    press(element, 'details:has(.target) summary');
    named(element, 'Open in mail app').click();
    await until(() => text(element).includes('We can send it from here, whole'));
    named(element, 'We can send it from here, whole').click();
    await until(() => shadow(element).activeElement?.id === 'given', 'the form');
  });
});

describe('<contact-rep>: where nothing can be copied', () => {
  afterEach(clear);

  it('says so, and lets the letter be selected', async () => {
    clipboard(false);
    const { element } = await toSend([senator]);
    fill(element, { supporter: 'Ana Lee' });
    await element.updateComplete;
    follow(named<HTMLAnchorElement>(element, 'Copy letter, open their page'));
    await until(() => text(element).includes('Copying failed'));
    await expectAccessible(element);
    named(element, 'Select the letter').click();
    const area = await field(element, 'copy-senator');
    expect(shadow(element).activeElement).to.equal(area);
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).to.contain('Sincerely,\nAna Lee');
  });
});

describe('<contact-rep>: what was typed in a panel', () => {
  afterEach(clear);

  it('is forgotten with the reader', async () => {
    const { element } = await toSend([senator]);
    fill(element, { supporter: 'Ana Lee' });
    named(element, 'Print').click();
    const address = await field(element, 'sender-senator');
    address.value = '1 Main Street';
    address.dispatchEvent(new Event('input', { bubbles: true }));
    (await comes(element, 'Forget me')).click();
    await within(element, 'select');
    next(element);
    await within(element, '.target .ways');
    named(element, 'Print').click();
    expect((await field(element, 'sender-senator')).value).to.equal('');
  });
});
