// A person's name from its two parts. A name that is one text, as an official's is, stays as whoever wrote it has it.

interface Parts {
  given?: string | undefined;
  family?: string | undefined;
}

/** Do forms in this language ask for the family name first? Their order of fields is that of the words in `form`. */
export const familyFirst = (lang: string): boolean => /^(ko|vi|zh)\b/.test(lang);

/** Written in characters of its own: then the family name comes first and no space follows, whatever stands around it. */
const OWN_SCRIPT = /^[\p{Script=Han}\p{Script=Hangul}\s]+$/u;

/** Is a name written so that its family name's first character is as good as all of it? */
export const inOwnScript = ({ given = '', family = '' }: Parts): boolean => OWN_SCRIPT.test(given + family);

/**
 * The whole name; nothing where no part is known. As Unicode's person names have it (UTS #35, part 8): by the name's
 * own script (`김민준`, `李明`), else by the language around it; in Chinese and Korean a name in Latin letters keeps its order.
 * @param lang of the text that it stands in.
 */
export function fullName(name: Parts, lang: string): string {
  const parts = [name.given?.trim(), name.family?.trim()].filter(Boolean);
  const own = inOwnScript(name);
  if (own || /^vi\b/.test(lang)) parts.reverse();
  return parts.join(own ? '' : ' ');
}
