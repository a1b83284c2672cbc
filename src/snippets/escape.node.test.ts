import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributes, escape } from './escape.ts';

test('a text cannot become markup', () => {
  assert.equal(escape('<b>"A & B"</b>'), '&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;');
});

test('an attribute cannot end its quotes, and one without a value is left out', () => {
  assert.equal(
    attributes({ title: '" onload="x', lang: undefined, async: '', 'data-a': 'b' }),
    ' title="&quot; onload=&quot;x" async data-a="b"',
  );
});
