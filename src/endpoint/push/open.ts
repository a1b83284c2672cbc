import type { Registry } from '../campaigns/registry.ts';
import type { Draining } from '../drain.ts';
import { type PushDrainParts, pushDrain } from './drain.ts';
import type { OsdiOptions } from './options.ts';
import { Platform } from './platform.ts';

export interface Pushes {
  drain: Draining | undefined;
  /** Whether the platform is told of a campaign's signatures. */
  pushed: (campaign: string) => boolean;
  warnings: string[];
}

/** What a platform is told, where one is configured. */
export function openPushes(
  osdi: OsdiOptions | undefined,
  parts: Pick<PushDrainParts, 'store' | 'clock' | 'log'> & { registry: Registry },
): Pushes {
  const { campaigns } = osdi ?? { campaigns: {} };
  return {
    drain: osdi && pushDrain({ ...parts, platform: new Platform(osdi), campaigns }),
    pushed: campaign => Object.hasOwn(campaigns, campaign),
    // A mistyped id would tell the platform of nobody.
    warnings: Object.keys(campaigns)
      .filter(id => !parts.registry.has(id))
      .map(id => `osdi.campaigns: there is no campaign ${id}`),
  };
}
