/** Ours, of whichever copy and under whichever name, in open shadow roots too. */
export function* elementsIn<Ours = HTMLElement>(root: ParentNode): Generator<Ours> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if ('wordsLang' in element) yield element as Ours;
    if (element.shadowRoot) yield* elementsIn<Ours>(element.shadowRoot);
  }
}
