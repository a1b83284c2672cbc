// Signatures in public, as their supporters chose.
import type { CampaignFile, Signer, SignerList, Supporter } from '../contract/index.ts';
import { fullName, inOwnScript } from '../i18n/person-name.ts';
import { Failure } from './http/failure.ts';
import type { PublicSignature, SignerStore } from './store/signers.ts';

/** So many at once. */
const PAGE = 10;

/** A name as its owner lets it be shown. @param lang what they read. */
export function shownName({ given, family, publicName }: Supporter, lang: string): string {
  if (publicName === 'full') return fullName({ given, family }, lang);
  // 김 is a whole family name: its first character is no initial.
  if (inOwnScript({ given, family })) return given ?? '';
  const [first] = new Intl.Segmenter().segment(family ?? '');
  return `${given} ${first?.segment ?? ''}.`;
}

/** Whom they sign for says who they are: shown only with their full name. */
export const shownOrganisation = ({ organisation, publicName }: Supporter): Supporter['organisation'] =>
  publicName === 'full' ? organisation : undefined;

function shown({ supporter, comment, lang, recordedAt, verdict }: PublicSignature): Signer {
  const organisation = shownOrganisation(supporter);
  return {
    name: shownName(supporter, lang),
    ...(organisation && { organisation }),
    // What somebody wrote is read before it is shown, in any case.
    ...(comment && verdict === 'approved' && { comment }),
    lang,
    day: recordedAt.slice(0, 10),
  };
}

/**
 * A page of those who are shown now.
 * @param after `next` of the page before.
 * @throws Failure invalid-query where no page ended so
 */
export async function signersNow(
  { id, petition }: Pick<CampaignFile, 'id' | 'petition'>,
  store: SignerStore,
  after: string | undefined,
): Promise<SignerList> {
  if (!petition?.publicNames) return { signers: [] };
  const which = petition.moderation === 'after' ? 'not-hidden' : 'approved';
  const found = await store.list(id, { which, after, limit: PAGE + 1 });
  if (!found) {
    const detail = 'No page of this list ends here: begin without it, then send the `next` of each page';
    throw new Failure('invalid-query', { errors: [{ pointer: '/after', code: 'invalid_format', detail }] });
  }
  const page = found.slice(0, PAGE);
  return { signers: page.map(shown), ...(found.length > PAGE && { next: page.at(-1)!.cursor }) };
}
