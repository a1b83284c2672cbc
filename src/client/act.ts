import type { Action, Proof, Receipt } from '../contract/index.ts';
import { ClientError } from './failure.ts';
import type { Client } from './index.ts';
import { post } from './post.ts';

/** What an endpoint under pressure asks for. */
const asked = (error: unknown) =>
  error instanceof ClientError && error.kind === 'challenge-needed' ? error.problem?.challenge : undefined;

/**
 * Sends an action, with a proof where the endpoint asks for one; without, where there can be none, or it took too long.
 * @throws ClientError
 */
export async function act(client: Client, action: Action): Promise<Receipt> {
  const send = (proof?: Proof) =>
    post<Receipt>(client, 'actions', proof ? { ...action, check: { ...action.check, proof } } : action);
  try {
    return await send();
  } catch (error) {
    const challenge = asked(error);
    if (!challenge) throw error;
    const part = await import('./challenge.ts').catch(() => undefined);
    return send((await part?.prove(challenge)) ?? 'none').catch((again: unknown) => {
      if (!asked(again)) throw again;
      return send('none');
    });
  }
}
