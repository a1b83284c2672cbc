import { HttpResponse, http } from 'msw';
import { patience as outbox } from '../../../../base/waiting.ts';
import { patience as attempts } from '../../../../client/failure.ts';
import type { Campaign } from '../../../../contract/index.ts';
import { samplePetition, sampleSignUp } from '../../../../testing/samples.ts';
import '../../../../elements/petition-sign/define.ts';
import { clear, fill, press, put, until, within } from '../../../../elements/test-support.ts';
import { type Said, type Tour, WHO, all, asItIs, next, one, visit, whole } from '../visit/test-support.ts';

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
