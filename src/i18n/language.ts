// Which of the languages there are is nearest to the one that is wanted.

/** `zh-HK` → `zh-Hant-HK`, `es` → `es-Latn-ES`, also written `zh_HK`, as many a page does; a tag that is not one stays as it is. */
function maximized(lang: string): string {
  try {
    return new Intl.Locale(lang.replaceAll('_', '-')).maximize().baseName;
  } catch {
    return lang;
  }
}

/**
 * The available language nearest to the one wanted: the same tag, else the same language and script
 * (`es-419` finds `es`, `zh-HK` finds `zh-Hant`), else nothing.
 */
export function nearestLanguage(wanted: string, available: readonly string[]): string | undefined {
  const script = (lang: string) => maximized(lang).split('-', 2).join('-');
  return (
    available.find(lang => lang.toLowerCase() === wanted.toLowerCase()) ??
    available.find(lang => script(lang) === script(wanted))
  );
}

/** Is a text in one of these languages, or in a near one? */
export const isIn = (text: string, ...languages: readonly string[]): boolean =>
  languages.some(lang => nearestLanguage(lang, [text]));

/** The first available of the languages that a browser asks for, in its order; nothing elsewhere. */
export const preferredLanguage = (available: readonly string[]): string | undefined =>
  'document' in globalThis ? firstAvailable(navigator.languages, available) : undefined;

/** The first of several that is available, or has a near one that is. */
export function firstAvailable(wanted: readonly string[], available: readonly string[]): string | undefined {
  for (const lang of wanted) {
    const found = nearestLanguage(lang, available);
    if (found) return found;
  }
  return undefined;
}
