import type { Registry } from '../campaigns/registry.ts';

/** A campaign's title in its own language; of one that is served no more, its id. */
export function titleOf(id: string, registry: Registry): { text: string; lang?: string } {
  const file = registry.get(id)?.file;
  if (!file) return { text: id };
  const { title, lang } = file;
  return { text: typeof title === 'string' ? title : (title[lang] ?? id), lang };
}
