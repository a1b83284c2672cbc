import type { ConsentRecord } from '../../contract/index.ts';
import { after } from './period.ts';
import type { PublishedDisclosure, StoredAction } from '../store/port.ts';

/**
 * All that proves an action's consents.
 * @param texts what was shown, in the order of the consents.
 */
export function consentRecords(stored: StoredAction, texts: readonly PublishedDisclosure[]): ConsentRecord[] {
  const { campaign, id, supporterKey, supporter, confirmedAt } = stored;
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
      ...(supporter?.topics && { topics: supporter.topics }),
      collection: {
        element: by.element,
        version: by.version,
        ...(by.page && { page: by.page }),
        control: rendered.mode === 'notice' ? 'none' : rendered.answers ? 'yes-no' : 'checkbox',
        preset: false,
      },
      at,
      ...(confirmedAt && { confirmedAt }),
      ...(terms.retention && { expiresAt: after(terms.retention, at) }),
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
