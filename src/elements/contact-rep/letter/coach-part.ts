// The coach comes late: nobody waits for advice. Until then its place is kept.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { persistently } from '../../../base/persistently.ts';
import type { View } from '../view.ts';

let part: typeof import('./coach.ts') | undefined;

/** Advice on the letters, once the coach is there. */
export function coach(view: View, supporter: string): TemplateResult | typeof nothing {
  if (part) return part.coachPanel(view, supporter);
  void persistently(() => import('./coach.ts')).then(loaded => {
    part = loaded;
    view.changed();
  });
  return html`<div class="panel coach small" aria-hidden="true"></div>`;
}
