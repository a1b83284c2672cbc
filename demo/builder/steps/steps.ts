// The steps, in their order; which of them a kind has, and which one a part of the file belongs to.
import type { Path } from '../../../src/campaign-file/problems.ts';
import type { Kind } from '../model/state.ts';

export type StepId = 'kind' | 'text' | 'targets' | 'consent' | 'languages' | 'look' | 'take';

export const TITLES: Record<StepId, string> = {
  kind: 'Kind',
  text: 'Text',
  targets: 'Letter',
  consent: 'Consent',
  languages: 'Languages',
  look: 'Look',
  take: 'Take away',
};

const STEPS: Record<Kind, StepId[]> = {
  petition: ['kind', 'text', 'consent', 'languages', 'look', 'take'],
  letter: ['kind', 'text', 'targets', 'consent', 'languages', 'look', 'take'],
  hotline: ['kind', 'text', 'look', 'take'],
  meter: ['kind', 'text', 'languages', 'look', 'take'],
};

/** @param kind without one, that is all there is to say. */
export const stepsOf = (kind: Kind | undefined): StepId[] => (kind ? STEPS[kind] : ['kind']);

const OWNED: Partial<Record<StepId, readonly string[]>> = {
  targets: ['targets', 'letters', 'call', 'posts', 'print', 'topics', 'deliver'],
  consent: ['disclosures', 'retention'],
  languages: ['lang'],
};

/** The step whose form has this place of the file; nothing where the file as a whole is meant. */
export function stepOf(path: Path): StepId | undefined {
  if (!path.length) return undefined;
  const [step] = Object.entries(OWNED).find(([, names]) => names.includes(String(path[0]))) ?? ['text'];
  return step as StepId;
}
