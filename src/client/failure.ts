import type { Problem, ProblemKind } from '../contract/index.ts';

/** Why a call failed: the endpoint's own problem, no answer at all, or one that is not ours. */
export class ClientError extends Error {
  constructor(
    readonly kind: ProblemKind | 'offline' | 'unreadable',
    readonly problem?: Problem,
    /** How long the endpoint asks to wait, in ms. */
    readonly retryAfterMs = 0,
  ) {
    super(problem?.detail ?? problem?.title ?? kind);
  }
}

/** The pauses before further attempts, in ms. */
export const patience = { pausesMs: [600, 2400] };

/** Whoever is asked to wait for longer is told, and asked again later. */
const LONGEST_MS = 5000;

/** May the same go better later: did no answer come, or one that says so? */
export const passes = (error: unknown): error is ClientError =>
  error instanceof ClientError &&
  (error.kind === 'offline' || error.problem?.status === 429 || (error.problem?.status ?? 0) >= 500);

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
  const pause = patience.pausesMs[attempt];
  if (!passes(error) || pause === undefined || error.retryAfterMs > LONGEST_MS) throw error;
  const jittered = pause * (0.75 + Math.random() / 2);
  await new Promise(resolve => setTimeout(resolve, Math.max(jittered, error.retryAfterMs)));
}

/** `Retry-After`, in seconds or as a date; never more than an hour. */
function retryAfter(response: Response): number {
  const header = response.headers.get('retry-after') ?? '';
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Math.min(Math.max(ms || 0, 0), 3_600_000);
}

function errorOf(response: Response | undefined, body: unknown): ClientError {
  if (!response) return new ClientError('offline');
  const { status } = response;
  const { type } = (body ?? {}) as Partial<Problem>;
  const kind = (type?.split(':').pop() as ProblemKind) ?? (status === 404 ? 'not-found' : 'unreadable');
  return new ClientError(kind, { title: kind, type: '', ...(body as object), status }, retryAfter(response));
}

const told = new Set<string>();

/** Tells whoever made the page, once, which endpoint has no campaign of this id. */
function tellUnknown(url: string): void {
  const [, endpoint, id] = /^(.*?)(?:\/v1)?\/campaigns\/([^/.?]+)/.exec(url) ?? [];
  if (!id || told.has(endpoint + id)) return;
  told.add(endpoint + id);
  console.warn(`upstander: ${endpoint} knows no campaign "${id}"`);
}
