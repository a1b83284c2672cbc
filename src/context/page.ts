import type { Config } from './config.ts';
import { shared } from './shared.ts';

/** The configuration on the script tag: the page's default. The loader writes it. */
export const pageConfig = (): Config => shared<Config>('page', () => ({}));
