// What is wrong with a form is said again when another language comes.
import type { Acting } from './acting.ts';
import type { Errors } from './fields.ts';

/** Errors that can be said again: what is wrong by then, in the language of then. */
export const anew = (make: () => Errors): Errors => Object.assign(make(), { again: () => anew(make) });

/** The language that an element was drawn in last. */
const spoken = new WeakMap<Acting, string>();

/** At each drawing: another language says anew what is wrong. Who corrects it keeps the focus. */
export function sayAnew(element: Acting): void {
  const { wordsLang: lang, errors, updateComplete } = element;
  // Once the form is drawn: what is asked anew in it is not answered.
  if (errors.size && (spoken.get(element) ?? lang) !== lang)
    void updateComplete.then(() => (element.errors = errors.again?.() ?? new Map()));
  spoken.set(element, lang);
}
