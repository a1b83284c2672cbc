// How it looks.
import type { Panel } from '../panel.ts';

export const look: Panel = (room, draft) => {
  const draw = () => {
    room.textContent = draft.state.kind ?? '';
  };
  draft.subscribe(draw);
  draw();
};
