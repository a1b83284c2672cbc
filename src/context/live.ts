import type { Progress } from '../contract/index.ts';

/**
 * A campaign's live events, over one connection for the whole browser profile: the tab that holds
 * the lock listens to the endpoint and tells the others. (Over HTTP/1.1 a browser opens only six
 * connections to a host; eight tabs with one each would block the ninth.)
 * @param failed called once when there can be no live events here.
 * @returns what ends it, and lets another tab take over.
 */
export function liveProgress(url: string, set: (progress: Progress) => void, failed: () => void): () => void {
  if (!navigator.locks || typeof BroadcastChannel === 'undefined') {
    queueMicrotask(failed);
    return () => {};
  }
  const ending = new AbortController();
  const channel = new BroadcastChannel(`upstander ${url}`);
  channel.onmessage = ({ data }: MessageEvent<Progress>) => set(data);

  const listen = () =>
    new Promise<void>(done => {
      const events = new EventSource(url);
      const end = () => {
        events.close();
        done();
      };
      events.addEventListener('progress', ({ data }: MessageEvent<string>) => {
        const progress = JSON.parse(data) as Progress;
        channel.postMessage(progress);
        set(progress);
      });
      events.onerror = () => {
        if (events.readyState !== EventSource.CLOSED) return; // the browser connects again by itself
        end();
        stop();
        failed();
      };
      ending.signal.addEventListener('abort', end);
    });
  const stop = () => {
    ending.abort();
    channel.close();
  };

  navigator.locks.request(`upstander ${url}`, { signal: ending.signal }, listen).catch(() => {}); // asked to end while waiting for the lock
  return stop;
}
