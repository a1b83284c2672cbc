// The states of every element, in any language: what a reader comes through. Nothing here knows a word: what is
// pressed is found by its place. A tour yields each state's name with its element, and goes on when asked.
import { HttpResponse, http } from 'msw';
import { patience as outbox } from '../../../base/waiting.ts';
import { patience as attempts } from '../../../client/failure.ts';
import type { Campaign, Hotline, Progress } from '../../../contract/index.ts';
import {
  sampleHotline,
  sampleLetters,
  sampleLookups,
  samplePetition,
  sampleProgress,
  sampleSignUp,
} from '../../../testing/samples.ts';
import '../../../elements/contact-rep/define.ts';
import { mayor, senator } from '../../../elements/contact-rep/test-support.ts';
import type { GoalMeter } from '../../../elements/goal-meter/goal-meter.ts';
import '../../../elements/goal-meter/define.ts';
import '../../../elements/hotline-info/define.ts';
import '../../../elements/petition-sign/define.ts';
import { clear, fakeEndpoint, fill, press, put, until, within } from '../../../elements/test-support.ts';

export type Tour = AsyncGenerator<[state: string, element: HTMLElement]>;

/** How the data of a tour is said: as it is, unless a test wants to tell it from our words. */
export type Said = <T>(data: T) => T;
const asItIs: Said = data => data;

const all = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E[] => [
  ...element.shadowRoot!.querySelectorAll<E>(selector),
];
const one = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E => {
  const found = element.shadowRoot!.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} in ${element.localName}`);
  return found;
};
/** Everything has come that comes by itself. */
const whole = (element: Element) =>
  until(
    () =>
      element.shadowRoot?.querySelector('.card') &&
      !element.shadowRoot.querySelector('.bone, [aria-busy=true], [aria-disabled=true]'),
    `${element.localName}, whole`,
  );
/** A link that does what it does, and leaves no page. */
function follow(link: HTMLElement): void {
  link.addEventListener('click', event => event.preventDefault(), { once: true });
  link.click();
}

const event = {
  title: 'An evening with advocates',
  place: 'Hall 4, Fresno',
  start: '2099-03-19T01:30:00Z',
  end: '2099-03-19T03:00:00Z',
  timeZone: 'America/Los_Angeles',
  url: 'https://coalition.example/evening',
};
const next: Partial<Campaign> = {
  next: { event },
  learnMore: [{ label: 'The report', url: 'https://coalition.example/report' }],
  share: { url: 'https://coalition.example/act', text: 'Sign this petition' },
} as Partial<Campaign>;

let number = 0;

interface Visit {
  campaign: Campaign;
  lang: string;
  said: Said;
  tag?: string;
  attributes?: string;
  answers?: Parameters<typeof fakeEndpoint>[0];
}

/** An element with a campaign of its own: a device would remember the last one. */
async function visit({ campaign, lang, said, tag = 'petition-sign', attributes = '', answers = {} }: Visit) {
  const id = `tour-${++number}`;
  const fake = await fakeEndpoint({ ...said(answers), campaigns: [{ ...said(campaign), id }] });
  const draw = () => {
    const element = put<HTMLElement>(
      `<${tag} lang="${lang}" endpoint="${fake.endpoint}" campaign="${id}" ${attributes}></${tag}>`,
    );
    return element;
  };
  return { ...fake, draw, element: draw() };
}

const WHO = {
  given: 'Ана',
  family: 'Лі',
  email: 'ana@example.org',
  postalCode: '93721',
  'consent.updates': 'refused',
};
const { postalCode: _, ...SENDER } = WHO;
const asksAll: NonNullable<Campaign['petition']> = {
  statement: 'We ask the Senate to act.\n\nRead [the bill](https://example.org/bill).',
  fields: [
    { name: 'postalCode', required: true },
    { name: 'comment' },
    { name: 'phone', required: true },
    { name: 'organisation' },
  ],
  minimumAge: 16,
  publicNames: true,
  confirm: true,
};

/** A petition and a sign-up, from the form to what comes after. */
export async function* petitionTour(lang: string, said: Said = asItIs): Tour {
  const signers = Array.from({ length: 12 }, (_, n) => ({
    name: `Signer Number${n}`,
    lang: 'en',
    day: '2026-11-01',
    comment: 'For My Sister',
    organisation: { name: 'Example Shelter', role: 'Chair' },
  }));
  const full = samplePetition({ petition: asksAll, goal: { count: 3000 }, ...next } as Partial<Campaign>);
  const { element, draw, endpoint } = await visit({
    campaign: full,
    lang,
    said,
    answers: {
      signers,
      progress: { counted: 2247, verified: 1300, unverified: 499, imported: 448, pending: 248 },
    },
  });
  await within(element, 'button[part=submit]');
  await whole(element);
  yield ['form', element];
  fill(element, { given: WHO.given, signFor: 'organisation', publicName: 'full' });
  await within(element, '[name=role]');
  await within(element, '[name=remember]');
  press(element, '[name=remember]');
  press(element, 'button[part=submit]');
  await within(element, '[part=errors]');
  yield ['errors', element];
  fill(element, { email: 'nobody', postalCode: '!', phone: '1' });
  press(element, 'button[part=submit]');
  yield ['errors of form', element];
  fill(element, {
    ...WHO,
    phone: '(559) 555-0100',
    organisation: 'Притулок',
    role: 'Голова',
    minimumAge: '16',
  });
  press(element, 'button[part=submit]');
  await within(element, '#result');
  await within(element, '.signers li');
  await whole(element);
  yield ['sent', element];
  element.parentElement!.remove();
  sessionStorage.clear();
  const again = draw();
  await within(again, '.card button');
  await whole(again);
  yield ['signed before', again];
  clear();

  const plain = await visit({ campaign: samplePetition(next), lang, said, attributes: 'kiosk' });
  await within(plain.element, 'button[part=submit]');
  await whole(plain.element);
  fill(plain.element, WHO);
  press(plain.element, 'button[part=submit]');
  await within(plain.element, '#result');
  yield ['sent, on a shared device', plain.element];
  clear();

  const closed = await visit({
    campaign: samplePetition({ closed: true, deadline: '2026-02-28T00:00:00Z', ...next }),
    lang,
    said,
    answers: { progress: { closed: true, deadline: '2026-02-28T00:00:00Z' } },
  });
  await within(closed.element, '.card');
  await whole(closed.element);
  yield ['closed', closed.element];
  clear();

  yield* mailComesNot(lang, said);
  yield* choosing(lang, said);

  const line = await visit({
    campaign: samplePetition({ sample: true } as Partial<Campaign>),
    lang,
    said,
    attributes: 'compact',
  });
  await within(line.element, 'button[part=submit]');
  yield ['one line', line.element];
  clear();

  yield* offline(lang, said);

  const signUp = await visit({ campaign: sampleSignUp(), lang, said });
  await within(signUp.element, 'button[part=submit]');
  await whole(signUp.element);
  press(signUp.element, 'button[part=submit]');
  await within(signUp.element, '[part=errors]');
  yield ['sign-up', signUp.element];
  fill(signUp.element, { email: WHO.email, 'consent.alerts': 'given' });
  press(signUp.element, 'button[part=submit]');
  await within(signUp.element, '#result');
  yield ['signed up', signUp.element];
  clear();

  const unknown = put<HTMLElement>(
    `<petition-sign lang="${lang}" endpoint="${endpoint}" campaign="nothing-here"></petition-sign>`,
  );
  await until(() => unknown.shadowRoot?.querySelector('[role=alert], .panel'), 'what is wrong');
  yield ['unknown', unknown];
  clear();
}

/** A petition whose mail has not left, and then cannot come. */
async function* mailComesNot(lang: string, said: Said): Tour {
  const { element, actions, mail } = await visit({
    campaign: samplePetition({ petition: { ...samplePetition().petition!, confirm: true } }),
    lang,
    said,
  });
  await within(element, 'button[part=submit]');
  await whole(element);
  fill(element, WHO);
  press(element, 'button[part=submit]');
  const result = await within(element, '#result');
  const [id] = [...actions.keys()];
  const before = result.textContent;
  mail(id!, 'waiting');
  await until(() => result.textContent !== before, 'a mail that waits');
  yield ['mail waits', element];
  mail(id!, 'unreachable');
  await within(element, '#result.bad');
  yield ['mail cannot come', element];
  clear();
}

/** A campaign in several languages, of which another does not come. */
async function* choosing(lang: string, said: Said): Tour {
  const other = lang === 'ko' ? 'en' : 'ko';
  const campaign = samplePetition({ lang, languages: [lang, other] });
  const { element, endpoint, use } = await visit({ campaign, lang, said });
  const select = await within<HTMLSelectElement>(element, '[part=languages] select');
  await within(element, 'button[part=submit]');
  await whole(element);
  yield ['languages', element];
  use(http.get(`${endpoint}/v1/campaigns/:id`, () => HttpResponse.error()));
  select.value = other;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => one(element, '[part=languages] [role=status]').textContent!.trim(), 'what is wrong');
  yield ['language that does not come', element];
  clear();
}

/** A petition whose network fails. */
async function* offline(lang: string, said: Said): Tour {
  const before = [outbox.pausesMs, attempts.pausesMs] as const;
  outbox.pausesMs = [];
  attempts.pausesMs = [10];
  try {
    const { element, draw, endpoint, use } = await visit({ campaign: samplePetition(), lang, said });
    use(http.post(`${endpoint}/v1/actions`, () => HttpResponse.error()));
    await within(element, '[name=given]');
    fill(element, WHO);
    await within(element, '[name=remember]');
    press(element, 'button[part=submit]');
    await within(element, '#waiting');
    const keep = await until(() => all(element, '#waiting button').at(1), 'a way to keep it');
    yield ['waiting', element];
    keep.click();
    await within(element, '#kept');
    yield ['kept', element];
    element.parentElement!.remove();
    const later = draw();
    await within(later, '#kept');
    yield ['kept, later', later];
    all(later, '#kept button').at(-1)!.click();
    await within(later, '[name=given]');
  } finally {
    [outbox.pausesMs, attempts.pausesMs] = before;
    clear();
  }
}

const bill = {
  country: 'US',
  type: 'H.R.',
  number: '2172',
  title: 'Safe Act',
  ask: 'cosponsor' as const,
  url: 'https://example.org/bill',
  status: { text: 'In committee', date: '2026-10-02' },
};
const social = { x: 'SenOkafor', bluesky: 'okafor.example', mastodon: 'okafor@gov.example' };
const reachable = {
  ...senator,
  role: 'Senator of California',
  contacts: {
    ...senator.contacts,
    social,
    email: 'senator@senate.example',
    postal: '1 Capitol Street\nWashington, DC 20510',
    offices: [{ place: 'Fresno', phone: '+15595550777', address: '1 Main Street' }],
  },
};

/** Letters: who, the letter, and the ways to send it. */
export async function* contactTour(lang: string, said: Said = asItIs): Tour {
  const tag = 'contact-rep';
  const parts: Partial<Campaign> = {
    bill,
    deadline: '2099-03-13T13:00:00Z',
    posts: { text: '{{name}}, please cosponsor.', facebook: 'Cosponsor, {{name}}!' },
    ...next,
  } as Partial<Campaign>;

  // Who.
  const none = (office: string, reason: string) => ({ office, status: 'none', reason, representatives: [] });
  const stranded = {
    ...sampleLookups['93721']!,
    postalCode: '90000',
    stale: true,
    offices: [
      none('us-house', 'vacant'),
      none('us-senate', 'unknown'),
      none('ca-assembly', 'no-such-office'),
      none('ca-senate', 'not-loaded'),
      none('mayor', 'unknown-address'),
    ],
  };
  const { element } = await visit({
    campaign: sampleLetters(parts),
    lang,
    said,
    tag,
    answers: {
      lookups: {
        ...sampleLookups,
        '90000': stranded as never,
        '93611': { ...sampleLookups['93611']!, address: true },
      },
    },
  });
  const find = async (code: string) => {
    element.shadowRoot!.querySelector<HTMLElement>('.place button')?.click();
    await within(element, '#postalCode');
    fill(element, { postalCode: code });
    press(element, '.find [part~=submit]');
    await new Promise(requestAnimationFrame); // it looks
    await within(element, '.place, #nobody');
    await whole(element);
  };
  await within(element, '#postalCode');
  await whole(element);
  press(element, '.find [part~=submit]');
  await within(element, '[part=errors], #summary, .error');
  yield ['who', element];
  for (const code of ['93721', '20001', '09001', '90000']) {
    await find(code);
    yield [`found ${code}`, element];
  }
  await find('93611');
  await within(element, '#street');
  press(element, '.street [part~=submit]');
  await within(element, '#summary');
  yield ['street', element];
  clear();

  const named = await visit({ campaign: sampleLetters(parts), lang, said, tag });
  (await within(named.element, 'p > button.link')).click();
  await within(named.element, '#official');
  press(named.element, '.names [part~=submit]');
  await within(named.element, '.error');
  yield ['by name', named.element];
  fill(named.element, { official: 'Nobodyatall' });
  press(named.element, '.names [part~=submit]');
  await within(named.element, '#no-name');
  yield ['no name', named.element];
  clear();

  // The letter, in its reader's language.
  const reading = { ...sampleLetters().letters![0]!, reading: { lang: 'es', body: 'Lo que dice.' } };
  const made = await visit({
    campaign: sampleLetters({
      ...parts,
      targets: { recipients: [{ ...mayor, id: '100' }, reachable] } as never,
      letters: [reading] as never,
    }),
    lang,
    said,
    tag,
  });
  const letter = made.element;
  await within(letter, '#subject-letter');
  await within(letter, '#personal');
  await whole(letter);
  yield ['letter', letter];
  fill(letter, { personal: 'ПОМОГАЮ ТАМ ЩОДНЯ!!' });
  const subject = one<HTMLSelectElement>(letter, '#subject-letter');
  subject.selectedIndex = subject.options.length - 1;
  for (const type of ['input', 'change']) subject.dispatchEvent(new Event(type, { bubbles: true }));
  await whole(letter);
  press(letter, '[part~=submit].wide');
  await within(letter, '.error, [part=errors]');
  yield ['letter, wrong', letter];
  const own = all<HTMLInputElement>(letter, 'input[id*=subject]').at(-1)!;
  own.value = 'Прошу';
  for (const type of ['input', 'change']) own.dispatchEvent(new Event(type, { bubbles: true }));
  press(letter, '[part~=submit].wide');

  // The ways to send it.
  await within(letter, '[name=given]');
  await whole(letter);
  press(letter, 'form [part~=submit]');
  await within(letter, '[part=errors]');
  yield ['send, wrong', letter];
  fill(letter, SENDER);
  press(letter, 'form [part~=submit]');
  await within(letter, '#result');
  await whole(letter);
  yield ['sent', letter];
  for (const panel of ['call', 'post', 'print']) {
    const way = await until(
      () => letter.shadowRoot!.querySelector<HTMLElement>(`#way-${panel}-senator`),
      panel,
    );
    way.click();
    await within(letter, `#beneath-senator:not([hidden])`);
    await whole(letter);
    yield [panel, letter];
  }
  clear();

  const paused = await visit({
    campaign: sampleLetters({
      targets: { recipients: [mayor] } as never,
      deliver: 'confirmed',
      paused: true,
    } as never),
    lang,
    said,
    tag,
  });
  await within(paused.element, '#subject-letter');
  press(paused.element, '[part~=submit].wide');
  await within(paused.element, '[name=given]');
  await whole(paused.element);
  yield ['send, paused', paused.element];
  clear();

  yield* asking(lang, said);
  yield* longMails(lang, said);

  const alone = await visit({
    campaign: sampleLetters({ targets: { recipients: [reachable] } as never }),
    lang,
    said,
    tag,
  });
  await within(alone.element, '#subject-letter');
  press(alone.element, '[part~=submit].wide');
  await within(alone.element, '#supporter');
  await whole(alone.element);
  follow(one(alone.element, '.target a[target=_blank]'));
  await within(alone.element, '[id^=ask-letter], .error');
  yield ['their page', alone.element];
  clear();

  const closed = await visit({
    campaign: sampleLetters({ closed: true, deadline: '2026-02-28T00:00:00Z', ...next }),
    lang,
    said,
    tag,
  });
  await whole(closed.element);
  yield ['closed', closed.element];
  clear();
}

/** An office that asks for more than name and e-mail. */
async function* asking(lang: string, said: Said): Tour {
  const needs = ['prefix', 'topic', 'address', 'phone'] as const;
  const { element } = await visit({
    campaign: sampleLetters({
      targets: { recipients: [{ ...mayor, delivery: { by: 'cwc', needs } }] } as never,
    }),
    lang,
    said,
    tag: 'contact-rep',
  });
  await within(element, '#subject-letter');
  press(element, '[part~=submit].wide');
  await within(element, '[name=prefix]');
  await whole(element);
  press(element, 'form [part~=submit]');
  await within(element, '[part=errors]');
  yield ['what an office asks for', element];
  clear();
}

/** Letters that some mail apps cut off, and that nearly all do: a Cyrillic letter is six characters there. */
async function* longMails(lang: string, said: Said): Tour {
  const { delivery: _, ...mailed } = mayor;
  for (const [state, length] of [
    ['long mail', 400],
    ['too long a mail', 800],
  ] as const) {
    const letters = [{ ...sampleLetters().letters![0]!, body: 'ж'.repeat(length) }];
    const { element } = await visit({
      campaign: sampleLetters({ targets: { recipients: [mailed] } as never, letters }),
      lang,
      said,
      tag: 'contact-rep',
    });
    await within(element, '#subject-letter');
    press(element, '[part~=submit].wide');
    await within(element, '#supporter');
    await whole(element);
    fill(element, { supporter: WHO.given });
    if (state === 'long mail') await within(element, '.target > p.small.muted');
    else {
      (await within(element, '#way-mail-mayor')).click();
      await within(element, '#beneath-mayor [role=alert]');
    }
    await whole(element);
    yield [state, element];
    clear();
  }
}

/** A help line: its facts, in all that may be known of it. */
export async function* hotlineTour(lang: string, said: Said = asItIs): Tour {
  const hours = {
    timeZone: 'Europe/Amsterdam',
    periods: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '09:00', closes: '17:00' }],
  };
  const lines: Hotline[] = [
    sampleHotline,
    {
      ...sampleHotline,
      id: 'sample-second',
      whatsapp: '+12025550177',
      email: 'help@line.example',
      site: 'https://line.example/',
      hours,
      audience: ['women', 'children', 'adults'],
      isPolice: true,
      showsOnBill: 'no',
      status: 'partly',
    },
    { ...sampleHotline, id: 'sample-third', showsOnBill: 'yes', checkedOn: '2026-11-01', checkedBy: 'Kim' },
  ];
  const card = async (hotlines: Hotline[], attributes: string) => {
    const fake = await fakeEndpoint({ hotlines: said({ country: 'US', hotlines }) });
    const element = put<HTMLElement>(
      `<hotline-info lang="${lang}" endpoint="${fake.endpoint}" country="US" ${attributes}></hotline-info>`,
    );
    await within(element, '.exit');
    await whole(element);
    return element;
  };
  yield ['facts', await card(lines, 'emergency')];
  clear();
  yield ['discreet', await card(lines, 'discreet emergency="112"')];
  clear();
  yield ['some missing', await card(lines, 'hotline="sample-line gone"')];
  clear();
  yield ['none', await card([], 'emergency=""')];
  clear();
}

const METERS: Record<string, Partial<Progress>> = {
  nobody: { counted: 0, unverified: 0, goal: 10 },
  some: { verified: 2847, unverified: 0, pending: 48, deadline: '2099-03-13T13:00:00Z' },
  mixed: { counted: 2247, verified: 1300, unverified: 499, imported: 448, pending: 248 },
  reached: { counted: 3120, unverified: 3120, goal: 5000, reached: 3000 },
  over: {
    counted: 3120,
    unverified: 3120,
    goal: 5000,
    reached: 3000,
    closed: true,
    deadline: '2020-02-29T00:00:00Z',
  },
  letters: { counts: ['letter'], counted: 12, unverified: 12 },
  acts: { counts: ['signature', 'call'], counted: 1, unverified: 1 },
  signUps: { signUp: true, counted: 5, unverified: 5 } as Partial<Progress>,
};

/** A meter, in its shapes. */
export async function* meterTour(lang: string): Tour {
  for (const shape of ['bar', 'ring', 'thermometer']) {
    for (const [name, state] of Object.entries(METERS)) {
      const element = put<GoalMeter>(`<goal-meter shape="${shape}" lang="${lang}"></goal-meter>`);
      element.data = { progress: sampleProgress(state) };
      await within(element, 'strong');
      await until(() => element.shadowRoot!.querySelector('.parts'), 'the parts');
      yield [`${shape}, ${name}`, element];
      clear();
    }
  }
}

export const TOURS: Readonly<Record<string, (lang: string, said?: Said) => Tour>> = {
  'petition-sign': petitionTour,
  'contact-rep': contactTour,
  'hotline-info': hotlineTour,
  'goal-meter': meterTour,
};
