// The pictures of README and the documentation: each is there, is small, and says in words what it shows.
import assert from 'node:assert/strict';
import { readdir, stat } from 'node:fs/promises';
import { test } from 'node:test';
import { root, texts } from './documents.ts';

const FOLDER = 'demo/docs/pictures/';
const LARGEST = 120_000; // bytes
const SHORTEST = 40; // characters: an alternative text tells more than a name

const shown = [...texts].flatMap(([file, text]) =>
  [...text.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, alt, path]) => ({
    file,
    alt: alt!,
    picture: new URL(path!, new URL(file, root)),
  })),
);

test('README shows three pictures, and no picture is shown nowhere', async () => {
  const folder = new URL(FOLDER, root);
  const taken = (await readdir(folder)).map(name => new URL(name, folder).href).toSorted();
  const inReadme = shown.filter(({ file }) => file === 'README.md').map(({ picture }) => picture.href);
  assert.equal(taken.length, 3);
  assert.deepEqual(inReadme.toSorted(), taken);
});

test('every picture is there, is small, and says in words what it shows', async () => {
  for (const { file, alt, picture } of shown) {
    const { size } = await stat(picture);
    assert.ok(size <= LARGEST, `${file}: ${picture.pathname} has ${size} bytes`);
    assert.ok(alt.length >= SHORTEST, `${file}: "${alt}"`);
  }
});
