// Who is written to: those that the campaign names, and those who are found.
import { MOST_TARGETS } from '../../../contract/letter.ts';
import type { Campaign, Lookup, Recipient, Representative } from '../../../contract/index.ts';
import { plainDigits } from '../../../i18n/digits.ts';

export type AnyTarget = Recipient | Representative;

/** The country that a campaign is about. */
export const countryOf = ({ targets, bill }: Campaign): string => targets?.country ?? bill?.country ?? 'US';

/** Are its people looked up by ZIP code? */
export const takesZip = ({ targets }: Campaign): boolean => (targets?.country ?? 'US') === 'US';

export const isRepresentative = (target: AnyTarget): target is Representative => 'division' in target;

/** The choice of targets of one campaign, by one reader. Holds no DOM. */
export class Choice {
  lookup: Lookup | undefined;
  postalCode: string;
  /** Ids of the targets that are written to. */
  readonly chosen = new Set<string>();
  /** Found by name, and chosen. */
  named: readonly Representative[] = [];
  /** Who was chosen before a reload, until it is taken up again. */
  #before: readonly string[] | undefined;
  /** Who is not written to any more. */
  #gone: readonly string[] = [];
  /** The names of those who were found by name before a reload. */
  readonly namedBefore: readonly string[];

  /** @param kept what was kept before a reload: see `kept`. */
  constructor(
    readonly campaign: Campaign,
    kept: Record<string, string>,
  ) {
    this.postalCode = kept['postalCode'] ?? '';
    this.namedBefore = kept['named']?.split('\n').filter(Boolean) ?? [];
    this.#before = kept['targets']?.split(' ');
    this.#choose(this.recipients);
  }

  get recipients(): readonly Recipient[] {
    return this.campaign.targets?.recipients ?? [];
  }

  /** Does finding the targets need a place? */
  get needsPlace(): boolean {
    return Boolean(this.campaign.targets?.offices?.length);
  }

  /** Takes a lookup's answer: those who surely represent the place are chosen, the others are asked. */
  found(lookup: Lookup): void {
    this.forgetPlace();
    this.lookup = lookup;
    this.postalCode = lookup.postalCode ?? this.postalCode;
    const holders = (offices: Lookup['offices']) => offices.flatMap(({ representatives }) => representatives);
    this.#choose(holders(lookup.offices.filter(({ status }) => status === 'match')), holders(lookup.offices));
    this.#before = undefined;
  }

  /** Nobody that was found before stands for the place that is asked for now. */
  forgetPlace(): void {
    const named = new Set(this.named.map(({ id }) => id));
    for (const { representatives } of this.lookup?.offices ?? []) {
      for (const { id } of representatives) if (!named.has(id)) this.chosen.delete(id);
    }
    this.lookup = undefined;
  }

  /** Chooses those who were chosen before a reload, where there are any among them, else `sensible`. */
  #choose(sensible: readonly AnyTarget[], all = sensible): void {
    const again = all.filter(({ id }) => this.#before?.includes(id));
    this.chooseAll(again.length ? again : sensible);
  }

  /** As many of them as one action goes to. */
  chooseAll(all: readonly AnyTarget[]): void {
    const may = all.filter(one => this.mayWrite(one) && !this.chosen.has(one.id));
    for (const { id } of may.slice(0, Math.max(0, MOST_TARGETS - this.chosen.size))) this.chosen.add(id);
  }

  /** Somebody whom the reader knows by name is written to, or not. */
  setNamed(one: Representative, on: boolean): void {
    const others = this.named.filter(({ id }) => id !== one.id);
    this.named = on ? [...others, one] : others;
    if (on) this.chosen.add(one.id);
    else this.chosen.delete(one.id);
  }

  /** Was somebody found and chosen before a reload, and not yet taken up again? */
  get foundBefore(): boolean {
    return Boolean(this.#before?.some(id => id && !this.recipients.some(one => one.id === id)));
  }

  /** Is it still open which of several represents the place? */
  get unsettled(): boolean {
    const unsure = this.lookup?.offices.filter(({ status }) => status === 'ambiguous') ?? [];
    return unsure.some(office => !office.representatives.some(({ id }) => this.chosen.has(id)));
  }

  /** Was somebody chosen before a reload? */
  wasChosen({ id }: AnyTarget): boolean {
    return this.#before?.includes(id) ?? false;
  }

  /** Somebody whom the campaign does not write to any more. */
  takeOut(id: string): void {
    this.#gone = [...this.#gone, id];
  }

  /** Takes over who was found and chosen in the same campaign, loaded anew or in another language. */
  continueFrom(before: Choice): void {
    const { campaign, lookup, chosen, named } = before;
    this.lookup = sameOffices(campaign, this.campaign) ? lookup : undefined;
    this.named = named;
    this.postalCode = before.postalCode;
    this.#gone = before.#gone;
    this.chosen.clear();
    for (const id of chosen) this.chosen.add(id);
    // Who is new among the recipients is chosen, as they are at first.
    const known = new Set(campaign.targets?.recipients?.map(({ id }) => id));
    this.chooseAll(this.recipients.filter(({ id }) => !known.has(id)));
  }

  /** What brings the same people back after a reload, beside what was typed. */
  get kept(): Record<string, string> {
    return {
      ...(this.lookup && { postalCode: this.postalCode }),
      targets: this.targets.map(({ id }) => id).join(' '),
      named: this.named.map(({ name }) => name).join('\n'),
    };
  }

  /** A member without a vote is written to where the campaign says so. */
  mayWrite(target: AnyTarget): boolean {
    if (!isRepresentative(target) || target.voting) return true;
    return this.campaign.targets?.nonVoting !== 'exclude';
  }

  get known(): AnyTarget[] {
    const found = this.lookup?.offices.flatMap(office => office.representatives) ?? [];
    const all = [...this.recipients, ...found, ...this.named].filter(({ id }) => !this.#gone.includes(id));
    return all.filter(({ id }, index) => all.findIndex(one => one.id === id) === index);
  }

  /** Those of whom it is not asked which one it is. */
  get certain(): AnyTarget[] {
    const unsure = this.lookup?.offices.filter(({ status }) => status === 'ambiguous') ?? [];
    return this.known.filter(
      ({ id }) => !unsure.some(office => office.representatives.some(one => one.id === id)),
    );
  }

  get targets(): AnyTarget[] {
    return this.known.filter(({ id }) => this.chosen.has(id));
  }
}

/** Are the same offices looked up, in the same country? */
const sameOffices = (one: Campaign, other: Campaign): boolean =>
  one.targets?.country === other.targets?.country &&
  one.targets?.offices?.join() === other.targets?.offices?.join();

/** A ZIP+4 is nearly an address: only its first five digits may stand in a URL. */
export const coarse = (country: string, code: string): string =>
  country === 'US' ? plainDigits(code).replace(/^(\d{5})-?\d{4}$/, '$1') : plainDigits(code);
