// What readers will see.
import type { Panel } from '../panel.ts';

export const preview: Panel = (room, draft) => {
  const draw = () => {
    room.textContent = draft.state.kind ?? '';
  };
  draft.subscribe(draw);
  draw();
};
