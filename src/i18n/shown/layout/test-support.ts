// Does what a card says fit into it? Told from what the browser has drawn.
const ROOM = 1; // a pixel: letters overhang a little, and boxes are rounded

/** The elements of a card, those in the page's children included. */
const elements = (host: Element): HTMLElement[] => [
  ...host.shadowRoot!.querySelectorAll<HTMLElement>('*:not(style, script, template)'),
];
const drawn = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
/** For those alone who do not see the card, or far away on purpose. */
const apart = (element: Element): boolean => {
  for (let one: Element | null = element; one; one = one.parentElement) {
    const { clipPath, position, width } = getComputedStyle(one);
    if (position === 'absolute' && (clipPath !== 'none' || parseFloat(width) <= 1)) return true;
    if (position === 'fixed') return true;
  }
  return false;
};
const tell = (element: Element) =>
  `<${element.localName}${element.id && `#${element.id}`}${[...element.classList].map(one => `.${one}`).join('')}> “${element.textContent!.trim().replace(/\s+/g, ' ').slice(0, 80)}”`;

/** Scrolls of its own accord, or shortens what is chosen in it. */
const SCROLLS = 'textarea, select, input, option, optgroup, svg, svg *';

/** The nearest box around a text. */
function boxOf(element: Element): Element {
  let one = element;
  while (getComputedStyle(one).display.startsWith('inline') && getComputedStyle(one).display === 'inline') {
    const parent: Element | null = one.parentElement;
    if (!parent) return one;
    one = parent;
  }
  return one;
}

/** What does not fit: wider than its box, cut off, or beyond the card. */
export function overflows(host: Element): string[] {
  const wrong = new Set<string>();
  const card = host.getBoundingClientRect();
  if (document.scrollingElement!.scrollWidth > document.scrollingElement!.clientWidth)
    wrong.add(`the page scrolls sideways: ${document.scrollingElement!.scrollWidth} px`);
  for (const element of elements(host)) {
    if (!drawn(element) || element.matches(SCROLLS) || apart(element)) continue;
    const { overflowX, overflowY, display } = getComputedStyle(element);
    if (display !== 'inline' && element.scrollWidth > element.clientWidth + ROOM)
      wrong.add(`${element.scrollWidth} px in ${element.clientWidth}: ${tell(element)}`);
    if (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + ROOM && overflowX !== 'auto')
      wrong.add(`cut off, ${element.scrollHeight} px in ${element.clientHeight}: ${tell(element)}`);
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.textContent!.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = boxOf(element).getBoundingClientRect();
      for (const { left, right, top, bottom, width } of range.getClientRects()) {
        if (!width) continue;
        if (left < box.left - ROOM || right > box.right + ROOM)
          wrong.add(
            `beside its box by ${Math.round(Math.max(box.left - left, right - box.right))} px: ${tell(element)}`,
          );
        if (left < card.left - ROOM || right > card.right + ROOM)
          wrong.add(`beside its card: ${tell(element)}`);
        if (element.localName === 'button' && (top < box.top - ROOM || bottom > box.bottom + ROOM))
          wrong.add(`above or below its button: ${tell(element)}`);
      }
    }
  }
  return [...wrong];
}

/** Opens what is folded: it is read, too. */
export function unfold(host: Element): void {
  for (const details of host.shadowRoot!.querySelectorAll('details')) details.open = true;
}
