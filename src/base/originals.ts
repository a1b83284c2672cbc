// Loads what says of a text that it is in another language than the reader's: most campaigns need it nowhere.
import type { TemplateResult } from 'lit/html.js';
import { persistently } from './persistently.ts';
import type { Showing } from './original-line.ts';

const load = () => import('./original-line.ts');
let part: Awaited<ReturnType<typeof load>> | undefined;
/** By the reader's language, whose words it says. */
const loading = new Map<string, Promise<void>>();
const here = new Set<string>();

/** The line above such a text; nothing until it can be said. */
export function original(element: Showing, lang: string, name: string): TemplateResult | undefined {
  const reader = element.config.lang;
  if (part && here.has(reader)) return part.originalLine(element, lang, name);
  if (!loading.has(reader)) {
    const words = persistently(() => element.withWords(load, 'acting'));
    loading.set(
      reader,
      words.then(there => {
        part = there;
        here.add(reader);
      }),
    );
  }
  void loading.get(reader)!.then(() => element.requestUpdate());
  return undefined;
}
