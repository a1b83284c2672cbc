/** Registers an element. The first copy on a page stays; a later one says so, once and quietly. */
export function define(tag: string, element: CustomElementConstructor): void {
  const first = customElements.get(tag);
  if (!first) customElements.define(tag, element);
  else if (first !== element) console.info(`upstander: <${tag}> was defined before; the first copy stays.`);
}
