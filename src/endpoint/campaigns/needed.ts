import type { Campaign } from '../../contract/index.ts';

/** What an element that takes such actions never shows. */
const SPARED: Readonly<Record<string, readonly (keyof Campaign)[]>> = {
  signature: ['bill', 'targets', 'letters', 'call', 'posts', 'print', 'topics'],
  letter: ['petition'],
};

/**
 * A campaign without what an action of this kind has no use for, so that a reader begins with fewer packets.
 * @param kind of an action; anything else gets the whole campaign.
 */
export function neededFor(campaign: Campaign, kind = ''): Campaign {
  const spared = Object.hasOwn(SPARED, kind) ? SPARED[kind]! : [];
  const isNeeded = (name: string) => !spared.includes(name as keyof Campaign);
  const needed = Object.entries(campaign).filter(([name]) => isNeeded(name));
  const originals = Object.entries(campaign.originals ?? {}).filter(([at]) => isNeeded(at.split('/')[1]!));
  return {
    ...(Object.fromEntries(needed) as Campaign),
    ...(campaign.originals && { originals: Object.fromEntries(originals) }),
  };
}
