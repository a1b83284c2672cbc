import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { sampleChoice } from '../../../testing/samples.ts';
import { clear, expectAccessible, fill, press, text, until, within } from '../../test-support.ts';
import { WHO, contact, mayor, named, next, senator, shadow } from '../test-support.ts';

describe('<contact-rep>: send', () => {
  afterEach(clear);

  async function toSend(recipients = [mayor, senator] as never[]) {
    const made = await contact({ targets: { recipients } });
    await within(made.element, '#subject-letter');
    next(made.element);
    return made;
  }

  it('sends through the endpoint what it can, and says what became of each letter', async () => {
    const { element, actions } = await toSend();
    await within(element, '[name=given]');
    expect(text(element)).to.contain('Send to 1 official').and.contain('not confirmed');
    await expectAccessible(element);
    fill(element, WHO);
    press(element, 'form [part~=submit]');
    await within(element, '#result');
    const [action] = [...actions.values()];
    expect(action!.kind).to.equal('letter');
    expect(action!.deliveries).to.have.length(1);
    expect(action!.deliveries![0]).to.include({
      target: 'mayor',
      channel: 'endpoint',
      subject: 'Please cosponsor',
    });
    expect(action!.deliveries![0]!.body).to.contain('Ana Lee').and.not.contain('[Your name]');
    expect(text(element)).to.contain('on its way');
    expect(text(element)).to.contain('Copy letter, open their page'); // the senator is still to be written to
    await expectAccessible(element);
  });

  it('needs no e-mail address where only the own page takes letters', async () => {
    const { element, actions } = await toSend([senator] as never[]);
    await within(element, '[name=supporter]');
    expect(shadow(element).querySelector('[name=email]')).to.equal(null);
    const page = await within<HTMLAnchorElement>(element, 'a.button');
    expect(page.href).to.equal('https://senator.example/contact');
    fill(element, { supporter: 'Ana Lee' });
    page.addEventListener('click', event => event.preventDefault());
    page.click();
    await until(() => text(element).includes('Did you send it?'));
    expect(actions.size).to.equal(0);
    await expectAccessible(element);
    press(element, '.yes');
    await until(() => actions.size === 1, 'the action');
    const [action] = [...actions.values()];
    expect(action!.deliveries).to.deep.equal([{ target: 'senator', channel: 'own-page' }]);
    expect(action!.supporter).to.equal(undefined);
    await until(() => text(element).includes('sent by you on their own page'));
  });

  it('opens the mail app with the whole letter, encoded', async () => {
    const { element } = await toSend([mayor] as never[]);
    const link = await within<HTMLAnchorElement>(element, 'a[href^="mailto:"]');
    const url = new URL(link.href);
    expect(url.pathname).to.equal('mayor@city.example');
    expect(url.searchParams.get('subject')).to.equal('Please cosponsor');
    expect(url.searchParams.get('body')).to.contain('Dear Mayor Ortega:\r\n\r\nPlease cosponsor the bill.');
  });

  it('signs a letter by other ways with the name that is typed', async () => {
    const { element } = await toSend([senator] as never[]);
    await within(element, '[name=supporter]');
    fill(element, { supporter: 'Ana Lee' });
    let copied = '';
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (letter: string) => void (copied = letter) },
    });
    await element.updateComplete;
    named(element, 'Copy letter').click();
    await until(() => copied, 'the copy');
    expect(copied).to.contain('Sincerely,\nAna Lee').and.not.contain('[Your name]');
    press(element, '.steps button');
    await within(element, '#subject-letter');
    next(element);
    expect((await within<HTMLInputElement>(element, '[name=supporter]')).value).to.equal('Ana Lee');
  });

  it('lets no letter leave unsigned: the name is asked for at its field', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (letter: string) => void copied.push(letter) },
    });
    const mailed = { ...senator, contacts: { ...senator.contacts, email: 'senator@example.org' } };
    const { element } = await toSend([mailed] as never[]);
    const field = await within<HTMLInputElement>(element, '[name=supporter]');
    const mail = await within<HTMLAnchorElement>(element, 'a[href^="mailto:"]');
    expect(decodeURIComponent(mail.href)).to.not.contain('[');
    named(element, 'Print').click();
    await within(element, '.print-letter');
    for (const way of ['Copy letter, open their page', 'Open in mail app', 'Copy letter', 'Print letter']) {
      field.blur();
      const press = new MouseEvent('click', { bubbles: true, cancelable: true });
      const goes = named(element, way).dispatchEvent(press);
      expect(goes, way).to.equal(false);
      await until(() => shadow(element).activeElement === field, way);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(shadow(element).querySelector('#supporter-error')!.textContent).to.equal(
        'Enter your name: it signs your letter',
      );
    }
    expect(copied).to.deep.equal([]);
    expect(document.querySelector('iframe')).to.equal(null);
    expect(text(element)).to.not.contain('Did you send it?');
    await expectAccessible(element);
    fill(element, { supporter: 'Ana Lee' });
    await element.updateComplete;
    named(element, 'Copy letter').click();
    await until(() => copied.length, 'the copy');
    expect(copied[0]).to.contain('Sincerely,\nAna Lee');
    await until(() => !shadow(element).querySelector('#supporter-error'), 'nothing to fix');
  });

  it('asks for the name in the form where there is one', async () => {
    const { element } = await toSend([mayor] as never[]);
    const given = await within(element, '[name=given]');
    named(element, 'Copy letter').click();
    await until(() => shadow(element).activeElement === given, 'the focus');
    expect(given.getAttribute('aria-invalid')).to.equal('true');
    expect(shadow(element).querySelector('#given-error')!.textContent).to.contain('it signs your letter');
  });

  it('says that a letter went only once that is recorded, and lets the reader try again', async () => {
    const { element, endpoint, use, actions } = await toSend([senator] as never[]);
    let broken = true;
    use(
      http.post(`${endpoint}/v1/actions`, () =>
        broken ? HttpResponse.json({}, { status: 400 }) : undefined,
      ),
    );
    const page = await within<HTMLAnchorElement>(element, 'a.button');
    fill(element, { supporter: 'Ana Lee' });
    page.addEventListener('click', event => event.preventDefault());
    page.click();
    await until(() => text(element).includes('Did you send it?'));
    press(element, '.yes');
    await until(() => text(element).includes('could not be counted'));
    expect(text(element)).to.not.contain('sent by you on their own page');
    broken = false;
    press(element, '.yes');
    await until(() => text(element).includes('sent by you on their own page'));
    expect(actions.size).to.equal(1);
    await until(() => element.shadowRoot!.activeElement?.id === 'did-letter-senator', 'focus');
  });

  it('prints a letter alone, and asks whether it was sent', async () => {
    const { element, actions } = await toSend([senator] as never[]);
    await within(element, '.ways');
    fill(element, { supporter: 'Ana Lee' });
    named(element, 'Print').click();
    (await within(element, '.print-letter')).click();
    const frame = document.querySelector('iframe')!;
    let printed = '';
    frame.contentWindow!.print = () => {
      printed = frame.contentDocument!.body.textContent!;
      frame.contentWindow!.dispatchEvent(new Event('afterprint'));
    };
    await until(() => printed, 'the print');
    expect(printed).to.contain('Please cosponsor').and.contain('Dear Senator Okafor:');
    expect(document.querySelector('iframe')).to.equal(null);
    await until(() => text(element).includes('Did you send it?'));
    press(element, '.yes');
    await until(() => text(element).includes('printed by you'));
    expect([...actions.values()][0]!.deliveries).to.deep.equal([{ target: 'senator', channel: 'print' }]);
  });

  it('does not write twice to whom was written from the mail app', async () => {
    const { element } = await toSend([mayor] as never[]);
    const link = await within<HTMLAnchorElement>(element, 'a[href^="mailto:"]');
    fill(element, { given: 'Ana' });
    link.addEventListener('click', event => event.preventDefault());
    link.click();
    await until(() => text(element).includes('Did you send it?'));
    press(element, '.yes');
    await until(() => text(element).includes('sent by you from your mail app, as you say'));
    expect(text(element)).to.not.contain('Send to 1 official');
  });

  it('never ticks again what the reader unticked', async () => {
    const { answers: _, question: __, ...box } = sampleChoice;
    const { element } = await contact({ targets: { recipients: [mayor] }, disclosures: [box] });
    await within(element, '#subject-letter');
    next(element);
    const tick = () => within<HTMLInputElement>(element, '[name="consent.updates"]');
    expect((await tick()).checked).to.equal(false);
    (await tick()).click();
    fill(element, { given: 'Ana' });
    (await tick()).click();
    press(element, '.steps button');
    await within(element, '#subject-letter');
    next(element);
    expect((await within<HTMLInputElement>(element, '[name=given]')).value).to.equal('Ana');
    expect((await tick()).checked).to.equal(false);
  });

  it('goes back without loss', async () => {
    const { element } = await toSend();
    await within(element, '[name=given]');
    fill(element, { given: 'Ana' });
    press(element, '.steps button');
    await within(element, '#subject-letter');
    next(element);
    expect((await within<HTMLInputElement>(element, '[name=given]')).value).to.equal('Ana');
  });
});
