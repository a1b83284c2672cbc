import type { Problem, ProblemKind } from '../contract/index.ts';
import { ClientError } from './client.ts';

/** Attempts after the first, where it is safe to ask again, and the pause before each. */
const PAUSES_MS = [600, 2400];
const TIMEOUT_MS = 15_000;

/**
 * A JSON request without cookies or referrer. No answer, 429 and 5xx are tried again: reads always
 * can be, and an action carries its own id.
 * @throws ClientError
 */
export async function request<T>(url: string | URL, init: RequestInit = {}): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await once<T>(url, init);
    } catch (error) {
      const pause = PAUSES_MS[attempt];
      if (!(error instanceof ClientError) || !isPassing(error) || pause === undefined) throw error;
      await new Promise(resolve => setTimeout(resolve, pause * (0.75 + Math.random() / 2)));
    }
  }
}

const isPassing = ({ kind, problem }: ClientError) =>
  kind === 'offline' || (problem !== undefined && (problem.status >= 500 || problem.status === 429));

async function once<T>(url: string | URL, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, {
      ...init,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    throw new ClientError('offline', undefined, { cause: error });
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body as T;
  const { type } = (body ?? {}) as Partial<Problem>;
  const kind =
    (type?.split(':').pop() as ProblemKind) ?? (response.status === 404 ? 'not-found' : 'unreadable');
  throw new ClientError(kind, { title: kind, type: '', ...(body as object), status: response.status });
}
