import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupsOf } from '../../test/words.ts';
import { familyFirst, fullName, inOwnScript } from './person-name.ts';
import { LANGUAGES } from './words.ts';

describe('a name', () => {
  const kim = { given: '민준', family: '김' };
  const thao = { given: 'Thảo', family: 'Nguyễn' };

  it('in Chinese or Korean characters begins with the family name, without a space, in any language', () => {
    for (const lang of ['ko', 'en', 'vi']) assert.equal(fullName(kim, lang), '김민준');
    for (const lang of ['zh-Hans', 'zh-Hant', 'es'])
      assert.equal(fullName({ given: '明', family: '李' }, lang), '李明');
    assert.ok(inOwnScript(kim) && !inOwnScript(thao) && !inOwnScript({ given: '민준', family: 'Kim' }));
  });

  it('begins with the family name in Vietnamese, and with the given one in an English letter', () => {
    for (const lang of ['vi', 'vi-VN']) assert.equal(fullName(thao, lang), 'Nguyễn Thảo');
    assert.equal(fullName(thao, 'en'), 'Thảo Nguyễn');
  });

  it('in Latin letters keeps its order in Chinese and Korean, as in all other languages', () => {
    for (const lang of LANGUAGES.filter(one => one !== 'vi'))
      assert.equal(fullName({ given: 'Ana', family: 'Díaz' }, lang), 'Ana Díaz');
  });

  it('of one part, or of none, is that', () => {
    assert.equal(fullName({ given: ' Ana ' }, 'vi'), 'Ana');
    assert.equal(fullName({ given: '', family: '김' }, 'ko'), '김');
    assert.equal(fullName({}, 'en'), '');
  });

  it('is asked for in the order of the language’s words, the same in elements and on pages', async () => {
    for (const lang of LANGUAGES) {
      const { form } = await groupsOf(lang);
      const order = familyFirst(lang) ? ['family', 'given'] : ['given', 'family'];
      assert.deepEqual(Object.keys(form as object).slice(0, 2), order, lang);
    }
    assert.deepEqual(LANGUAGES.filter(familyFirst), ['ko', 'vi', 'zh-Hans', 'zh-Hant']);
  });
});
