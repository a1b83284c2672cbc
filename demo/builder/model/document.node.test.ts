import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { edited, valueOf } from './document.ts';

const FILE = `# What we ask
id: one   # keep this

title:   "One: two"
petition:
    statement: >-
        Folded text
        goes on

        and on
    fields: [ {name: postalCode} ]
disclosures:
  - id: told # first
    controller: &us
      name: 'Us'
  - id: asked
    controller: *us
`;

/** The lines that an edit changed. */
function changed(path: (string | number)[], value: unknown) {
  const after = edited(FILE, { path, value });
  const [old, fresh] = [FILE.split('\n'), after.split('\n')];
  return {
    after,
    value: parse(after) as Record<string, unknown>,
    out: old.filter(line => !fresh.includes(line)),
    in: fresh.filter(line => !old.includes(line)),
  };
}

test('a text takes the place of another, and all else stays as it was written', () => {
  const { out, in: fresh, value } = changed(['title'], 'A "new" one');
  assert.deepEqual(out, ['title:   "One: two"']);
  assert.deepEqual(fresh, ['title:   "A \\"new\\" one"']);
  assert.equal(value['title'], 'A "new" one');
});

test('paragraphs stand as they are read, whatever stood there', () => {
  const text = 'We ask: this.\n\n- one\n# no comment\n\nThank you';
  for (const path of [['petition', 'statement'], ['title'], ['disclosures', 0, 'controller', 'name']]) {
    const { after, in: fresh } = changed(path, text);
    assert.ok(
      fresh.some(line => line.trim() === '# no comment'),
      path.join('.'),
    );
    assert.ok(after.startsWith('# What we ask\nid: one   # keep this\n'));
    assert.ok(after.includes('[ {name: postalCode} ]'), after);
    assert.equal(
      path.reduce<any>((value, part) => value[part], parse(after)),
      text,
    );
  }
});

test('one line takes the place of paragraphs', () => {
  const { value, out } = changed(['petition', 'statement'], 'Short');
  assert.deepEqual(value['petition'], { statement: 'Short', fields: [{ name: 'postalCode' }] });
  assert.ok(out.length < 6);
});

test('what is not there yet is written, with what has to be around it', () => {
  assert.deepEqual(changed(['goal', 'target'], 500).in.filter(Boolean), ['goal:', '  target: 500']);
  assert.deepEqual(changed(['letters', 0, 'id'], 'first').value['letters'], [{ id: 'first' }]);
  assert.deepEqual(parse(edited('', { path: ['id'], value: 'one' })), { id: 'one' });
  // Where one text becomes one for each language.
  assert.deepEqual(changed(['title', 'en'], 'One').value['title'], { en: 'One' });
});

test('what goes takes what is empty for that with it, but a petition stays one', () => {
  assert.equal(changed(['disclosures', 0, 'controller', 'name'], undefined).value['id'], 'one');
  assert.deepEqual(
    valueOf(edited('id: a\ngoal:\n  target: 5\n', { path: ['goal', 'target'], value: undefined })),
    { id: 'a' },
  );
  const petition = edited('petition:\n  statement: We ask\n', {
    path: ['petition', 'statement'],
    value: undefined,
  });
  assert.deepEqual(valueOf(petition), { petition: {} });
  const file = 'targets: { recipients: [{ id: a, contacts: { phone: "988" } }] }\n';
  const contacts = edited(file, {
    path: ['targets', 'recipients', 0, 'contacts', 'phone'],
    value: undefined,
  });
  assert.deepEqual(valueOf(contacts), { targets: { recipients: [{ id: 'a', contacts: {} }] } });
});

test('what an alias repeats is changed where it is written', () => {
  const { value, out } = changed(['disclosures', 1, 'controller', 'name'], 'Them');
  assert.deepEqual(out, ["      name: 'Us'"]);
  assert.deepEqual(value['disclosures'], [
    { id: 'told', controller: { name: 'Them' } },
    { id: 'asked', controller: { name: 'Them' } },
  ]);
});

test('what an alias repeats stays where it is repeated, when the place that it repeats goes', () => {
  const asked = [{ id: 'asked', controller: { name: 'Us' } }];
  assert.deepEqual(changed(['disclosures', 0], undefined).value['disclosures'], asked);
  const { value } = changed(['disclosures', 0, 'controller'], { name: 'Them' });
  assert.deepEqual(value['disclosures'], [{ id: 'told', controller: { name: 'Them' } }, ...asked]);
});

test('what is new stands in the style of what is around it, and nothing else moves', () => {
  const { out, in: fresh } = changed(['petition', 'minimumAge'], 16);
  assert.deepEqual([out, fresh], [[], ['    minimumAge: 16']]);
  assert.deepEqual(changed(['petition', 'statement'], undefined).in, []);
});

test('a text that is no YAML is left alone', () => {
  const wrong = 'title: "never closed\nid: one\n';
  assert.equal(edited(wrong, { path: ['id'], value: 'two' }), wrong);
  assert.equal(valueOf(wrong), undefined);
  assert.equal(valueOf('a: *nowhere'), undefined);
});

test('a text without fields is left alone: a form could show nothing of it', () => {
  for (const text of ['- one\n', 'words', 'null', 'id: &a\n  b: *a\n']) {
    assert.equal(valueOf(text), undefined, text);
    assert.equal(edited(text, { path: ['title'], value: 'x' }), text);
  }
  for (const text of ['', '# nothing yet\n'])
    assert.match(edited(text, { path: ['title'], value: 'x' }), /^title: x$/m);
});
