import { type Asked, ask } from '../network/ask.ts';
import { DeliveryFailure } from './failure.ts';

/** How long another system may take to answer, in ms. */
const PATIENCE_MS = 30_000;
/** So much of an answer is looked at, in bytes. */
const MOST = 10_000;

/** Where it may be, and how it is found, where that is not as usual. */
export type PostOptions = Partial<Pick<Asked, 'patience' | 'inside' | 'resolve'>>;

/**
 * Posts to a configured address, and to no other: a redirect is not followed, and a name must not lead into a
 * private network, unless it is said to be there.
 * @returns the status, and the start of what was answered.
 * @throws DeliveryFailure where nothing was answered: no fault of the letter, which waits.
 */
export async function post(
  address: string,
  body: string,
  headers: Record<string, string>,
  { patience = PATIENCE_MS, ...where }: PostOptions = {},
): Promise<{ status: number; answer: string }> {
  try {
    const { status, text } = await ask(address, {
      ...where,
      method: 'POST',
      body,
      headers: { 'User-Agent': 'upstander', 'Content-Length': String(Buffer.byteLength(body)), ...headers },
      patience,
      most: MOST,
    });
    return { status, answer: text };
  } catch (error) {
    const { name, code } = error as { name: string; code?: unknown };
    throw new DeliveryFailure('ENET', typeof code === 'string' ? code : name, { waits: true });
  }
}
