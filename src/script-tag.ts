import type { Config } from './context/config.ts';

/**
 * Makes what stands on the pasted tag (`data-endpoint`, `data-campaign`, `lang`) the page's default.
 * Apart from `pageConfig()`, which reads it: importing that would cost the loader a request.
 */
export function readScriptTag(tag: HTMLScriptElement | null | undefined): void {
  if (!tag) return;
  const { endpoint, campaign } = tag.dataset;
  const config: Config = { endpoint, campaign, lang: tag.lang || undefined };
  (globalThis as unknown as Record<symbol, Config>)[Symbol.for('upstander@1.page')] = config;
}
