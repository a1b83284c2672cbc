import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { problem } from '../../contract/index.ts';
import { sampleChoice, sampleLetters } from '../../testing/samples.ts';
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
} from '../test-support.ts';
import type { ContactRep } from './contact-rep.ts';
import './define.ts';

const mayor = {
  id: 'mayor',
  name: 'Sample Ortega',
  family: 'Ortega',
  office: 'mayor',
  role: 'Mayor of Fresno',
  sample: true,
  contacts: { email: 'mayor@city.example', phone: '+15595550123' },
};
const senator = {
  id: 'senator',
  name: 'Sample Okafor',
  family: 'Okafor',
  office: 'us-senate',
  contacts: { form: 'https://senator.example/contact', phone: '+12025550111' },
};
const WHO = { given: 'Ana', family: 'Lee', email: 'ana@example.org', 'consent.updates': 'refused' };

async function contact(parts: Parameters<typeof sampleLetters>[0] = {}, lang = 'en') {
  const fake = await fakeEndpoint({ campaigns: [sampleLetters(parts)] });
  const element = put<ContactRep>(
    `<contact-rep endpoint="${fake.endpoint}" campaign="sample-letters" lang="${lang}"><a href="https://example.org/">Write</a></contact-rep>`,
  );
  await within(element, '[part~=submit]');
  return { ...fake, element };
}

const shadow = (element: ContactRep) => element.shadowRoot!;
const next = (element: ContactRep) => press(element, '[part~=submit].wide');
const checked = (element: ContactRep) =>
  [...shadow(element).querySelectorAll<HTMLInputElement>('.person input:checked')].map(({ value }) => value);

async function find(element: ContactRep, code: string) {
  fill(element, { postalCode: code });
  press(element, 'form [part~=submit]');
}

describe('<contact-rep>', () => {
  afterEach(clear);

  describe('who', () => {
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

    it('has its own words for military and unknown codes, said once', async () => {
      const { element } = await contact();
      await find(element, '09001');
      await until(() => text(element).includes('Military mail codes'));
      expect(text(element).match(/Military mail codes/g)).to.have.length(1);
      await find(element, '00000');
      await until(() => text(element).includes('US House: we know nobody for this code'));
      expect(shadow(element).querySelector('button.wide')).to.equal(null);
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
      await until(() => text(element).includes('The directory could not be reached'));
      expect(shadow(element).querySelector<HTMLInputElement>('[name=postalCode]')!.value).to.equal('93721');
    });
  });

  describe('letter', () => {
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
      next(element);
      await within(element, '[name=given]');
      fill(element, WHO);
      press(element, 'form [part~=submit]');
      await within(element, '#result');
      expect([...actions.values()][0]!.deliveries![0]!.body).to.equal('My own letter.\nAna Lee');
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
          targets: { recipients: [mayor] },
          letters: [{ ...letter!, reading: { body: '{{salutation}} Por favor, apoye la ley.' } }],
        },
        'es',
      );
      expect(text(element)).to.contain('La carta está en inglés').and.contain('Por favor, apoye la ley.');
    });
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
      next(element);
      await within(element, '[name=given]');
      fill(element, WHO);
      press(element, 'form [part~=submit]');
      await within(element, '#result');
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
      expect((await within(element, '#summary')).textContent).to.contain(
        'The letter to Sample Ortega is empty',
      );
    });
  });

  it('shows no meter where something else is counted', async () => {
    for (const [counts, shown] of [
      [['letter'], true],
      [['signature'], false],
    ] as const) {
      const fake = await fakeEndpoint({
        campaigns: [sampleLetters({ targets: { recipients: [mayor] } })],
        progress: { counts: [...counts] },
      });
      const element = put<ContactRep>(
        `<contact-rep endpoint="${fake.endpoint}" campaign="sample-letters"></contact-rep>`,
      );
      await within(element, '#subject-letter');
      if (shown) await within(element, 'strong[part=count]');
      else await until(() => !element.shadowRoot!.querySelector('[part=meter]'));
    }
  });

  it('says so when a campaign names nobody, and shows its children', async () => {
    const fake = await fakeEndpoint({ campaigns: [sampleLetters({ targets: {} })] });
    const element = put<ContactRep>(
      `<contact-rep endpoint="${fake.endpoint}" campaign="sample-letters"><a href="https://example.org/">Write</a></contact-rep>`,
    );
    await until(() => element.shadowRoot && text(element).includes('names nobody'));
    expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
  });

  describe('send', () => {
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
      expect(text(element)).to.contain('your letter is on its way');
      expect(text(element)).to.contain('Copy letter, open their page'); // the senator is still to be written to
      await expectAccessible(element);
    });

    it('needs no e-mail address where only the own page takes letters', async () => {
      const { element, actions } = await toSend([senator] as never[]);
      await within(element, '[name=supporter]');
      expect(shadow(element).querySelector('[name=email]')).to.equal(null);
      const page = await within<HTMLAnchorElement>(element, 'a.button');
      expect(page.href).to.equal('https://senator.example/contact');
      page.addEventListener('click', event => event.preventDefault());
      page.click();
      await until(() => text(element).includes('Did you send it?'));
      expect(actions.size).to.equal(0);
      await expectAccessible(element);
      press(element, '[role=status] button');
      await until(() => actions.size === 1, 'the action');
      const [action] = [...actions.values()];
      expect(action!.deliveries).to.deep.equal([{ target: 'senator', channel: 'own-page' }]);
      expect(action!.supporter).to.equal(undefined);
      await until(() => text(element).includes('you sent it on their own page'));
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
      press(element, 'button.quiet');
      await until(() => copied, 'the copy');
      expect(copied).to.contain('Sincerely,\nAna Lee').and.not.contain('[Your name]');
      press(element, '.steps button');
      await within(element, '#subject-letter');
      next(element);
      expect((await within<HTMLInputElement>(element, '[name=supporter]')).value).to.equal('Ana Lee');
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
      page.addEventListener('click', event => event.preventDefault());
      page.click();
      await until(() => text(element).includes('Did you send it?'));
      press(element, '[role=status] button');
      await until(() => text(element).includes('could not be counted'));
      expect(text(element)).to.not.contain('you sent it on their own page');
      broken = false;
      press(element, '[role=status] button');
      await until(() => text(element).includes('you sent it on their own page'));
      expect(actions.size).to.equal(1);
      await until(() => element.shadowRoot!.activeElement?.id === 'did-letter-senator', 'focus');
    });

    it('prints a letter alone, and asks whether it was sent', async () => {
      const { element, actions } = await toSend([senator] as never[]);
      const [, print] = [...(await within(element, '.ways')).querySelectorAll<HTMLElement>('button')];
      expect(print!.textContent!.trim()).to.equal('Print letter');
      print!.click();
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
      press(element, '[role=status] button');
      await until(() => text(element).includes('you printed it and sent it by post'));
      expect([...actions.values()][0]!.deliveries).to.deep.equal([{ target: 'senator', channel: 'print' }]);
    });

    it('does not write twice to whom was written from the mail app', async () => {
      const { element } = await toSend([mayor] as never[]);
      const link = await within<HTMLAnchorElement>(element, 'a[href^="mailto:"]');
      link.addEventListener('click', event => event.preventDefault());
      link.click();
      await until(() => text(element).includes('Did you send it?'));
      press(element, '[role=status] button');
      await until(() => text(element).includes('you sent it from your mail app'));
      expect(text(element)).to.not.contain('Send to 1 official');
    });

    it('calls with a script, and records the call', async () => {
      const { element, actions } = await toSend([senator] as never[]);
      const call = await within<HTMLAnchorElement>(element, 'a[href^="tel:"]');
      expect(call.getAttribute('href')).to.equal('tel:+12025550111');
      expect(text(element)).to.contain('Hello, my name is');
      press(element, '.call button');
      await until(() => actions.size === 1, 'the action');
      expect([...actions.values()][0]).to.include({ kind: 'call' });
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
});
