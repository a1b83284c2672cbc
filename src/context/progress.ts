import { clientFor } from '../client/index.ts';
import type { Progress } from '../contract/index.ts';
import { keepProgress } from './keep-progress.ts';
import { named } from './named.ts';
import { type Resource, resource } from './resource.ts';

/**
 * A campaign's progress, kept fresh while it is shown: by a poll, or by live events.
 * @param first what is shown until then, where it is known.
 */
export function progressResource(endpoint: string, id: string, first?: Progress): Resource<Progress> {
  const client = clientFor(endpoint);
  const path = `campaigns/${encodeURIComponent(id)}`;
  const live = client.acts ? client.url(`${path}/live`) : undefined;
  return named(`progress ${endpoint} ${id}`, () => {
    const newest = newestSince(first);
    return resource(
      async fresh => newest(await client.get<Progress>(`${path}/progress`, {}, fresh)),
      (self, set) => keepProgress(self, next => set(newest(next, true)), live),
      first,
    );
  });
}

/**
 * A cache may answer with less than is shown: that is left out. What truly fell is told with a later time. But the times
 * of two processes, or of a clock that was set back, contradict each other: what stays older for longer than any cache
 * keeps it, six polls or a minute, is so. Live events come from no cache.
 */
const newestSince =
  (held?: Progress, left = 5) =>
  (next: Progress, live?: boolean): Progress => {
    const older = held?.asOf && next.asOf && next.asOf < held.asOf && !live && left--;
    if (!older) {
      held = next;
      left = 5;
    }
    return held!;
  };
