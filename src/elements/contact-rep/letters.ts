// What is written to whom: the choice of targets, the letter for each, and what the reader changed.
import type { Bill, Campaign, Letter, Lookup, Recipient, Representative } from '../../contract/index.ts';
import { type LetterValues, chooseLetter, fillLetter } from '../../contract/letter.ts';
import { salutation } from '../../i18n/salutation.ts';
import { usPlace } from '../../i18n/us-places.ts';
import { type Question, paragraphOf, questionsOf } from './letter/questions.ts';

export type AnyTarget = Recipient | Representative;

export const isRepresentative = (target: AnyTarget): target is Representative => 'division' in target;

/** The fields that hold the choice of a letter's subject, the reader's own one, and a rewritten letter. */
export const subjectField = ({ id }: Letter): string => `subject-${id}`;
export const ownSubjectField = ({ id }: Letter): string => `own-subject-${id}`;
export const letterField = ({ id }: AnyTarget): string => `letter-${id}`;

/** The choice of a subject of one's own. */
export const OWN_SUBJECT = 'own';

/** What differs from target to target. */
const OF_ONE = ['salutation', 'name', 'role', 'place', 'district'] as const;

/** The letters of one campaign, from one reader. Holds no DOM. */
export class Letters {
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
  /** What was typed, by the names of the fields: subjects by letter, rewritten letters by target, answers. */
  #typed: Map<string, string>;

  /** @param typed what was typed before a reload, by the names of the fields. */
  constructor(
    readonly campaign: Campaign,
    typed: Record<string, string> = {},
  ) {
    this.#typed = new Map(Object.entries(typed));
    this.postalCode = typed['postalCode'] ?? '';
    this.#before = typed['targets']?.split(' ');
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
    for (const one of again.length ? again : sensible) if (this.mayWrite(one)) this.chosen.add(one.id);
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

  /** The names of those who were found by name before a reload. */
  get namedBefore(): string[] {
    return this.#typed.get('named')?.split('\n').filter(Boolean) ?? [];
  }

  /** Somebody whom the campaign does not write to any more. */
  takeOut(id: string): void {
    this.#gone = [...this.#gone, id];
  }

  /** Takes over who was found and chosen, and what was written, in the same campaign loaded anew. */
  continueFrom(before: Letters): void {
    const { campaign, lookup, chosen, named } = before;
    this.lookup = sameOffices(campaign, this.campaign) ? lookup : undefined;
    this.named = named;
    this.postalCode = before.postalCode;
    this.#typed = before.#typed;
    this.#gone = before.#gone;
    this.chosen.clear();
    for (const id of chosen) this.chosen.add(id);
    // Who is new among the recipients is chosen, as they are at first.
    const known = new Set(campaign.targets?.recipients?.map(({ id }) => id));
    for (const { id } of this.recipients) if (!known.has(id)) this.chosen.add(id);
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

  /** The letter meant most closely for a target: see `chooseLetter`. */
  letterFor(target: AnyTarget): Letter | undefined {
    const { letters = [], targets } = this.campaign;
    const stance = targets?.stances?.[target.id] ?? target.stance;
    return chooseLetter(letters, { ...target, ...(stance && { stance }) });
  }

  /** The letters that the chosen targets get, each with those who get it. */
  get inUse(): Map<Letter, AnyTarget[]> {
    const used = new Map<Letter, AnyTarget[]>();
    for (const target of this.targets) {
      const letter = this.letterFor(target);
      if (letter) used.set(letter, [...(used.get(letter) ?? []), target]);
    }
    return used;
  }

  /** Which of its subjects is chosen for a letter; nothing where the reader writes one. */
  subjectIndex(letter: Letter): number | undefined {
    const chosen = this.#typed.get(subjectField(letter));
    if (chosen === OWN_SUBJECT) return undefined;
    return Number(chosen ?? 0) in letter.subjects ? Number(chosen ?? 0) : 0;
  }

  chooseSubject(letter: Letter, choice: string): void {
    this.#typed.set(subjectField(letter), choice);
  }

  ownSubject(letter: Letter): string {
    return this.#typed.get(ownSubjectField(letter)) ?? '';
  }

  writeSubject(letter: Letter, text: string): void {
    this.#typed.set(ownSubjectField(letter), text);
  }

  subjectFor(target: AnyTarget): string {
    const letter = this.letterFor(target);
    if (!letter) return this.campaign.title;
    const index = this.subjectIndex(letter);
    if (index === undefined) return this.ownSubject(letter).trim();
    return fillLetter(letter.subjects[index]!, this.#valuesFor(target, letter.lang));
  }

  /** A subject as it is shown to be chosen; what differs between its targets is left open. */
  subjectOf(
    { lang, subjects }: Letter,
    index: number,
    targets: readonly AnyTarget[],
    texts = subjects,
  ): string {
    const values = this.#valuesFor(targets[0]!, lang);
    if (targets.length > 1) for (const name of OF_ONE) values[name] = '…';
    return fillLetter(texts[index] ?? '', values);
  }

  /** The questions of all letters of the campaign that are in use, each once. */
  get questions(): Question[] {
    return questionsOf(this.inUse.keys());
  }

  answerTo({ field }: Question): string {
    return this.#typed.get(field) ?? '';
  }

  answer({ field }: Question, text: string): void {
    this.#typed.set(field, text);
  }

  /** Is the personal part written as one paragraph, rather than as answers to several questions? */
  get inOneParagraph(): boolean {
    return this.questions.length < 2 || this.#typed.has('personal');
  }

  /** The reader's own words: their paragraph, else their answers as one. */
  get personal(): string {
    return (
      this.#typed.get('personal') ?? paragraphOf(this.questions.map(question => this.answerTo(question)))
    );
  }

  set personal(text: string) {
    this.#typed.set('personal', text);
  }

  /** From now on the answers are one paragraph, to be edited as such. */
  joinAnswers(): void {
    this.#typed.set('personal', this.personal);
  }

  /** What a target gets, signed with `supporter`; `hole` stands where the name was not known yet. */
  bodyFor(target: AnyTarget, supporter: string, hole: string): string {
    const rewritten = this.#typed.get(letterField(target));
    if (rewritten !== undefined) return hole ? rewritten.replaceAll(hole, supporter) : rewritten;
    const letter = this.letterFor(target);
    return letter ? this.#filled(letter.body, target, letter.lang, supporter) : '';
  }

  /** What the letter to a target says, in the reader's language; nothing where there is no translation. */
  readingFor(target: AnyTarget, lang: string, supporter: string): string | undefined {
    const reading = this.letterFor(target)?.reading?.body;
    return reading && this.#filled(reading, target, lang, supporter);
  }

  #filled(text: string, target: AnyTarget, lang: string, supporter: string): string {
    return fillLetter(text, {
      ...this.#valuesFor(target, lang),
      personal: this.personal.trim(),
      supporter,
      postalCode: this.postalCode,
    });
  }

  #valuesFor(target: AnyTarget, lang: string): LetterValues {
    const { bill } = this.campaign;
    const person = isRepresentative(target);
    return {
      salutation: salutation(target, lang),
      name: target.name,
      role: 'role' in target ? (target.role ?? '') : '',
      place: person ? usPlace(target.state, target.district) : '',
      district: (person && target.district) || '',
      bill: billNumber(bill),
      billTitle: bill?.title ?? '',
    };
  }

  rewrite(target: AnyTarget, text: string): void {
    this.#typed.set(letterField(target), text);
  }

  isRewritten(target: AnyTarget): boolean {
    return this.#typed.has(letterField(target));
  }

  startOver(target: AnyTarget): void {
    this.#typed.delete(letterField(target));
  }
}

/** Are the same offices looked up, in the same country? */
const sameOffices = (one: Campaign, other: Campaign): boolean =>
  one.targets?.country === other.targets?.country &&
  one.targets?.offices?.join() === other.targets?.offices?.join();

/** A bill's number as it is written: `H.R. 2172`. */
export const billNumber = (bill: Bill | undefined): string =>
  [bill?.type, bill?.number].filter(Boolean).join(' ');

/** A ZIP+4 is nearly an address: only its first five digits may stand in a URL. */
export const coarse = (country: string, code: string): string =>
  country === 'US' ? code.replace(/^(\d{5})-?\d{4}$/, '$1') : code;
