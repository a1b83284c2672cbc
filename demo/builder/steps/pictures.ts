// Each kind in small, drawn in the page's own colours: by attributes and classes, for a strict page takes no styles from a script.
import { type TemplateResult, html, svg } from 'lit';
import type { Kind } from '../model/state.ts';

const card = svg`<rect class="card" x="0.75" y="0.75" width="78.5" height="54.5" rx="7" />`;

const DRAWN: Readonly<Record<Kind, TemplateResult>> = {
  petition: svg`${card}
    <path class="line" d="M10 12h34M10 20h52" />
    <path class="accent" d="M10 40c5-11 9-11 8-3s4 5 7-1 5-2 6 1 5 1 9-3" />
    <path class="line" d="M10 46h38" />`,
  letter: svg`${card}
    <path class="accent" d="M2 7l34 24a7 7 0 0 0 8 0L78 7" />
    <path class="line" d="M10 46h24" />`,
  hotline: svg`${card}
    <circle class="fill" cx="19" cy="28" r="11" />
    <path class="on" d="M15 24c-.6 5 3.6 9 8.5 8.5l.5-3-3-1.2-1.3 1.2a7 7 0 0 1-2.7-2.7l1.2-1.3-1.2-3z" />
    <path class="line" d="M38 23h30M38 33h20" />`,
  meter: svg`${card}
    <path class="line" d="M10 15h20" />
    <rect class="track" x="10" y="25" width="60" height="8" rx="4" />
    <rect class="fill" x="10" y="25" width="38" height="8" rx="4" />
    <path class="line" d="M10 43h30" />`,
};

export const picture = (kind: Kind): TemplateResult =>
  html`<svg class="picture" viewBox="0 0 80 56" width="80" height="56" aria-hidden="true">
    ${DRAWN[kind]}
  </svg>`;
