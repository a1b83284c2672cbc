// Actions that wait on the reader's device until the network is back: by their consent, for a few days. Each stands in
// `localStorage` under a key of its own, so that tabs overwrite nothing of each other.
import type { Action, Disclosure, ProblemKind, Receipt } from '../contract/index.ts';
import { act } from './act.ts';
import { ClientError, passes } from './failure.ts';
import type { Client } from './index.ts';
import { json } from './json.ts';

const PREFIX = 'upstander outbox ';

/** For as long as an answer to a text holds that was superseded meanwhile. */
export const KEPT_MS = 7 * 86_400_000;
/** For how long it is known what became of it; nothing of what was typed. */
const TOLD_MS = 86_400_000;

/** What waits, or what became of it. */
export interface Kept {
  id: string;
  campaign: string;
  /** What all calls to its endpoint begin with. */
  endpoint: string;
  /** When it is deleted, in ms. */
  until: number;
  /** While it waits; also where it was refused for what it holds. */
  action?: Action;
  receipt?: Receipt;
  failed?: ProblemKind | 'unreadable' | 'offline' | 'expired';
}

/** Is it still to be sent? */
export const isWaiting = ({ action, failed }: Kept): boolean => Boolean(action) && !failed;

function read(id: string): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + id)!) as Kept | null;
    if (kept && kept.until > Date.now()) return kept;
    localStorage.removeItem(PREFIX + id);
    if (kept && isWaiting(kept)) return told(kept, 'expired', KEPT_MS);
  } catch {
    // a browser that keeps nothing
  }
  return undefined;
}

/** Keeps why it was not sent, and nothing of what was typed. */
function told({ id, campaign, endpoint }: Kept, failed: Kept['failed'], forMs: number): Kept | undefined {
  const why = { id, campaign, endpoint, until: Date.now() + forMs, ...(failed && { failed }) };
  return write(why) ? why : undefined;
}

/** @returns whether the browser keeps it. */
function write(kept: Kept): boolean {
  try {
    localStorage.setItem(PREFIX + kept.id, json(kept));
    return true;
  } catch {
    return false;
  }
}

/** All that this device keeps, for an endpoint or for any. What has expired goes. */
export function outbox(client?: Client): Kept[] {
  try {
    return Object.keys(localStorage)
      .filter(key => key.startsWith(PREFIX))
      .flatMap(key => read(key.slice(PREFIX.length)) ?? [])
      .filter(({ endpoint }) => !client || endpoint === client.url(''));
  } catch {
    return [];
  }
}

/** Keeps an action for later. @returns until when, in ms; nothing where the browser keeps nothing. */
export function keepAction(client: Client, action: Action): number | undefined {
  const { id, campaign } = action;
  const until = Date.now() + KEPT_MS;
  return write({ id, campaign, endpoint: client.url(''), until, action }) ? until : undefined;
}

/** Deletes what is kept. */
export function dropKept(id: string): void {
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // nothing is kept there
  }
}

/** Is a key of `localStorage` one of ours? */
export const isOutboxKey = (key: string | null): boolean => key === null || key.startsWith(PREFIX);

/** What came of sending all that waits. */
export interface Sent {
  /** The texts to show now, by the ids of what they ask about. */
  asks: Map<string, Disclosure[]>;
  /** How long the endpoint asks to wait, in ms. */
  retryAfterMs: number;
}

/**
 * Sends all that waits for an endpoint, in one tab at a time: another one's is left to it. What was sent is kept as its
 * receipt, what was refused as why; what no answer came to waits on.
 */
export async function sendKept(client: Client): Promise<Sent> {
  const sent: Sent = { asks: new Map(), retryAfterMs: 0 };
  const work = async () => {
    for (const { id } of outbox(client).filter(isWaiting)) {
      const kept = read(id); // it may be gone by now
      if (!kept || !isWaiting(kept)) continue;
      const error = await sendOne(client, kept);
      if (error?.problem?.disclosures) sent.asks.set(id, error.problem.disclosures);
      if (!error || !passes(error)) continue;
      sent.retryAfterMs = error.retryAfterMs;
      break; // the others would fare alike
    }
  };
  // The id alone makes sure that each counts once; the lock spares the endpoint.
  await (navigator.locks?.request('upstander outbox', { ifAvailable: true }, lock => lock && work()) ??
    work());
  return sent;
}

/** @returns why it waits on, where it does. */
async function sendOne(client: Client, kept: Kept): Promise<ClientError | undefined> {
  const action = kept.action!;
  const { id, campaign, endpoint } = kept;
  const until = Date.now() + TOLD_MS;
  try {
    const receipt = await act(client, action);
    write({ id, campaign, endpoint, until, receipt });
  } catch (error) {
    const why = error instanceof ClientError ? error : new ClientError('unreadable');
    const later: boolean = passes(why);
    if (later) return why;
    if (why.kind === 'consent-changed' && why.problem?.disclosures) return why;
    if (why.kind === 'id-conflict') {
      // An earlier attempt was recorded after all, and the reader has changed something since: their last word stands.
      const fresh = { ...kept, id: crypto.randomUUID() };
      fresh.action = { ...action, id: fresh.id };
      if (write(fresh)) dropKept(id);
      return sendOne(client, fresh);
    }
    // Where it can never be taken, nothing that was typed is kept; else it can be corrected.
    const over = ['campaign-closed', 'withdrawn', 'origin-not-allowed', 'unknown-campaign'].includes(
      why.kind,
    );
    if (over) told(kept, why.kind, TOLD_MS);
    else write({ ...kept, failed: why.kind });
  }
  return undefined;
}
