import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OTHERS, englishGroups, groupsOf, messagesOf, textsOf } from '../../test/words.ts';
import { type Glossary, TERMS, type Term } from './glossary.ts';

/** As stems are compared: in small letters, without the vowel signs that Arabic may leave out. */
const plain = (lang: string, text: string) => text.toLocaleLowerCase(lang).replace(/[\u064b-\u0652]/g, '');

describe('glossary', () => {
  for (const lang of OTHERS) {
    it(`${lang} says each term by the words of its glossary`, async () => {
      const { default: glossary } = (await import(`./locales/${lang}/glossary.ts`)) as { default: Glossary };
      const said = new Map(messagesOf(await groupsOf(lang)));
      const astray: string[] = [];
      for (const [path, english] of messagesOf(await englishGroups())) {
        for (const term of Object.keys(TERMS) as Term[]) {
          if (!textsOf(english).some(text => TERMS[term].test(text))) continue;
          const stems = glossary[term].map(stem => plain(lang, stem));
          const wrong = textsOf(said.get(path) ?? '').find(
            text => !stems.some(stem => plain(lang, text).includes(stem)),
          );
          if (wrong !== undefined) astray.push(`${term}: ${path}: ${wrong}`);
        }
      }
      assert.deepEqual(astray, []);
    });
  }
});
