/** Something loaded once and shared by every element that shows it. */
export interface Resource<T> {
  readonly value: T | undefined;
  readonly error: unknown;
  /** Calls back on every change until the returned function is called; the first subscriber starts it. */
  subscribe(listener: () => void): () => void;
  /** Asks again, now; `fresh` passes caches by. Never throws: see `error`. */
  refresh(fresh?: boolean): Promise<void>;
}

/**
 * A resource that `load` fills.
 * @param keep starts what keeps it fresh while anybody listens, and returns what stops that.
 * @param value what it holds before anything is loaded; then nothing is loaded at first.
 */
export function resource<T>(
  load: (fresh: boolean) => Promise<T>,
  keep?: (self: Resource<T>, set: (value: T) => void) => () => void,
  value?: T,
): Resource<T> {
  const listeners = new Set<() => void>();
  let error: unknown;
  let loading: Promise<void> | undefined;
  let stop: (() => void) | undefined;
  // Each in a task of its own: a hundred elements at once would hold the page up.
  const tell = () => listeners.forEach(listener => setTimeout(listener));
  const set = (next: T) => {
    value = next;
    error = undefined;
    tell();
  };
  const self: Resource<T> = {
    get value() {
      return value;
    },
    get error() {
      return error;
    },
    refresh: (fresh = false) =>
      (loading ??= load(fresh)
        .then(set, (reason: unknown) => {
          error = reason;
          tell();
        })
        .finally(() => (loading = undefined))),
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        if (value === undefined) void self.refresh();
        stop = keep?.(self, set);
      }
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) stop?.();
      };
    },
  };
  return self;
}
