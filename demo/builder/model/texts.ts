// Texts of a campaign file as a form shows them: one language at a time, whether they are written once or by language.
import { type Path, valueAt } from '../../../src/campaign-file/problems.ts';
import type { Edit } from './document.ts';

type Fields = Record<string, unknown>;
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The campaign's own language: that of every plain text. */
export const ownLanguage = (file: unknown): string => {
  const lang = isFields(file) ? file['lang'] : undefined;
  return typeof lang === 'string' && lang ? lang : 'en';
};

/** What stands at a place in a language; nothing where it has none. */
export function textAt(file: unknown, path: Path, lang: string): string | undefined {
  const value = valueAt(file, path);
  if (isFields(value)) return typeof value[lang] === 'string' ? value[lang] : undefined;
  return typeof value === 'string' && lang === ownLanguage(file) ? value : undefined;
}

/**
 * How a text is written in a language: where it is one plain text, another language makes it one for each.
 * @param optional an empty text goes; else it stays, and is told to be empty.
 */
export function textEdit(file: unknown, path: Path, lang: string, text: string, optional = false): Edit {
  const value = valueAt(file, path);
  const own = ownLanguage(file);
  const gone = text === '' && (optional || lang !== own);
  if (isFields(value)) return { path: [...path, lang], value: gone ? undefined : text };
  if (lang === own) return { path, value: gone ? undefined : text };
  if (gone) return { path, value };
  return { path, value: { ...(typeof value === 'string' && { [own]: value }), [lang]: text } };
}
