import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributes, cssString, escape } from './escape.ts';

test('a text cannot become markup', () => {
  assert.equal(escape('<b>"A & B"</b>'), '&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;');
});

test('an attribute cannot end its quotes, and one without a value is left out', () => {
  assert.equal(
    attributes({ title: '" onload="x', lang: undefined, async: '', 'data-a': 'b' }),
    ' title="&quot; onload=&quot;x" async data-a="b"',
  );
});

test('a string of a style sheet cannot end its quotes, nor its element', () => {
  assert.equal(cssString(`a'b\\c</style>`), String.raw`a\27 b\5c c\3c /style\3e `);
});
