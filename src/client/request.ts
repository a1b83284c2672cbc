const TIMEOUT_MS = 15_000;

/** No answer may bring an address that runs in the page: a click on it would. Browsers overlook control characters. */
const withoutScripts = (_: string, value: unknown): unknown =>
  // eslint-disable-next-line no-control-regex
  typeof value === 'string' && /^javascript:/i.test(value.replace(/[\0- ]/g, '')) ? '' : value;

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
      body = JSON.parse(await response.text(), withoutScripts);
      if (response.ok && body) return body as T;
    } catch {
      // judged below
    }
    const { waitOrThrow } = await import('./failure.ts');
    await waitOrThrow(attempt, response, body, url);
  }
}
