// A result follows its confirmation and what becomes of its letters, gently: ever more seldom, only while it is looked at, and not
// for ever. The receipt's link shows it later.
import type { DeliveryStatus, Receipt, ReceiptRecord } from '../contract/index.ts';

/** The pauses before each look, in ms: ten minutes in all. */
export const pace = {
  pausesMs: [3, 5, 8, 14, 30, 60, 60, 60, 120, 240].map(seconds => seconds * 1000) as readonly number[],
};

const MOVES = new Set<DeliveryStatus>(['awaiting-confirmation', 'queued', 'held']);

/** May anything still happen to it? */
export const isMoving = ({ status, confirmation, deliveries }: Receipt): boolean =>
  confirmation !== 'unreachable' &&
  (status === 'awaiting-confirmation' || deliveries.some(delivery => MOVES.has(delivery.status)));

const said = ({ status, confirmation, deliveries }: Receipt) =>
  JSON.stringify([status, confirmation, deliveries]);

const visible = (): Promise<void> =>
  new Promise(resolve => {
    const look = () => {
      if (document.hidden) return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    look();
  });

/**
 * Looks at a receipt again and again until nothing moves any more.
 * @param read reads the receipt's record; a failure is no news.
 * @param news is told each time that something changed. @returns whether anybody still listens.
 */
export async function follow(
  receipt: Receipt,
  read: () => Promise<ReceiptRecord>,
  news: (receipt: Receipt | undefined) => boolean,
  pauses: readonly number[],
): Promise<void> {
  let known = receipt;
  for (const pause of pauses) {
    if (!isMoving(known)) return;
    await new Promise(resolve => setTimeout(resolve, pause));
    await visible();
    if (!news(undefined)) return;
    const found = await read().catch(() => undefined);
    if (!found?.receipt?.deliveries) continue;
    const before = said(known);
    known = { ...receipt, ...found.receipt };
    if (said(known) !== before && !news(known)) return;
  }
}
