// Tells whoever made the page what an element was not told. Loaded only where something is missing.
import { closest } from '../context/closest.ts';
import type { Config } from '../context/config.ts';

/** A page may still set it: a script that comes later, a framework. */
const PATIENCE_MS = 1000;

const told = new WeakSet<Element>();

/** Once for an element: what to set, where it still has no endpoint or no campaign. */
export async function tellUnset(element: HTMLElement, config: () => Config): Promise<void> {
  if (told.has(element) || !element.isConnected) return; // a server's drawing is connected to nothing
  told.add(element);
  const provider = closest(element, 'action-provider:not(:defined)');
  if (provider) await customElements.whenDefined(provider.localName);
  await new Promise(done => setTimeout(done, PATIENCE_MS));
  const { endpoint, campaign } = config();
  if (!element.isConnected || (endpoint && campaign)) return;
  const lacks = [
    !endpoint && 'endpoint: set endpoint="https://…" on it, or data-endpoint on the script tag',
    !campaign && 'campaign: set campaign="…" on it, or data-campaign on the script tag',
  ].filter(Boolean);
  console.warn(`upstander: <${element.localName}> has no ${lacks.join('; and no ')}`);
}
