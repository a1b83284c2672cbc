// What is in the catalogues' files: nothing that nobody says, nothing left in English, and who has read it.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { I18N, OTHERS, englishGroups, groupsOf, messagesOf, textsOf } from '../../test/words.ts';

const read = (...parts: string[]) => readFileSync(path.join(I18N, ...parts), 'utf8');

/** Keys that are put together where they are said, each with what it is made of. */
const TOGETHER: readonly [key: RegExp, file: string, of: string][] = [
  [/^(\w+)Good$/, '../elements/contact-rep/letter/coach.ts', '`${point}Good`'],
  [/^(?:need|bad)([A-Z]\w+)$/, '../base/validation.ts', "`${missing ? 'need' : 'bad'}${name"],
];
/** What a key is made of. */
const madeOf = (key: string) => {
  const [name] = TOGETHER.flatMap(([made]) => made.exec(key)?.[1] ?? []);
  return name && name[0]!.toLowerCase() + name.slice(1);
};
/** States and problems of the contract, whose names are keys. */
const NAMED = ['../contract/action.ts', '../contract/problem.ts', '../elements/contact-rep/who/look-up.ts'];

describe('catalogues', () => {
  it('hold no key that nothing says', async () => {
    // Whoever says something takes it from words, or gives its key to what says it.
    const speakers = globSync('**/*.ts', { cwd: path.join(I18N, '..') })
      .filter(file => !/i18n\/(en|locales)\/|\.test\.ts$|test-support\.ts$|suite\.ts$|^testing\//.test(file))
      .map(file => read('..', file).replace(/^\s*(\/\/|\/?\*).*$/gm, ''))
      .filter(text => /words|\bsay\b/i.test(text))
      .concat(NAMED.map(file => read(file)));
    assert.ok(speakers.length > 50);
    const isSaid = (key: string) => {
      const use = new RegExp(`(\\.|['"\`]|[{,]\\s*)${key}\\b`);
      return speakers.some(text => use.test(text));
    };
    const unused = Object.entries(await englishGroups())
      .flatMap(([group, words]) => messagesOf(words, `${group}.`))
      .map(([key]) => key)
      .filter(key => {
        const last = key.slice(key.lastIndexOf('.') + 1);
        return !isSaid(last) && !isSaid(madeOf(last) ?? last);
      });
    assert.deepEqual(unused, []);
    for (const [key, file, of] of TOGETHER) assert.ok(read(file).includes(of), `${file} says ${String(key)}`);
  });

  it('hold no sentence of English in another language', async () => {
    const english = new Set(
      messagesOf(await englishGroups())
        .flatMap(([, message]) => textsOf(message))
        .filter(
          text =>
            text
              .replace(/\{\w+\}/g, '')
              .trim()
              .split(/\s+/).length > 2,
        ),
    );
    assert.ok(english.size > 300);
    for (const lang of OTHERS) {
      const left = messagesOf(await groupsOf(lang))
        .filter(([, message]) => textsOf(message).some(text => english.has(text)))
        .map(([key]) => `${lang} ${key}`);
      assert.deepEqual(left, []);
    }
  });

  it('say who has reviewed them: the documentation makes its table of it', () => {
    const told = globSync('locales/*/index.ts', { cwd: I18N }).map(file => {
      const line = read(file).split('\n', 1)[0]!;
      assert.match(line, /^\/\/ .+\. Reviewed by: .+\.$/, file);
      return path.basename(path.dirname(file));
    });
    assert.deepEqual(told.toSorted(), [...OTHERS].toSorted());
  });
});
