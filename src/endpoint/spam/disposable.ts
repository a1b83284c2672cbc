import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';

let known: Set<string> | undefined;

/**
 * Is an address of a service for throwaway addresses? Relays that protect their owners (such as Apple's or Mozilla's)
 * are none: who uses one reads what comes.
 */
export function isDisposable(email: string): boolean {
  known ??= disposableEmailBlocklistSet();
  const parts = email
    .slice(email.lastIndexOf('@') + 1)
    .toLowerCase()
    .split('.');
  for (let at = 0; at < parts.length - 1; at++) if (known.has(parts.slice(at).join('.'))) return true;
  return false;
}
