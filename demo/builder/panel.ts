// What the steps, the preview, the look and what is taken away have in common. Each is a function that is called
// once, with the element that is its own and the draft:
//
//     export const preview: Panel = (room, draft) => {
//       const draw = () => render(view(draft), room);
//       draft.subscribe(draw);
//       draw();
//     };
//
// `room` stays the same element for as long as the page is open; it may be hidden. What a panel changes, it changes
// through the draft (`draft.edit`, `draft.change`), and hears of it as everybody does. Nothing else is shared.
import type { Draft } from './model/draft.ts';

export type Panel = (room: HTMLElement, draft: Draft) => void;
