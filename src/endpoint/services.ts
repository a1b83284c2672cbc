import type { Context } from 'hono';
import type { Recorder } from './actions/recorder.ts';
import type { HotlineRecord } from '../hotlines/index.ts';
import type { Registry } from './campaigns/registry.ts';
import type { Clock } from './clock.ts';
import type { Confirmer } from './confirmations/confirmer.ts';
import type { Geocoder } from './directory/geocoder.ts';
import type { Log } from './log.ts';
import type { DeliveryRouter } from './delivery/router.ts';
import type { OriginRules } from './http/origins.ts';
import type { Live } from './progress/live.ts';
import type { SigningKeys } from './receipts/signing-keys.ts';
import type { Challenges } from './spam/challenges.ts';
import type { Store } from './store/port.ts';
import type { Updater } from './updates/updater.ts';

/** What the routes stand on. */
export interface Services {
  store: Store;
  registry: Registry;
  recorder: Recorder;
  confirmer: Confirmer;
  updater: Updater;
  live: Live;
  /** The endpoint is about to close: whoever shares out requests should ask another one. */
  retiring: () => boolean;
  /** This process has the keys that the data are recorded with now. */
  keysKnown: () => boolean;
  /** To be told when counts or letters of a campaign changed. */
  changed: (campaign: string) => void;
  /** The help lines; without a list of its own, those of the package. */
  hotlines: readonly HotlineRecord[];
  /** Where street addresses are looked up, where that is configured. */
  geocoder: Geocoder | undefined;
  router: DeliveryRouter;
  clock: Clock;
  log: Log;
  origins: OriginRules;
  /** How readers reach the endpoint, without a slash at its end. */
  publicUrl: string;
  /** What receipts are signed with. */
  signingKeys: SigningKeys;
  /** Who sent a request, where that is known: never to be stored or logged. */
  senderOf: (c: Context) => string | undefined;
  /** Small calculations that are asked for under pressure. */
  challenges: Challenges;
  /** The path that the endpoint is reached under, without a slash at its end. */
  root: string;
  /** The path of the script-tag files of this version, such as `/cdn/1.0.0`; where there are any. */
  scripts: string | undefined;
  /** The folder of the script-tag files, and one with a folder for each version of them that was ever served. */
  scriptFolders: { now: string; kept: string } | undefined;
  /** Origins of the pages that may hold frames; without them, any. */
  frameAncestors: readonly string[] | undefined;
  /** Of the package. */
  version: string;
}
