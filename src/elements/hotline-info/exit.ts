// Leaving fast: the page is covered at once, then replaced, so that Back does not return to it.

/** Where to, if nothing else is said or can be gone to. */
export const NEUTRAL = 'https://www.wikipedia.org/';

/**
 * Covers the whole viewport and goes to a neutral page. Covered it stays, however slow the line, and also in a
 * frame that may not move its page. The page around is asked to do the same (`frame.ts` answers).
 */
export function leave(to: string | null): void {
  let destination = NEUTRAL;
  try {
    const asked = new URL(to || NEUTRAL, document.baseURI);
    if (asked.protocol.startsWith('http')) destination = asked.href; // no script
  } catch {
    // no address
  }
  const cover = document.createElement('div');
  cover.style.cssText = 'all:initial;position:fixed;inset:0;z-index:2147483647;background:#fff';
  cover.popover = 'manual';
  document.documentElement.append(cover);
  cover.showPopover?.(); // above open dialogs, which no z-index reaches
  document.documentElement.style.overflow = 'hidden';
  document.body.inert = true; // nor is anything read out or reached by keys any more
  if (parent !== window) parent.postMessage({ upstander: 'leave', exit: destination }, '*');
  try {
    window.top!.location.replace(destination);
  } catch {
    // Only the page around may.
  }
}

/** Calls back when Escape is pressed three times within two seconds. */
export function onTripleEscape(callback: () => void): () => void {
  let presses: number[] = [];
  const press = (event: KeyboardEvent) => {
    const { key, timeStamp } = event;
    if (key !== 'Escape') return;
    presses = [...presses.filter(time => timeStamp - time < 2000), timeStamp];
    if (presses.length < 3) return;
    event.preventDefault(); // to a browser, Escape means to stop loading: also the page that is left for
    event.stopImmediatePropagation(); // one of several elements leaves, or each would stop the one before
    callback();
  };
  addEventListener('keydown', press, true);
  return () => removeEventListener('keydown', press, true);
}
