/** A campaign's meter passed the goal it showed. */
export class GoalReachedEvent extends Event {
  constructor(
    /** The campaign's id. */
    readonly campaign: string,
    /** The goal that was reached. */
    readonly goal: number,
  ) {
    super('goal-reached', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'goal-reached': GoalReachedEvent;
  }
}
