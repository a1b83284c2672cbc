// Each letter of each language is drawn, by some font, and not as the box that stands for what no font has.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '../../src/i18n/words.ts';
import { ensureFonts } from '../browser.ts';
import { groupsOf, messagesOf, textsOf } from '../words.ts';
import { engine, newReader, openBrowser } from './browser.ts';

const browser = await openBrowser();

/** Which of the letters are drawn as one that no font has: what runs in the page. */
const UNDRAWN = `({ lang, letters }) => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 40;
  canvas.lang = lang;
  document.body.append(canvas);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.font = '20px sans-serif';
  const drawn = letter => {
    pen.clearRect(0, 0, 40, 40);
    pen.fillText(letter, 8, 28);
    return String(pen.getImageData(0, 0, 40, 40).data);
  };
  const box = drawn('\u{10ffff}');
  return letters.filter(letter => drawn(letter) === box);
}`;

const skip = (engine !== 'chromium' && 'fonts are one for all engines') || ensureFonts() || false;

test('every letter of every language has a glyph', { timeout: 120_000, skip }, async () => {
  const page = await (await newReader(browser)).newPage();
  const undrawn = (lang: string, letters: string[]) =>
    page.evaluate<string[]>(`(${UNDRAWN})(${JSON.stringify({ lang, letters })})`);
  assert.deepEqual(await undrawn('en', ['a', '\u0378']), ['\u0378'], 'a letter of no language is seen');
  for (const lang of LANGUAGES) {
    const said = messagesOf(await groupsOf(lang)).flatMap(([, message]) => textsOf(message));
    // Spaces, and marks that steer the direction, are not drawn.
    const letters = [...new Set(said.join(''))].filter(letter => !/[\s\p{Cf}]/u.test(letter));
    assert.ok(letters.length > 50, lang);
    assert.deepEqual(await undrawn(lang, letters), [], lang);
  }
});
