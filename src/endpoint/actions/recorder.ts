import {
  type Action,
  type CampaignFile,
  type Receipt,
  type Supporter,
  isSignUp,
  nameAsked,
} from '../../contract/index.ts';
import type { Registry, ServedCampaign } from '../campaigns/registry.ts';
import type { Clock } from '../clock.ts';
import type { Confirmer } from '../confirmations/confirmer.ts';
import { Failure, type ProblemError } from '../http/failure.ts';
import type { Came, Guard, Looked } from '../spam/guard.ts';
import type { Flag } from '../store/flags.ts';
import type { Answer, NewAction, Recorded, Store } from '../store/port.ts';
import { checkConsents } from './consents.ts';
import { bodyHash, receiptToken, supporterKey, supporterKeys, tokenHash } from './identity.ts';
import { type Keys, keysMark } from './keys.ts';
import type { KeysInUse } from './keys-in-use.ts';
import { answerNow, heldIf } from './standing.ts';
import { resolveDeliveries } from './targets.ts';

export interface RecorderParts {
  store: Store;
  registry: Registry;
  confirmer: Confirmer;
  keys: Keys;
  keysInUse: Pick<KeysInUse, 'look'>;
  guard: Guard;
  clock: Clock;
  publicUrl: string;
  /** Whether a platform is told of a campaign's signatures. */
  pushed: (campaign: string) => boolean;
  /** Told after an action was stored. */
  recorded: (action: NewAction) => void;
}

/** What was found out about an action. */
interface Found {
  now: Date;
  deliveries: NewAction['deliveries'];
  consents: NewAction['consents'];
  flags: Flag[];
}

/** Records actions: the one way in, for elements and for plain forms. */
export class Recorder {
  readonly #parts: RecorderParts;
  /** Actions that are not on disk yet. */
  waiting = 0;

  constructor(parts: RecorderParts) {
    this.#parts = parts;
  }

  /**
   * @param came how it came in.
   * @returns the receipt, once the action is on disk.
   * @throws Failure unknown-campaign, id-conflict, campaign-closed, invalid-action, consent-changed,
   *   challenge-needed: nothing was stored.
   */
  async record(action: Action, came: Came = {}): Promise<Receipt> {
    const { store, registry, keysInUse } = this.#parts;
    const campaign = registry.get(action.campaign);
    if (!campaign) throw unknownCampaign('/campaign');
    let fresh: NewAction;
    let looked: Looked;
    try {
      ({ fresh, looked } = await this.#checked(action, campaign, came));
    } catch (error) {
      // An answer that got lost can be had again, whatever changed since.
      const before = await store.actions.find(action.campaign, action.id);
      if (!before) throw error;
      return this.#again(action, before.bodyHash);
    }
    let result = await this.#store(fresh);
    // The keys were changed a moment ago.
    if (result.outcome === 'other-keys' && (await keysInUse.look())) {
      fresh = { ...fresh, ...this.#hashes(action) };
      result = await this.#store(fresh);
    }
    if (result.outcome === 'other-keys') throw otherKeys();
    if (result.outcome === 'replayed') return this.#again(action, fresh.bodyHash);
    if (result.outcome === 'conflict') {
      const before = await store.actions.find(action.campaign, action.id);
      return this.#again(action, before!.bodyHash);
    }
    looked.counts();
    this.#parts.recorded(fresh);
    return this.receipt(result.answer);
  }

  /** @throws Failure campaign-closed, invalid-action, consent-changed, challenge-needed */
  async #checked(action: Action, campaign: ServedCampaign, came: Came) {
    const { store, clock, guard, keys } = this.#parts;
    const now = clock();
    if (campaign.closed(now)) {
      throw new Failure('campaign-closed', { detail: `It took actions until ${campaign.file.deadline}` });
    }
    checkKind(action, campaign);
    const deliveries = await resolveDeliveries(action, campaign, store.directory, now, keys);
    const shown = campaign.in(action.lang, now);
    const consents = await checkConsents(store.disclosures, {
      action,
      current: shown.disclosures,
      now,
      termsOf: disclosure => campaign.termsOf(disclosure),
      collector: 'api',
    });
    const looked = await guard.look(action, shown, came);
    const { flags } = looked;
    return { looked, fresh: this.#newAction(action, campaign, { now, deliveries, consents, flags }) };
  }

  #store(action: NewAction): Promise<Recorded> {
    this.waiting++;
    return this.#parts.store.actions.record(action).finally(() => this.waiting--);
  }

  /**
   * A recorded action's receipt, as things are by now: it may have been withdrawn.
   * @param hash of the body that was recorded.
   * @throws Failure id-conflict: it was another body; overloaded: that cannot be told here.
   */
  async #again(action: Action, hash: string): Promise<Receipt> {
    const { keys, keysInUse } = this.#parts;
    const { campaign, id } = action;
    const by = keys.email.of(hash);
    if (!by && !(await keysInUse.look())) throw otherKeys();
    if (!by || bodyHash(keys, action, by) !== hash) throw conflict();
    const token = receiptToken(keys, campaign, id);
    return this.receipt(answerNow((await this.#parts.store.actions.byReceipt(tokenHash(token)))!));
  }

  /** An answer with the link of its receipt. */
  receipt({ id, campaign, kind, recordedAt, status, confirmation, ...answer }: Answer): Receipt {
    const { keys, publicUrl, registry } = this.#parts;
    const deliveries = heldIf(registry.get(campaign)?.paused, answer.deliveries);
    const url = `${publicUrl}/v1/receipts/${receiptToken(keys, campaign, id)}`;
    return { id, campaign, kind, recordedAt, status, ...(confirmation && { confirmation }), url, deliveries };
  }

  /** What the keys that are in use now make of an action. */
  #hashes(action: Action): Pick<NewAction, 'bodyHash' | 'keys' | 'supporterKey' | 'earlierKeys'> {
    const { keys } = this.#parts;
    const { now: by, known } = keys.email;
    const { email } = action.supporter ?? {};
    return {
      bodyHash: bodyHash(keys, action, by),
      keys: keysMark(keys, by),
      ...(email !== undefined && { supporterKey: supporterKey(keys, email, by) }),
      ...(email !== undefined && known.length > 1 && { earlierKeys: supporterKeys(keys, email) }),
    };
  }

  #newAction(
    action: Action,
    { file }: ServedCampaign,
    { now, deliveries, consents, flags }: Found,
  ): NewAction {
    const { id, kind, lang, comment } = action;
    const { keys } = this.#parts;
    const supporter = action.supporter && withTopicsOf(file, action.supporter);
    const confirm =
      kind === 'signature'
        ? file.petition?.confirm === true
        : deliveries.some(({ status }) => status === 'awaiting-confirmation');
    const recordedAt = now.toISOString();
    // Kept but not counted: now and then it is a browser's autofill, not a robot, that filled the
    // hidden field, and then the supporter can still be found. The answer gives nothing away.
    const held = Boolean(action.check?.website);
    return {
      campaign: file.id,
      id,
      kind,
      lang,
      recordedAt,
      ...this.#hashes(action),
      ...(held ? { held: 'honeypot' } : { tally: confirm ? 'pending' : 'unverified' }),
      ...(flags.length && !held && { flags }),
      ...(supporter && { supporter }),
      ...(comment && { comment }),
      receiptHash: tokenHash(receiptToken(keys, file.id, id)),
      answer: {
        id,
        campaign: file.id,
        kind,
        recordedAt,
        status: confirm ? 'awaiting-confirmation' : 'counted',
        ...(kind === 'signature' && isSignUp(file) && { signUp: true as const }),
        deliveries: deliveries.map(({ target, name, status }, index) => {
          const { outcome, network } = action.deliveries![index]!;
          return { target, name, status, ...(outcome && { outcome }), ...(network && { network }) };
        }),
      },
      ...(kind === 'signature' && !held && this.#parts.pushed(file.id) && { push: true as const }),
      ...(confirm && !held && { confirmation: this.#parts.confirmer.newMail(now) }),
      consents,
      deliveries: held ? deliveries.map(({ dueAt: _, ...delivery }) => delivery) : deliveries,
    };
  }
}

/** With those of their topics that the campaign offers: it may have dropped one while the action waited on a device. */
function withTopicsOf({ petition }: CampaignFile, { topics: ticked, ...supporter }: Supporter): Supporter {
  const topics = petition?.topics?.filter(({ id }) => ticked?.includes(id)).map(({ id }) => id);
  return { ...supporter, ...(topics?.length && { topics }) };
}

const NAMES = ['given', 'family'] as const;

/** Does the campaign take this kind of action, with what it asks for? @throws Failure invalid-action */
function checkKind({ kind, supporter, comment, deliveries }: Action, { file }: ServedCampaign): void {
  const errors: ProblemError[] = [];
  const { petition } = file;
  if (kind === 'signature') {
    if (!petition)
      errors.push({ pointer: '/kind', code: 'no-petition', detail: 'The campaign has no petition' });
    if (deliveries)
      errors.push({ pointer: '/deliveries', code: 'not-a-letter', detail: 'A signature goes to nobody' });
    const needed = (pointer: string) =>
      errors.push({ pointer, code: 'required', detail: 'This is needed here' });
    const fields = petition?.fields ?? [];
    if (nameAsked(file)?.required)
      for (const name of NAMES) if (!supporter?.[name]) needed(`/supporter/${name}`);
    for (const { name, required } of fields) {
      if (!required || name === 'name') continue;
      if (name === 'comment' ? !comment?.trim() : !supporter?.[name])
        needed(name === 'comment' ? '/comment' : `/supporter/${name}`);
    }
    if ((supporter?.minimumAge ?? 0) < (petition?.minimumAge ?? 0)) needed('/supporter/minimumAge');
  }
  if (errors.length) throw new Failure('invalid-action', { errors });
}

export const unknownCampaign = (pointer?: string) =>
  new Failure(
    'unknown-campaign',
    pointer ? { errors: [{ pointer, code: 'unknown-campaign', detail: 'There is no such campaign' }] } : {},
  );

const otherKeys = () =>
  new Failure('overloaded', { detail: 'Try again in a moment' }, { 'Retry-After': '5' });

const conflict = () =>
  new Failure('id-conflict', {
    detail: 'Make a new id for every action; send the same body only to repeat one',
  });
