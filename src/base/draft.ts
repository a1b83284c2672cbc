// What is kept of a reader: drafts in this tab, for an hour; who they are on this device, by their own tick.
import { clock } from './clock.ts';

const HOUR_MS = 3_600_000;
/** What all keys begin with. */
export const PREFIX = 'upstander ';

/** Where a draft is kept: in this tab only. */
export const draftKey = (element: string, campaign: string): string => `${PREFIX}${element} ${campaign}`;

/** Where a reader is remembered, on this device. */
export const MEMORY_KEY = `${PREFIX}me`;

/** Where it is kept, on this device, that a petition was signed: when, and nothing of who. */
export const signedKey = (campaign: string): string => `${PREFIX}signed ${campaign}`;

/** Where it is marked that something waits on this device. */
export const WAITS_KEY = `${PREFIX}waits`;

type Values = Record<string, string>;

/** What is kept under a key and has not expired. */
export function read(storage: () => Storage, key: string): Values {
  try {
    const { until, values } = JSON.parse(storage().getItem(key)!);
    if (until > clock.now()) return values;
    storage().removeItem(key);
  } catch {
    // nothing kept, or a browser that keeps nothing
  }
  return {};
}

/** Keeps values for a while, or forgets them. */
export function keep(storage: () => Storage, key: string, forMs: number, values?: Values): void {
  try {
    if (values) storage().setItem(key, JSON.stringify({ until: clock.now() + forMs, values }));
    else storage().removeItem(key);
  } catch {
    // a browser that keeps nothing: the form still holds what was typed
  }
}

export const tab = () => sessionStorage;
export const device = () => localStorage;

/** Who this device remembers. */
export const recall = (): Values => read(device, MEMORY_KEY);

/** What a reader typed in the last hour and did not send yet, by the names of the fields; else who they are. */
export const readDraft = (key: string): Values => ({ ...recall(), ...read(tab, key) });

/** Keeps what is typed for an hour, or forgets it. */
export const writeDraft = (key: string, values?: Values): void => keep(tab, key, HOUR_MS, values);

/** Does anything wait on this device to be sent? `base/kept.ts` keeps that mark. */
export const waits = (): boolean => 'n' in read(device, WAITS_KEY);
