// Numbers for the demo's meters, so that nobody looks at a row of zeros. Nobody is said to have signed: they are imports
// that say of themselves that they are made up, and meters of samples tell them apart from what people did.
import type { ActionKind } from '../contract/index.ts';
import type { Clock, Store } from '../endpoint/index.ts';

const SOURCE = 'Made up for the demo: nobody did this';

/** How many of what, by campaign. Each campaign is a sample. */
export const SAMPLE_COUNTS: Readonly<Record<string, readonly [kind: ActionKind, n: number]>> = {
  sesta: ['signature', 2847],
  'hr-2172': ['letter', 312],
  'tvpra-2011': ['signature', 3120],
  'clovis-police': ['letter', 48],
  'massage-policy': ['letter', 164],
  'hotel-policy': ['letter', 87],
  'safe-harbor': ['letter', 205],
  'visa-workers': ['letter', 391],
  'sales-crews': ['letter', 132],
  'thank-you': ['letter', 26],
  alerts: ['signature', 218],
};

/** Enters the numbers where nothing was ever entered: once, also where somebody took them out again. */
export async function enterSampleCounts({ imports }: Pick<Store, 'imports'>, clock: Clock): Promise<void> {
  for (const [campaign, [kind, n]] of Object.entries(SAMPLE_COUNTS)) {
    if ((await imports.list(campaign)).length) continue;
    await imports.add({ campaign, id: 'sample', kind, n, source: SOURCE, at: clock().toISOString() });
  }
}
