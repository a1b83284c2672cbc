import { shared } from './shared.ts';

/** The configuration on the script tag: the page's default. The loader writes it. */
export interface PageConfig {
  endpoint?: string | undefined;
  campaign?: string | undefined;
  lang?: string | undefined;
}

export const pageConfig = (): PageConfig => shared<PageConfig>('page', () => ({}));
