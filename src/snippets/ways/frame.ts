import { pasteHere, scriptUrl } from '../element.ts';
import { frameSnippet } from '../frame.ts';
import { framePolicy } from '../policy.ts';
import { reserveFrameBlock } from '../reserve.ts';
import type { Snippet, Subject } from '../subject.ts';

/** The element on a page of the endpoint's own, in a sandboxed frame. */
export const frame = (subject: Subject): Snippet => ({
  blocks: [
    pasteHere(
      frameSnippet({
        ...subject,
        height: subject.room[0],
        script: { src: scriptUrl(subject, 'frame.js'), integrity: subject.integrity('frame.js') },
      }),
    ),
    reserveFrameBlock(subject),
  ],
  policy: framePolicy(subject.endpoint),
  notes: [
    'The script fits the frame to what is in it. Without the script (leave it out where none is taken) the frame ' +
      'keeps its height and scrolls inside.',
    ...(subject.emergency || subject.discreet
      ? [
          'In a frame the number for an emergency is the country’s, and a discreet line has words of its own: an ' +
            'address must not put numbers or words onto the page of the endpoint.',
        ]
      : []),
    ...(subject.tag === 'hotline-info'
      ? [
          'Keep the script with help lines where you can: without it, pressing Escape three times blanks only the ' +
            'frame, and only while the frame has the focus. The button always takes the whole page away.',
        ]
      : []),
    'The endpoint must be of another origin than the page: on the same one, the sandbox holds nothing.',
  ],
});
