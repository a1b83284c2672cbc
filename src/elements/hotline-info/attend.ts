// While a card stands in a page: its exit stays in sight wherever the reader scrolls, what it says of the
// hour stays true, a discreet card opens for the printer, and a page that asks hears which way was taken.
import { HotlineContactEvent } from './events.ts';
import type { HotlineInfo } from './hotline-info.ts';
import type { Channel } from './ways.ts';

/** How often the card looks at the clock. */
const LOOK_MS = 30_000;

/** At the head of a page the exit floats at the foot of the screen: what lies beneath it can always be scrolled free. */
const HEAD_PX = 64;

/** Of a card whose last pixels are on the screen, the exit is not. */
const EXIT_ROOM = '-64px 0px';

interface Card {
  element: HTMLElement;
  seen: boolean;
}

/** All cards of the page, in the order of their coming. */
const cards = new Set<Card>();

const exitOf = ({ element }: Card) => element.shadowRoot!.querySelector<HTMLElement>('.exit');

/** Some browsers give what is inside closed details a place too: these are asked themselves. */
const shows = (exit: HTMLElement | null) =>
  exit?.parentElement!.getClientRects().length && exit.closest('details')?.open !== false;

/** Where no card is in sight, the exit of the first floats above the page; a closed card has none, nor has an inert one. */
function arrange(): void {
  if (document.body.inert) return; // left: what is shown now would come above the cover
  const shown = [...cards].filter(card => shows(exitOf(card)) && !card.element.closest('[inert]'));
  const floating = shown.some(({ seen }) => seen) ? undefined : shown[0];
  for (const card of cards) {
    const exit = exitOf(card);
    if (!exit) continue;
    const floats = card === floating;
    exit.classList.toggle('low', parent === window && scrollY < HEAD_PX);
    if (floats === exit.hasAttribute('popover')) continue;
    exit.popover = floats ? 'manual' : null;
    if (floats) exit.showPopover?.();
  }
}

/**
 * In a frame that is as high as what is in it, nothing sticks to the edge of the screen: there the exit moves
 * down to the first row that can be seen.
 */
function followInFrame(element: HTMLElement): () => void {
  const seen = new Map<Element, boolean>();
  const place = () => {
    const exit = exitOf({ element, seen: true });
    const rows = [...seen.keys()];
    if (!exit) return;
    const first = rows.find(row => seen.get(row));
    const top = exit.parentElement!.getBoundingClientRect().top;
    const down = first && first !== rows[0] ? first.getBoundingClientRect().top - top : 0;
    exit.style.translate = down > 0 ? `0 ${Math.round(down)}px` : '';
  };
  const observer = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) seen.set(target, isIntersecting);
      place();
    },
    { threshold: 0.9 },
  );
  const rows = () => {
    const now = element.shadowRoot!.querySelectorAll('.top, h2, .way, p');
    if (now.length === seen.size && [...now].every(row => seen.has(row))) return;
    observer.disconnect();
    seen.clear();
    for (const row of now) {
      seen.set(row, false);
      observer.observe(row);
    }
  };
  const changes = new MutationObserver(rows);
  changes.observe(element.shadowRoot!, { childList: true, subtree: true });
  rows();
  return () => {
    observer.disconnect();
    changes.disconnect();
  };
}

/** Paper has all numbers; then the card is as it was. */
function openForPaper(element: HTMLElement): () => void {
  let opened: HTMLDetailsElement | null = null;
  const before = () => {
    opened = element.shadowRoot!.querySelector<HTMLDetailsElement>('.card > details:not([open])');
    if (opened) opened.open = true;
  };
  const after = () => {
    if (opened) opened.open = false;
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}

function tellTaken({ target }: Event): void {
  const way = (target as Element).closest('.way');
  const root = way?.getRootNode() as ShadowRoot | undefined;
  const element = root?.host as HotlineInfo | undefined;
  const line = way?.closest<HTMLElement>('[data-line]')?.dataset['line'];
  if (element?.track && line)
    element.dispatchEvent(new HotlineContactEvent(line, way!.classList.item(1) as Channel));
}

/** @param again draws the card again. @returns what ends it. */
export function attend(element: HotlineInfo, again: () => void): () => void {
  const card: Card = { element, seen: true };
  cards.add(card);
  const observer = new IntersectionObserver(
    entries => {
      card.seen = entries.at(-1)!.isIntersecting;
      arrange();
    },
    { rootMargin: EXIT_ROOM },
  );
  observer.observe(element);
  addEventListener('scroll', arrange, { passive: true });
  element.renderRoot.addEventListener('click', tellTaken);
  element.renderRoot.addEventListener('toggle', arrange, true); // details that open or close
  const ends = [openForPaper(element), parent === window ? undefined : followInFrame(element)];
  const timer = setInterval(again, LOOK_MS);
  return () => {
    cards.delete(card);
    if (!cards.size) removeEventListener('scroll', arrange);
    observer.disconnect();
    element.renderRoot.removeEventListener('click', tellTaken);
    element.renderRoot.removeEventListener('toggle', arrange, true);
    for (const end of ends) end?.();
    clearInterval(timer);
    arrange();
  };
}
