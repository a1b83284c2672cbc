// The version of a disclosure: a hash of what a supporter was really shown. No zod here: an element
// needs this at the moment of submitting, and nothing else of the contract.
import type { Disclosure } from './disclosure.ts';

/** All that makes up the meaning of a disclosure on screen. */
export interface RenderedDisclosure {
  id: string;
  purpose: string;
  mode: string;
  lang: string;
  text: string;
  question?: string;
  answers?: { given: string; refused: string };
  links: string[];
  controller: { name: string; postalAddress: string; contact: string };
  privacyNotice: { url: string; version: string };
}

const link = /\[([^\]]*)\]\((\S+?)\)/g;

/** The part of a disclosure that is rendered: labels in place of links, links made absolute. */
export function rendered(disclosure: Disclosure): RenderedDisclosure {
  const { id, purpose, mode, lang, text, question, answers, controller, privacyNotice } = disclosure;
  return {
    id,
    purpose,
    mode,
    lang,
    text: text.replace(link, '$1'),
    ...(question !== undefined && { question }),
    ...(answers && { answers: { given: answers.given, refused: answers.refused } }),
    links: [...text.matchAll(link)].map(([, , href]) => new URL(href!).href),
    controller: {
      name: controller.name,
      postalAddress: controller.postalAddress,
      contact: controller.contact,
    },
    privacyNotice: { url: new URL(privacyNotice.url).href, version: privacyNotice.version },
  };
}

/** Strings, arrays and objects as RFC 8785 writes them: keys sorted, no spaces, text in NFC. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const items = value as Record<string, unknown>;
    const keys = Object.keys(items).filter(key => items[key] !== undefined);
    return `{${keys
      .sort()
      .map(key => `${JSON.stringify(key)}:${canonicalJson(items[key])}`)
      .join(',')}}`;
  }
  return JSON.stringify(value);
}

/**
 * The version of a disclosure.
 * @returns SHA-256 of the canonical form of what is rendered, in lower-case hex.
 * @throws TypeError where there is no `crypto.subtle` (a page on plain http).
 */
export const disclosureVersion = (disclosure: Disclosure): Promise<string> =>
  renderedVersion(rendered(disclosure));

/** The same, of what was rendered. */
export async function renderedVersion(shown: RenderedDisclosure): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(shown));
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
