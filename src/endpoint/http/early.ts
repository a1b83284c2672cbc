import { Failure } from './failure.ts';

/** So many actions may wait for the disk: at a few thousand a second, the last one waits well under a second. */
const MOST = 1000;
/** Whoever is refused comes back after so many seconds, not all at once. */
const LEAST_PAUSE = 2;
const MOST_PAUSE = 8;

const pause = (): string => String(LEAST_PAUSE + Math.floor(Math.random() * (MOST_PAUSE - LEAST_PAUSE + 1)));

/**
 * What all readers ask for costs next to nothing, and whoever runs the endpoint has to see what goes on. A person with a
 * browser gets a page: they cannot tell it to come back.
 */
function canWait({ url, headers }: Request): boolean {
  const { pathname } = new URL(url);
  if (!pathname.startsWith('/v1/') || pathname.startsWith('/v1/campaigns/')) return false;
  return !headers.get('Accept')?.includes('text/html');
}

/** Said wherever it is too much. */
export const overloaded = () =>
  new Failure('overloaded', { detail: 'Try again in a moment' }, { 'Retry-After': pause() });

/**
 * Refuses what would come too late: an honest no comes early, not after a minute.
 * @param waiting how many actions wait for the disk, all of them there: whoever sends slowly holds up nobody.
 * @returns the whole answer, without anything else being asked; or nothing, where there is room.
 */
export function refusedEarly(request: Request, waiting: number): Response | undefined {
  if (waiting < MOST || !canWait(request)) return undefined;
  const { problem, headers } = overloaded();
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...headers,
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'Retry-After',
    },
  });
}
