const TIMEOUT_MS = 15_000;

/**
 * A JSON request without cookies or referrer. What can pass is tried again: reads always can be, and
 * an action carries its own id.
 * @throws ClientError
 */
export async function request<T>(url: string, init: RequestInit): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    let response: Response | undefined;
    let body: unknown;
    try {
      response = await fetch(url, {
        ...init,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      body = await response.json();
      if (response.ok) return body as T;
    } catch {
      // judged below
    }
    const { waitOrThrow } = await import('./failure.ts');
    await waitOrThrow(attempt, response, body);
  }
}
