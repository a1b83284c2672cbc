/**
 * What a reader typed into a form among an element's children, before the element was there to be typed
 * into. Not what they ticked: a consent holds for the words beside it.
 * @returns the values by the names of the fields, and the child that has the focus.
 */
export function typedInside(element: Element): [values: Record<string, string>, focused: Element | null] {
  const values: Record<string, string> = {};
  const fields = 'input:not([type=hidden],[type=radio],[type=checkbox]),textarea';
  for (const field of element.querySelectorAll<HTMLInputElement>(fields))
    if (field.value) values[field.name] = field.value;
  return [values, focusedInside(element)];
}

/** The child that has the focus. Not by `:focus`, which nothing has in a window that is not looked at. */
export function focusedInside(element: Element): Element | null {
  const { activeElement } = element.getRootNode() as Document | ShadowRoot;
  return activeElement !== element && element.contains(activeElement) ? activeElement : null;
}

/**
 * Puts the focus where a reader had it among the children: into the same field, at the same place in it, else on
 * the title, so that the next thing they reach is the element's, not what stands after it.
 */
export function focusAgain(root: ShadowRoot, child: Element): void {
  if (child.getClientRects().length) return; // it is still shown
  const { name, selectionStart, selectionEnd } = child as HTMLInputElement;
  const field = root.getElementById(name) as HTMLInputElement | null;
  const place = field ?? root.querySelector<HTMLElement>('[part=title]');
  if (!field) place?.setAttribute('tabindex', '-1');
  place?.focus();
  // An address of e-mail tells and takes no place.
  if (field?.type === 'text') field.setSelectionRange(selectionStart, selectionEnd);
}
