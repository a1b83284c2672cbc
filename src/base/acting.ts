// What a submission uses of the element that it belongs to, and what it is given.
import type { Client } from '../client/index.ts';
import type { Resource } from '../context/resource.ts';
import type { Action, ActionKind, Campaign, Disclosure, Problem, Progress } from '../contract/index.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import type { Errors, Say } from './fields.ts';

/** What an action holds besides who acts where: made from the form's values. */
export type ActionDetails = Omit<
  Action,
  'id' | 'campaign' | 'kind' | 'lang' | 'consents' | 'source' | 'check'
> & {
  /** Of what was done by hand, which counts once however often it is told; else each action gets its own. */
  id?: string;
};

/** What an element makes of what the endpoint refused; nothing: it is said at the fields. */
export type Refused = (
  complaints: NonNullable<Problem['errors']>,
  details: ActionDetails,
) => Promise<Errors | undefined>;

/** Says what went wrong. */
export type Tell = (errors: Errors) => unknown;

/** What a submission uses of the element that it belongs to. */
export interface Acting extends HTMLElement {
  readonly renderRoot: ShadowRoot;
  readonly kind: ActionKind;
  readonly acts: boolean;
  readonly client: Client;
  readonly campaignData: Resource<Campaign>;
  readonly progress: Resource<Progress> | undefined;
  readonly disclosures: readonly Disclosure[];
  readonly words: Partial<Catalogue>;
  readonly wordsLang: string;
  readonly config: { readonly lang: string };
  readonly kiosk?: boolean;
  values: Record<string, string>;
  errors: Errors;
  newDisclosures: Disclosure[] | undefined;
  say: Say;
  keepValues(values: Record<string, string>): void;
  showErrors(errors: Errors): Promise<boolean>;
  readonly updateComplete: Promise<void>;
  requestUpdate(): void;
  focusOn(id: string): void;
  refused?: Refused;
  /** What is said of signatures that wait on this device, in place of the form. */
  kept?: (() => unknown) | undefined;
  /** The form is shown, whatever this device knows of an earlier signature. */
  again?: boolean;
}
