// No word of ours stands in an element outside of the catalogues: in a language of accented letters alone, with
// campaigns in Cyrillic, no other letter is left, seen or read out.
import { expect } from '@open-wc/testing';
import { CWC_PREFIXES, CWC_TOPICS } from '../../contract/cwc.ts';
import { usStates } from '../us-places.ts';
import { clear } from '../../elements/test-support.ts';
import { PSEUDO, data, pseudo, speak } from './pseudo/test-support.ts';
import { TOURS } from './states/test-support.ts';

/** What a reader or their screen reader is told by an attribute. */
const TOLD = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'];

/** What is the same in every language: states, what Congress takes, addresses, networks, time zones and their places. */
const NAMES: readonly RegExp[] = [
  new RegExp(
    `^(${usStates()
      .map(([, name]) => name)
      .concat(CWC_PREFIXES, CWC_TOPICS)
      .join('|')})$`,
    'g',
  ),
  /https?:\S+|\S+@\S+/g,
  /\b[A-Z]{2}\b/g,
  /\b\w[\w-]*(\.\w[\w-]*)+\b/g,
  /\b(Bluesky|Facebook|WhatsApp|Mastodon|GMT|Amsterdam|Qps)\b/g,
];

const OURS = new RegExp(`[${pseudo('abcdefghijklmnopqrstuvwxyz')}]{2}`, 'i');

/** All that an element says, seen or not. */
function* saidBy(element: HTMLElement): Generator<string> {
  const root = element.shadowRoot!;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (!texts.currentNode.parentElement?.closest('style, script')) yield texts.currentNode.nodeValue!;
  }
  for (const one of root.querySelectorAll('*')) {
    for (const name of TOLD) yield one.getAttribute(name) ?? '';
    // A letter is in its reader's language.
    if (one instanceof HTMLTextAreaElement && one.closest('[lang]')!.getAttribute('lang') === PSEUDO)
      yield one.value;
  }
}

/** Words of ours in what is marked as another language: voices would misread them. */
function misread(element: HTMLElement): string[] {
  const texts = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (texts.nextNode()) {
    const { nodeValue, parentElement } = texts.currentNode;
    if (OURS.test(nodeValue!) && parentElement!.closest('[lang]')?.getAttribute('lang') !== PSEUDO)
      found.push(nodeValue!);
  }
  return found;
}

/** What is left of a text without the pseudo-language and names. */
const foreign = (text: string) =>
  NAMES.reduce((rest, name) => rest.replaceAll(name, ' '), text).match(/[a-z]{2,}/i);

describe('in a language of accented letters', () => {
  before(speak);
  afterEach(clear);

  it('letters are told apart', () => {
    expect(foreign(pseudo('Sign the petition, {name}').replace('{name}', 'жж'))).to.equal(null);
    expect(foreign('Sign')).to.not.equal(null);
    expect(data({ id: 'us-house', title: 'Act now', url: 'https://a.example/B' })).to.deep.equal({
      id: 'us-house',
      title: 'жжж жжж',
      url: 'https://a.example/B',
    });
  });

  for (const [name, tour] of Object.entries(TOURS)) {
    it(`<${name}> says nothing by itself`, async () => {
      const found = new Set<string>();
      for await (const [state, element] of tour(PSEUDO, data)) {
        const card = element.shadowRoot!.querySelector('.card');
        expect(card?.getAttribute('lang'), state).to.equal(PSEUDO);
        for (const text of misread(element))
          found.add(`${state}: marked as another language: ${text.trim()}`);
        for (const text of saidBy(element))
          if (foreign(text)) found.add(`${state}: ${text.trim().replace(/\s+/g, ' ')}`);
      }
      expect([...found].join('\n')).to.equal('');
    }).timeout(60_000);
  }
});
