import type { Campaign } from '../../../../contract/index.ts';
import { sampleLetters, sampleLookups } from '../../../../testing/samples.ts';
import '../../../../elements/contact-rep/define.ts';
import { mayor, senator } from '../../../../elements/contact-rep/test-support.ts';
import { clear, fill, press, until, within } from '../../../../elements/test-support.ts';
import {
  type Said,
  type Tour,
  WHO,
  all,
  asItIs,
  follow,
  next,
  one,
  visit,
  whole,
} from '../visit/test-support.ts';

const { postalCode: _, ...SENDER } = WHO;

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
