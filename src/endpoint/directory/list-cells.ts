import type * as z from 'zod/mini';
import { Day, Email, Id, Link, Phone, line } from '../../contract/index.ts';
import type { ListRow } from './list-table.ts';
import { type PlaceRules, PlaceError } from './place-rules.ts';
import { usPhone } from './us-contacts.ts';

/** Every column that is read, with other names that it goes by (as `columnKey` writes them). */
export const COLUMNS = {
  office: [],
  name: [],
  id: [],
  family: ['familyname', 'lastname'],
  party: [],
  email: [],
  phone: ['telephone'],
  form: ['contactform'],
  site: ['website', 'url'],
  address: [],
  x: ['twitter'],
  facebook: [],
  instagram: [],
  bluesky: [],
  mastodon: [],
  youtube: [],
  offices: [],
  division: ['ocdid', 'ocddivision'],
  postalcodes: ['postalcode', 'postcodes', 'postcode', 'zipcodes', 'zipcode', 'zips', 'zip'],
  area: [],
  state: [],
  district: [],
  termstart: ['termstarts', 'start'],
  termend: ['termends', 'end'],
  voting: [],
  sample: [],
  source: [],
  date: ['sourcedate'],
} as const;
export type Column = keyof typeof COLUMNS;

/** What a value that was refused should look like. */
const TEXT = 'one line of text, not longer than';

/** The cells of one row, read as what they have to be; what is wrong goes to `problems`. */
export class ListCells {
  readonly #row: ListRow;
  readonly #written: ReadonlyMap<string, string>;
  readonly #problems: string[];

  /** @param written the names of the columns as the file has them, by their keys. */
  constructor(row: ListRow, written: ReadonlyMap<string, string>, problems: string[]) {
    this.#row = row;
    this.#written = written;
    this.#problems = problems;
  }

  get where(): string {
    return this.#row.where;
  }

  has(column: Column): boolean {
    return this.raw(column) !== undefined;
  }

  /** What stands in a cell, as it is. */
  raw(column: Column): unknown {
    return this.#row.cells.get(this.#key(column));
  }

  /** Says what is wrong with a cell, and what to do. */
  problem(column: Column, words: string): undefined {
    const key = this.#key(column);
    const value = this.raw(column);
    const shown = value === undefined ? '' : ` ${JSON.stringify(value).slice(0, 80)}`;
    this.#problems.push(`${this.where} ${this.#written.get(key) ?? column}${shown}: ${words}`);
    return undefined;
  }

  text(column: Column, longest = 200): string | undefined {
    return this.#checked(column, line(longest), `${TEXT} ${longest} characters, is expected`);
  }

  needed(column: Column, longest = 200): string | undefined {
    if (this.has(column)) return this.text(column, longest);
    return this.problem(column, 'it is needed in each row');
  }

  id(column: Column): string | undefined {
    const words = 'small letters, digits, dots and hyphens are expected, such as city-council';
    return this.#checked(column, Id, words);
  }

  day(column: Column): string | undefined {
    return this.#checked(column, Day, 'write the day as 2027-01-03');
  }

  email(column: Column): string | undefined {
    return this.#checked(column, Email, 'an e-mail address is expected, such as mayor@city.example');
  }

  link(column: Column): string | undefined {
    return this.#checked(column, Link, 'a link that begins with https:// is expected');
  }

  phone(column: Column, country: string, value = this.raw(column)): string | undefined {
    if (value === undefined) return undefined;
    const typed = String(value).trim();
    const plain = typed.replace(/[\s().-]/g, '');
    const phone = (country === 'US' && usPhone(typed)) || plain;
    if (Phone.safeParse(phone).success && (phone !== plain || plain.startsWith('+'))) return phone;
    const example = country === 'US' ? '559-555-0100' : '+49 30 5550100';
    return this.problem(
      column,
      `a number such as ${example} is expected; an extension cannot be dialled here`,
    );
  }

  yes(column: Column): boolean | undefined {
    const value = this.raw(column);
    if (value === undefined || typeof value === 'boolean') return value;
    const typed = String(value).trim().toLowerCase();
    if (['yes', 'y', 'true', '1'].includes(typed)) return true;
    if (['no', 'n', 'false', '0'].includes(typed)) return false;
    return this.problem(column, 'yes or no is expected');
  }

  /** Postal codes, as a lookup will ask for them. */
  codes(column: Column, rules: PlaceRules, parts: RegExp): string[] {
    const value = this.raw(column);
    const typed: unknown[] = Array.isArray(value) ? value : String(value ?? '').split(parts);
    return typed.flatMap(code => {
      const written = String(code).trim();
      if (!written) return [];
      try {
        return [rules.normalized(written)];
      } catch (error) {
        if (!(error instanceof PlaceError)) throw error;
        const zero = /^\d{3,4}$/.test(written)
          ? '. A spreadsheet takes a leading 0 away: format the column as text'
          : '';
        this.problem(column, `${written}: ${error.message}${zero}`);
        return [];
      }
    });
  }

  #checked<T extends z.ZodMiniType<string>>(column: Column, schema: T, words: string): string | undefined {
    const value = this.raw(column);
    if (value === undefined) return undefined;
    const { success, data } = schema.safeParse(
      typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : value,
    );
    return success ? data : this.problem(column, words);
  }

  #key(column: Column): string {
    const { cells } = this.#row;
    return [column, ...COLUMNS[column]].find(key => cells.has(key)) ?? column;
  }
}
