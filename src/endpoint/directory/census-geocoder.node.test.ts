import assert from 'node:assert/strict';
import dns from 'node:dns/promises';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import type { AddressInfo } from 'node:net';
import { type TestContext, describe, test } from 'node:test';
import { divisionsOfMatch } from './census-divisions.ts';
import { censusGeocoder } from './census-geocoder.ts';

const home = { street: '1 Sample Street & Lane #2', city: 'Fresno', region: 'CA', postalCode: '93611' };

/** A match as the geocoder writes it, with what else it says of it. */
const match = (state: string, geographies: Record<string, object[]>, zip = '93611') => ({
  matchedAddress: `1 SAMPLE ST, FRESNO, ${state}, ${zip}`,
  coordinates: { x: -119.7, y: 36.8 },
  tigerLine: { tigerLineId: '1', side: 'L' },
  addressComponents: { zip, streetName: 'SAMPLE', city: 'FRESNO', state, fromAddress: '1', toAddress: '99' },
  geographies: { States: [{ STUSAB: state, STATE: '06', NAME: 'A state' }], ...geographies },
});

const district = (code: string, congress = '119') => ({
  [`${congress}th Congressional Districts`]: [
    {
      GEOID: `06${code}`,
      STATE: '06',
      [`CD${congress}`]: code,
      BASENAME: code,
      NAME: `Congressional District ${code}`,
      CDSESSN: congress,
      CENTLAT: '+36.8',
      CENTLON: '-119.7',
    },
  ],
});

const recorded = (addressMatches: unknown[]) => ({
  result: {
    input: {
      address: { address: '…' },
      benchmark: { id: '4', benchmarkName: 'Public_AR_Current' },
      vintage: { id: '4', vintageName: 'Current_Current' },
    },
    addressMatches,
  },
});

/** A stand-in for the geocoder, on loopback. */
async function stub(
  t: TestContext,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/geocoder/`;
}

const answering = (body: unknown) => (_: IncomingMessage, response: ServerResponse) => {
  response.setHeader('Content-Type', 'application/json');
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};

describe('the Census geocoder', () => {
  test('is asked for the address, part by part, with benchmark and vintage', async t => {
    let asked: URL | undefined;
    const url = await stub(t, (request, response) => {
      asked = new URL(request.url!, 'http://stub');
      answering(recorded([match('CA', district('20'))]))(request, response);
    });
    const located = await censusGeocoder({ url }).locate(home);
    assert.deepEqual(located, {
      divisions: ['ocd-division/country:us/state:ca/cd:20'],
      postalCode: '93611',
    });
    assert.equal(asked?.pathname, '/geocoder/geographies/address');
    assert.deepEqual(Object.fromEntries(asked.searchParams), {
      street: home.street,
      city: 'Fresno',
      state: 'CA',
      zip: '93611',
      benchmark: 'Public_AR_Current',
      vintage: 'Current_Current',
      layers: 'all',
      format: 'json',
    });
  });

  test('does not know an address without a match', async t => {
    const url = await stub(t, answering(recorded([])));
    assert.equal(await censusGeocoder({ url }).locate(home), undefined);
  });

  test('is not asked where its name leads into a private network; its number is meant', async t => {
    const url = new URL(await stub(t, answering(recorded([]))));
    const { mock } = t.mock.method(dns, 'lookup', async () => [{ address: '127.0.0.1', family: 4 }]);
    syncBuiltinESMExports();
    t.after(() => (mock.restore(), syncBuiltinESMExports()));
    url.hostname = 'geocoder.example.org';
    await assert.rejects(censusGeocoder({ url: url.href }).locate(home), /could not be reached$/);
    assert.equal(mock.callCount(), 1);
    url.hostname = '127.0.0.1';
    assert.equal(await censusGeocoder({ url: url.href }).locate(home), undefined);
  });

  test('gives all divisions where several addresses match', async t => {
    const both = [match('CA', district('20')), match('CA', district('21'), '93612')];
    const url = await stub(t, answering(recorded(both)));
    assert.deepEqual(await censusGeocoder({ url }).locate(home), {
      divisions: ['ocd-division/country:us/state:ca/cd:20', 'ocd-division/country:us/state:ca/cd:21'],
    });
  });

  test('is asked sixteen things at once, and goes on when these are answered', async t => {
    const open: ServerResponse[] = [];
    const url = await stub(t, (_, response) => {
      if (open.push(response) === 16) for (const one of open) answering(recorded([]))(_, one);
    });
    const { locate } = censusGeocoder({ url });
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => locate(home)));
    const refused = asked.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    assert.equal(refused.length, 4);
    assert.match(String(refused[0]!.reason), /^GeocoderError: too much is asked/);
    open.length = 0;
    assert.equal((await Promise.all(Array.from({ length: 16 }, () => locate(home)))).length, 16);
  });

  for (const [what, answer, message] of [
    [
      'a failure',
      (_: unknown, response: ServerResponse) => response.writeHead(500).end('oops'),
      /answered 500/,
    ],
    [
      'too much asked',
      (_: unknown, response: ServerResponse) => response.writeHead(429).end(),
      /answered 429/,
    ],
    ['no answer', () => {}, /not answer in time/],
    [
      'half an answer',
      (_: unknown, response: ServerResponse) => {
        response.writeHead(200, { 'Content-Length': '100' }).write('{"result"');
        response.destroy();
      },
      /could not be reached/,
    ],
    ['a page', answering('<html>down for maintenance'), /is not JSON/],
    ['another form', answering({ result: { matches: [] } }), /another form/],
    ['geographies of another form', answering(recorded([{ geographies: { States: 'CA' } }])), /another form/],
    ['no layer that we know', answering(recorded([match('CA', { 'Census Blocks': [{}] })])), /no division/],
    ['too much', answering(JSON.stringify({ padding: 'x'.repeat(600_000) })), /too large/],
    [
      'a redirect',
      (_: unknown, response: ServerResponse) =>
        response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end(),
      /answered 302/,
    ],
  ] as const) {
    test(`that gives ${what} is a failure, which names no address`, async t => {
      const url = await stub(t, answer as Parameters<typeof createServer>[1] & object);
      const failure = await censusGeocoder({ url, patience: 300 })
        .locate(home)
        .then(
          () => assert.fail('it was answered'),
          (error: unknown) => error as Error,
        );
      assert.equal(failure.name, 'GeocoderError');
      assert.match(failure.message, message);
      assert.equal(failure.cause, undefined);
      assert.doesNotMatch(String(failure.stack), /Sample|Fresno|93611/i);
    });
  }
});

describe('what the Census names, as divisions', () => {
  const divisions = (state: string, geographies: Record<string, object[]>) =>
    divisionsOfMatch(match(state, geographies) as Parameters<typeof divisionsOfMatch>[0]).map(one =>
      one.replace('ocd-division/country:us/', ''),
    );

  test('districts, by a key with the number of the Congress', () => {
    assert.deepEqual(divisions('CA', district('05')), ['state:ca/cd:5']);
    assert.deepEqual(divisions('TX', district('37', '120')), ['state:tx/cd:37']);
    assert.deepEqual(divisions('CA', district('ZZ')), [], 'water');
  });

  test('seats for a whole place: 00 has a vote, 98 none', () => {
    assert.deepEqual(divisions('AK', district('00')), ['state:ak/cd:at-large']);
    assert.deepEqual(divisions('DC', district('98')), ['district:dc']);
    assert.deepEqual(divisions('PR', district('98')), ['territory:pr']);
    assert.deepEqual(divisions('CA', district('98')), [], 'there is no such seat');
  });

  test('the legislature, by layers whose names carry a year', () => {
    const layers = (upper: object, lower: object) => ({
      '2024 State Legislative Districts - Upper': [upper],
      '2026 State Legislative Districts - Lower': [lower],
    });
    assert.deepEqual(divisions('CA', layers({ SLDU: '012' }, { SLDL: '008', BASENAME: '8' })), [
      'state:ca/sldu:12',
      'state:ca/sldl:8',
    ]);
    assert.deepEqual(divisions('MN', layers({ BASENAME: '10' }, { BASENAME: '10A' })), [
      'state:mn/sldu:10',
      'state:mn/sldl:10a',
    ]);
    assert.deepEqual(divisions('CA', layers({ SLDU: 'ZZZ' }, {})), []);
    assert.deepEqual(divisions('DC', { '2024 State Legislative Districts - Upper': [{ BASENAME: '1' }] }), [
      'district:dc/ward:1',
    ]);
  });

  test('places and counties, as the ids write their names', () => {
    const named = (name: string) => ({ 'Incorporated Places': [{ BASENAME: name, NAME: `${name} city` }] });
    assert.deepEqual(divisions('CA', named('San Mateo')), ['state:ca/place:san_mateo']);
    assert.deepEqual(divisions('MO', named('St. Louis')), ['state:mo/place:st_louis']);
    assert.deepEqual(divisions('MO', named("O'Fallon")), ['state:mo/place:o~fallon']);
    assert.deepEqual(divisions('CA', { Counties: [{ BASENAME: 'Fresno' }] }), ['state:ca/county:fresno']);
    assert.deepEqual(divisions('CA', { 'County Subdivisions': [{ BASENAME: 'Fresno' }] }), []);
  });

  test('nothing of a state that is none', () => {
    assert.deepEqual(divisions('ZZ', district('05')), []);
    const { geographies } = match('CA', district('05'));
    const { States: _, ...others } = geographies;
    assert.deepEqual(divisionsOfMatch({ geographies: others }), []);
    assert.equal(divisionsOfMatch({ geographies: others, addressComponents: { state: 'ca' } }).length, 1);
  });
});
