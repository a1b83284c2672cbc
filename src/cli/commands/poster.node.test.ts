import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { run, temporaryFolder } from '../../../test/directory/run-cli.ts';
import { others } from '../../i18n/languages.ts';

test('a poster has the number, the text code, the source and its day, a code for the site, and loads nothing', async () => {
  const { code, out, err } = await run(['poster', 'us-trafficking', '--lang', 'en,ar']);
  assert.equal(code, 0);
  for (const said of [
    '1-888-373-7888',
    'HELP → 233733',
    'From public sources of September 22, 2025.',
    'Compass',
  ])
    assert.ok(out.includes(said), said);
  assert.match(out, /dir="rtl"/);
  assert.match(out, /<svg /);
  assert.doesNotMatch(out, /<(link|script|img|iframe)|url\(/);
  for (const state of ['California', 'Georgia', 'New York', 'Texas']) assert.ok(out.includes(state), state);
  assert.match(out, /does not by itself meet any posting law/);
  assert.match(err, /Call the number before you hang it/);
});

test('a poster’s sentences end and follow each other as each language has it', async () => {
  const { out } = await run(['poster', 'us-trafficking', '--lang', 'en,zh-Hans,th,ko']);
  for (const said of [
    'Day and night. You decide what to tell.',
    '日夜都有服务。说什么',
    'ทั้งวันทั้งคืน คุณ',
    '매일. ',
  ])
    assert.ok(out.includes(said), said);
  assert.doesNotMatch(out, /[\u0e00-\u0e7f\u3000-\u9fff]\./, 'no Latin full stop');
});

test('a poster says where a line is not sure', async () => {
  const unsure = await run(['poster', 'es-trafficking', '--lang', 'es,en']);
  assert.match(unsure.out, /13 de diciembre de 2022\. Puede que algo de esto ya no sea así\./);
  const sure = await run(['poster', 'us-trafficking']);
  assert.equal(sure.code, 0);
  assert.doesNotMatch(sure.out, /may be out of date/);
});

test('what cannot be made is said, with what can', async t => {
  const folder = await temporaryFolder(t);
  const fails = async (args: string[], said: RegExp, env = {}) => {
    const { code, err } = await run(['poster', ...args], env);
    assert.equal(code, 1);
    assert.match(err, said);
  };
  await fails(['nobody'], /no help line "nobody". There are: us-trafficking, /);
  await fails(
    ['us-trafficking', '--lang', 'en,tlh'],
    new RegExp(`"tlh" is not among ${[...others, 'en'].toSorted().join(', ')}`),
  );
  await fails(['us-trafficking', '--lang', 'en,es,ar,fr,en'], /At most 4 languages/);
  const nowhere = { CHROME_PATH: join(folder, 'no-browser') };
  await fails(
    ['us-trafficking', '--out', join(folder, 'a.pdf')],
    /no Chromium or Chrome at .*CHROME_PATH/s,
    nowhere,
  );
});

const browser = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';

test('a PDF is made by the browser', { skip: !existsSync(browser) && 'there is no browser' }, async t => {
  const file = join(await temporaryFolder(t), 'poster.pdf');
  const { code, err } = await run(['poster', 'nl-trafficking', '--paper', 'a4', '--out', file], {
    CHROME_PATH: browser,
  });
  assert.equal(code, 0, err);
  const pdf = (await readFile(file)).toString('latin1');
  assert.equal(pdf.slice(0, 5), '%PDF-');
  assert.equal(pdf.match(/\/Type \/Page\b/g)?.length, 2, 'the wall, and whoever puts it up');
  assert.match(pdf, /\/MediaBox \[0 0 59[45]/);
});
