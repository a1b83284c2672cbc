import type { ConsentRecord } from '../../contract/index.ts';
import type { PublishedDisclosure, StoredAction } from '../store/port.ts';

/**
 * All that proves an action's consents.
 * @param texts what was shown, in the order of the consents.
 */
export function consentRecords(stored: StoredAction, texts: readonly PublishedDisclosure[]): ConsentRecord[] {
  const { campaign, id, supporterKey, confirmedAt } = stored;
  const data = handedOver(stored);
  return stored.consents.map(({ disclosure, version, answer, at, by, terms = {}, withdrawn }, index) => {
    const { rendered } = texts[index]!;
    return {
      schema: 1,
      id: `${campaign}/${id}/${disclosure}`,
      ...(supporterKey && { subject: supporterKey }),
      campaign,
      answer,
      version,
      disclosure: rendered as ConsentRecord['disclosure'],
      terms,
      data,
      collection: {
        element: by.element,
        version: by.version,
        ...(by.page && { page: by.page }),
        control: rendered.mode === 'notice' ? 'none' : rendered.answers ? 'yes-no' : 'checkbox',
        preset: false,
      },
      at,
      ...(confirmedAt && { confirmedAt }),
      ...(terms.retention && { expiresAt: endOf(terms.retention, at) }),
      ...(withdrawn && { withdrawn }),
    };
  });
}

/** The names of the fields that were filled in. */
const handedOver = ({ supporter, comment, deliveries }: StoredAction): string[] => [
  ...Object.keys(supporter ?? {}),
  ...(comment ? ['comment'] : []),
  ...(deliveries.some(({ letter }) => letter) ? ['letters'] : []),
];

/**
 * When a period is over that begins at an instant, by the calendar (UTC).
 * @param period as `Period` of the contract has it.
 */
export function endOf(period: string, at: string): string {
  const [, years = 0, months = 0, days = 0] =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(period)?.map(part => Number(part ?? 0)) ?? [];
  const end = new Date(at);
  const day = end.getUTCDate();
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() + 12 * years + months);
  const last = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(day, last) + days); // a month after 31 January is the end of February
  return end.toISOString();
}
