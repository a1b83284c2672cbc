import { direction } from '../../../i18n/direction.ts';

/** Prints a letter alone, whatever page it stands on: from a frame that is there for that only. */
export function printLetter(subject: string, body: string, lang: string): void {
  const frame = document.createElement('iframe');
  frame.title = subject;
  // Out of sight, but not display: none, which some browsers do not print.
  Object.assign(frame.style, {
    position: 'fixed',
    inlineSize: '1px',
    blockSize: '1px',
    border: '0',
    opacity: '0',
  });
  document.body.append(frame);
  const { contentDocument: paper, contentWindow: view } = frame;
  if (!paper || !view) return frame.remove();
  paper.title = subject;
  paper.documentElement.lang = lang;
  paper.dir = direction(lang);
  const heading = paper.createElement('p');
  const letter = paper.createElement('p');
  heading.textContent = subject;
  letter.textContent = body;
  Object.assign(heading.style, { font: 'bold 12pt/1.5 serif', margin: '0 0 2em' });
  Object.assign(letter.style, { font: '12pt/1.5 serif', margin: '0', whiteSpace: 'pre-wrap' });
  paper.body.append(heading, letter);
  view.addEventListener('afterprint', () => frame.remove());
  setTimeout(() => view.print());
}
