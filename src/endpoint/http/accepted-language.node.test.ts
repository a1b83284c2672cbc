import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptedLanguage } from './accepted-language.ts';

test('the language that a browser wants most, of those there are', () => {
  const there = ['en', 'es', 'zh-Hant'];
  for (const [header, found] of [
    ['de, es-419;q=0.8, en;q=0.9', 'en'],
    ['de, es-419;q=0.9, en;q=0.8', 'es'],
    ['zh-HK', 'zh-Hant'],
    ['fr;q=1, en;q=0', undefined],
    ['*', undefined],
    ['', undefined],
    ['en;q=x, es', 'es'],
    [',;=, \u0000, es', 'es'],
  ] as const)
    assert.equal(acceptedLanguage(header, there), found, header);
  assert.equal(acceptedLanguage(undefined, there), undefined);
});
