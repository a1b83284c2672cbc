import { elementInDiv, fixedScript, pasteHere } from '../element.ts';
import { pastedPolicy } from '../policy.ts';
import { reserveBlock } from '../reserve.ts';
import type { Snippet, Subject } from '../subject.ts';

/** One classic script for one element: it loads no other script, and its hash holds for all of it. */
export const one = (subject: Subject): Snippet => ({
  blocks: [
    pasteHere(elementInDiv(subject, [fixedScript(subject, `one/${subject.tag}.js`, { async: '' })])),
    reserveBlock(subject),
  ],
  policy: pastedPolicy(subject.endpoint),
  notes: ['For several elements on one page take one/all.js, with its own hash, or `tag`.'],
});
