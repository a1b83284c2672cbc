/** A delivery that failed. Its message goes to a log: codes and places, never what a person wrote. */
export class DeliveryFailure extends Error {
  override name = 'DeliveryFailure';
  readonly code: string;
  /** The same would fail again. */
  readonly permanent: boolean;

  constructor(code: string, message: string, { permanent = false } = {}) {
    super(message);
    this.code = code;
    this.permanent = permanent;
  }
}
