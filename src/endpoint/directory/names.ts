/** Letters that are written with a stroke or as one sign have no mark that could be taken away. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

/** The parts of a name, without accents and case: `José Ángel O’Neill-Díaz` is jose, angel, oneill, diaz. */
export function nameParts(name: string): string[] {
  const folded = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ`]/gu, '')
    .replace(/[łøđßæœıþð]/g, letter => PLAIN[letter]!);
  return folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/**
 * May two names be one person's? One of them may leave parts out, or shorten them: `J. Dyer` is Jerry Dyer.
 */
export function mayBeOne(one: string, other: string): boolean {
  const [a, b] = [nameParts(one), nameParts(other)];
  return isNamed(a, b) || isNamed(b, a);
}

/** Does each beginning begin a part of the name? */
export const isNamed = (parts: readonly string[], beginnings: readonly string[]) =>
  beginnings.every(beginning => parts.some(part => part.startsWith(beginning)));
