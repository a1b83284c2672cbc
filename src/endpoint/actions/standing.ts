// What is to be said of a stored action now: it may have been confirmed, withdrawn, delivered or held since.
import type { ConfirmationMailStatus, Receipt, ReceiptRecord } from '../../contract/index.ts';
import type { ConfirmationFate } from '../store/confirmations.ts';
import type { Answer, StoredAction } from '../store/port.ts';

type Deliveries = Receipt['deliveries'];

/** A paused campaign holds what would leave. */
export const heldIf = (paused: boolean | undefined, deliveries: Deliveries): Deliveries =>
  deliveries.map(delivery =>
    paused && delivery.status === 'queued' ? { ...delivery, status: 'held' } : delivery,
  );

/** What has become of each delivery. */
export const deliveriesNow = ({ answer, deliveries }: StoredAction, paused?: boolean): Deliveries =>
  heldIf(
    paused,
    deliveries.map(({ target, name, status }, index) => ({
      ...answer.deliveries[index],
      target,
      name,
      status,
    })),
  );

export function statusNow({ answer, confirmedAt, withdrawnAt }: StoredAction): Receipt['status'] {
  if (withdrawnAt) return 'withdrawn';
  return confirmedAt ? 'counted' : answer.status;
}

const MAILS: Record<ConfirmationFate, ConfirmationMailStatus> = {
  queued: 'waiting',
  capped: 'later',
  dropped: 'later',
  accepted: 'sent',
  failed: 'unreachable',
  bounced: 'unreachable',
};

/** The action's receipt as things are. What a robot filled waits, and is not told apart. */
export function answerNow(stored: StoredAction): Omit<Answer, 'signUp'> {
  const { asked = 'queued' } = stored;
  const { signUp: _, ...answer } = stored.answer;
  const status = statusNow(stored);
  return {
    ...answer,
    status,
    ...(status === 'awaiting-confirmation' && { confirmation: MAILS[asked] }),
    deliveries: deliveriesNow(stored),
  };
}

/** The letters that the endpoint was asked to deliver. */
export const lettersOf = ({ deliveries }: StoredAction): NonNullable<ReceiptRecord['letters']> =>
  deliveries.flatMap(({ target, name, letter }) => (letter ? [{ target, name, ...letter }] : []));
