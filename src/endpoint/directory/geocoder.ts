import type { StreetAddress } from '../../contract/index.ts';

/** Where a street address lies. */
export interface Located {
  /** Of each kind that the geocoder knows; two of a kind where it is not sure. */
  divisions: string[];
  postalCode?: string | undefined;
}

/** Where a country's street addresses are looked up. It keeps none of them. */
export interface Geocoder {
  /** The country whose addresses it knows. */
  readonly country: string;
  /**
   * @returns nothing where it does not know the address.
   * @throws GeocoderError where it cannot answer just now.
   */
  locate(address: StreetAddress & { postalCode?: string | undefined }): Promise<Located | undefined>;
}

/** The geocoder gave no answer that could be used. The message holds no part of the address. */
export class GeocoderError extends Error {
  override name = 'GeocoderError';
}
