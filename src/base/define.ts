import { shared } from '../context/shared.ts';

/** Registers an element. The first copy on a page stays; that there is another is said once, and quietly. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!globalThis.customElements) return; // on a server
  const first = customElements.get(tag);
  if (!first) customElements.define(tag, element);
  else if (first !== element) {
    shared('twice', () => {
      console.info('upstander: a second copy; the first stays');
      return true;
    });
  }
}
