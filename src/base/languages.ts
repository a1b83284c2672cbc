// Loads what chooses another language, once a card is whole.
import type { TemplateResult } from 'lit/html.js';
import type { Campaign } from '../contract/index.ts';
import { persistently } from './persistently.ts';

/** What is used of an element that may be read in several languages. */
export interface Choosing extends HTMLElement {
  readonly formStage: number;
  readonly config: { readonly endpoint?: string | undefined };
  adopt(...styles: string[]): void;
  withWords<Late>(load: () => Promise<Late>, part: 'acting'): Promise<Late>;
  requestUpdate(): void;
}

const load = () => import('./language-picker.ts');
let picker: Awaited<ReturnType<typeof load>> | undefined;

/**
 * The languages to choose from; nothing until they are there.
 * @param shown what the card shows: while another language loads, that is all there is.
 */
export function languages(element: Choosing, shown: Campaign): TemplateResult | undefined {
  const redraw = () => element.requestUpdate();
  if (element.formStage > 2 && !picker)
    void persistently(() => element.withWords(load, 'acting')).then(part => {
      picker = part;
      redraw();
    });
  return picker?.languagePicker(element, shown, redraw);
}
