// The campaign builder: one draft, and the parts of the page that show it.
import { Draft } from './model/draft.ts';
import { look } from './look/look.ts';
import type { Panel } from './panel.ts';
import { preview } from './preview/preview.ts';
import { take } from './take/take.ts';

const PANELS: Record<string, Panel> = { preview, look, take };

const draft = new Draft();
for (const [id, panel] of Object.entries(PANELS))
  panel(document.querySelector<HTMLElement>(`#${id} .room`)!, draft);
