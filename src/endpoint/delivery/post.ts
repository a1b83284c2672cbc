import { DeliveryFailure } from './failure.ts';

/** How long another system may take to answer, in ms. */
const PATIENCE_MS = 30_000;

/**
 * Posts to a configured address, and to no other: a redirect is not followed.
 * @param patience how long the other system may take to answer, in ms.
 * @returns the status, and the start of what was answered.
 * @throws DeliveryFailure where nothing was answered: no fault of the letter, which waits.
 */
export async function post(
  address: string,
  body: string,
  headers: Record<string, string>,
  patience = PATIENCE_MS,
): Promise<{ status: number; answer: string }> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      headers: { 'User-Agent': 'upstander', ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    return { status: response.status, answer: await start(response) };
  } catch (error) {
    const { name, cause } = error as { name: string; cause?: { code?: unknown } };
    throw new DeliveryFailure('ENET', typeof cause?.code === 'string' ? cause.code : name, { waits: true });
  }
}

/** No more than is looked at, or than came: whoever answers decides how much that is, and the status says enough. */
async function start({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const part of body ?? []) {
      text += decoder.decode(part as Uint8Array, { stream: true });
      if (text.length > 10_000) break;
    }
  } catch {
    // Cut off, or too slow: what was taken must not be posted again for that.
  }
  return text;
}
