// What the tests of `<contact-rep>` share: people to write to, and ways through its steps.
import { sampleLetters } from '../../testing/samples.ts';
import { fakeEndpoint, fill, press, put, until, within } from '../test-support.ts';
import type { ContactRep } from './contact-rep.ts';
import './define.ts';

export const mayor = {
  id: 'mayor',
  name: 'Sample Ortega',
  family: 'Ortega',
  office: 'mayor',
  role: 'Mayor of Fresno',
  sample: true,
  contacts: { email: 'mayor@city.example', phone: '+15595550123' },
  delivery: { by: 'email' as const },
};
export const senator = {
  id: 'senator',
  name: 'Sample Okafor',
  family: 'Okafor',
  office: 'us-senate',
  contacts: { form: 'https://senator.example/contact', phone: '+12025550111' },
};
export const WHO = { given: 'Ana', family: 'Lee', email: 'ana@example.org', 'consent.updates': 'refused' };

export async function contact(
  parts: Parameters<typeof sampleLetters>[0] = {},
  lang = 'en',
  answers: Parameters<typeof fakeEndpoint>[0] = {},
) {
  const fake = await fakeEndpoint({ campaigns: [sampleLetters(parts)], ...answers });
  const element = put<ContactRep>(
    `<contact-rep endpoint="${fake.endpoint}" campaign="sample-letters" lang="${lang}"><a href="https://example.org/">Write</a></contact-rep>`,
  );
  await within(element, '[part~=submit]');
  return { ...fake, element };
}

export const shadow = (element: ContactRep) => element.shadowRoot!;
export const next = (element: ContactRep) => press(element, '[part~=submit].wide');
/** Goes on to the last step, says who writes, and sends. @returns the result. */
export async function sendAs(element: ContactRep, who: Record<string, string> = WHO): Promise<HTMLElement> {
  next(element);
  await within(element, '[name=given]');
  fill(element, who);
  press(element, 'form [part~=submit]');
  return within(element, '#result');
}

export const checked = (element: ContactRep) =>
  [...shadow(element).querySelectorAll<HTMLInputElement>('.person input:checked')].map(({ value }) => value);

export async function find(element: ContactRep, code: string) {
  shadow(element).querySelector<HTMLElement>('.place button')?.click();
  await within(element, '#postalCode');
  fill(element, { postalCode: code });
  press(element, '.find [part~=submit]');
}

const ways = <E extends HTMLElement>(element: ContactRep) => [
  ...shadow(element).querySelectorAll<E>('button, a'),
];
const words = (one: HTMLElement) => one.textContent!.trim();

/** A button, or a link that is one, by the words on it. */
export function named<E extends HTMLElement = HTMLElement>(element: ContactRep, label: string): E {
  const all = ways<E>(element);
  const found = all.find(one => words(one) === label);
  if (!found) throw new Error(`no ${label}: ${all.map(words).join(' | ')}`);
  return found;
}

/** The same, once it is there. */
export const comes = (element: ContactRep, label: string): Promise<HTMLElement> =>
  until(() => ways(element).find(one => words(one) === label), label);
