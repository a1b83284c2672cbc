// The languages beside English, each loaded when it is first needed. In the files for script tags others stand in
// for this (`.config/language-files.js`).
import type { Language } from './catalogue.ts';

const modules: Readonly<Record<string, () => Promise<{ default: Language }>>> = {
  ar: () => import('./locales/ar/index.ts'),
  de: () => import('./locales/de/index.ts'),
  es: () => import('./locales/es/index.ts'),
  fil: () => import('./locales/fil/index.ts'),
  fr: () => import('./locales/fr/index.ts'),
  ht: () => import('./locales/ht/index.ts'),
  ko: () => import('./locales/ko/index.ts'),
  pt: () => import('./locales/pt/index.ts'),
  ru: () => import('./locales/ru/index.ts'),
  th: () => import('./locales/th/index.ts'),
  vi: () => import('./locales/vi/index.ts'),
  'zh-Hans': () => import('./locales/zh-Hans/index.ts'),
  'zh-Hant': () => import('./locales/zh-Hant/index.ts'),
};

/** Their tags. */
export const others: readonly string[] = Object.keys(modules);

/**
 * @param tag one of them.
 * @param _name what is asked for: some files for script tags load it alone.
 */
export const load = (tag: string, _name: keyof Language): Promise<{ default: Language }> => modules[tag]!();
