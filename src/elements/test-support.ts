// What element tests share: a fake endpoint, and ways to use an element.
import 'axe-core/axe.min.js';
import type Axe from 'axe-core';
import { type RequestHandler, getResponse } from 'msw';
import { type FakeEndpoint, endpointHandlers } from '../testing/handlers.ts';

declare const axe: typeof Axe; // axe-core is no module: it puts itself on the window

let number = 0;
const handlers: RequestHandler[] = [];
const network = globalThis.fetch;

// The handlers answer in the page itself: a service worker is shared by all pages that are tested at
// once, and reloads a page that it does not control yet.
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const response = await getResponse(handlers, request.clone());
  if (!response) return network(request);
  if (response.type === 'error') throw new TypeError('Failed to fetch');
  return response;
};

/** A device of each file's own: they run side by side, and would remember each other's readers. */
class Device {
  [key: string]: unknown;
  getItem(key: string) {
    return this[key] ?? null;
  }
  setItem(key: string, value: string) {
    this[key] = value;
  }
  removeItem(key: string) {
    delete this[key];
  }
  clear() {
    for (const key of Object.keys(this)) delete this[key];
  }
  get length() {
    return Object.keys(this).length;
  }
}
Object.defineProperty(window, 'localStorage', { value: new Device() });

/** A fake endpoint at an address of its own, so that no test sees another's campaigns. */
export async function fakeEndpoint(options: Omit<FakeEndpoint, 'endpoint'> = {}) {
  const endpoint = `https://endpoint-${++number}.example`;
  const fake = endpointHandlers({ ...options, endpoint });
  /** Handlers that come before those of the fake endpoint; one that returns nothing lets them answer. */
  const use = (...first: RequestHandler[]) => handlers.unshift(...first);
  use(...fake.handlers);
  return { ...fake, endpoint, use };
}

/** Puts markup on the page and hands back its first element. */
export function put<E extends HTMLElement>(markup: string, parent: ParentNode = document.body): E {
  const holder = document.createElement('div');
  holder.className = 'put';
  holder.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
  parent.append(holder);
  return holder.firstElementChild as E;
}

/** Takes away what tests put on the page. */
export function clear(): void {
  for (const holder of document.querySelectorAll('.put')) holder.remove();
  sessionStorage.clear();
  localStorage.clear();
}

/** Waits until `look` gives something, and hands it back. */
export async function until<T>(look: () => T | null | undefined | false, what = String(look)): Promise<T> {
  const end = performance.now() + 8000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`never came: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/** Waits for an element inside a shadow root; where it is or stands in a form, until that is whole. */
export const within = <E extends Element = HTMLElement>(host: Element, selector: string): Promise<E> =>
  until(() => {
    const found = host.shadowRoot?.querySelector<E>(selector);
    return !found?.closest('form')?.querySelector('.bone') && found;
  }, `${selector} in ${host.localName}`);

export const text = (host: Element): string => host.shadowRoot!.textContent!.replace(/\s+/g, ' ');

/** Fills fields by name; radios and boxes are clicked. */
export function fill(host: Element, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = host.shadowRoot!.querySelector<HTMLInputElement>(
      `[name="${name}"]:not([type=radio], [type=checkbox]), textarea#${CSS.escape(name)}, [name="${name}"][value="${CSS.escape(value)}"]`,
    );
    if (!field) throw new Error(`no field ${name}`);
    if (field.type === 'radio' || field.type === 'checkbox') field.click();
    else {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
  }
}

export function press(host: Element, selector: string): void {
  const button = host.shadowRoot!.querySelector<HTMLElement>(selector);
  if (!button) throw new Error(`no ${selector}`);
  button.click();
}

/** Waits for an event and hands it back. */
export const heard = <E extends Event>(target: EventTarget, type: string): Promise<E> =>
  new Promise(resolve => target.addEventListener(type, event => resolve(event as E), { once: true }));

/** Throws with what axe finds wrong in an element. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } } }); // a card is no page
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(node => `${node.target.join(' ')} ${node.failureSummary}`).join('; ')}`,
  );
  if (found.length) throw new Error(found.join('\n'));
}
