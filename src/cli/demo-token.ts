import { newToken } from '../endpoint/index.ts';
import type { Clock, Store } from '../endpoint/index.ts';

const NAME = 'demo';

/** Lets whoever reads what the demo prints into its admin page, for a day. The one of the last start holds no more. */
export async function demoToken({ admin }: Store, clock: Clock): Promise<string> {
  const { token, stored } = newToken(NAME, 1, clock());
  await admin.revokeToken(NAME, stored.createdAt);
  await admin.addToken(stored);
  return token;
}
