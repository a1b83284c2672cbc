// Where lines end, and what stands between sentences: a Korean word stays on one line wherever that has room.
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { clear } from '../../elements/test-support.ts';
import { overflows, unfold } from './layout/test-support.ts';
import { TOURS } from './states/test-support.ts';

const NARROW = 320; // px

/** Words in Hangul that begin on one line and end on another. */
function* broken(element: Element): Generator<string> {
  const texts = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    for (const { 0: word, index } of node.nodeValue!.matchAll(/\p{Script=Hangul}+/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
      if (lines.size > 1) yield word;
    }
  }
}

describe('lines', () => {
  before(async () => {
    await setViewport({ width: NARROW, height: 800 });
    document.body.style.margin = '8px';
  });
  afterEach(clear);

  for (const [name, tour] of Object.entries(TOURS)) {
    it(`<${name}> leaves no space between Chinese sentences`, async () => {
      const gaps = new Set<string>();
      for (const lang of ['zh-Hans', 'zh-Hant'])
        for await (const [, element] of tour(lang)) {
          unfold(element);
          // What is read: blocks stand on lines of their own in it; links and buttons may stand apart.
          const read = element.shadowRoot!.querySelector<HTMLElement>('.card')?.innerText ?? '';
          const ways = Array.from(element.shadowRoot!.querySelectorAll('a, button'), one =>
            one.textContent.trim(),
          );
          for (const [gap, next] of read.matchAll(/.{0,9}。[^\S\n]+(\S.*)/g))
            if (!ways.some(way => next!.startsWith(way))) gaps.add(gap);
        }
      expect([...gaps].join('\n')).to.equal('');
    }).timeout(120_000);

    it(`<${name}> breaks no Korean word, and nothing overflows`, async () => {
      const wrong: string[] = [];
      for await (const [state, element] of tour('ko')) {
        unfold(element);
        await new Promise(requestAnimationFrame);
        for (const word of broken(element)) wrong.push(`${state}: ${word}`);
        wrong.push(...overflows(element).map(one => `${state}: ${one}`));
      }
      expect(wrong.join('\n')).to.equal('');
    }).timeout(60_000);
  }
});
