// 'I did it': what is shown while that is recorded, and when it cannot be.
import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { problem } from '../../../contract/index.ts';
import { patience } from '../../../base/slow.ts';
import { clear, expectAccessible, fill, press, text, until, within } from '../../test-support.ts';
import type { ContactRep } from '../contact-rep.ts';
import { WHO, contact, mayor, named, next, senator, shadow } from '../test-support.ts';

const other = { ...senator, id: 'other', name: 'Sample Other' };
const section = (element: ContactRep, id: string) =>
  shadow(element).querySelector<HTMLElement>(`section[aria-labelledby="ways-${id}"]`)!;
const yes = (element: ContactRep, id = 'senator') =>
  until(() => section(element, id).querySelector<HTMLElement>('.yes'), `Yes of ${id}`);

async function toSend(recipients: object[]) {
  const made = await contact({ targets: { recipients: recipients as never[] } });
  await within(made.element, 'select');
  next(made.element);
  await within(made.element, '.target .ways');
  const ids: string[] = [];
  /** How the next actions are answered, in turn; then they are recorded. */
  const answers: (() => Response | Promise<Response | undefined>)[] = [];
  made.use(
    http.post(`${made.endpoint}/v1/actions`, async ({ request }) => {
      ids.push(((await request.clone().json()) as { id: string }).id);
      return (await answers.shift()?.()) as never;
    }),
  );
  return { ...made, ids, answers };
}

async function opened(recipients: object[] = [senator]) {
  const made = await toSend(recipients);
  fill(made.element, recipients.includes(mayor) ? WHO : { supporter: 'Ana Lee' });
  open(made.element, 'senator');
  await yes(made.element);
  return made;
}

function open(element: ContactRep, id: string): void {
  const page = section(element, id).querySelector<HTMLAnchorElement>('a[target=_blank]')!;
  page.addEventListener('click', event => event.preventDefault(), { once: true });
  page.click();
}

/** An answer that is held until it is let go. */
function held() {
  let go = () => {};
  const answer = () => new Promise<undefined>(resolve => (go = () => resolve(undefined)));
  return { answer, go: () => go() };
}

describe('<contact-rep>: what was done by hand is recorded', () => {
  const { slowMs } = patience;
  afterEach(() => {
    clear();
    patience.slowMs = slowMs;
  });

  it('says that it is being recorded, and takes no second press for another', async () => {
    const { element, ids, answers, actions } = await opened();
    const { answer, go } = held();
    answers.push(answer);
    const button = await yes(element);
    button.focus();
    button.click();
    await until(() => ids.length, 'the action');
    expect(button.textContent!.trim()).to.equal('Recording…');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    await expectAccessible(element);
    button.click();
    named(element, 'Not yet').click();
    go();
    await within(element, '#did-letter-senator');
    await new Promise(resolve => setTimeout(resolve, 50)); // a second one would come now
    expect(ids).to.have.length(1);
    expect(actions.size).to.equal(1);
    expect(text(element)).to.contain('sent by you on their own page');
  });

  for (const [name, answer, said] of [
    ['no network', () => HttpResponse.error(), 'you may be offline'],
    ['429', () => HttpResponse.json({}, { status: 429 }), 'Too many people are acting'],
    [
      'a page that may not send',
      () => HttpResponse.json(problem('origin-not-allowed'), { status: 403 }),
      'not allowed to send here',
    ],
  ] as const) {
    it(`says beside its target why it is not counted, and tries again with the same id: ${name}`, async () => {
      const { element, ids, answers, actions } = await opened([mayor, senator, other]);
      answers.push(answer, answer, answer);
      (await yes(element)).click();
      const why = await until(
        () => section(element, 'senator').querySelector('#did-letter-senator.error'),
        'the reason',
      );
      expect(why.textContent).to.contain('What you did stands').and.contain(said);
      await until(() => shadow(element).activeElement === why, 'the focus');
      expect(shadow(element).querySelector('#summary'), 'nothing is said above the form').to.equal(null);
      expect(element.matches(':state(invalid)')).to.equal(false);
      await expectAccessible(element);
      answers.length = 0;
      named(element, 'Try again').click();
      await within(element, '#did-letter-senator.good');
      expect(new Set(ids).size, ids.join(' ')).to.equal(1);
      expect(actions.size).to.equal(1);
    });
  }

  it('tries a call again with the outcome that was told', async () => {
    const { element, ids, answers, actions } = await toSend([senator]);
    named(element, 'Call').click();
    await within(element, 'a[href^="tel:"]');
    answers.push(() => HttpResponse.json({}, { status: 400 }));
    named(element, 'I left a message').click();
    await within(element, '#did-call-senator.error');
    await expectAccessible(element);
    named(element, 'Try again').click();
    await within(element, '#did-call-senator.good');
    expect(new Set(ids).size, ids.join(' ')).to.equal(1);
    expect([...actions.values()][0]!.deliveries![0]).to.include({ outcome: 'left-message' });
  });

  it('says that a campaign that ended in the meantime does not count it', async () => {
    const { element, answers, endpoint, use } = await opened();
    const campaign = await (await fetch(`${endpoint}/v1/campaigns/sample-letters`)).json();
    use(
      http.get(`${endpoint}/v1/campaigns/sample-letters`, () =>
        HttpResponse.json({ ...campaign, closed: true }),
      ),
    );
    answers.push(() => HttpResponse.json(problem('campaign-closed'), { status: 409 }));
    (await yes(element)).click();
    const done = await within(element, '#did-letter-senator');
    expect(done.textContent).to.contain('sent by you on their own page').and.contain('has ended');
    await until(() => shadow(element).activeElement === done, 'the focus');
    await expectAccessible(element);
  });

  it('waits for a letter that is just being sent, and that for what is being recorded', async () => {
    const { element, answers, ids, actions } = await toSend([mayor, senator]);
    fill(element, WHO);
    open(element, 'senator');
    const letter = held();
    answers.push(letter.answer);
    press(element, 'form [part~=submit]');
    await until(() => ids.length === 1, 'the letter');
    (await yes(element)).click();
    letter.go();
    await within(element, '#did-letter-senator.good');
    await within(element, '#result');
    expect(actions.size).to.equal(2);
    expect(text(element)).not.to.contain('could not be counted');
  });

  it('sends the letter once what was done is recorded, where that was pressed first', async () => {
    const { element, answers, ids, actions } = await toSend([mayor, senator]);
    fill(element, WHO);
    open(element, 'senator');
    const deed = held();
    answers.push(deed.answer);
    (await yes(element)).click();
    await until(() => ids.length === 1, 'what was done');
    const submit = shadow(element).querySelector('form [part~=submit]')!;
    expect(submit.textContent!.trim(), 'nothing is being sent').to.equal('Send to 1 official');
    press(element, 'form [part~=submit]');
    deed.go();
    await within(element, '#result');
    expect(actions.size).to.equal(2);
  });

  it('says beside what was pressed that an answer takes long', async () => {
    patience.slowMs = 0;
    const { element, answers } = await opened([mayor, senator]);
    const { answer, go } = held();
    answers.push(answer);
    (await yes(element)).click();
    const region = await until(
      () => section(element, 'senator').querySelector('p[role=status]'),
      'a live region',
    );
    await until(() => region.textContent!.includes('longer than usual'), 'the word');
    expect(text(element).split('longer than usual'), 'once').to.have.length(2);
    await expectAccessible(element);
    go();
    await within(element, '#did-letter-senator.good');
    expect(text(element)).not.to.contain('longer than usual');
  });
});
