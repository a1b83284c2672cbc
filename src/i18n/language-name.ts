/** Languages that write the names of languages small; Safari begins each as a list would. */
const SMALL = /^(ca|es|fr|it|pl|pt|ru|uk)\b/;

/** A language's name in `lang`, as it stands inside a sentence. */
export function languageName(lang: string, tag: string): string {
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
  return SMALL.test(lang) ? name[0]!.toLocaleLowerCase(lang) + name.slice(1) : name;
}
