// The configuration on the script tag. Apart from the rest of the context: the loader needs no more.
import { shared } from './shared.ts';

export interface PageConfig {
  endpoint?: string | undefined;
  campaign?: string | undefined;
  lang?: string | undefined;
}

/** The whole page's default. */
export const pageConfig = (): PageConfig => shared<PageConfig>('page', () => ({}));

/** Reads `data-endpoint`, `data-campaign` and `lang` of the tag that loads the script at `url`. */
export function readScriptTag(url: string): void {
  const tag = [...document.scripts].find(({ src }) => src === url);
  if (!tag) return;
  const { endpoint, campaign } = tag.dataset;
  Object.assign(pageConfig(), { endpoint, campaign, lang: tag.lang || undefined });
}
