// A reader of twelve understands what Upstander says: English is measured, by the grade of Flesch and Kincaid
// (US Navy, report 8-75, 1975). Twelve years are the sixth grade. Other languages have their glossaries.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { syllable } from 'syllable';

const GRADE = 6;
const folder = new URL('../../src/i18n/en/', import.meta.url);

/** All texts in a group of words. */
const texts = (group: unknown): string[] =>
  typeof group === 'string' ? [group] : Object.values(group ?? {}).flatMap(texts);

/** The school grade of some sentences. What is shorter than four words is a label. */
function grade(all: readonly string[]): { grade: number; sentences: number } {
  const sentences = all
    .flatMap(text => text.split(/(?<=[.?!:])\s+/))
    .map(sentence => sentence.replaceAll(/\{\w+\}/g, 'one').match(/[\p{L}’'-]+/gu) ?? [])
    .filter(({ length }) => length > 3);
  const words = sentences.flat();
  const beats = words.reduce((sum, word) => sum + syllable(word), 0);
  return {
    grade: 0.39 * (words.length / sentences.length) + 11.8 * (beats / words.length) - 15.59,
    sentences: sentences.length,
  };
}

test('the measure tells plain words from others', () => {
  assert.ok(grade(['To leave fast, press the button above, or Escape three times.']).grade < 4);
  assert.ok(
    grade(['Confidentiality considerations necessitate termination of the communication immediately.'])
      .grade > 15,
  );
});

for (const file of readdirSync(folder).filter(name => /^[\w-]+\.ts$/.test(name) && !/test/.test(name))) {
  test(`plain enough: ${file}`, async t => {
    const words = (await import(new URL(file, folder).href)) as Record<string, unknown>;
    const all = texts(Object.values(words).filter(one => typeof one === 'object'));
    const measured = grade(all);
    if (!measured.sentences) return t.skip('labels alone');
    t.diagnostic(`grade ${measured.grade.toFixed(1)} in ${measured.sentences} sentences`);
    assert.ok(measured.grade <= GRADE, `grade ${measured.grade.toFixed(1)}`);
  });
}
