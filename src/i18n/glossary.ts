// The terms that a language says the same way everywhere: in elements, mails, pages and on paper. Each language
// lists its words for them in `locales/<language>/glossary.ts`; a test holds every sentence to it. Not for browsers.

/** Where English says a term. */
export const TERMS = {
  petition: /\bpetition/i,
  campaign: /\bcampaign/i,
  receipt: /\breceipt/i,
  email: /\be-?mail\b/i,
  helpLine: /\bhelp lines?\b/i,
  privacyNotice: /\bprivacy notice/i,
  postalCode: /\bpostal code/i,
  device: /\bdevice/i,
  district: /\bdistrict/i,
  signature: /\bsignature/i,
  confirm: /\bconfirm/i,
} as const satisfies Record<string, RegExp>;

export type Term = keyof typeof TERMS;

/** How a language says them: a stem, or several where it bends words. In any letter case. */
export type Glossary = Readonly<Record<Term, readonly [string, ...string[]]>>;
