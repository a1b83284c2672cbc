import type { Config } from './context/config.ts';

/**
 * Makes what stands on the pasted tag (`data-endpoint`, `data-campaign`, `lang`) the page's default, where no
 * earlier tag said otherwise.
 * Apart from `pageConfig()`, which reads it: importing that would cost the loader a request.
 */
export function readScriptTag(tag: HTMLScriptElement | null | undefined): void {
  if (!tag) return;
  const page = globalThis as unknown as Record<symbol, Config>;
  const key = Symbol.for('upstander@1.page');
  // A dataset has no key for what is not there: spread, it hides nothing.
  page[key] = { ...tag.dataset, ...(tag.lang && { lang: tag.lang }), ...page[key] };
}
