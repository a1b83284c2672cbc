// What every copy of the bundle on a page must share, however often it is pasted.

/** A value that all copies on the page share under one name; the first copy makes it. */
export function shared<T>(name: string, make: () => T): T {
  const page = globalThis as unknown as Record<symbol, T | undefined>;
  return (page[Symbol.for(`upstander@1.${name}`)] ??= make());
}
