import { Failure } from './failure.ts';

/** So many requests may be on their way: at a few thousand a second, the last one waits well under a second. */
const MOST = 1000;
/** Whoever is refused comes back after so many seconds, not all at once. */
const LEAST_PAUSE = 2;
const MOST_PAUSE = 8;

/** Counts what is being answered, and refuses what is too much at once: an honest no comes early, not after a minute. */
export class Underway {
  #now = 0;
  readonly #refused: (method: string) => void;

  constructor(refused: (method: string) => void) {
    this.#refused = refused;
  }

  /** @param answer the endpoint's own; a stream is answered as it begins. */
  async take(request: Request, answer: () => Response | Promise<Response>): Promise<Response> {
    if (this.#now >= MOST && canWait(request)) {
      this.#refused(request.method);
      return tooMuch();
    }
    this.#now++;
    try {
      return await answer();
    } finally {
      this.#now--;
    }
  }
}

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

/** The whole answer: nothing else is asked any more. */
function tooMuch(): Response {
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
