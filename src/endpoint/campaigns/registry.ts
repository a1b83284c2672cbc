import {
  type Campaign,
  type CampaignFile,
  type ConsentTerms,
  type Controller,
  type Disclosure,
  disclosureVersion,
  rendered,
} from '../../contract/index.ts';
import { nearestLanguage } from '../../i18n/language.ts';
import type { Clock } from '../clock.ts';
import type { Publication, Store } from '../store/port.ts';
import type { BillUpdate } from '../store/updates.ts';
import type { DeliveryRouter } from '../delivery/router.ts';
import { type Abilities, NOTHING_LEAVES, delivers } from './abilities.ts';
import { isClosed } from '../../campaign-file/campaign-in.ts';
import { localize } from '../../campaign-file/localize.ts';
import { allLanguages } from '../../campaign-file/texts.ts';

/** One campaign, ready to be served. */
export class ServedCampaign {
  readonly file: CampaignFile;
  /** Letters leave through this endpoint. */
  readonly delivers: boolean;
  /** How its letters leave. */
  readonly router: DeliveryRouter;
  /** Its letters wait until it goes on. */
  paused = false;
  readonly #publicUrl: string;
  #byLanguage: ReadonlyMap<string, Omit<Campaign, 'closed'>>;
  #told: string | undefined;

  /** @param able what the endpoint can send; files are no endpoint, and send nothing. */
  constructor(file: CampaignFile, publicUrl: string, able: Abilities = {}) {
    this.file = file;
    this.delivers = delivers(file, able);
    this.router = (this.delivers && able.router) || NOTHING_LEAVES;
    this.#publicUrl = publicUrl;
    this.#byLanguage = this.#localized(file);
  }

  /** Shows where the bill stands by now: what the file says, unless this is of the same day or a later one. */
  tell(update: BillUpdate | undefined): void {
    const { bill } = this.file;
    if (!bill || update?.id === this.#told) return;
    this.#told = update?.id;
    const { text, day: date, url } = update ?? { text: '', day: '' };
    const newer = update && date >= (bill.status?.date ?? '');
    const status = newer ? { text, date, ...(url && { url }) } : bill.status;
    this.#byLanguage = this.#localized({ ...this.file, bill: { ...bill, ...(status && { status }) } });
  }

  #localized(file: CampaignFile): ReadonlyMap<string, Omit<Campaign, 'closed'>> {
    return new Map(
      allLanguages(this.file).map(lang => [lang, this.#marked(localize(file, lang, this.#publicUrl))]),
    );
  }

  /** Every recipient with how it is delivered to, where it is. */
  #marked<T extends Pick<Campaign, 'targets'>>(campaign: T): T {
    const { targets } = campaign;
    if (!targets?.recipients) return campaign;
    const recipients = targets.recipients.map(recipient => this.router.marked(recipient));
    return { ...campaign, targets: { ...targets, recipients } };
  }

  get id(): string {
    return this.file.id;
  }

  /** Who is responsible for what supporters hand over. */
  get controller(): Controller | undefined {
    return this.file.disclosures[0]?.controller;
  }

  /** In whose name letters leave. */
  get organisation(): string {
    return this.controller?.name ?? this.#byLanguage.get(this.file.lang)!.title;
  }

  /** What is kept with an answer to one of its disclosures, besides what was shown. */
  termsOf(disclosure: string): ConsentTerms | undefined {
    return this.file.disclosures.find(({ id }) => id === disclosure)?.terms;
  }

  closed(now: Date): boolean {
    return isClosed(this.file, now);
  }

  /** @param asked any language tag; without one, the campaign's own language. */
  in(asked: string | undefined, now: Date): Campaign {
    const lang = nearestLanguage(asked ?? '', [...this.#byLanguage.keys()]) ?? this.file.lang;
    return {
      ...this.#byLanguage.get(lang)!,
      closed: this.closed(now),
      ...(this.delivers && { delivers: true }),
      ...(this.paused && { paused: true }),
    };
  }

  /** Its disclosures in every language that they are written in. */
  async publications(): Promise<Publication[]> {
    const found = new Map<string, Publication>();
    for (const { disclosures } of this.#byLanguage.values()) {
      for (const disclosure of disclosures) {
        const publication = await publicationOf(disclosure);
        found.set(publication.version, publication);
      }
    }
    return [...found.values()];
  }
}

async function publicationOf(disclosure: Disclosure): Promise<Publication> {
  return {
    disclosure: disclosure.id,
    version: await disclosureVersion(disclosure),
    lang: disclosure.lang,
    rendered: rendered(disclosure),
    material: disclosure.material ?? false,
  };
}

export type Registry = ReadonlyMap<string, ServedCampaign>;

/** Serves campaigns, after what they now ask supporters to agree to is on record. */
export async function openRegistry(
  files: readonly CampaignFile[],
  store: Store,
  { publicUrl, clock, able }: { publicUrl: string; clock: Clock; able: Abilities },
): Promise<Registry> {
  const campaigns = files.map(file => new ServedCampaign(file, publicUrl, able));
  const at = clock().toISOString();
  await Promise.all(
    campaigns.map(async campaign =>
      store.disclosures.publish(campaign.id, at, await campaign.publications()),
    ),
  );
  return new Map(campaigns.map(campaign => [campaign.id, campaign]));
}
