import type { ConsentRecord } from '../../contract/index.ts';

/** What has to be known of a consent to tell whether it holds. */
export type Held = Pick<
  ConsentRecord,
  'id' | 'subject' | 'campaign' | 'answer' | 'confirmedAt' | 'withdrawn' | 'expiresAt'
> & { disclosure: Pick<ConsentRecord['disclosure'], 'id'> };

/**
 * Which consents hold now. Of a supporter's answers to one disclosure of a campaign the last one speaks; where their
 * address was ever confirmed, a yes without confirmation says nothing, for anybody may have typed it.
 * @param records in the order in which they were answered.
 */
export function holding<T extends Held>(records: readonly T[], now: Date): T[] {
  const groups = Map.groupBy(
    records,
    ({ subject, campaign, disclosure, id }) => `${subject ?? id} ${campaign} ${disclosure.id}`,
  );
  return [...groups.values()].flatMap(group => {
    const known = group.some(({ confirmedAt }) => confirmedAt);
    const speaks = group.filter(({ answer, confirmedAt }) => !known || confirmedAt || answer !== 'given');
    const last = speaks.at(-1);
    if (last?.answer !== 'given' || last.withdrawn) return [];
    return last.expiresAt && Date.parse(last.expiresAt) <= now.getTime() ? [] : [last];
  });
}
