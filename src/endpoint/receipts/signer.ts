import { CompactSign, importJWK } from 'jose';
import { SIGNED_RECEIPT, type SignedReceipt } from '../../contract/index.ts';
import { answerNow } from '../actions/standing.ts';
import type { Services } from '../services.ts';
import type { StoredAction } from '../store/port.ts';
import { consentRecords } from './consent-records.ts';
import { recordOf, shownTo } from './record.ts';
import type { Jwk } from './signing-keys.ts';

/** @returns a receipt as a JWS in its compact form. */
export async function signedReceipt(
  stored: StoredAction,
  services: Services,
  { kid, key }: { kid: string; key: Jwk },
): Promise<string> {
  const { clock, publicUrl } = services;
  const { lang, confirmedAt, withdrawnAt, supporter, comment } = stored;
  const { campaignTitle, signUp } = await recordOf(stored, services);
  const statement: SignedReceipt = {
    schema: 1,
    issuer: publicUrl,
    issuedAt: clock().toISOString(),
    campaignTitle,
    lang,
    receipt: answerNow(stored),
    ...(signUp && { signUp }),
    ...(confirmedAt && { confirmedAt }),
    ...(withdrawnAt && { withdrawnAt }),
    ...(supporter && { supporter }),
    ...(comment && { comment }),
    consents: consentRecords(stored, await shownTo(stored, services)),
  };
  return new CompactSign(new TextEncoder().encode(JSON.stringify(statement)))
    .setProtectedHeader({ alg: 'EdDSA', kid, typ: SIGNED_RECEIPT })
    .sign(await importJWK(key, 'EdDSA'));
}
