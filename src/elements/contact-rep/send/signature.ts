import { anew } from '../../../base/anew.ts';
import type { Errors } from '../../../base/fields.ts';
import type { Message } from '../../../i18n/message.ts';
import type { AnyTarget } from '../letters.ts';
import type { View } from '../view.ts';

interface Host {
  readonly view: View;
  readonly supporterName: string;
  /** Where a letter shows the name that is not known yet. */
  readonly hole: string;
  readonly renderRoot: ShadowRoot;
  errors: Errors;
}

/** The name under a letter: no letter leaves with a hole where it belongs. */
export class Signature {
  /** Who signed what was sent: the form forgets it then. */
  before: string | undefined;
  #asked = false;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The name, and whether it is known yet. */
  get signed(): { name: string; known: boolean } {
    const { supporterName, hole } = this.#host;
    const name = supporterName === hole ? (this.before ?? hole) : supporterName;
    return { name, known: name !== hole };
  }

  /** The letter to a target, signed with the name that is known by now: the hole never leaves the page. */
  letterTo(target: AnyTarget): { subject: string; body: string } {
    const { view } = this.#host;
    const { name, known } = this.signed;
    const body = view.letters.bodyFor(target, known ? name : '');
    return { subject: view.letters.subjectFor(target), body };
  }

  /**
   * May the letter leave? One that shows a hole waits for the name, which is asked for at its field.
   * @returns the field to go to, where it may not.
   */
  missing(target: AnyTarget, sentence: () => Message): string | undefined {
    const host = this.#host;
    const { hole, view } = host;
    if (this.signed.known || !view.letters.bodyFor(target, hole).includes(hole)) {
      if (this.#asked) host.errors = new Map(); // there is nothing to fix any more
      this.#asked = false;
      return undefined;
    }
    const field = host.renderRoot.querySelector('#given') ? 'given' : 'supporter';
    host.errors = anew(() => new Map([[field, view.say(sentence())]]));
    this.#asked = true;
    return field;
  }
}
