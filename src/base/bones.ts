import { type TemplateResult, html } from 'lit/html.js';

/** Bones of these heights, in pixels: what is shown where something is on its way. */
export const bones = (...heights: number[]): TemplateResult[] =>
  heights.map(height => html`<svg class="bone" height=${height}></svg>`);
