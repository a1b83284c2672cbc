// Languages by name.

/** Those that the elements speak: each may be added with one press. A test holds that none is missing. */
export const SPOKEN: readonly string[] = 'en ar de es fil fr ht ko pt ru th vi zh-Hans zh-Hant'.split(' ');

const names = new Intl.DisplayNames('en', { type: 'language' });

/** `Spanish`; the tag itself, where it is no language's. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
