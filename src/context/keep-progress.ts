import type { Progress } from '../contract/index.ts';
import type { Resource } from './resource.ts';

/** How often a visible page asks; the endpoint lets caches answer for less than that. */
const POLL_MS = 10_000;

/**
 * Keeps progress fresh while the page is visible: by live events where the campaign offers them and
 * they work, else by asking every few seconds. A hidden tab does nothing.
 * @returns what stops it.
 */
export function keepProgress(
  self: Resource<Progress>,
  set: (value: Progress) => void,
  liveUrl: string | undefined,
  pollMs = POLL_MS,
): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leave: (() => void) | undefined;

  const poll = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void self.refresh().finally(wake), pollMs * (0.9 + Math.random() / 5));
  };
  const listen = async (url: string) => {
    const { liveProgress } = await import('./live.ts');
    if (stopped || document.hidden || leave) return;
    leave = liveProgress(url, set, () => {
      leave = liveUrl = undefined; // no live events after all: ask instead
      wake();
    });
  };
  const wake = () => {
    if (stopped || document.hidden) return;
    if (liveUrl && self.value?.live) void listen(liveUrl).catch(poll);
    else poll();
  };
  const rest = () => {
    clearTimeout(timer);
    leave?.();
    leave = undefined;
  };
  const look = () => {
    if (document.hidden) rest();
    else void self.refresh().finally(wake);
  };

  document.addEventListener('visibilitychange', look);
  if (self.value) wake();
  else look();
  return () => {
    stopped = true;
    rest();
    document.removeEventListener('visibilitychange', look);
  };
}
