import type { Campaign, Network } from '../../../contract/index.ts';
import type { AnyTarget } from '../letters.ts';

/** A way to a target that the reader goes by themselves. */
export type Way = 'own-page' | 'mail-app' | 'copy' | 'call' | 'post' | 'print';

export const NETWORKS: readonly Network[] = ['x', 'bluesky', 'mastodon', 'facebook'];

/** The official's own contact page, else their site. */
export const ownPage = ({ contacts: { form, site } }: AnyTarget): string | undefined => form ?? site;

/** The numbers of a target, the main one first: it has no place. */
export function numbersOf({
  contacts: { phone, offices = [] },
}: AnyTarget): { place: string; phone: string }[] {
  const all = [{ place: '', phone }, ...offices].filter(office => office.phone);
  return all.map(({ place, phone }) => ({ place, phone: phone! }));
}

/** Where a target can be spoken to in public: where it has a handle; everywhere, by name, if the campaign has posts. */
export const networksOf = ({ contacts: { social = {} } }: AnyTarget, { posts }: Campaign): Network[] =>
  NETWORKS.filter(network => posts ?? social[network]);

/**
 * The ways to a target, the best one first. A letter can be copied and printed whoever it is for: it can
 * always be handed over.
 */
export function waysTo(target: AnyTarget, campaign: Campaign): Way[] {
  const letter = Boolean(campaign.letters?.length);
  const offered: Record<Way, boolean> = {
    'own-page': letter && Boolean(ownPage(target)),
    'mail-app': letter && Boolean(target.contacts.email),
    call: numbersOf(target).length > 0,
    post: networksOf(target, campaign).length > 0,
    copy: letter,
    print: letter,
  };
  return (Object.keys(offered) as Way[]).filter(way => offered[way]);
}
