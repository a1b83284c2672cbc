// What is written to whom: the letter for each target, and what the reader changed.
import type { Bill, Campaign, Letter } from '../../contract/index.ts';
import { type LetterValues, chooseLetter, fillLetter } from '../../contract/letter.ts';
import { fullName } from '../../i18n/person-name.ts';
import { closing, knowsForms, salutation } from '../../i18n/salutation.ts';
import { usPlace } from '../../i18n/us-places.ts';
import { type Question, paragraphOf, questionsOf } from './letter/questions.ts';
import { type AnyTarget, Choice, isRepresentative } from './who/choice.ts';

export { type AnyTarget, isRepresentative };

/** The fields that hold the choice of a letter's subject, the reader's own one, and a rewritten letter. */
export const subjectField = ({ id }: Letter): string => `subject-${id}`;
export const ownSubjectField = ({ id }: Letter): string => `own-subject-${id}`;
export const letterField = ({ id }: AnyTarget): string => `letter-${id}`;

/** The field that keeps, beside rewritten letters, what the hole for the name was in the language of that time. */
export const HOLE_FIELD = 'hole';

/** Stands in a rewritten letter for its hole, which each language shows in its own words; nobody types it. */
const HOLE = '\0';

/** The choice of a subject of one's own. */
export const OWN_SUBJECT = 'own';

/** Is it a field of what a reader writes in a letter? */
export const isWritten = (name: string): boolean => /^(personal$|answer-|letter-|own-subject-)/.test(name);

/** What differs from target to target. */
const OF_ONE = ['salutation', 'closing', 'name', 'role', 'place', 'district'] as const;

/** The letters of one campaign, from one reader. Holds no DOM. */
export class Letters extends Choice {
  /** What was typed, by the names of the fields: subjects by letter, rewritten letters by target, answers. */
  #typed: Map<string, string>;

  /** @param typed what was typed before a reload, by the names of the fields. */
  constructor(campaign: Campaign, typed: Record<string, string> = {}) {
    super(campaign, typed);
    const { [HOLE_FIELD]: hole = '', ...fields } = typed;
    this.#typed = new Map(
      Object.entries(fields).map(([name, text]) => [
        name,
        name.startsWith('letter-') ? withoutHole(text, hole) : text,
      ]),
    );
  }

  /** Takes over who was found and chosen, and what was written, in the same campaign loaded anew. */
  override continueFrom(before: Letters): void {
    super.continueFrom(before);
    this.#typed = before.#typed;
  }

  /** The language that the letters are in, the first where they differ. */
  get lang(): string {
    return this.campaign.letters?.[0]?.lang ?? this.campaign.lang;
  }

  /** Is it known how the letters, and what stands beside them, greet in their languages? */
  get greets(): boolean {
    const { letters = [], lang } = this.campaign;
    return knowsForms([lang, ...letters.map(letter => letter.lang)]);
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

  /** What a target gets, signed with `supporter`, or with what stands where the name is not known yet. */
  bodyFor(target: AnyTarget, supporter: string): string {
    const rewritten = this.#typed.get(letterField(target));
    if (rewritten !== undefined) return rewritten.replaceAll(HOLE, () => supporter);
    const letter = this.letterFor(target);
    return letter ? this.filled(letter.body, target, letter.lang, supporter) : '';
  }

  /** What the letter to a target says, in the reader's language; nothing where there is no translation. */
  readingFor(target: AnyTarget, lang: string, supporter: string): string | undefined {
    const reading = this.letterFor(target)?.reading?.body;
    return reading && this.filled(reading, target, lang, supporter);
  }

  /** A text in a language with its variables filled for a target. */
  filled(text: string, target: AnyTarget, lang: string, supporter: string): string {
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
      closing: closing(target, lang),
      name: target.name,
      role: 'role' in target ? (target.role ?? '') : '',
      place: person ? usPlace(target.state, target.district) : '',
      district: (person && target.district) || '',
      bill: billNumber(bill),
      billTitle: bill?.title ?? '',
    };
  }

  /** @param hole what stands in the text where the name is not known yet, in the reader's language. */
  rewrite(target: AnyTarget, text: string, hole: string): void {
    this.#typed.set(letterField(target), withoutHole(text, hole));
  }

  /** Is there anything that the reader wrote? */
  get wrote(): boolean {
    return [...this.#typed].some(([name, text]) => isWritten(name) && text.trim());
  }

  isRewritten(target: AnyTarget): boolean {
    return this.#typed.has(letterField(target));
  }

  startOver(target: AnyTarget): void {
    this.#typed.delete(letterField(target));
  }
}

const withoutHole = (text: string, hole: string): string => (hole ? text.replaceAll(hole, HOLE) : text);

/** A bill's number as it is written: `H.R. 2172`. */
export const billNumber = (bill: Bill | undefined): string =>
  [bill?.type, bill?.number].filter(Boolean).join(' ');

/** Who signs: the name that was typed under a letter, else the one that the form or this device knows. @param lang the letters'. */
export const signedBy = ({ given, family, supporter }: Record<string, string>, lang: string): string =>
  supporter?.trim() ?? fullName({ given, family }, lang);
