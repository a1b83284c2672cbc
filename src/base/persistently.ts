/** After how long a part that did not come is asked for again. */
const RETRY_MS = 5000;

/** Loads a late part of an element, again and again until the network gives it. */
export const persistently = async <T>(load: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise(done => setTimeout(done, RETRY_MS));
    }
  }
};
