import { ContextEvent, ContextRoot, createContext } from '@lit/context';
import { shared } from './shared.ts';

/** What an element needs to know before it can ask anything. */
export interface Config {
  /** Where to ask: the endpoint's address, or `static:` and a folder of JSON files. */
  endpoint?: string | undefined;
  campaign?: string | undefined;
  lang?: string | undefined;
}

/** The configuration that `<action-provider>` gives to what is inside it. */
export const configContext = createContext<Config>(Symbol.for('upstander@1.config'));

/** Lets an element upgrade before its provider: requests wait at the root until one comes. */
export function attachContextRoot(): void {
  shared('root', () => {
    const root = new ContextRoot();
    root.attach(document.documentElement);
    return root;
  });
}

/** Asks what a provider around `element` gives, now and whenever it changes. */
export function watchOuterConfig(
  element: Element,
  callback: (outer: Config, leave: (() => void) | undefined) => void,
): void {
  element.dispatchEvent(new ContextEvent(configContext, element, callback, true));
}
