import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { realFolder, sourceFiles, withoutReal } from '../../../test/directory/public-files.ts';
import { type Ran, run, temporaryFolder } from '../../../test/directory/run-cli.ts';
import { openSqliteStore } from '../../endpoint/store/sqlite/open.ts';

async function held(file: string) {
  const store = await openSqliteStore({ file });
  try {
    const [about, ...lists] = await store.directory.sources('US');
    return { about, lists, codes: await store.directory.postalCodes('US') };
  } finally {
    await store.close();
  }
}

async function publicFolder(folder: string): Promise<string> {
  const files = join(folder, 'public');
  await mkdir(files);
  for (const { name, text } of Object.values(sourceFiles())) await writeFile(join(files, name), text);
  return files;
}

/** Stands in for the homes of the public files. */
async function publicHome(context: TestContext, headers: Record<string, string>): Promise<string> {
  const files = Object.values(sourceFiles());
  const server: Server = createServer((request, response) => {
    const file = files.find(({ name }) => request.url === `/${name}`);
    if (file) response.writeHead(200, headers).end(file.text);
    else response.writeHead(404).end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  context.after(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function failed({ code, out, err }: Ran, message: RegExp): void {
  assert.equal(code, 1);
  assert.equal(out, '');
  assert.match(err, message);
  assert.equal(err.trim().split('\n').length, 1, err);
}

const UNDISTURBED = { UPSTANDER_NOW: '2028-03-01T00:00:00Z' };

test('imports a folder, and reports what it took and left out', async context => {
  const folder = await temporaryFolder(context);
  const files = await publicFolder(folder);
  const data = join(folder, 'data');
  const ran = await run(
    ['directory', 'import', 'us', files, '--data', data, '--date', '2026-06-15'],
    UNDISTURBED,
  );
  assert.equal(ran.err, '');
  assert.equal(ran.code, 0);
  assert.match(ran.out, /^US directory: 9 representatives taken/);
  assert.match(ran.out, /Data of 2026-06-15 \(given by --date\)/);
  assert.match(ran.out, /1 × members that are listed twice: Sample Twice/);
  assert.match(ran.out, /Warning: 8 of 9 terms have ended/);
  const store = await openSqliteStore({ file: join(data, 'upstander.sqlite') });
  const told = await store.audit.list({ limit: 9 }).finally(() => store.close());
  assert.deepEqual(
    told.map(({ what, facts }) => [what, facts]),
    [['directory', { did: 'import', country: 'US' }]],
  );
  const { about, codes } = await held(join(data, 'upstander.sqlite'));
  assert.equal(about?.sourceDate, '2026-06-15');
  assert.ok(codes.includes('93611'));
});

test('takes the date from a manifest beside the files', async context => {
  const folder = await temporaryFolder(context);
  const files = await publicFolder(folder);
  await writeFile(join(files, 'manifest.json'), '{"date": "2026-06-15"}');
  const ran = await run(['directory', 'import', files, '--data', join(folder, 'data')], UNDISTURBED);
  assert.match(ran.out, /Data of 2026-06-15 \(.*manifest\.json\)/);
});

test('fetches URLs, and takes the date from their header', async context => {
  const folder = await temporaryFolder(context);
  const home = await publicHome(context, { 'Last-Modified': 'Mon, 15 Jun 2026 10:00:00 GMT' });
  const args = ['directory', 'import', 'us', '--data', join(folder, 'data')];
  args.push('--legislators', `${home}/legislators-current.json`, '--zips', `${home}/zccd.csv`);
  args.push('--offices', `${home}/legislators-district-offices.json`);
  const ran = await run(args, UNDISTURBED);
  assert.equal(ran.err, '');
  assert.match(ran.out, /Data of 2026-06-15 \(the Last-Modified header\)/);
  assert.match(ran.out, /1 district offices, accounts of 0/);
});

test('changes nothing when a file cannot be fetched', async context => {
  const folder = await temporaryFolder(context);
  const files = await publicFolder(folder);
  const home = await publicHome(context, {});
  const data = join(folder, 'data');
  await run(['directory', 'import', files, '--data', data, '--date', '2026-06-15']);
  const before = await held(join(data, 'upstander.sqlite'));
  const withLegislators = (url: string) =>
    run(['directory', 'import', 'us', '--data', data, '--legislators', url, '--zips', `${home}/zccd.csv`]);
  failed(
    await withLegislators(`${home}/nothing.json`),
    /^http:\S+\/nothing\.json could not be fetched: the server answered 404\. Nothing was changed$/m,
  );
  failed(
    await withLegislators('http://127.0.0.1:1/a.json'),
    /could not be fetched: .+\. Nothing was changed/,
  );
  assert.deepEqual(await held(join(data, 'upstander.sqlite')), before);
});

test('imports a directory of our own', async context => {
  const folder = await temporaryFolder(context);
  const file = join(folder, 'own.json');
  const own = { country: 'US', source: 'A test', sourceDate: '2026-02-03', representatives: [], places: {} };
  await writeFile(file, JSON.stringify(own));
  const ran = await run(['directory', 'import', file, '--data', folder]);
  assert.equal(ran.err, '');
  assert.match(ran.out, /Data of 2026-02-03/);
  assert.deepEqual((await held(join(folder, 'upstander.sqlite'))).about, {
    source: 'A test',
    sourceDate: '2026-02-03',
    offices: [],
  });
  await writeFile(file, JSON.stringify({ ...own, representatives: [{ id: 'A B' }] }));
  failed(
    await run(['directory', 'import', file, '--data', folder]),
    /own\.json: representatives\.0\.\w+: .+/,
  );
});

test('says in one line what is wrong with a directory of our own', async context => {
  const folder = await temporaryFolder(context);
  const file = join(folder, 'own.json');
  const division = 'ocd-division/country:us/state:ca';
  const person = { id: 'a', name: 'A', office: 'us-senate', contacts: {}, division, voting: true };
  const own = {
    country: 'US',
    source: 'A test',
    sourceDate: '2026-02-03',
    representatives: [person],
    places: {},
  };
  const wrong = async (change: object, message: RegExp) => {
    await writeFile(file, JSON.stringify({ ...own, ...change }));
    failed(await run(['directory', 'import', file, '--data', folder]), message);
  };
  await wrong({ representatives: [person, person] }, /own\.json: representatives: the id a is there twice/);
  await wrong({ places: { '9361': [division] } }, /own\.json: places\.9361: A US ZIP code has five digits/);
  await wrong({ sourceDate: 'today' }, /own\.json: sourceDate: /);
  await writeFile(file, JSON.stringify(own));
  assert.equal((await run(['directory', 'import', file, '--data', folder])).code, 0);
  await wrong({ country: 'CA' }, /The id a is in the directory of US already: give it another/);
  await writeFile(file, '{"country":');
  failed(await run(['directory', 'import', file, '--data', folder]), /own\.json: not JSON: /);
});

test('says in one line what is wrong', async context => {
  const folder = await temporaryFolder(context);
  const files = await publicFolder(folder);
  const nowhere = join(folder, 'nowhere.json');
  failed(
    await run(['directory', 'import', nowhere, '--data', folder]),
    /nowhere\.json: there is no such file/,
  );
  failed(
    await run(['directory', 'import', 'us', folder, '--data', folder]),
    /Missing in .*legislators-current\.json .* and zccd/,
  );
  failed(
    await run(['directory', 'import', files, '--date', '15.6.2026', '--data', folder]),
    /--date 15\.6\.2026: a day such as/,
  );
  failed(
    await run(['directory', 'import', files], { UPSTANDER_NOW: 'tomorrow' }),
    /UPSTANDER_NOW is tomorrow/,
  );
  failed(
    await run(['directory', 'import', files, '--data', nowhereIn(files)]),
    /The data folder .+ cannot be used: part of its path is a file/,
  );
  const damaged = join(folder, 'damaged');
  await mkdir(damaged);
  await writeFile(
    join(damaged, 'upstander.sqlite'),
    'this is no database, whatever its name says\n'.repeat(50),
  );
  failed(
    await run(['directory', 'import', files, '--data', damaged]),
    /upstander\.sqlite: it is not an SQLite database/,
  );
  assert.ok(!(await readdir(folder)).includes('upstander.sqlite'));
});

const nowhereIn = (files: string) => join(files, 'zccd.csv', 'data');

test('takes the real files', { skip: withoutReal }, async context => {
  const folder = await temporaryFolder(context);
  const ran = await run(['directory', 'import', 'us', realFolder, '--date', '2026-06-15', '--data', folder]);
  assert.equal(ran.err, '');
  assert.match(
    ran.out,
    /^US directory: 537 representatives taken \(us-house 437, us-senate 100; 6 without a vote\)/,
  );
  assert.equal((await held(join(folder, 'upstander.sqlite'))).codes.length, 33_774 + 33);
});

const LIST = `office,name,state,area,term_end
governor,Sample Adeyemi,CA,state,2029-01-08
mayor,Sample Bergman,CA,state,2027-01-08
`;
const listArgs = (file: string, data: string) => ['directory', 'import', 'list', file, '--data', data];

test('imports a list beside the directory, shows it, replaces it alone, and removes it', async context => {
  const folder = await temporaryFolder(context);
  const data = join(folder, 'data');
  const file = join(folder, 'list.csv');
  const database = join(data, 'upstander.sqlite');
  await run(['directory', 'import', await publicFolder(folder), '--data', data, '--date', '2026-06-15']);
  await writeFile(file, LIST);
  const said = ['--source', 'Example League', '--date', '2026-08-05'];
  const ran = await run([...listArgs(file, data), ...said], UNDISTURBED);
  assert.equal(ran.err, '');
  assert.match(
    ran.out,
    /^List example-league, US: 2 people taken, 1 of them hold their office today \(governor 1\)/,
  );
  assert.match(ran.out, /1 × whose term is over .*: Sample Bergman \(2027-01-08\)/);

  await writeFile(file, LIST.split('\n').slice(0, 2).join('\n'));
  assert.equal((await run([...listArgs(file, data), ...said])).code, 0);
  const { about, lists } = await held(database);
  assert.equal(about?.sourceDate, '2026-06-15', 'the directory stays');
  assert.deepEqual(
    lists.map(({ list, offices }) => [list, ...offices.map(({ office }) => office)]),
    [['example-league', 'governor']],
  );

  const shown = await run(['directory', 'show', '--data', data], UNDISTURBED);
  assert.match(
    shown.out,
    /^US, its directory: unitedstates.*of 2026-06-15\n {2}offices: us-house, us-senate/,
  );
  assert.match(
    shown.out,
    /US, list example-league: Example League, of 2026-08-05\n.*governor\n {2}out of date: gov/,
  );

  const remove = () => run(['directory', 'remove', 'example-league', '--data', data]);
  assert.match((await remove()).out, /^Removed the list example-league of US/);
  failed(await remove(), /There is no list example-league of US: "upstander directory show" names/);
  assert.deepEqual((await held(database)).lists, []);
});

test('a list with a mistake changes nothing, and each mistake has a line', async context => {
  const folder = await temporaryFolder(context);
  const file = join(folder, 'list.csv');
  const said = ['--source', 'Example League', '--date', '2026-08-05'];
  await writeFile(file, LIST);
  await run([...listArgs(file, folder), ...said]);
  const before = await held(join(folder, 'upstander.sqlite'));
  await writeFile(file, `${LIST}mayor,,CA,city,2027\n`);
  const ran = await run([...listArgs(file, folder), ...said]);
  assert.equal(ran.code, 1);
  assert.deepEqual(
    ran.err
      .trim()
      .split('\n')
      .map(line => line.replace(/^.*list\.csv/, 'list.csv').replace(/: .*/, '')),
    ['list.csv:4 area "city"', 'list.csv:4 name', 'list.csv:4 term_end "2027"', 'Nothing was imported'],
  );
  assert.deepEqual(await held(join(folder, 'upstander.sqlite')), before);
  failed(await run(['directory', 'import', file, '--data', folder]), /directory import list .*list\.csv$/m);
  failed(await run(['directory', 'import', 'list', '--data', folder]), /list takes one file/);
  failed(
    await run([...listArgs(file, folder), '--date', 'today', ...said.slice(0, 2)]),
    /--date today: a day/,
  );
});
