import { ContextEvent, createContext } from '@lit/context';

/** What an element needs to know before it can ask anything. */
export interface Config {
  /** Where to ask: the endpoint's address, or `static:` and a folder of JSON files. */
  endpoint?: string | undefined;
  campaign?: string | undefined;
  lang?: string | undefined;
}

/** The configuration that `<action-provider>` gives to what is inside it. */
export const configContext = createContext<Config>(Symbol.for('upstander@1.config'));

/**
 * Asks what a provider around `element` gives, now and whenever it changes; also one that is upgraded
 * later than the element.
 * @returns what ends it.
 */
export function watchProvider(element: Element, callback: (given: Config) => void): () => void {
  let leave: (() => void) | undefined;
  let ended = false;
  const ask = () => {
    if (ended) return;
    element.dispatchEvent(
      new ContextEvent(
        configContext,
        element,
        (given, unsubscribe) => {
          leave = unsubscribe;
          callback(given);
        },
        true,
      ),
    );
  };
  ask();
  if (provider(element)?.matches(':not(:defined)'))
    void customElements.whenDefined('action-provider').then(ask);
  return () => {
    ended = true;
    leave?.();
  };
}

/** The nearest provider around an element, out through shadow roots. */
function provider(element: Element): Element | null {
  const found = element.parentElement?.closest('action-provider');
  const root = element.getRootNode();
  return (
    found ??
    (root instanceof ShadowRoot ? (root.host.closest('action-provider') ?? provider(root.host)) : null)
  );
}
