import { attributes } from '../escape.ts';
import { elementInDiv, pasteHere } from '../element.ts';
import { pastedPolicy } from '../policy.ts';
import { reserveBlock } from '../reserve.ts';
import type { Snippet, Subject } from '../subject.ts';

/** The campaign's own file, with its data inside. */
export function bakedUrl({ endpoint, campaign = '', lang, tag }: Subject): string {
  const path = [campaign, ...(lang ? [lang] : [])].map(encodeURIComponent).join('/');
  return `${endpoint}/v1/embed/${path}/${tag}.js`;
}

/** One request brings the element and its campaign: nothing is shown before all is there. */
export const baked = (subject: Subject): Snippet => ({
  blocks: [
    pasteHere(
      elementInDiv(subject, [`<script${attributes({ type: 'module', src: bakedUrl(subject) })}></script>`], {
        // Its data is in this language: in another, the element would ask again.
        lang: subject.lang ?? subject.campaignLang,
      }),
    ),
    reserveBlock(subject),
  ],
  policy: pastedPolicy(subject.endpoint),
  notes: [
    'No hash (SRI) on this script: it changes whenever the campaign does. Whoever runs the endpoint can change what it does; take `one` where that must not be.',
  ],
});
