// Every way in, as it is printed for an element of an endpoint that runs.
import { campaignFromEndpoint, campaignSubject, hotlineSubject } from '../src/cli/snippet-subject.ts';
import { servedScripts } from '../src/cli/scripts.ts';
import { type FramedTag, type Subject, WAYS, type Way } from '../src/snippets/index.ts';

/** What the snippets of a campaign's element are made of. */
export async function subjectAt(
  endpoint: string,
  campaign: string,
  tag?: Exclude<FramedTag, 'hotline-info'>,
): Promise<Subject> {
  const wanted = { endpoint };
  const pasted = await campaignSubject(await campaignFromEndpoint(campaign, wanted), wanted, tag);
  return { ...pasted, ...(await servedScripts(pasted, endpoint)) };
}

/** The same of any element of the demo: of the petition `sesta`, or a help line. */
export const demoSubject = async (endpoint: string, tag: FramedTag): Promise<Subject> =>
  tag === 'hotline-info'
    ? {
        ...(await hotlineSubject({ endpoint }, { country: 'US', topic: 'trafficking' })),
        ...(await servedScripts({ tag }, endpoint)),
      }
    : subjectAt(endpoint, 'sesta', tag);

/** The HTML blocks of a way: what goes into the text, then what goes into the page around it. */
export const htmlOf = (way: Way, subject: Subject): string[] =>
  WAYS[way]
    .snippet(subject)
    .blocks.filter(({ language }) => language === 'html')
    .map(({ code }) => code);

/** Those that a page takes as they are: WordPress has its own tests, and so has the package. */
export const pastedWays = (Object.keys(WAYS) as Way[]).filter(way => !['wordpress', 'npm'].includes(way));
