import type { Action, ActionKind, Receipt } from '../contract/index.ts';

// What a host page may hear. No event carries personal data.

abstract class UpstanderEvent extends Event {
  constructor(
    type: string,
    /** The campaign's id. */
    readonly campaign: string,
    readonly kind: ActionKind,
    init: EventInit = {},
  ) {
    super(type, { bubbles: true, composed: true, ...init });
  }
}

/** A reader began to act: the first thing they typed or chose. */
export class ActionStartEvent extends UpstanderEvent {
  constructor(campaign: string, kind: ActionKind) {
    super('action-start', campaign, kind);
  }
}

type Taker = (action: Action) => Promise<Receipt>;

/**
 * An action is about to be sent. A host may cancel it, or take it over by `respondWith`, which hands
 * the action over and waits for a receipt.
 */
export class ActionSubmitEvent extends UpstanderEvent {
  #taker: Taker | undefined;
  #open = true;

  constructor(campaign: string, kind: ActionKind) {
    super('action-submit', campaign, kind, { cancelable: true });
  }

  /**
   * Takes the action over. Once, and while the event is dispatched.
   * @throws InvalidStateError when called later or twice.
   */
  respondWith(taker: Taker): void {
    if (!this.#open || this.#taker) {
      throw new DOMException('respondWith() works once, while the event is dispatched', 'InvalidStateError');
    }
    this.#taker = taker;
  }

  /** @internal Ends the dispatch and tells who took over. */
  close(): Taker | undefined {
    this.#open = false;
    return this.#taker;
  }
}

/** An action is recorded. */
export class ActionCompleteEvent extends UpstanderEvent {
  constructor(
    campaign: string,
    kind: ActionKind,
    readonly status: Receipt['status'],
  ) {
    super('action-complete', campaign, kind);
  }
}

/** An action could not be recorded. `reason` is a problem kind, `offline` or `unreadable`. */
export class ActionErrorEvent extends UpstanderEvent {
  constructor(
    campaign: string,
    kind: ActionKind,
    readonly reason: string,
  ) {
    super('action-error', campaign, kind);
  }
}

/** A reader shared the campaign. */
export class ActionShareEvent extends UpstanderEvent {
  constructor(campaign: string, kind: ActionKind) {
    super('action-share', campaign, kind);
  }
}

declare global {
  interface HTMLElementEventMap {
    'action-start': ActionStartEvent;
    'action-submit': ActionSubmitEvent;
    'action-complete': ActionCompleteEvent;
    'action-error': ActionErrorEvent;
    'action-share': ActionShareEvent;
  }
}
