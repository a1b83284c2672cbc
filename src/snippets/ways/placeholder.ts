import { fixedScript, pasteHere, placeholderDiv } from '../element.ts';
import { pastedPolicy } from '../policy.ts';
import { reserveBlock } from '../reserve.ts';
import type { Snippet, Subject } from '../subject.ts';

/** A `<div>` in the text stands for the element; the script stands in the page around it. */
export const placeholder = (subject: Subject): Snippet => ({
  blocks: [
    pasteHere(placeholderDiv(subject)),
    {
      where: 'Once in the page around the text: in its head, or in the theme’s footer',
      language: 'html',
      code: fixedScript(subject, 'loader.js', { type: 'module' }),
    },
    reserveBlock(subject),
  ],
  policy: pastedPolicy(subject.endpoint),
  notes: ['The element comes to stand inside the <div>, around what you wrote there.'],
});
