import type { Campaign } from '../contract/index.ts';

/** Where others can act: the campaign's own page, else this one, without its query. */
export const shareUrl = ({ share }: Pick<Campaign, 'share'>): string =>
  share?.url ?? location.origin + location.pathname;
