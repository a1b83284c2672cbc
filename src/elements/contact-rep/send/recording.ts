// What a reader did by themselves, recorded: a call, a post, a letter that went another way.
import type { Errors } from '../../../base/fields.ts';
import type { ActionDetails, Tell } from '../../../base/submission.ts';
import type { ActionKind, Receipt } from '../../../contract/index.ts';
import { sentences } from '../../../i18n/sentences.ts';
import type { AnyTarget } from '../letters.ts';
import type { View } from '../view.ts';
import type { Deed, Told } from './own-ways.ts';

/** What came of it: a receipt, none where nothing is counted here or no more, or why it failed, in words. */
export type Recorded = { receipt?: Receipt; ended?: true } | { failed: string };

interface Host {
  readonly view: View;
  readonly acts: boolean;
  kind: ActionKind;
  send(values: Record<string, string>, details: ActionDetails, tell: Tell): Promise<Receipt | undefined>;
  showErrors(errors: Errors): Promise<unknown>;
}

/** Records a deed. What fails is said beside its target, not above a form. */
export async function record(
  host: Host,
  target: AnyTarget,
  deed: Deed,
  { id, channel, outcome, network }: Told,
): Promise<Recorded> {
  const ended = () => host.view.letters.campaign.closed;
  if (!host.acts) return {};
  if (ended()) return { ended: true };
  host.kind = deed;
  let failed = '';
  const tell = async (errors: Errors) => {
    // Who is not written to any more has no place beside which it could be said.
    if (!host.view.letters.known.some(one => one.id === target.id)) await host.showErrors(errors);
    else failed = sentences(host.view.lang, [...errors.values()]);
  };
  const delivery = { target: target.id, channel, ...(outcome && { outcome }), ...(network && { network }) };
  try {
    const receipt = await host.send({}, { ...(id && { id }), deliveries: [delivery] }, tell);
    if (receipt) return { receipt };
  } catch {
    failed = host.view.say(host.view.words.common.unavailable); // a part of us did not come over the network
  }
  return ended() ? { ended: true } : { failed }; // it may have ended while this was on its way
}
