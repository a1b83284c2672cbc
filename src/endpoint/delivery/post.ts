import { DeliveryFailure } from './failure.ts';

/** How long another system may take to answer, in ms. */
const PATIENCE_MS = 30_000;

/**
 * Posts to a configured address, and to no other: a redirect is not followed.
 * @returns the status, and the start of what was answered.
 * @throws DeliveryFailure where nothing was answered: to be tried again.
 */
export async function post(
  address: string,
  body: string,
  headers: Record<string, string>,
): Promise<{ status: number; answer: string }> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      headers: { 'User-Agent': 'upstander', ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: response.status, answer: await start(response) };
  } catch (error) {
    const { name, cause } = error as { name: string; cause?: { code?: unknown } };
    const code = typeof cause?.code === 'string' ? cause.code : undefined;
    throw new DeliveryFailure('ENET', code ?? name, { waits: code !== undefined });
  }
}

/** No more than is looked at: whoever answers decides how much that is. */
async function start({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of body ?? []) {
    text += decoder.decode(part as Uint8Array, { stream: true });
    if (text.length > 10_000) break;
  }
  return text;
}
