// What the tours of all elements begin with: an element with a campaign of its own.
import type { Campaign } from '../../../../contract/index.ts';
import { fakeEndpoint, put, until } from '../../../../elements/test-support.ts';

export type Tour = AsyncGenerator<[state: string, element: HTMLElement]>;

/** How the data of a tour is said: as it is, unless a test wants to tell it from our words. */
export type Said = <T>(data: T) => T;
export const asItIs: Said = data => data;

export const all = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E[] => [
  ...element.shadowRoot!.querySelectorAll<E>(selector),
];
export const one = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E => {
  const found = element.shadowRoot!.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} in ${element.localName}`);
  return found;
};
/** Everything has come that comes by itself. */
export const whole = (element: Element) =>
  until(
    () =>
      element.shadowRoot?.querySelector('.card') &&
      !element.shadowRoot.querySelector('.bone, [aria-busy=true], [aria-disabled=true]'),
    `${element.localName}, whole`,
  );
/** A link that does what it does, and leaves no page. */
export function follow(link: HTMLElement): void {
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
export const next: Partial<Campaign> = {
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
export async function visit({
  campaign,
  lang,
  said,
  tag = 'petition-sign',
  attributes = '',
  answers = {},
}: Visit) {
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

/** Who acts. */
export const WHO = {
  given: 'Ана',
  family: 'Лі',
  email: 'ana@example.org',
  postalCode: '93721',
  'consent.updates': 'refused',
};
