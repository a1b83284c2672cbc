import type { StoredAction } from '../store/port.ts';
import { stateOf } from './state.ts';

/** A table's columns, each with what stands in it. */
const CELLS: Record<string, (action: StoredAction) => string | undefined> = {
  campaign: ({ campaign }) => campaign,
  kind: ({ kind }) => kind,
  state: stateOf,
  recordedAt: ({ recordedAt }) => recordedAt,
  confirmedAt: ({ confirmedAt }) => confirmedAt,
  withdrawnAt: ({ withdrawnAt }) => withdrawnAt,
  lang: ({ lang }) => lang,
  email: ({ supporter }) => supporter?.email,
  given: ({ supporter }) => supporter?.given,
  family: ({ supporter }) => supporter?.family,
  prefix: ({ supporter }) => supporter?.prefix,
  phone: ({ supporter }) => supporter?.phone,
  postalCode: ({ supporter }) => supporter?.postalCode,
  street: ({ supporter }) => supporter?.address?.street,
  city: ({ supporter }) => supporter?.address?.city,
  region: ({ supporter }) => supporter?.address?.region,
  organisation: ({ supporter }) => supporter?.organisation?.name,
  role: ({ supporter }) => supporter?.organisation?.role,
  minimumAge: ({ supporter }) => supporter?.minimumAge?.toString(),
  topics: ({ supporter }) => supporter?.topics?.join(' '),
  publicName: ({ supporter }) => supporter?.publicName,
  comment: ({ comment }) => comment,
  targets: ({ deliveries }) => deliveries.map(({ target, status }) => `${target}: ${status}`).join('; '),
  consents: ({ consents }) =>
    consents
      .map(({ disclosure, answer, withdrawn }) => `${disclosure}: ${withdrawn ? 'withdrawn' : answer}`)
      .join('; '),
  id: ({ id }) => id,
};

export const columns: readonly string[] = Object.keys(CELLS);

export const cellsOf = (action: StoredAction): (string | undefined)[] =>
  Object.values(CELLS).map(cell => cell(action));
