import * as z from 'zod/mini';
import { Country, Day, Division, PostalCode, Representative, line } from '../../contract/index.ts';

/** Who represents which places, with where that is known from: what an import makes and a store holds. */
export const Directory = z.object({
  country: Country,
  source: line(300),
  sourceDate: Day,
  representatives: z.array(Representative),
  /** The divisions that each postal code lies in, district by district. */
  places: z.record(PostalCode, z.array(Division)),
});
export type Directory = z.infer<typeof Directory>;

/** The part of the store that holds directories. */
export interface DirectoryStore {
  /** Replaces all that is held for the directory's country, in one transaction. */
  replace(directory: Directory): Promise<void>;
  /** Where the country's data comes from; nothing where none was imported. */
  about(country: string): Promise<Pick<Directory, 'source' | 'sourceDate'> | undefined>;
  /** The divisions a postal code lies in; empty when the code is unknown. */
  divisions(country: string, postalCode: string): Promise<string[]>;
  /** Who holds an office in any of these divisions. */
  representatives(divisions: readonly string[]): Promise<Representative[]>;
  /** One representative by id: a letter goes to the address held here, never to one from outside. */
  representative(id: string): Promise<Representative | undefined>;
  /** Every postal code of a country, in order: for the static export. */
  postalCodes(country: string): Promise<string[]>;
}
