// A reader of the preview, who types and presses what a person would.
import { type Action, type Campaign, type Receipt, disclosureVersion } from '../../../src/contract/index.ts';
import { sampleRepresentative } from '../../../src/testing/samples.ts';

const WHO: Readonly<Record<string, string>> = {
  given: 'Ana',
  family: 'Rivera',
  email: 'ana@example.org',
  postalCode: '93721',
  phone: '(559) 555-0100',
  organisation: 'Example Shelter',
  role: 'Chair',
};

/** Waits until something is there. @throws Error where it never comes. */
async function until<T>(look: () => T | null | undefined | false): Promise<T> {
  const end = performance.now() + 8000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error('never came');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/** Is all of an element there? Browsers that know no states of elements say so at once. */
export function whole(element: Element): boolean {
  try {
    return element.matches(':defined:not(:state(loading))') && Boolean(element.shadowRoot?.firstElementChild);
  } catch {
    return true;
  }
}

/** Sends the form of a petition: as it is, or filled in. */
export async function sendForm(petition: HTMLElement, filled: boolean): Promise<void> {
  const root = petition.shadowRoot!;
  const button = await until(
    () => whole(petition) && root.querySelector<HTMLButtonElement>('form button[part=submit]'),
  );
  if (filled) for (const field of root.querySelectorAll<HTMLInputElement>('form input')) fillIn(field);
  button.click();
  await until(() =>
    root.querySelector(
      filled ? '#result, #waiting, [part=errors], [part=waiting]:not(:empty)' : '[part=errors]',
    ),
  );
}

function fillIn(field: HTMLInputElement): void {
  const { name, type, value, tabIndex } = field;
  if (tabIndex < 0 && type === 'text') return; // what only machines fill in
  if (
    type === 'radio' ? value === 'given' || name === 'signFor' : type === 'checkbox' && name !== 'remember'
  ) {
    if (!field.checked && !(type === 'radio' && groupIsSet(field))) field.click();
  } else if (WHO[name]) {
    field.value = WHO[name];
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}

const groupIsSet = ({ form, name }: HTMLInputElement) =>
  Boolean(form?.querySelector(`input[type=radio][name="${CSS.escape(name)}"]:checked`));

/** Sends letters to whomever a campaign writes to. @returns what the endpoint says of them. */
export async function sendLetters(endpoint: string, campaign: Campaign): Promise<Receipt> {
  const { targets, delivers, lang, id, letters, disclosures } = campaign;
  const people = [
    ...(targets?.recipients ?? []),
    ...(targets?.offices ?? []).map(office => sampleRepresentative({ id: `sample-${office}`, office })),
  ];
  const letter = letters?.[0];
  const deliveries = people.map((target): NonNullable<Action['deliveries']>[number] =>
    delivers && 'delivery' in target && target.delivery
      ? { target: target.id, channel: 'endpoint', subject: letter!.subjects[0]!, body: letter!.body }
      : { target: target.id, channel: letter ? 'mail-app' : 'call' },
  );
  const consents = await Promise.all(
    disclosures.map(async one => ({
      disclosure: one.id,
      version: await disclosureVersion(one),
      lang: one.lang,
      answer: one.mode === 'notice' ? 'told' : 'given',
    })),
  );
  const response = await fetch(`${endpoint}/v1/actions`, {
    method: 'POST',
    body: JSON.stringify({
      id: crypto.randomUUID(),
      campaign: id,
      kind: letter ? 'letter' : 'call',
      lang,
      supporter: { given: WHO['given'], family: WHO['family'], email: WHO['email'] },
      deliveries,
      consents,
    }),
  });
  const receipt = (await response.json()) as Receipt;
  const names = new Map(people.map(person => [person.id, person.name]));
  return {
    ...receipt,
    deliveries: receipt.deliveries.map(one => ({ ...one, name: names.get(one.target) ?? one.name })),
  };
}
