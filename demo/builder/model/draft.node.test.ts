import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from './draft.ts';
import { KEY, Keeper } from './keep.ts';
import { emptyState } from './state.ts';
import { textAt, textEdit } from './texts.ts';

const FILE = 'id: one # mine\ntitle: One\nsummary: About\n';

const drafted = (text = FILE) => new Draft({ ...emptyState(), kind: 'petition', text });

/** What a browser keeps. */
function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

test('whoever listens hears of each change, until they stop', () => {
  const draft = drafted();
  let heard = 0;
  const stop = draft.subscribe(() => heard++);
  draft.edit({ path: ['title'], value: 'Two' });
  assert.equal(draft.state.text, 'id: one # mine\ntitle: Two\nsummary: About\n');
  stop();
  draft.edit({ path: ['title'], value: 'Three' });
  assert.equal(heard, 1);
});

test('while the file is wrong, the last campaign that could be read is shown', () => {
  const draft = drafted();
  assert.equal(draft.campaign?.title, 'One');
  draft.change({ text: 'id: one\ntitle: "Two\n' });
  assert.equal(draft.value, undefined);
  assert.equal(draft.campaign?.title, 'One');
  assert.equal(draft.reading.problems[0]?.message, 'this quotation mark is never closed');
  draft.replace(emptyState());
  assert.equal(draft.campaign, undefined);
});

test('a language that was added lacks every text until it is written', () => {
  const draft = drafted();
  draft.change({ languages: ['es'] });
  const missing = () => draft.gaps.map(({ lang, path }) => `${lang} ${path.join('.')}`);
  assert.deepEqual(missing(), ['es title', 'es summary']);
  assert.deepEqual(draft.written, ['en', 'es']);
  draft.edit(textEdit(draft.value, ['title'], 'es', 'Uno'));
  assert.deepEqual(missing(), ['es summary']);
  assert.deepEqual(draft.at('title'), { en: 'One', es: 'Uno' });
  assert.match(draft.state.text, /^id: one # mine\ntitle:\n {2}en: One\n {2}es: Uno\nsummary: About\n$/);
});

test('a text is read and written in one language at a time', () => {
  const draft = drafted('id: one\nlang: es\ntitle: Uno\nsummary: { es: Dos, en: Two }\n');
  const write = (...edit: Parameters<typeof textEdit>) => draft.edit(textEdit(...edit));
  assert.deepEqual(
    [textAt(draft.value, ['title'], 'es'), textAt(draft.value, ['title'], 'en')],
    ['Uno', undefined],
  );
  assert.equal(textAt(draft.value, ['summary'], 'en'), 'Two');
  write(draft.value, ['title'], 'es', '');
  assert.equal(draft.at('title'), '', 'what is needed stays, and is told to be empty');
  write(draft.value, ['summary'], 'en', '');
  assert.deepEqual(draft.at('summary'), { es: 'Dos' }, 'a translation goes');
  write(draft.value, ['summary'], 'es', '', true);
  assert.equal(draft.at('summary'), undefined);
});

test('a draft is kept, and there again', () => {
  const storage = memory();
  const [one, again] = [new Draft(), new Draft()];
  const keeper = new Keeper(one, storage);
  one.change({ kind: 'petition', text: FILE });
  assert.equal(keeper.status, 'kept');
  assert.equal(new Keeper(again, storage).status, 'kept');
  assert.deepEqual(again.state, one.state);
});

test('what another tab wrote is not overwritten until somebody chose', () => {
  const storage = memory();
  const [one, other] = [drafted(), new Draft()];
  const [here, there] = [new Keeper(one, storage), new Keeper(other, storage)];
  one.edit({ path: ['title'], value: 'Here' });
  there.takeTheirs();
  other.edit({ path: ['title'], value: 'There' });
  one.edit({ path: ['title'], value: 'Here again' });
  assert.equal(here.status, 'theirs');
  assert.match(storage.getItem(KEY)!, /There/);
  one.edit({ path: ['summary'], value: 'More' });
  assert.match(storage.getItem(KEY)!, /There/, 'nothing is written meanwhile');
  here.keepOurs();
  assert.equal(here.status, 'kept');
  assert.match(storage.getItem(KEY)!, /Here again/);
  assert.equal(there.look(), true);
  there.takeTheirs();
  assert.equal(other.at('title'), 'Here again');
  assert.equal(here.look(), false, 'who takes what is there changes nothing');
});

test('a browser that keeps nothing says so, and what it kept may be anything', () => {
  const draft = drafted();
  const full = () => {
    throw new Error('full');
  };
  const keeper = new Keeper(draft, { getItem: () => null, setItem: full });
  draft.edit({ path: ['title'], value: 'Two' });
  assert.equal(keeper.status, 'nowhere');
  for (const odd of ['', '{', 'null', '{"revision":"1"}', '{"revision":"1","state":{"text":5}}']) {
    const fresh = new Draft();
    assert.equal(new Keeper(fresh, { getItem: () => odd, setItem: full }).status, 'kept');
    assert.deepEqual(fresh.state, emptyState());
  }
});

test('of a draft that another version kept, what still fits is taken', () => {
  const state = {
    text: 'id: x',
    kind: 'poster',
    look: null,
    take: 5,
    languages: 'es',
    ticked: ['one'],
    writing: 'es',
  };
  const kept = JSON.stringify({ revision: '1', state });
  const draft = new Draft();
  const keeper = new Keeper(draft, { getItem: () => kept, setItem: () => {} });
  assert.equal(keeper.status, 'kept');
  assert.deepEqual(draft.state, {
    ...emptyState(),
    text: 'id: x',
    ticked: ['one'],
    writing: 'es',
    kind: undefined,
  });
});
