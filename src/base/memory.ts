// Remembering and forgetting a reader. Comes once there is something to forget.
import { type TemplateResult, html, nothing, render } from 'lit/html.js';
import type { Catalogue } from '../i18n/catalogue.ts';
import { memory as english } from '../i18n/en/memory.ts';
import { MEMORY_KEY, PREFIX, device, keep, recall, tab } from './draft.ts';
import type { Say } from './fields.ts';

/** After this long a device has forgotten who it remembered. */
const REMEMBERED_MS = 180 * 86_400_000;

/** What a device remembers: who somebody is and where they live; nothing that they wrote or agreed to. */
const REMEMBERED = ['given', 'family', 'email', 'postalCode', 'street', 'city', 'region'];

/** What remembering uses of the element that it belongs to. */
export interface Remembering extends HTMLElement {
  readonly renderRoot: ShadowRoot;
  readonly kiosk?: boolean;
  /** Is all done that the reader came for? */
  readonly finished: boolean;
  readonly values: Record<string, string>;
  readonly knowsReader: boolean;
  readonly words: Partial<Catalogue>;
  readonly updateComplete: Promise<void>;
  say: Say;
  typed(event: Event): void;
  startAnew(): void;
  requestUpdate(): void;
}

/** Remembers who a reader is, from what they typed, where they ticked that; else forgets it. */
export function remember(values: Record<string, string>): void {
  const all = { ...recall(), ...values }; // a form that has no place for something does not take it away
  const who = Object.fromEntries(REMEMBERED.flatMap(name => (all[name] ? [[name, all[name]]] : [])));
  const ticked = values['remember'];
  keep(device, MEMORY_KEY, REMEMBERED_MS, ticked ? { ...who, remember: ticked } : undefined);
}

/** Elements of this page that somebody has acted in: from the first thing typed, before they offer to forget it. */
export const knowing = new Set<Remembering>();

/** What else an element forgets then, or leaves. */
export const forgets = new WeakMap<HTMLElement, () => void>();

/** Elements that have just forgotten, and say so. */
const forgetful = new WeakSet<Remembering>();

/** Forgets the reader at once: in the forms, in this tab with all its drafts, on this device. */
function forget(elements: Iterable<Remembering>): void {
  for (const storage of [tab, device]) {
    try {
      for (const key of Object.keys(storage())) if (key.startsWith(PREFIX)) storage().removeItem(key);
    } catch {
      // a browser that keeps nothing
    }
  }
  for (const element of elements) {
    if (!element.isConnected) knowing.delete(element);
    element.startAnew();
    forgets.get(element)?.();
    render(nothing, element.renderRoot); // fields hold what was typed, whatever they are drawn with
    element.requestUpdate();
  }
}

/** Forgets, and says so, or begins with the next person. */
async function forgetNow(element: Remembering): Promise<void> {
  forget(knowing);
  if (!element.kiosk) forgetful.add(element);
  await element.updateComplete;
  const at = element.renderRoot.querySelector<HTMLElement>(element.kiosk ? 'h2' : '#memory-note');
  at?.setAttribute('tabindex', '-1');
  at?.focus();
}

/** The line below a form: on a shared device, who is next; elsewhere remember me, which nobody ticks before, and forget me. */
export function memoryLine(element: Remembering): TemplateResult {
  const { kiosk, values, words, say } = element;
  const { memory = english } = words;
  if (kiosk) watch(element);
  const ticked = Boolean(values['remember']);
  if (element.knowsReader) forgetful.delete(element);
  const note = ticked ? memory.what : forgetful.has(element) ? memory.forgotten : undefined;
  const button = (label: string, look: string) =>
    html`<button type="button" class=${look} @click=${() => forgetNow(element)}>${label}</button>`;
  if (kiosk) {
    const { finished } = element;
    const label = say(finished ? memory.done : memory.nextPerson);
    return html`<div class="memory">${button(label, finished ? 'wide' : 'quiet wide')}</div>`;
  }
  return html`<form class="memory small muted" part="memory" @input=${element.typed}>
    <label class="choice">
      <input type="checkbox" name="remember" .checked=${ticked} />
      <span>${say(memory.remember)}</span>
    </label>
    ${button(say(memory.forget), 'link')}
    <p id="memory-note" role="status">${note ? say(note) : nothing}</p>
  </form>`;
}

/** A shared device: how long nobody may touch it before it forgets, and how long after an action. */
export const patience = { idleMs: 120_000, afterMs: 30_000 };

/** Elements of a shared device that are watched, and whether what was done in them was finished when it was last seen. */
const watched = new WeakMap<Remembering, boolean>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Whoever used a shared device is forgotten by all of its elements once they have gone. */
function wait(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const left = [...knowing].filter(one => one.kiosk && one.knowsReader);
    if (left.length) forget(left);
  }, ms);
}

/** Watches an element of a shared device, and offers nothing that its browser remembers. */
function watch(element: Remembering): void {
  const { finished } = element;
  if (finished && !watched.get(element)) wait(patience.afterMs);
  const begins = !watched.has(element);
  watched.set(element, finished);
  if (!begins) return;
  const touched = () => wait(element.finished ? patience.afterMs : patience.idleMs);
  for (const type of ['input', 'pointerdown', 'keydown', 'action-complete'])
    element.addEventListener(type, touched);
  const plain = () => {
    for (const field of element.renderRoot.querySelectorAll('[autocomplete]:not([autocomplete=off])')) {
      field.setAttribute('autocomplete', 'off');
    }
  };
  new MutationObserver(plain).observe(element.renderRoot, { childList: true, subtree: true });
  plain();
}
