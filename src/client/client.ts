import type {
  Action,
  Campaign,
  HotlineList,
  Lookup,
  Problem,
  ProblemKind,
  Progress,
  Receipt,
} from '../contract/index.ts';

/** What an element can ask of an endpoint. Every call throws a `ClientError`; `fresh` passes caches by. */
export interface Client {
  campaign(id: string, lang: string, fresh?: boolean): Promise<Campaign>;
  progress(id: string, fresh?: boolean): Promise<Progress>;
  representatives(country: string, postalCode: string, offices: readonly string[]): Promise<Lookup>;
  hotlines(country: string, topic: string | undefined, lang: string): Promise<HotlineList>;
  /** Records an action; absent where there is no endpoint, only files. */
  act?(action: Action): Promise<Receipt>;
  /** The address of the campaign's live events; absent where there are none. */
  liveUrl?(id: string): string;
  /** The address that takes the campaign's plain form. */
  formUrl?(id: string): string;
}

/** Why a call failed: the endpoint's own problem, no answer at all, or one that is not ours. */
export class ClientError extends Error {
  constructor(
    readonly kind: ProblemKind | 'offline' | 'unreadable',
    readonly problem?: Problem,
    options?: ErrorOptions,
  ) {
    super(problem?.detail ?? problem?.title ?? kind, options);
  }
}
