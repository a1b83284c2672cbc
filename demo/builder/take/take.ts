// What is taken away: snippets and files.
import type { Panel } from '../panel.ts';

export const take: Panel = (room, draft) => {
  const draw = () => {
    room.textContent = draft.state.kind ?? '';
  };
  draft.subscribe(draw);
  draw();
};
