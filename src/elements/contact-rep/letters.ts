// What is written to whom: the choice of targets, the letter for each, and what the reader changed.
import type { Campaign, Letter, Lookup, Recipient, Representative } from '../../contract/index.ts';
import { fillLetter } from '../../contract/letter.ts';
import { salutation } from '../../i18n/salutation.ts';

export type AnyTarget = Recipient | Representative;

export const isRepresentative = (target: AnyTarget): target is Representative => 'division' in target;

/** The letters of one campaign, from one reader. Holds no DOM. */
export class Letters {
  lookup: Lookup | undefined;
  subject = 0;
  personal = '';
  postalCode = '';
  /** Ids of the targets that are written to. */
  readonly chosen = new Set<string>();
  /** Letters that the reader rewrote, by target. */
  readonly #edited = new Map<string, string>();

  /** @param typed what was typed before a reload, by the names of the fields. */
  constructor(
    readonly campaign: Campaign,
    typed: Record<string, string> = {},
  ) {
    this.subject = Number(typed['subject'] ?? 0);
    this.personal = typed['personal'] ?? '';
    this.postalCode = typed['postalCode'] ?? '';
    for (const [name, text] of Object.entries(typed)) {
      if (name.startsWith('letter-')) this.#edited.set(name.slice('letter-'.length), text);
    }
    for (const recipient of campaign.targets?.recipients ?? []) this.chosen.add(recipient.id);
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
    for (const { representatives } of this.lookup?.offices ?? []) {
      for (const { id } of representatives) this.chosen.delete(id);
    }
    this.lookup = lookup;
    this.postalCode = lookup.postalCode;
    for (const { status, representatives } of lookup.offices) {
      if (status !== 'match') continue;
      for (const one of representatives) if (this.mayWrite(one)) this.chosen.add(one.id);
    }
  }

  /** A member without a vote is written to where the campaign says so. */
  mayWrite(target: AnyTarget): boolean {
    if (!isRepresentative(target) || target.voting) return true;
    return this.campaign.targets?.nonVoting !== 'exclude';
  }

  get known(): AnyTarget[] {
    return [...this.recipients, ...(this.lookup?.offices.flatMap(office => office.representatives) ?? [])];
  }

  get targets(): AnyTarget[] {
    return this.known.filter(({ id }) => this.chosen.has(id));
  }

  /** The letter meant for a target: the first that names its office, party or id, else one for all. */
  letterFor(target: AnyTarget): Letter | undefined {
    const letters = this.campaign.letters ?? [];
    const fits = ({ for: only }: Letter) =>
      only &&
      (only.targets?.includes(target.id) ?? true) &&
      (only.offices?.includes(target.office) ?? true) &&
      (only.parties?.includes(target.party ?? '') ?? true);
    return letters.find(fits) ?? letters.find(letter => !letter.for) ?? letters[0];
  }

  /** Subjects that the chosen targets' letters share: those of the first. */
  get subjects(): readonly string[] {
    const [first] = this.targets;
    return (first && this.letterFor(first)?.subjects) ?? [];
  }

  subjectFor(target: AnyTarget): string {
    const subjects = this.letterFor(target)?.subjects ?? [];
    return subjects[this.subject] ?? subjects[0] ?? this.campaign.title;
  }

  /** What a target gets. `supporter` is the name it is signed with. */
  bodyFor(target: AnyTarget, supporter: string, hole: string): string {
    const edited = this.#edited.get(target.id);
    if (edited !== undefined) return supporter === hole ? edited : edited.replaceAll(hole, supporter);
    const letter = this.letterFor(target);
    return fillLetter(letter?.body ?? '', {
      salutation: salutation(target, letter?.lang ?? 'en'),
      name: target.name,
      role: 'role' in target ? (target.role ?? '') : '',
      place: isRepresentative(target) ? placeOf(target) : '',
      personal: this.personal.trim(),
      supporter,
      postalCode: this.postalCode,
    });
  }

  edit(target: AnyTarget, text: string): void {
    this.#edited.set(target.id, text);
  }

  isEdited(target: AnyTarget): boolean {
    return this.#edited.has(target.id);
  }

  startOver(target: AnyTarget): void {
    this.#edited.delete(target.id);
  }
}

/** `CA`, or `CA-21`. */
const placeOf = ({ state, district }: Representative): string =>
  [state, district].filter(part => part !== undefined).join('-');

/** A ZIP+4 is nearly an address: only its first five digits may stand in a URL. */
export const coarse = (country: string, code: string): string =>
  country === 'US' ? code.replace(/^(\d{5})-?\d{4}$/, '$1') : code;
