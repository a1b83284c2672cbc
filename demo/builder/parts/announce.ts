// Says how much is left to whoever listens: once somebody pauses, and only when it changed.
import type { Draft } from '../model/draft.ts';
import { countOf } from './problems.ts';

/** How long a pause is, in ms. */
const PAUSE = 1500;

/** @param region has `role="status"`. */
export function announce(draft: Draft, region: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = countOf(draft);
  draft.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = countOf(draft);
      if (now === told) return;
      told = now;
      region.textContent = now;
    }, PAUSE);
  });
}
