// What a petition asks that goes with a statement alone, and what goes with a sign-up alone.
import { type CampaignFile, isSignUp } from '../contract/index.ts';
import type { Finding } from './checks.ts';

/** Where there is nothing to sign, nobody signs in public or says why; and an address is asked for in order to be written to. */
export function* checkSignUp(file: CampaignFile): Generator<Finding> {
  const { petition, disclosures } = file;
  if (!petition) return;
  const { fields = [], topics, publicNames, moderation } = petition;
  const at = (name: string) => fields.findIndex(field => field.name === name);
  if (!isSignUp(file)) {
    if (topics) {
      const message = 'are of a sign-up, which has no statement: leave the topics out, or the statement';
      yield { path: ['petition', 'topics'], message };
    }
    if (at('name') >= 0) {
      const message = 'is asked for by every petition with a statement: leave this field out';
      yield { path: ['petition', 'fields', at('name'), 'name'], message };
    }
    return;
  }
  const NOTHING = 'there is no statement to sign, so this is a sign-up';
  if (publicNames) {
    const message = `${NOTHING}, and who signs up is never shown: leave "publicNames" out, or add a statement`;
    yield { path: ['petition', 'publicNames'], message };
  }
  if (moderation) {
    const message = `${NOTHING}, and nothing of it is shown: leave "moderation" out, or add a statement`;
    yield { path: ['petition', 'moderation'], message };
  }
  if (at('comment') >= 0) {
    const message = `${NOTHING}, and nobody is asked why they sign: leave this field out, or add a statement`;
    yield { path: ['petition', 'fields', at('comment'), 'name'], message };
  }
  if (disclosures.length && !disclosures.some(asksToWrite)) {
    const message =
      `${NOTHING}, and nobody is asked whether they want to be written to: add a disclosure with the mode ` +
      'required-choice or choice, the purpose updates and, where its terms name a channel, the channel email';
    yield { path: ['disclosures'], message };
  }
}

/** By which somebody may agree to e-mail about the campaign, as whoever writes it asks. */
const asksToWrite = ({ mode, purpose, terms }: CampaignFile['disclosures'][number]): boolean =>
  mode !== 'notice' && purpose === 'updates' && (terms?.channel ?? 'email') === 'email';
