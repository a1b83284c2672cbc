import { clock } from './clock.ts';

const HOUR_MS = 3_600_000;

/** Where a draft is kept: in this tab only. */
export const draftKey = (element: string, campaign: string): string => `upstander ${element} ${campaign}`;

/** What a reader typed in the last hour and did not send yet, by the names of the fields. */
export function readDraft(key: string): Record<string, string> {
  try {
    const { until, values } = JSON.parse(sessionStorage.getItem(key)!);
    if (until > clock.now()) return values;
    sessionStorage.removeItem(key);
  } catch {
    // nothing kept, or a browser that keeps nothing
  }
  return {};
}

/** Keeps what is typed for an hour, or forgets it. */
export function writeDraft(key: string, values?: Record<string, string>): void {
  try {
    if (values) sessionStorage.setItem(key, JSON.stringify({ until: clock.now() + HOUR_MS, values }));
    else sessionStorage.removeItem(key);
  } catch {
    // a browser that keeps nothing: the form still holds what was typed
  }
}
