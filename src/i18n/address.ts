// How an address is written and asked for in a country. The order of lines is that of each country's post, as Google's
// libaddressinput collects it (chromium-i18n.appspot.com/ssl-address); names of codes are those posts' own.
// An address that is one text, as an official's is, stays as whoever wrote it has it.
import type { StreetAddress } from '../contract/index.ts';

export type AddressField = 'street' | 'city' | 'region' | 'postalCode';

const LETTERS: Readonly<Record<string, AddressField>> = {
  A: 'street',
  C: 'city',
  S: 'region',
  Z: 'postalCode',
};

/** A line each: `A` the street, `C` the city, `S` the state or region, `Z` the postal code. */
const FORMATS: Readonly<Record<string, string>> = {
  AR: 'A|Z C|S',
  AU: 'A|C S Z',
  BR: 'A|C-S|Z',
  CA: 'A|C S Z',
  CN: 'A|C|S, Z',
  EG: 'A|C|S|Z',
  ES: 'A|Z C S',
  GB: 'A|C|Z',
  HK: 'A|C|S',
  ID: 'A|C|S Z',
  IE: 'A|C|S|Z',
  IN: 'A|C Z|S',
  IT: 'A|Z C S',
  JP: 'A|C, S|Z',
  KR: 'A|C|S|Z',
  MX: 'A|Z C, S',
  NG: 'A|C Z|S',
  NZ: 'A|C Z',
  PH: 'A|C|Z S',
  PR: 'A|C, S Z',
  RU: 'A|C|S|Z',
  SA: 'A|C Z',
  TH: 'A|C|S Z',
  TW: 'A|C, S Z',
  UA: 'A|C|S|Z',
  US: 'A|C, S Z',
  VN: 'A|C|S Z',
  ZA: 'A|C|Z',
};
/** Most others, as in Germany and France: the code before the city, and no region. */
const OTHERS = 'A|Z C';

/** Where addresses go from the country to the house once they are written in its own characters. */
const OWN_CHARACTERS: Readonly<Record<string, string>> = {
  CN: 'Z|SC|A',
  HK: 'SC|A',
  JP: '〒Z|SC|A',
  KR: 'S C|A|Z',
  TW: 'Z|SC|A',
};
const CJK = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What a country's postal code is called in any language. */
const CODES: Readonly<Record<string, string>> = { BR: 'CEP', IE: 'Eircode', IN: 'PIN code', IT: 'CAP' };
const POSTCODE = /^(AU|GB|NZ|ZA)$/;

/** A country's own name for its postal code; nothing where the language's plain word is right. */
export const ownCodeName = (country: string, lang: string): string | undefined =>
  CODES[country] ?? (POSTCODE.test(country) && /^en\b/.test(lang) ? 'Postcode' : undefined);

/** What is asked of an address in a country, in the order in which it is written there. */
export function addressFields(country: string): AddressField[] {
  return [...(FORMATS[country] ?? OTHERS)].flatMap(letter => LETTERS[letter] ?? []);
}

/** An address as the lines of an envelope in its country; what is not known leaves nothing behind. */
export function addressLines(
  { street, city, region, postalCode }: StreetAddress & { postalCode?: string | undefined },
  country: string,
): string[] {
  const parts = { street, city, region, postalCode };
  const own = CJK.test(street + city) ? OWN_CHARACTERS[country] : undefined;
  let format = own ?? FORMATS[country] ?? OTHERS;
  if (region && !format.includes('S')) format += '|S'; // they typed it: it is not lost
  return format
    .split('|')
    .map(line =>
      line
        .replace(/[ACSZ]/g, letter => parts[LETTERS[letter]!]?.trim() ?? '')
        .replace(/\s+/g, ' ')
        .replace(/^[\s,-]+|[\s,-]+$|^〒$/g, ''),
    )
    .filter(Boolean);
}
