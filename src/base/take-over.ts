/**
 * What a reader typed into a form among an element's children, before the element was there to be typed
 * into. Not what they ticked: a consent holds for the words beside it.
 * @returns the values by the names of the fields, and the name of the one that has the focus.
 */
export function typedInside(element: Element): [values: Record<string, string>, focused: string | undefined] {
  const values: Record<string, string> = {};
  let focused: string | undefined;
  const fields = 'input:not([type=hidden],[type=radio],[type=checkbox]),textarea';
  for (const field of element.querySelectorAll<HTMLInputElement>(fields)) {
    if (field.value) values[field.name] = field.value;
    if (field.matches(':focus')) focused = field.name;
  }
  return [values, focused];
}
