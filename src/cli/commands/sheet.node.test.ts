import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { campaignFolder, letters, petition } from '../../endpoint/test-support.ts';
import { run, temporaryFolder } from '../../../test/directory/run-cli.ts';

test('prints what is signed, what is told and agreed to, and room for names, in a language', async t => {
  const campaigns = await campaignFolder(t, { 'a.json': petition() });
  const file = join(await temporaryFolder(t), 'sheet.html');
  const args = [
    '--campaigns',
    campaigns,
    '--public-url',
    'https://act.example.org',
    '--rows',
    '12',
    '--paper',
    'a4',
  ];
  const ran = await run(['sheet', 'safe', '--lang', 'es', '--out', file, ...args]);
  assert.deepEqual([ran.code, ran.out], [0, '']);
  const page = await readFile(file, 'utf8');
  assert.match(page, /<html lang="es" dir="ltr">/);
  assert.match(page, /size: A4/);
  for (const text of [
    'Calles seguras',
    'Pedimos.',
    'Por favor, lea.',
    'Guardamos su nombre. Lea más.',
    'Podemos escribirle.',
  ])
    assert.ok(page.includes(text), text);
  assert.match(page, /Aviso de privacidad: https:\/\/act\.example\.org\/privacy\.html/);
  const rows = page.match(/<tr>[\s\S]*?<\/tr>/g)!;
  assert.equal(rows.length, 13);
  // A box on the screen is a box on paper, and no box is ticked before.
  assert.equal(rows[1]!.match(/class="box"/g)!.length, 2);
  assert.doesNotMatch(page, /☑|✓|checked/);
});

test('runs from right to left, and nothing that is written in a campaign runs', async t => {
  const campaigns = await campaignFolder(t, {
    'a.json': petition({
      lang: 'ar',
      title: '<script>alert(1)</script>',
      petition: { statement: '</style><img src=x>' },
    }),
  });
  const { out } = await run(['sheet', 'safe', '--campaigns', campaigns]);
  assert.match(out, /<html lang="ar" dir="rtl">/);
  assert.doesNotMatch(out, /<script|<img/);
  assert.match(out, /&lt;script&gt;/);
});

test('of a sign-up asks for an address, topics by their numbers, and no name', async t => {
  const topics = [
    { id: 'votes', label: { en: 'Votes', es: 'Votaciones' } },
    { id: 'events', label: { en: 'Events', es: 'Actos' } },
  ];
  const campaigns = await campaignFolder(t, { 'a.json': petition({ petition: { topics } }) });
  const { out } = await run(['sheet', 'safe', '--campaigns', campaigns, '--rows', '2']);
  for (const text of [
    'Sign-up sheet',
    'Sign-ups on this sheet',
    'Tick what you agree to.',
    '<b>2</b> Events',
    '<th class="code">Topics</th>',
  ])
    assert.ok(out.includes(text), text);
  assert.doesNotMatch(out, /First and last name|petition|undefined|ZIP|We, the undersigned/);
  const spanish = await run(['sheet', 'safe', '--campaigns', campaigns, '--lang', 'es']);
  assert.match(spanish.out, /Hoja de inscripción[\s\S]*<b>1<\/b> Votaciones/);
});

test('says what is wrong', async t => {
  const campaigns = await campaignFolder(t, { 'a.json': letters() });
  const said = async (...args: string[]) => (await run(['sheet', ...args, '--campaigns', campaigns])).err;
  assert.match(await said('write'), /has no petition: there is nothing to sign/);
  assert.match(await said('none'), /There is no campaign "none" in .*: name its folder with --campaigns/);
  assert.match(await said('write', '--rows', '0'), /A number from 1 to 500 is needed/);
});
