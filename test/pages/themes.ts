// What tests of the page of all themes share.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** Each picture: where it stands, whether it has come to its state, what is still missing in it, and how high its card is. */
const PICTURES = `[...document.querySelectorAll('figure')].map(figure => ({
  of: figure.closest('section').id + ' ' + figure.dataset.tag + ' ' + figure.dataset.state,
  drawn: 'drawn' in figure.dataset,
  bones: figure.querySelector('.picture > *')?.shadowRoot?.querySelectorAll('.bone').length,
  height: figure.querySelector('.picture > *')?.shadowRoot?.querySelector('.card')?.offsetHeight ?? 0,
}))`;
export interface Picture {
  of: string;
  drawn: boolean;
  bones: number;
  height: number;
}

/** Waits until all that is chosen has come to its state. (The page's policy lets no driver wait inside of it.) */
export async function drawn(page: Page): Promise<Picture[]> {
  const missing = `document.querySelector('section:not([hidden]) figure:not([hidden], [data-drawn])') !== null`;
  while (await page.evaluate<boolean>(missing)) await pause(100);
  return page.evaluate<Picture[]>(PICTURES);
}
