// What the steps, the preview, the look and what is taken away have in common. Each is a function that is called
// once, with the element that is its own and the draft:
//
//     export const preview: Panel = (room, draft) => {
//       whileSeen(room, draft, () => render(view(draft), room));
//     };
//
// `room` stays the same element for as long as the page is open; it may be hidden. What a panel changes, it changes
// through the draft (`draft.edit`, `draft.change`), and hears of it as everybody does. Nothing else is shared.
import type { Draft } from './model/draft.ts';

export type Panel = (room: HTMLElement, draft: Draft) => void;

/** Draws when a room comes into view, and with each change of the draft while it is there: never where nobody looks. */
export function whileSeen(room: HTMLElement, draft: Draft, draw: () => void): void {
  let stale = true;
  const look = () => {
    if (!stale || room.closest('[hidden]')) return;
    stale = false;
    draw();
  };
  draft.subscribe(() => {
    stale = true;
    look();
  });
  // What is no longer hidden has a size, and is told of it before it is painted.
  new ResizeObserver(look).observe(room);
  look();
}
