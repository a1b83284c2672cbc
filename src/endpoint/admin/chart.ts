// A chart is a table first: its figures are there for everybody, and a script draws them above it.
import { html } from 'hono/html';
import type { Html } from '../pages/layout.ts';
import { number } from './layout.ts';

/** What a colour means: the style has one of each, for light and for dark. */
export type Tone =
  'verified' | 'unverified' | 'imported' | 'pending' | 'one' | 'two' | 'three' | 'four' | 'five' | 'rest';

export interface Series {
  name: string;
  tone: Tone;
  /** One for each label. */
  values: readonly number[];
}

export interface Chart {
  id: string;
  title: string;
  /** What is counted, and of when. */
  note?: string;
  /** `bars` stand side by side over time, `lines` run over it, `rows` lie below each other. Bars and rows are stacked. */
  shape: 'bars' | 'lines' | 'rows';
  /** Heads the first column. */
  of: string;
  labels: readonly string[];
  series: readonly Series[];
}

/** @param drawn whether there is a script that draws it. */
export function chartFigure({ id, title, note, shape, of, labels, series }: Chart, drawn: boolean): Html {
  const shown = series.filter(({ values }) => values.some(Boolean));
  const empty = !shown.length;
  return html`<figure class="card chart" aria-labelledby="${id}-title" data-shape="${shape}">
    <figcaption class="stack">
      <h2 id="${id}-title">${title}</h2>
      ${note ? html`<p class="muted small">${note}</p>` : ''}
    </figcaption>
    ${
      empty
        ? html`<p class="nothing muted">Nothing yet.</p>`
        : html`${drawn ? html`<div class="plot ${shape}" data-rows="${labels.length}"></div>` : ''}
            <details>
              <summary>The figures</summary>
              ${scrolled(
                `Figures: ${title}`,
                html`<table>
                  <thead>
                    <tr>
                      <th scope="col">${of}</th>
                      ${shown.map(({ name, tone }) => html`<th scope="col" data-tone="${tone}" dir="auto">${name}</th>`)}
                    </tr>
                  </thead>
                  <tbody>
                    ${labels.map(
                      (label, row) =>
                        html`<tr>
                          <th scope="row" dir="auto">${label}</th>
                          ${shown.map(({ values }) => html`<td>${number(values[row] ?? 0)}</td>`)}
                        </tr>`,
                    )}
                  </tbody>
                </table>`,
              )}
            </details>`
    }
  </figure>`;
}

/** What is too wide for a phone moves by itself, with a keyboard as well. */
export const scrolled = (label: string, table: Html): Html =>
  html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
