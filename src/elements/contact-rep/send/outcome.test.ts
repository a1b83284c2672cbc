// What became of the letters, what failed, and what comes then.
import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import type { Action, Campaign, DeliveryStatus, Receipt } from '../../../contract/index.ts';
import { problem } from '../../../contract/index.ts';
import { clear, expectAccessible, fill, heard, press, text, until, within } from '../../test-support.ts';
import type { ContactRep } from '../contact-rep.ts';
import { comes, WHO, contact, mayor, named, next, senator, shadow } from '../test-support.ts';
import { sampleLetters } from '../../../testing/samples.ts';
import { follow, isMoving } from '../../../base/follow.ts';

async function toForm(parts: Partial<Campaign> = {}, recipients: object[] = [mayor]) {
  const made = await contact({ targets: { recipients: recipients as never[] }, ...parts });
  await within(made.element, 'select');
  next(made.element);
  await within(made.element, '[name=given]');
  fill(made.element, WHO);
  return made;
}

const submit = (element: ContactRep) => press(element, 'form [part~=submit]');

describe('<contact-rep>: what became of the letters', () => {
  afterEach(clear);

  it('waits for a confirmation, follows along while the page is open, and can be read later', async () => {
    const { element, endpoint, use, actions, confirm } = await toForm({ deliver: 'confirmed' });
    let asked = 0; // for the campaign's number
    use(http.get(`${endpoint}/v1/campaigns/:id/progress`, () => void asked++));
    expect(text(element)).to.contain('once you confirm').and.not.contain('was not confirmed');
    submit(element);
    const result = await within(element, '#result');
    await until(() => shadow(element).activeElement === result, 'focus on the result');
    expect(result.textContent).to.contain('Almost done').and.contain('waits for your confirmation');
    expect(result.textContent, 'where to look').to.contain(WHO.email);
    expect(JSON.stringify({ ...sessionStorage }), 'on the page alone').not.to.contain(WHO.email);
    expect(result.textContent).to.contain('This page follows along');
    const [action] = [...actions.values()];
    expect(named<HTMLAnchorElement>(element, 'Receipt').href).to.contain(`/v1/receipts/${action!.id}`);
    await expectAccessible(element);
    const before = asked;
    confirm(action!.id);
    await until(() => text(element).includes('on its way'), 'the news');
    expect(asked, 'what is confirmed counts').to.equal(before + 1);
    expect(text(element)).to.contain('Thank you. It is recorded.');
  });

  it('says when the mail cannot come: the address can be corrected, and the letter goes by other ways', async () => {
    const { element, actions, mail } = await toForm({ deliver: 'confirmed' });
    fill(element, { email: 'ana@exampel.org' });
    submit(element);
    await within(element, '#result');
    mail([...actions.keys()][0]!, 'unreachable');
    await until(() => text(element).includes('We could not reach your e-mail address'), 'the news');
    expect(text(element)).not.to.contain('Look in your mail').and.not.contain('follows along');
    expect(named(element, 'Open in mail app').closest('.target')!.textContent).to.contain('Sample Ortega');
    await expectAccessible(element);
    named(element, 'Correct the address').click();
    const email = await within<HTMLInputElement>(element, '#email');
    await until(() => shadow(element).activeElement === email, 'the focus');
    expect(email.value).to.equal('ana@exampel.org');
    fill(element, { email: 'ana@example.org' });
    submit(element);
    await until(() => actions.size === 2, 'the second');
    const [first, second] = [...actions.values()];
    expect(second!.deliveries).to.deep.equal(first!.deliveries);
    expect(second!.supporter).to.deep.equal({ ...first!.supporter, email: 'ana@example.org' });
    await within(element, '#result');
    mail(second!.id, 'later');
    await until(() => text(element).includes('No more mail can go to this address today'), 'the limit');
    expect(shadow(element).querySelector('.target .ways')!.textContent).not.to.contain('Open in mail app');
    named(element, 'Correct the address').click();
    expect((await within(element, '#email')).getAttribute('aria-invalid')).not.to.equal('true');
  }).timeout(40_000);

  it('asks for the mail again, by the receipt alone', async () => {
    const { element, endpoint, use, actions, asked, mail } = await toForm({ deliver: 'confirmed' });
    submit(element);
    await until(() => text(element).includes('Send the mail again'), 'the button');
    const no = () => HttpResponse.json(problem('invalid-request'), { status: 422 });
    use(http.post(`${endpoint}/v1/confirmations`, no, { once: true }));
    named(element, 'Send the mail again').click();
    await until(() => text(element).includes('No answer came. Try again'), 'the failure');
    expect(asked).to.deep.equal([]);
    named(element, 'Send the mail again').click();
    await until(() => text(element).includes('Asked for.'), 'the answer');
    const [action] = [...actions.values()];
    expect(asked).to.deep.equal([`${endpoint}/v1/receipts/${action!.id}`]);
    await expectAccessible(element);
    mail(action!.id, 'waiting'); // it is about to leave anyway
    await until(() => text(element).includes('has not left yet'), 'the mail that waits');
    expect(text(element)).not.to.contain('Send the mail again');
  }).timeout(20_000);

  it('says that a paused campaign holds it', async () => {
    const { element } = await toForm({ paused: true });
    expect(text(element)).to.contain('The campaign is paused: your letter is kept');
  });

  for (const [status, said] of [
    ['queued', 'on its way'],
    ['held', 'held: the campaign is paused'],
    ['accepted', 'accepted for delivery'],
    ['failed', 'could not be delivered'],
    ['bounced', 'came back undelivered'],
  ] as const) {
    it(`says honestly: ${status}`, async () => {
      const { element, endpoint, use } = await toForm();
      use(http.post(`${endpoint}/v1/actions`, async ({ request }) => answered(await request.json(), status)));
      submit(element);
      const result = await within(element, '#result');
      expect(result.textContent).to.contain(said);
      const lost = status === 'failed' || status === 'bounced';
      expect(result.matches('.bad'), 'a warning').to.equal(lost);
      expect(result.textContent!.includes('Thank you')).to.equal(!lost);
      if (lost) expect(result.textContent).to.contain('did not arrive.').and.contain('another way, below');
      // A letter that did not arrive can go by another way; one that did is not offered again.
      const ways = [...shadow(element).querySelectorAll('.target .ways > *')].map(one =>
        one.textContent!.trim(),
      );
      expect(ways.includes('Open in mail app')).to.equal(lost);
      expect(ways).to.include('Call');
      await expectAccessible(element);
    });
  }

  it('tells apart that some of it did not arrive, as the news comes', async () => {
    const { element, endpoint, use } = await toForm({}, [
      mayor,
      { ...mayor, id: 'chief', name: 'Sample Chief' },
    ]);
    let statuses: DeliveryStatus[] = ['queued', 'queued'];
    const receipt = (id: string) => ({
      id,
      campaign: 'sample-letters',
      kind: 'letter',
      recordedAt: '2027-01-10T12:00:00.000Z',
      status: 'counted',
      deliveries: statuses.map((status, n) => ({ target: `${n}`, name: `Target ${n}`, status })),
      url: `${endpoint}/v1/receipts/${id}`,
    });
    use(
      http.post(`${endpoint}/v1/actions`, async ({ request }) =>
        HttpResponse.json(receipt(((await request.json()) as Action).id), { status: 201 }),
      ),
      http.get(`${endpoint}/v1/receipts/:id`, ({ params }) =>
        HttpResponse.json({ receipt: receipt(params['id'] as string), campaignTitle: 'A', consents: [] }),
      ),
    );
    submit(element);
    const result = await within(element, '#result');
    expect(result.textContent).to.contain('Thank you');
    statuses = ['accepted', 'bounced'];
    await until(() => text(element).includes('Not all that you sent arrived.'), 'the news');
    expect(result.matches('.bad')).to.equal(true);
    await expectAccessible(element);
  });

  it('signs what still goes by other ways with the name of who sent', async () => {
    const { element } = await toForm({}, [mayor, senator]);
    submit(element);
    await within(element, '#result');
    expect(shadow(element).querySelector('[name=supporter]')).to.equal(null);
    let copied = '';
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (letter: string) => void (copied = letter) },
    });
    named(element, 'Copy letter').click();
    await until(() => copied, 'the copy');
    expect(copied).to.contain('Ana Lee').and.not.contain('[Your name]');
  });

  it('thanks, lets others know and leads on', async () => {
    const url = 'https://coalition.example/next';
    const { element } = await contact({
      targets: { recipients: [senator] as never[] },
      next: { label: 'Sign the petition, too', url },
    });
    await within(element, 'select');
    next(element);
    const page = await within<HTMLAnchorElement>(element, 'a.first');
    fill(element, { supporter: 'Ana Lee' });
    page.addEventListener('click', event => event.preventDefault());
    page.click();
    await within(element, '.yes');
    press(element, '.yes');
    await until(() => text(element).includes('You wrote to or called everyone'), 'the thanks');
    expect(named<HTMLAnchorElement>(element, 'Sign the petition, too').href).to.equal(url);
    expect(text(element)).to.contain('Ask others to join');
    await expectAccessible(element);
    const shared = heard(document, 'action-share');
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async () => {} },
    });
    named(element, 'Copy the link').click();
    expect(Object.keys({ ...(await shared) })).to.not.include('url');
  });
});

describe('<contact-rep>: what was done by hand, after a reload', () => {
  afterEach(clear);
  const draft = () => sessionStorage.getItem('upstander contact-rep sample-letters') ?? '';
  const reload = (element: ContactRep) => {
    const again = element.cloneNode(true) as ContactRep;
    element.replaceWith(again);
    return again;
  };
  async function handingOver(recipients: object[] = [senator], answers = {}) {
    const made = await contact(
      { targets: { recipients: recipients as never[] }, letters: sampleLetters().letters! },
      'en',
      answers,
    );
    await within(made.element, '#personal');
    fill(made.element, { personal: 'I teach there.' });
    next(made.element);
    await within(made.element, '[name=supporter]');
    fill(made.element, { supporter: 'Ana Lee' });
    const page = named<HTMLAnchorElement>(made.element, 'Copy letter, open their page');
    page.addEventListener('click', event => event.preventDefault());
    page.click();
    await within(made.element, '.yes');
    return made;
  }

  it('comes back to the question, and then to what was done: nothing counts twice', async () => {
    const { element, actions } = await handingOver();
    expect(draft()).to.contain('I teach there.');
    const asked = reload(element);
    await within(asked, '.yes');
    expect(asked.shadowRoot!.querySelector('.steps .now')!.textContent!.trim()).to.equal('Send');
    press(asked, '.yes');
    await within(asked, '#did-letter-senator');
    expect(actions.size).to.equal(1);
    expect(draft()).to.contain('senator').and.not.contain('I teach there.');
    const done = reload(asked);
    await until(() => text(done).includes('You wrote to or called everyone'), 'the thanks');
    expect(text(done)).to.contain('sent by you on their own page').and.not.contain('Did you send it?');
    expect(shadow(done).querySelector('.yes')).to.equal(null);
    await expectAccessible(done);
  });

  it('keeps what was written while somebody is still to be written to', async () => {
    const { element } = await handingOver([senator, { ...senator, id: 'other', name: 'Sample Other' }]);
    press(element, '.yes');
    await within(element, '#did-letter-senator');
    expect(draft()).to.contain('I teach there.');
    const again = reload(element);
    await within(again, '#did-letter-senator');
    const other = shadow(again).querySelector('[aria-labelledby=ways-other]')!;
    expect(other.querySelector('[aria-label^="Copy letter: "]')).to.not.equal(null);
  });

  it('tries again with the same id where the page was left before the answer came', async () => {
    const { element, endpoint, use } = await handingOver();
    const ids: string[] = [];
    use(
      http.post(`${endpoint}/v1/actions`, async ({ request }) => {
        ids.push(((await request.clone().json()) as { id: string }).id);
        return ids.length === 1 ? new Promise<never>(() => {}) : undefined;
      }),
    );
    press(element, '.yes');
    await until(() => ids.length === 1, 'the first try');
    const again = reload(element);
    await within(again, '.yes');
    press(again, '.yes');
    await within(again, '#did-letter-senator');
    expect(new Set(ids).size, ids.join(' ')).to.equal(1);
  });

  it('counts once what was told again in another way, where the first answer got lost', async () => {
    const { element, endpoint, use } = await contact({ targets: { recipients: [senator] } });
    await within(element, '#personal');
    next(element);
    await within(element, 'section.target');
    fill(element, { supporter: 'Ana Lee' });
    const told = new Map<string, string>();
    let lost = true;
    use(
      http.post(`${endpoint}/v1/actions`, async ({ request }) => {
        const { id, ...action } = (await request.clone().json()) as Action;
        const body = JSON.stringify(action);
        if (told.has(id) && told.get(id) !== body)
          return HttpResponse.json(problem('id-conflict'), { status: 409 });
        told.set(id, body);
        if (!lost) return undefined;
        lost = false;
        // The status of a lasting failure: else it would be asked again, which takes seconds.
        return HttpResponse.json(problem('not-found'), { status: 404 });
      }),
    );
    named(element, 'Copy letter').click();
    (await within(element, '.yes')).click();
    await until(() => text(element).includes('could not be counted'), 'the failure');
    named(element, 'Not yet').click();
    const page = named<HTMLAnchorElement>(element, 'Copy letter, open their page');
    page.addEventListener('click', event => event.preventDefault());
    page.click();
    (await within(element, '.yes')).click();
    await until(() => text(element).includes('sent by you on their own page'), 'that it is done');
    expect(told.size, 'actions').to.equal(1);
  });

  it('outlives a letter sent from here in the same tab', async () => {
    const { element, actions } = await toForm({}, [mayor, senator]);
    const page = named<HTMLAnchorElement>(element, 'Copy letter, open their page');
    page.addEventListener('click', event => event.preventDefault());
    page.click();
    (await within(element, '.yes')).click();
    await within(element, '#did-letter-senator');
    submit(element);
    await within(element, '#result');
    expect(actions.size).to.equal(2);
    expect(JSON.parse(draft()).values.deeds).to.contain('letter senator');
  });

  it('is forgotten with the reader, also while it is being recorded', async () => {
    const { element, endpoint, use } = await handingOver();
    let answer = () => {};
    let asked = false;
    use(
      http.post(`${endpoint}/v1/actions`, async () => {
        asked = true;
        await new Promise<void>(resolve => (answer = resolve));
        return undefined;
      }),
    );
    press(element, '.yes');
    await until(() => asked, 'the try');
    (await comes(element, 'Forget me')).click();
    expect(draft()).to.equal('');
    const recorded = heard(element, 'action-complete');
    answer();
    await recorded;
    await new Promise(resolve => setTimeout(resolve));
    expect(draft()).to.equal('');
    await within(element, '#personal');
    expect(text(element)).to.not.contain('Did you send it?');
  });
});

/** An endpoint's answer to a letter, with what became of it. */
function answered(action: unknown, status: DeliveryStatus) {
  const { id, campaign, deliveries } = action as {
    id: string;
    campaign: string;
    deliveries: { target: string }[];
  };
  const receipt: Receipt = {
    id,
    campaign,
    kind: 'letter',
    recordedAt: '2026-11-01T12:00:00Z',
    status: 'counted',
    deliveries: deliveries.map(({ target }) => ({ target, name: target, status })),
  };
  return HttpResponse.json(receipt, { status: 201 });
}

describe('<contact-rep>: a bad day', () => {
  afterEach(clear);

  for (const [name, answer, said] of [
    ['429', () => HttpResponse.json({}, { status: 429 }), 'Too many people are acting'],
    ['503', () => HttpResponse.json(problem('overloaded'), { status: 503 }), 'Too many people are acting'],
    ['500', () => HttpResponse.json({}, { status: 500 }), 'Something failed where this is sent to'],
    ['no network', () => HttpResponse.error(), 'you may be offline'],
    [
      'a page that may not send',
      () => HttpResponse.json(problem('origin-not-allowed'), { status: 403 }),
      'not allowed to send here',
    ],
    ['a 403 without a word', () => HttpResponse.json({}, { status: 403 }), 'not allowed to send here'],
    [
      'what is not accepted, of no field',
      () => HttpResponse.json(problem('invalid-action'), { status: 422 }),
      'check what you wrote',
    ],
    ['a conflict of no known kind', () => HttpResponse.json({}, { status: 409 }), 'may have changed since'],
    ['no such campaign any more', () => HttpResponse.json({}, { status: 404 }), 'reload the page'],
    ['an answer that is none', () => HttpResponse.text('<html>', { status: 200 }), 'could not be sent'],
  ] as const) {
    it(`keeps everything and offers another way: ${name}`, async () => {
      const { element, endpoint, use } = await toForm();
      use(http.post(`${endpoint}/v1/actions`, answer));
      submit(element);
      const summary = await within(element, '#summary');
      expect(summary.textContent).to.contain(said);
      await until(() => shadow(element).activeElement === summary, 'focus on the summary');
      expect(shadow(element).querySelector<HTMLInputElement>('[name=email]')!.value).to.equal(WHO.email);
      const others = shadow(element).querySelector<HTMLDetailsElement>('details:has(.target)')!;
      expect(others.open).to.equal(true);
      for (const way of ['Open in mail app', 'Copy letter', 'Call']) named(element, way);
      await expectAccessible(element);
    });
  }

  for (const [country, fields] of [
    [
      'US',
      [
        'street: Street and house number',
        'city: City',
        'region: State, as its two letters',
        'postalCode: ZIP code',
      ],
    ],
    ['DE', ['street: Street and house number', 'postalCode: Postal code', 'city: City']],
    [
      'IN',
      [
        'street: Street and house number',
        'city: City',
        'postalCode: PIN code',
        'region: State, province or region (optional)',
      ],
    ],
  ] as const) {
    it(`asks for an address as it is written in its country: ${country}`, async () => {
      const office = { ...mayor, delivery: { by: 'email' as const, needs: ['address' as const] } };
      const { element } = await toForm({ targets: { country, recipients: [office] } }, [office]);
      const asked = [
        ...shadow(element).querySelectorAll<HTMLInputElement>('#street, #street ~ *, .row input'),
      ]
        .filter(({ name }) => /street|city|region|postalCode/.test(name))
        .map(({ name, labels }) => `${name}: ${labels![0]!.textContent!.trim().replace(/\s+/g, ' ')}`);
      expect(asked).to.deep.equal(fields);
    });
  }

  it('says what an office still asks for, at its field', async () => {
    const needs = ['prefix', 'topic', 'address', 'phone'] as const;
    const { element, endpoint, use, actions } = await toForm({ topics: ['Law', 'Health'] }, [
      { ...mayor, delivery: { by: 'cwc', needs } },
    ]);
    expect(text(element)).to.contain('Sample Ortega: this office takes letters only with these details');
    submit(element);
    await until(() => text(element).includes('things to fix'), 'the errors');
    await expectAccessible(element);
    const choose = (name: string, value: string) => {
      const select = shadow(element).querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
      select.value = value;
      select.dispatchEvent(new Event('input', { bubbles: true }));
    };
    fill(element, { street: '1 Main Street', city: 'Fresno', region: 'CA', phone: '(559) 555-0100' });
    fill(element, { postalCode: '93721' });
    choose('prefix', 'Ms.');
    choose('topic', 'Law');
    let refusals = 1;
    use(
      http.post(`${endpoint}/v1/actions`, () =>
        refusals--
          ? HttpResponse.json(
              problem('invalid-action', {
                errors: [{ pointer: '/supporter/address', code: 'required', detail: 'x' }],
              }),
              { status: 422 },
            )
          : undefined,
      ),
    );
    submit(element);
    await until(() => text(element).includes('One thing to fix'), 'the refusal');
    expect(shadow(element).querySelector('[aria-invalid=true]')!.id).to.equal('street');
    submit(element);
    await within(element, '#result');
    const [action] = [...actions.values()];
    expect(action!.supporter).to.deep.include({
      prefix: 'Ms.',
      phone: '+15595550100',
      postalCode: '93721',
      address: { street: '1 Main Street', city: 'Fresno', region: 'CA' },
    });
    expect(action!.deliveries![0]!.topic).to.equal('Law');
  });
});

describe('following a receipt', () => {
  const receipt = (status: DeliveryStatus): Receipt => ({
    id: crypto.randomUUID(),
    campaign: 'a',
    kind: 'letter',
    recordedAt: '2026-11-01T12:00:00Z',
    status: 'counted',
    deliveries: [{ target: 'mayor', name: 'Mayor', status }],
  });
  const record = (status: DeliveryStatus) => ({ receipt: receipt(status), campaignTitle: 'A', consents: [] });

  it('tells only news, and stops when nothing moves any more', async () => {
    const answers: DeliveryStatus[] = ['queued', 'queued', 'accepted', 'bounced'];
    const news: (DeliveryStatus | undefined)[] = [];
    let asked = 0;
    await follow(
      receipt('awaiting-confirmation'),
      async () => {
        asked++;
        if (asked === 2) throw new Error('a lost answer is no news');
        return record(answers.shift()!);
      },
      fresh => Boolean(fresh && news.push(fresh.deliveries[0]!.status)) || true,
      [0, 0, 0, 0, 0, 0],
    );
    expect(news).to.deep.equal(['queued', 'accepted']);
    expect(asked).to.equal(4);
  });

  it('asks nothing while the page is hidden, and nothing once nobody listens', async () => {
    let hidden = true;
    let asked = 0;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    let listens = true;
    let answer = () => {};
    const read = () => {
      asked++;
      return new Promise<ReturnType<typeof record>>(resolve => (answer = () => resolve(record('queued'))));
    };
    const following = follow(receipt('queued'), read, () => listens, [0, 0, 0]);
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(asked).to.equal(0);
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => asked === 1, 'the first look');
    listens = false;
    answer();
    await following;
    expect(asked).to.equal(1);
    delete (document as { hidden?: boolean }).hidden;
  });

  it('knows what moves', () => {
    for (const status of ['awaiting-confirmation', 'queued', 'held'] as const)
      expect(isMoving(receipt(status)), status).to.equal(true);
    for (const status of ['accepted', 'failed', 'bounced', 'handed-over', 'called'] as const)
      expect(isMoving(receipt(status)), status).to.equal(false);
  });
});
