// Signatures in public, as their supporters chose.
import type { CampaignFile, Signer, SignerList, Supporter } from '../contract/index.ts';
import type { PublicSignature, SignerStore } from './store/signers.ts';

/** So many at once. */
const PAGE = 10;

/** A name as its owner lets it be shown. */
export function shownName({ given, family, publicName }: Supporter): string {
  if (publicName === 'full') return `${given} ${family}`;
  const [first] = new Intl.Segmenter().segment(family);
  return `${given} ${first?.segment ?? ''}.`;
}

function shown({ supporter, comment, lang, recordedAt, verdict }: PublicSignature): Signer {
  const { organisation } = supporter;
  return {
    name: shownName(supporter),
    ...(organisation && { organisation }),
    // What somebody wrote is read before it is shown, in any case.
    ...(comment && verdict === 'approved' && { comment }),
    lang,
    day: recordedAt.slice(0, 10),
  };
}

/** A page of those who are shown now. @param after `next` of the page before. */
export async function signersNow(
  { id, petition }: Pick<CampaignFile, 'id' | 'petition'>,
  store: SignerStore,
  after: string | undefined,
): Promise<SignerList> {
  if (!petition?.publicNames) return { signers: [] };
  const which = petition.moderation === 'after' ? 'not-hidden' : 'approved';
  const found = await store.list(id, { which, after, limit: PAGE + 1 });
  const page = found.slice(0, PAGE);
  return { signers: page.map(shown), ...(found.length > PAGE && { next: page.at(-1)!.cursor }) };
}
