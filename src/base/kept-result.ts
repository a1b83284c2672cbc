import { json } from '../client/json.ts';
import type { Receipt } from '../contract/index.ts';
import { readDraft, writeDraft } from './draft.ts';

/**
 * A result is there again after a reload: in the same tab and for an hour, its receipt and nothing that was typed.
 * Forgetting the reader forgets it, too.
 */
export class KeptResult {
  #key: string | undefined;
  #receipt: Receipt | undefined;

  /**
   * Keeps a receipt, or its absence.
   * @param key where what is typed is kept, of this element and campaign.
   * @returns the receipt; when a campaign is first asked about, that of before the reload.
   */
  sync(key: string, receipt: Receipt | undefined): Receipt | undefined {
    const place = `${key} result`;
    if (this.#key !== key) {
      this.#key = key;
      this.#receipt = recall(place);
      if (!receipt) return this.#receipt;
    }
    if (receipt !== this.#receipt)
      writeDraft(place, (this.#receipt = receipt) && { receipt: json(bare(receipt!)) });
    return receipt;
  }
}

/** A host that takes actions over may answer with more than a receipt. */
const bare = ({ id, campaign, kind, recordedAt, status, confirmation, url, deliveries }: Receipt) => ({
  id,
  campaign,
  kind,
  recordedAt,
  status,
  confirmation,
  url,
  deliveries,
});

function recall(place: string): Receipt | undefined {
  const { receipt } = readDraft(place);
  return receipt ? (JSON.parse(receipt) as Receipt) : undefined;
}
