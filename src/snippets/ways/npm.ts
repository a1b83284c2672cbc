import { elementInDiv, pasteHere } from '../element.ts';
import { elementPolicy } from '../policy.ts';
import { reserveBlock } from '../reserve.ts';
import type { Snippet, Subject } from '../subject.ts';

/** The element as a part of a page's own bundle. */
export const npm = (subject: Subject): Snippet => ({
  blocks: [
    { where: 'In your project', language: 'sh', code: 'npm install upstander' },
    { where: 'In its code', language: 'js', code: `import 'upstander/${subject.tag}/define';` },
    pasteHere(elementInDiv(subject, [])),
    reserveBlock(subject),
  ],
  policy: elementPolicy(subject.endpoint),
  notes: [],
});
