/** From when on a wait is spoken of, in ms. */
export const patience = { slowMs: 5000 };

/**
 * Waits for an answer, however long that takes.
 * @param tell is told when it takes long, and when that is over.
 */
export async function unhurried<T>(answer: Promise<T>, tell: (slow: boolean) => void): Promise<T> {
  let slow = false;
  const timer = setTimeout(() => tell((slow = true)), patience.slowMs);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
    if (slow) tell(false);
  }
}
