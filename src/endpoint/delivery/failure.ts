/** A delivery that failed. Its message goes to a log: codes and places, never what a person wrote. */
export class DeliveryFailure extends Error {
  override name = 'DeliveryFailure';
  readonly code: string;
  /** The same would fail again. */
  readonly permanent: boolean;
  /** The way is out of order, not the letter: it waits, and loses no attempt. */
  readonly waits: boolean;

  constructor(code: string, message: string, { permanent = false, waits = false } = {}) {
    super(message);
    this.code = code;
    this.permanent = permanent;
    this.waits = waits;
  }
}
