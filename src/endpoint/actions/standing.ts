// What is to be said of a stored action now: it may have been confirmed, withdrawn, delivered or held since.
import type { DeliveryStatus, Receipt, ReceiptRecord } from '../../contract/index.ts';
import type { StoredAction } from '../store/port.ts';

/** What has become of each delivery. A paused campaign holds what would leave. */
export const deliveriesNow = ({ answer, deliveries }: StoredAction, paused: boolean): Receipt['deliveries'] =>
  deliveries.map(({ target, name, status }, index) => ({
    ...answer.deliveries[index],
    target,
    name,
    status: paused && status === 'queued' ? ('held' satisfies DeliveryStatus) : status,
  }));

export function statusNow({ answer, confirmedAt, withdrawnAt }: StoredAction): Receipt['status'] {
  if (withdrawnAt) return 'withdrawn';
  return confirmedAt ? 'counted' : answer.status;
}

/** The letters that the endpoint was asked to deliver. */
export const lettersOf = ({ deliveries }: StoredAction): NonNullable<ReceiptRecord['letters']> =>
  deliveries.flatMap(({ target, name, letter }) => (letter ? [{ target, name, ...letter }] : []));
