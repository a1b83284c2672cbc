import type { Problem, ProblemKind } from '../contract/index.ts';

/** Why a call failed: the endpoint's own problem, no answer at all, or one that is not ours. */
export class ClientError extends Error {
  constructor(
    readonly kind: ProblemKind | 'offline' | 'unreadable',
    readonly problem?: Problem,
  ) {
    super(problem?.detail ?? problem?.title ?? kind);
  }
}

/** The pause before each further attempt. */
const PAUSES_MS = [600, 2400];

/**
 * Judges a failed attempt: waits where another one may go better (no answer, 429, 5xx).
 * @throws ClientError where it may not.
 */
export async function waitOrThrow(
  attempt: number,
  response: Response | undefined,
  body: unknown,
  url = '',
): Promise<void> {
  const error = errorOf(response, body);
  if (response?.status === 404) tellUnknown(url);
  const pause = PAUSES_MS[attempt];
  const passing = !response || response.status >= 500 || response.status === 429;
  if (!passing || pause === undefined) throw error;
  await new Promise(resolve => setTimeout(resolve, pause * (0.75 + Math.random() / 2)));
}

function errorOf(response: Response | undefined, body: unknown): ClientError {
  if (!response) return new ClientError('offline');
  const { status } = response;
  const { type } = (body ?? {}) as Partial<Problem>;
  const kind = (type?.split(':').pop() as ProblemKind) ?? (status === 404 ? 'not-found' : 'unreadable');
  return new ClientError(kind, { title: kind, type: '', ...(body as object), status });
}

const told = new Set<string>();

/** Tells whoever made the page, once, which endpoint has no campaign of this id. */
function tellUnknown(url: string): void {
  const [, endpoint, id] = /^(.*?)(?:\/v1)?\/campaigns\/([^/.?]+)/.exec(url) ?? [];
  if (!id || told.has(endpoint + id)) return;
  told.add(endpoint + id);
  console.warn(`upstander: ${endpoint} knows no campaign "${id}"`);
}
