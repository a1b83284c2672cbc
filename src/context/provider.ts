// What an <action-provider> gives to what is inside it. Only loaded on pages that have one.
import { ContextEvent, createContext } from '@lit/context';
import { closest } from './closest.ts';
import type { Config } from './config.ts';

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
  const pending = closest(element, 'action-provider:not(:defined)');
  if (pending) void customElements.whenDefined(pending.localName).then(ask);
  return () => {
    ended = true;
    leave?.();
  };
}
