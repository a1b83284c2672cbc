import * as z from 'zod/mini';
import {
  Country,
  Day,
  Division,
  Id,
  Office,
  PostalCode,
  Representative,
  line,
} from '../../contract/index.ts';

/** Who represents which places, with where that is known from: what an import makes and a store holds. */
export const Directory = z.object({
  country: Country,
  /** A list beside the country's own directory, by the name that its next import replaces. */
  list: z.optional(Id),
  source: line(300),
  sourceDate: Day,
  representatives: z.array(Representative),
  /** Seats that the source says nobody holds. */
  vacant: z.optional(z.array(z.object({ office: Office, division: Division }))),
  /** The divisions that each postal code lies in, district by district. */
  places: z.record(PostalCode, z.array(Division)),
});
export type Directory = z.infer<typeof Directory>;

/** What is known of an office from one source. */
export interface HeldOffice {
  office: string;
  /** The last day of the term that ends last; absent where a term has no known end. */
  ends?: string;
  /** Postal codes lead to its areas: a place of another code lies in none of them. */
  coded: boolean;
  /** The divisions whose seat nobody holds. */
  vacant: string[];
}

/** What is held of a country from one source: its directory, or a list beside that. */
export interface HeldSource extends Pick<Directory, 'list' | 'source' | 'sourceDate'> {
  offices: HeldOffice[];
}

/** Somebody in a directory, with the list that says so. */
export interface Holder {
  representative: Representative;
  list?: string;
}

/** Who is looked for by name. */
export interface NameQuery {
  country: string;
  /** Folded beginnings (see `names.ts`): each has to begin a part of the name. */
  parts: readonly string[];
  /** Without any, all. */
  offices: readonly string[];
  /** The day on which they have to hold their office. */
  today: string;
  limit: number;
}

/** The part of the store that holds directories. */
export interface DirectoryStore {
  /** Replaces what is held under the country and the list's name, in one transaction. */
  replace(directory: Directory): Promise<void>;
  /** Forgets a list. @returns whether it was there. */
  remove(country: string, list: string): Promise<boolean>;
  /** The countries of which something is held, in order. */
  countries(): Promise<string[]>;
  /** Where the country's data comes from: its directory, then the lists. Empty where none was imported. */
  sources(country: string): Promise<HeldSource[]>;
  /** The divisions a postal code lies in; empty when the code is unknown. */
  divisions(country: string, postalCode: string): Promise<string[]>;
  /** Who holds or held an office in any of these divisions. */
  representatives(divisions: readonly string[]): Promise<Holder[]>;
  /** The divisions inside this one (itself among them) for which an office is held. */
  areas(office: string, within: string): Promise<string[]>;
  /** Those with a name who hold their office, in the order of their names. */
  named(query: NameQuery): Promise<Holder[]>;
  /** One representative by id: a letter goes to the address held here, never to one from outside. */
  representative(id: string): Promise<Representative | undefined>;
  /** Every postal code of a country, in order: for the static export. */
  postalCodes(country: string): Promise<string[]>;
}
