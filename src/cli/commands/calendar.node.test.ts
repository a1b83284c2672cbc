import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { campaignFolder, petition } from '../../endpoint/test-support.ts';
import { run, temporaryFolder } from '../../../test/directory/run-cli.ts';

const event = {
  title: { en: 'Vigil for those who came home', es: 'Vigilia por quienes volvieron' },
  place: 'City Hall, 2600 Fresno Street, Fresno',
  start: '2027-01-11T18:30:00-08:00',
  timeZone: 'America/Los_Angeles',
};

test('prints the event of a campaign as a calendar file, in a language', async t => {
  const campaigns = await campaignFolder(t, { 'a.json': petition({ next: { event } }) });
  const file = join(await temporaryFolder(t), 'vigil.ics');
  const args = ['--campaigns', campaigns, '--public-url', 'https://act.example.org', '--lang', 'es'];
  const ran = await run(['calendar', 'safe', '--out', file, ...args]);
  assert.deepEqual([ran.code, ran.out], [0, '']);
  assert.match(ran.err, /vigil\.ics: attach it/);
  const lines = (await readFile(file, 'utf8')).split('\r\n');
  assert.equal(lines[0], 'BEGIN:VCALENDAR');
  for (const line of [
    'SUMMARY:Vigilia por quienes volvieron',
    'LOCATION:City Hall\\, 2600 Fresno Street\\, Fresno',
    'DTSTART:20270112T023000Z',
    'UID:safe-2027-01-12T02:30:00Z@upstander',
  ])
    assert.ok(lines.includes(line), `${line} in\n${lines.join('\n')}`);
  // The same event is the same for a calendar, whoever sends it, and from wherever.
  const { out } = await run(['calendar', 'safe', '--campaigns', campaigns]);
  assert.ok(out.includes('UID:safe-2027-01-12T02:30:00Z@upstander\r\n'));
});

test('says what is wrong', async t => {
  const campaigns = await campaignFolder(t, { 'a.json': petition() });
  const said = async (id: string) => (await run(['calendar', id, '--campaigns', campaigns])).err;
  assert.match(await said('safe'), /has no event: give it `next` with an `event`/);
  assert.match(await said('none'), /There is no campaign "none" in .*: name its folder with --campaigns/);
});
