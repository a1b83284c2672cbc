// The result, once the page no longer follows it, and after a reload.
import { expect } from '@open-wc/testing';
import { http } from 'msw';
import { clock } from '../../../base/clock.ts';
import { pace } from '../../../base/follow.ts';
import { sampleLookups, sampleRepresentative } from '../../../testing/samples.ts';
import { clear, expectAccessible, fill, press, text, until, within } from '../../test-support.ts';
import type { ContactRep } from '../contact-rep.ts';
import { comes, WHO, contact, find, mayor, named, next, senator, shadow } from '../test-support.ts';

const { now } = clock;
const { pausesMs } = pace;
const inTab = () => JSON.stringify({ ...sessionStorage });
const section = (element: ContactRep, id: string) =>
  shadow(element).querySelector<HTMLElement>(`section[aria-labelledby="ways-${id}"]`);

function reload(element: ContactRep): ContactRep {
  const again = element.cloneNode(true) as ContactRep;
  element.replaceWith(again);
  return again;
}

async function sent(recipients: object[] = [mayor], kiosk = false) {
  const made = await contact({ targets: { recipients: recipients as never[] }, deliver: 'confirmed' });
  made.element.toggleAttribute('kiosk', kiosk);
  fill(made.element, { personal: 'I teach there.' });
  next(made.element);
  await within(made.element, '[name=given]');
  fill(made.element, WHO);
  press(made.element, 'form [part~=submit]');
  await within(made.element, '#result');
  return made;
}

describe('<contact-rep>: the result, later', () => {
  afterEach(() => {
    clear();
    clock.now = now;
    pace.pausesMs = pausesMs;
  });

  it('says when the page no longer follows along, and looks again when it is asked to', async () => {
    pace.pausesMs = [0, 0];
    const { element, endpoint, use, actions, confirm } = await sent();
    await until(() => text(element).includes('no longer follows along'), 'the end');
    expect(text(element)).not.to.contain('This page follows along');
    expect(named<HTMLAnchorElement>(element, 'Receipt').href).to.contain('/v1/receipts/');
    await expectAccessible(element);
    let asked = 0;
    use(http.get(`${endpoint}/v1/receipts/:id`, () => void asked++));
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(asked, 'nothing is asked for any more').to.equal(0);
    pace.pausesMs = [];
    confirm([...actions.keys()][0]!);
    named(element, 'Look again').click();
    await until(() => text(element).includes('on its way'), 'the news');
    expect(asked).to.equal(1);
    expect(shadow(element).activeElement!.id).to.equal('result');
  });

  it('is there again after a reload, with its receipt and nothing of who wrote', async () => {
    const { element, actions, confirm } = await sent();
    const [id] = actions.keys();
    expect(inTab()).to.contain(id!);
    for (const typed of [...Object.values(WHO).slice(0, 3), 'I teach', 'letter-mayor'])
      expect(inTab()).not.to.contain(typed);
    const again = reload(element);
    const result = await within(again, '#result');
    expect(result.textContent).to.contain('waits for your confirmation').and.contain('follows along');
    expect(named<HTMLAnchorElement>(again, 'Receipt').href).to.contain(id!);
    await within(again, '.memory');
    await expectAccessible(again);
    confirm(id!);
    await until(() => text(again).includes('on its way'), 'the news');
    const third = reload(again);
    expect((await within(third, '#result')).textContent).to.contain('on its way');
    named(third, 'Write again').click();
    expect((await within<HTMLTextAreaElement>(third, '#personal')).value).to.equal('');
    expect(inTab()).not.to.contain(id!);
    await until(() => shadow(third).activeElement?.id === 'title', 'the focus');
    const fourth = reload(third);
    await within(fourth, '#personal');
    expect(shadow(fourth).querySelector('#result')).to.equal(null);
  });

  it('is there for an hour, until the reader is forgotten, and never on a shared device', async () => {
    const { element } = await sent();
    clock.now = () => now() + 3_601_000;
    const later = reload(element);
    await within(later, '#personal');
    expect(shadow(later).querySelector('#result')).to.equal(null);
    clock.now = now;
    clear();

    const forgotten = (await sent()).element;
    (await comes(forgotten, 'Forget me')).click();
    await within(forgotten, '#personal');
    expect(inTab()).to.equal('{}');
    clear();

    await sent([mayor], true);
    expect(inTab()).to.equal('{}');
  });

  it('keeps the letters that others are still to get', async () => {
    const { element } = await sent([mayor, senator]);
    const again = reload(element);
    await within(again, '#result');
    await until(() => section(again, 'senator'), 'who is left');
    const copied: string[] = [];
    const writeText = async (letter: string) => void copied.push(letter);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    fill(again, { supporter: 'Ana Lee' });
    section(again, 'senator')!.querySelector<HTMLElement>('[aria-label^="Copy letter: "]')!.click();
    await until(() => copied.length, 'the copy');
    expect(copied[0]).to.contain('I teach there.');
  });

  it('offers nobody whom the reader did not choose, after a reload', async () => {
    const made = await contact({ targets: { recipients: [mayor, senator] as never[] } });
    const box = await within<HTMLInputElement>(made.element, '.person input[value=senator]');
    box.click();
    next(made.element);
    await within(made.element, '[name=given]');
    fill(made.element, WHO);
    press(made.element, 'form [part~=submit]');
    await within(made.element, '#result');
    expect(Boolean(section(made.element, 'senator'))).to.equal(false);
    const again = reload(made.element);
    await within(again, '#result');
    await within(again, '.share');
    expect(Boolean(section(again, 'senator')), 'not chosen').to.equal(false);
  });

  it('needs no place to be looked up again', async () => {
    const house = sampleRepresentative({ delivery: { by: 'email' } });
    const lookup = {
      ...sampleLookups['93721']!,
      offices: [{ office: 'us-house', status: 'match' as const, representatives: [house] }],
    };
    const { element, endpoint, use } = await contact({}, 'en', { lookups: { '93721': lookup } });
    await find(element, '93721');
    await within(element, '.person input:checked');
    next(element);
    await within(element, '#personal');
    next(element);
    await within(element, '[name=given]');
    fill(element, WHO);
    press(element, 'form [part~=submit]');
    await within(element, '#result');
    expect(inTab()).not.to.contain('93721');
    let asked = 0;
    use(http.get(`${endpoint}/v1/representatives`, () => void asked++));
    const again = reload(element);
    await within(again, '#result');
    named(again, 'Write again').click();
    await within(again, '.find #postalCode');
    expect(asked).to.equal(0);
  });

  it('links the receipt of what was done on their own page still, until the reader is forgotten', async () => {
    const { element } = await contact({ targets: { recipients: [senator] } });
    await within(element, '#personal');
    next(element);
    await within(element, 'section.target');
    fill(element, { supporter: 'Ana Lee' });
    const page = named<HTMLAnchorElement>(element, 'Copy letter, open their page');
    page.addEventListener('click', event => event.preventDefault());
    page.click();
    (await within(element, '.yes')).click();
    const done = await within(element, '#did-letter-senator');
    expect(done.textContent).to.contain('Counted by your own account');
    const { href } = named<HTMLAnchorElement>(element, 'Receipt');
    const again = reload(element);
    const after = await within(again, '#did-letter-senator');
    expect(after.textContent).to.contain('Counted by your own account');
    expect(named<HTMLAnchorElement>(again, 'Receipt').href).to.equal(href);
    await expectAccessible(again);
    (await comes(again, 'Forget me')).click();
    expect(inTab()).not.to.contain('receipts');
  });
});
