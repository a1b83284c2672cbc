import { compactVerify, createLocalJWKSet, errors } from 'jose';
import {
  type RenderedDisclosure,
  SIGNED_RECEIPT,
  SignedReceipt,
  renderedVersion,
} from '../../contract/index.ts';

import type { SigningKeys } from './signing-keys.ts';

/** A receipt that is not what it says. The message names what is wrong. */
export class ReceiptError extends Error {
  override name = 'ReceiptError';
}

/**
 * Proves a signed receipt: its signature, and that each consent's version is the hash of the text in it.
 * @param jws in its compact form.
 * @param keys as `GET /v1/keys` of its endpoint answers.
 * @throws ReceiptError where it cannot be proven.
 */
export async function verifyReceipt(
  jws: string,
  keys: SigningKeys['published'],
): Promise<{ kid: string; receipt: SignedReceipt }> {
  const { payload, protectedHeader } = await compactVerify(jws, createLocalJWKSet(keys), {
    algorithms: ['EdDSA'],
  }).catch((error: unknown) => {
    throw new ReceiptError(reason(error));
  });
  if (protectedHeader.typ !== SIGNED_RECEIPT) throw new ReceiptError('What was signed is not a receipt');
  const { data } = SignedReceipt.safeParse(JSON.parse(new TextDecoder().decode(payload)));
  if (!data)
    throw new ReceiptError('It is signed, but it is not a receipt of a kind known here: upgrade upstander');
  for (const { id, version, disclosure } of data.consents) {
    if ((await renderedVersion(disclosure as RenderedDisclosure)) !== version)
      throw new ReceiptError(`The consent ${id} has another text than its version says`);
  }
  return { kid: protectedHeader.kid!, receipt: data };
}

function reason(error: unknown): string {
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return 'The signature does not fit: the receipt was changed after it was signed';
  if (error instanceof errors.JWKSNoMatchingKey)
    return 'None of these keys has signed it: are they the keys of the endpoint that it names?';
  return 'This is not a signed receipt';
}
