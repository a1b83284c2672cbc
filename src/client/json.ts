/**
 * A value as JSON. Some pages still carry a library that gives every array a `toJSON` of its own, after which a list
 * would be written as a string: here each member is taken as it is.
 */
export const json = (value: unknown): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, key: string) {
    return this[key];
  });
