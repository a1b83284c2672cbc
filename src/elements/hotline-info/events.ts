/** A reader opened a way to reach a line. Only dispatched where the page asks for it (`track`). */
export class HotlineContactEvent extends Event {
  constructor(
    /** The hotline's id. */
    readonly hotline: string,
    readonly channel: 'call' | 'text' | 'chat' | 'whatsapp' | 'tty' | 'email' | 'site',
  ) {
    super('hotline-contact', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'hotline-contact': HotlineContactEvent;
  }
}
