import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { CampaignFileError } from '../../campaign-file/problems.ts';
import { loadHotlines } from './load.ts';
import { ownLine, writeLines } from './test-support.ts';

const folder = await mkdtemp(join(tmpdir(), 'upstander-hotlines-'));
after(() => rm(folder, { recursive: true, force: true }));

const load = async (more: Record<string, unknown>) => loadHotlines(await writeLines(folder, ownLine(more)));

const problemsOf = async (more: Record<string, unknown>) => {
  const error: unknown = await load(more).catch((caught: unknown) => caught);
  assert.ok(error instanceof CampaignFileError, 'is refused');
  return error.problems.map(({ line, field, message }) => `${line} ${field}: ${message}`);
};

const hours = (timeZone: string) => ({ timeZone, periods: [{ days: [1], opens: '09:00', closes: '17:00' }] });

test('a line has a name in its own language, by which it is shown where no other fits', async () => {
  assert.deepEqual(await problemsOf({ name: { es: 'Línea propia' } }), [
    '7 hotlines[0].name: has no name in "en", the line\'s own language ("lang"): add it, or change "lang"',
  ]);
  assert.deepEqual((await load({ lang: 'es', name: { es: 'Línea propia' } }))[0]!.name, {
    es: 'Línea propia',
  });
  assert.deepEqual((await load({ name: 'Own Line' }))[0]!.name, { en: 'Own Line' });
});

test('the languages of a name are language tags', async () => {
  assert.deepEqual(await problemsOf({ name: { en: 'Own Line', Español: 'Línea propia' } }), [
    '9 hotlines[0].name.Español: is no language tag; use tags such as en, es or zh-Hant',
  ]);
});

test('the time zone of its hours is a real one', async () => {
  assert.equal((await load({ hours: hours('America/Los_Angeles') })).length, 1);
  assert.equal((await load({ hours: '24/7' })).length, 1);
  assert.deepEqual(
    (await problemsOf({ hours: hours('America/Los_Angles') })).map(problem => problem.replace(/^\d+ /, '')),
    ['hotlines[0].hours.timeZone: write the time zone of its place, such as America/Los_Angeles'],
  );
});
