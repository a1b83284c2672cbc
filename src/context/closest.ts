/** The nearest element that matches, from `element` itself out through shadow roots. */
export function closest(element: Element, selector: string): HTMLElement | null {
  const root = element.getRootNode();
  return (
    element.closest<HTMLElement>(selector) ??
    (root instanceof ShadowRoot ? closest(root.host, selector) : null)
  );
}
