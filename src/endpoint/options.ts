import type { Clock } from './clock.ts';
import type { DeliveryOptions } from './delivery/open.ts';
import type { Geocoder } from './directory/geocoder.ts';
import type { Log } from './log.ts';
import type { LiveTimes } from './progress/live.ts';
import type { OsdiOptions } from './push/options.ts';
import type { SpamOptions } from './spam/guard.ts';
import type { SealingKeys } from './store/seal.ts';

/** How an endpoint runs. */
export interface EndpointOptions extends DeliveryOptions {
  /** Where `upstander.sqlite` and `keys.json` live; made where there is none. */
  dataFolder: string;
  /**
   * A PostgreSQL database that any number of endpoints share, instead of the file. All of them need the same keys, so
   * that each one's data folder holds copies of them.
   */
  databaseUrl?: string | undefined;
  /** What personal data are sealed with; without any they are stored as they were typed. */
  sealing?: SealingKeys | undefined;
  /** A folder of campaign files, `*.yaml` or `*.json`. */
  campaigns: string;
  /** How readers reach the endpoint: makes links absolute, so that consent versions stay the same. */
  publicUrl: string;
  clock?: Clock;
  /** Origins of the pages that may send actions; without it, any page may. */
  allowedOrigins?: string[];
  /** Origins of the pages that may hold frames, `*` for any; without it, those that may send actions. */
  frameOrigins?: string[];
  /**
   * The script-tag files, served to every page at `/cdn/`. A copy of each version that was ever served stays
   * in the data folder, and is served at `/cdn/<version>/` for good.
   */
  cdnFolder?: string;
  /** Pages served at `/`. */
  pagesFolder?: string;
  /** Static JSON served at `/static/`. */
  staticFolder?: string;
  /** A file with help lines of its own, instead of those of the package. */
  hotlines?: string | undefined;
  /** Looks up street addresses, such as `censusGeocoder()`. Without it, places are found by postal code and name. */
  geocoder?: Geocoder;
  /** How long the link in a confirmation mail works, in days; 7 unless given. */
  confirmDays?: number | undefined;
  /** `OFF` gives up durability: only for the test that must then fail. */
  synchronous?: 'FULL' | 'OFF';
  /** Serves `/metrics` to whoever has this token, of 16 or more characters. Without one there is no such address. */
  metricsToken?: string | undefined;
  /** Serves `/admin` to whoever has a token of `upstander admin token new`. */
  admin?: boolean | undefined;
  /** Where the script is that draws the admin page's charts; without it, its figures are tables. */
  adminFolder?: string | undefined;
  /** For how long the audit log is kept, in days; two years unless given. */
  auditDays?: number | undefined;
  /** A platform that is told of signatures; nobody is while mails land in a local mailbox. */
  osdi?: OsdiOptions | undefined;
  /** What is done about spam. */
  spam?: SpamOptions | undefined;
  /** Told of each failed request, and of what else goes wrong; by default JSON lines on stderr. */
  log?: Log;
  /** How often live streams speak, in ms. */
  liveTimes?: LiveTimes;
}
