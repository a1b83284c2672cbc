/** A memory that ends with the page. */
class Forgetful {
  [key: string]: unknown;
  getItem(key: string): unknown {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem(key: string, value: string): void {
    this[key] = value;
  }
  removeItem(key: string): void {
    delete this[key];
  }
  clear(): void {
    for (const key of Object.keys(this)) delete this[key];
  }
  key(index: number): string | null {
    return Object.keys(this)[index] ?? null;
  }
  get length(): number {
    return Object.keys(this).length;
  }
}

/**
 * From now on nothing of this page is kept by the browser: pages of the same site share what it keeps, and a preview
 * must neither read nor write what a reader of theirs has typed.
 * @returns forgets all that was kept until then.
 */
export function keepNothing(): () => void {
  const memories = ['localStorage', 'sessionStorage'].map(name => {
    const memory = new Forgetful();
    Object.defineProperty(globalThis, name, { value: memory });
    return memory;
  });
  return () => memories.forEach(memory => memory.clear());
}
