import { elementInDiv, fixedScript, pasteHere } from '../element.ts';
import { pastedPolicy } from '../policy.ts';
import { reserveBlock } from '../reserve.ts';
import type { Snippet, Subject } from '../subject.ts';

/** The loader: it loads the elements that a page uses, when they come near the viewport. */
export const tag = (subject: Subject): Snippet => ({
  blocks: [
    pasteHere(elementInDiv(subject, [fixedScript(subject, 'loader.js', { type: 'module' })])),
    reserveBlock(subject),
  ],
  policy: pastedPolicy(subject.endpoint),
  notes: [
    'One script tag is enough for all elements of a page.',
    'The hash holds for the loader. What it loads comes from the same version’s address, without a hash; take `one` where every byte must be fixed.',
  ],
});
