// Where a page keeps room by the printed rules, nothing on it moves until an element is filled: neither for its
// script, nor for words of another language, nor for a slow endpoint. test/pages/long/shift.test.ts has the other half.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TAGS } from '../../src/snippets/index.ts';
import { newReader } from './browser.ts';
import {
  HEAD,
  LOADING,
  blog,
  browser,
  link,
  nothingMoves,
  ofThePage,
  skip,
  timeout,
  url,
  wire,
} from './shift.ts';

for (const tag of TAGS) {
  nothingMoves(tag, 'tag', 'en');
  nothingMoves(tag, 'placeholder', 'es');
}

test('without these rules the page does move: the measure sees it', { timeout, skip }, async () => {
  wire.clear();
  wire.meet(/\/v1\//, () => {});
  const context = await newReader(browser, { viewport: { width: 360, height: 1600 } });
  const page = await blog.open(context, {
    head: HEAD,
    body: `<div><petition-sign campaign="sesta">${link}</petition-sign></div><p>Words below</p>
      <script type="module" src="${url}/cdn/loader.js" data-endpoint="${url}"></script>`,
  });
  await page.evaluate(LOADING);
  assert.ok((await page.evaluate<string[]>('shifts')).some(ofThePage));
  await context.close();
});
