import { intlOf } from './intl.ts';

/** Languages that write the names of languages small; Safari begins each as a list would. */
const SMALL = /^(ca|es|fr|it|pl|pt|ru|uk|vi)\b/;

/** A language's name in `lang`, as it stands inside a sentence. */
export function languageName(lang: string, tag: string): string {
  const name = new (intlOf(lang).DisplayNames)(lang, { type: 'language' }).of(tag) ?? tag;
  return SMALL.test(lang) ? name[0]!.toLocaleLowerCase(lang) + name.slice(1) : name;
}

/** A language's name in itself, as a list has it: `Español`. */
export function ownName(tag: string): string {
  if (tag === 'ht') return 'Kreyòl ayisyen'; // which browsers do not know
  try {
    const name = new (intlOf(tag).DisplayNames)(tag, { type: 'language' }).of(tag)!;
    return name[0]!.toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag; // no language that is known
  }
}
