import type { AuditFacts } from '../store/audit.ts';

/** `format: csv; all: false` */
export const factsInWords = (facts: AuditFacts): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(' ') || 'none' : String(value)}`)
    .join('; ');
